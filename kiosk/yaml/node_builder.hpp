// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/yaml/document.hpp"

#include <memory>
#include <optional>

namespace YAML {
class EventHandler;
}

namespace kiosk::yaml {

/// Builds nodes from yaml-cpp's events and reports what the strict format forbids. Private to this layer.
class NodeBuilder {
public:
    NodeBuilder(const Source& source, const DocumentLimits& limits);
    ~NodeBuilder();
    NodeBuilder(const NodeBuilder&) = delete;
    NodeBuilder& operator=(const NodeBuilder&) = delete;

    YAML::EventHandler& handler();

    /// The first document is complete; what follows is not built. False if a limit was exceeded.
    bool finish_document();
    Place place_of_next_document() const;

    const Diagnostics& diagnostics() const;
    Node take_root();

    /// The file exceeds a limit or has values that refer to others: the nodes are not what stands in the
    /// file.
    bool unreadable() const;

    /// If parsing stopped: the innermost bracket or brace that is still open.
    std::optional<Place> open_bracket() const;

private:
    class Handler;
    std::unique_ptr<Handler> handler_;
};

} // namespace kiosk::yaml
