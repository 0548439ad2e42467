// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/exhibition.hpp"

#include <string>
#include <vector>

namespace kiosk::content {

/// A number or address of a scene, the same in every language.
struct WrittenAddress {
    std::string path;
    std::string title; ///< what curators call the field
    std::string text;
};

/// The numbers and addresses that visitors see on the scene; on one of Beratung those of the helplines, too.
std::vector<WrittenAddress> addresses_of(const Exhibition& exhibition, const Scene& scene);

} // namespace kiosk::content
