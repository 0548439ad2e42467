// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/yaml/block_texts.hpp"
#include "kiosk/yaml/line_report.hpp"

#include <optional>
#include <string>

namespace kiosk::yaml {

/// A key without a value in its line; if a text follows below, what is in it may be taken for YAML.
struct OpenKey {
    int line = 1;
    std::size_t indent = 0;
    std::string key = {};
    bool is_text = false;
    bool reported = false;
};

/// The traps within a value: quotes within quotes, a colon or a # within a text, a colon without a space,
/// characters that a text may not begin with, and a missing or misplaced `|`. Private to this layer.
class ValueCheck {
public:
    /// Both are borrowed.
    ValueCheck(LineReport& report, BlockTexts& texts) : report_(report), texts_(texts) {}

    /// True if the line is `de |` or `de:|`, which is reported: what follows is the text that is meant.
    bool is_broken_header(const SourceLine& line);
    void check(const SourceLine& line);

    /// The key that the lines above have left without a value; null if there is none.
    const OpenKey* open_key() const { return open_key_ ? &*open_key_ : nullptr; }

private:
    void follow_open_key(const LineParts& parts);
    void check_value(const SourceLine& line);
    void check_quoted(const SourceLine& line);
    void check_block(const SourceLine& line);
    void check_first_character(const SourceLine& line);
    void check_plain(const SourceLine& line);
    bool is_missing_space(const SourceLine& line);
    void report_missing_bar(const OpenKey& key);

    LineReport& report_;
    BlockTexts& texts_;
    std::optional<OpenKey> open_key_;
};

} // namespace kiosk::yaml
