// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/yaml/document.hpp"
#include "kiosk/yaml/field.hpp"

#include <map>
#include <string>

namespace kiosk::yaml {

/// Where a value was written.
struct Location {
    SourcePtr source;
    Span key; ///< of an item of a list: the same as `value`
    Span value;
    bool block = false; ///< the text stands below a `|`
};

/// Where each value of a struct was written, by its path such as `entries[2].text.de`: for checks that come
/// later.
using Places = std::map<std::string, Location>;

/// What the reading of one file shares.
struct Reading {
    SourcePtr source;
    Diagnostics& diagnostics;
    Places& places;

    void report(Severity severity, Span span, Message message, Message hint = {}) const;
};

/// A value that is to be read, and what it is for. `read_value(input, value)` converts it: overloads for the
/// basic types are below, others stand beside their type and are found by their argument. They return false,
/// leave the value alone, and report why, if the text cannot be converted.
struct Input {
    const Reading& reading;
    const Node& node;
    std::string path;
    const Field& field;

    void error(Message message, Message hint = {}) const {
        reading.report(Severity::error, node.span(), std::move(message), std::move(hint));
    }
    Input child(const Node& node_of_child, std::string path_of_child) const {
        return {reading, node_of_child, std::move(path_of_child), field};
    }
    /// The node has to be of that kind; else an error.
    bool expect(Node::Kind kind) const;
};

/// Text stays text: `no`, `12:30`, `1.10` and `010` are what they look like.
bool read_value(const Input& input, std::string& value);
/// Only true, false, ja and nein, without quotation marks.
bool read_value(const Input& input, bool& value);
/// No leading zeros, no quotation marks, within the limits of the field.
bool read_value(const Input& input, int& value);
bool read_value(const Input& input, double& value);

} // namespace kiosk::yaml
