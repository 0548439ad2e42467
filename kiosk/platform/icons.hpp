// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/platform/mask.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::platform {

/// The icons of `config/icons/`, built in as SVG text and rasterised at the size they are shown in.
/// A shape's alpha counts, its colour does not. Main thread only.
class Icons {
public:
    Icons();
    ~Icons();
    Icons(const Icons&) = delete;
    Icons& operator=(const Icons&) = delete;

    /// The icon fitted into `size` px, left and right exchanged if `mirrored`; null if there is none of that
    /// name. Logged once.
    std::shared_ptr<const Mask> mask(const std::string& name, Size size, bool mirrored = false) const;

    /// The names of all icons, in order.
    static std::vector<std::string_view> names();

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace kiosk::platform
