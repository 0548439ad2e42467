// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/fault.hpp"
#include "kiosk/geometry/geometry.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <variant>

namespace kiosk::app {

/// A picture that has come into the exhibition.
struct ImportedPicture {
    std::string name; ///< of the file in `pictures/`
    Size size;        ///< px
    std::optional<Size> sharper;
};

/// Whether `pictures/` has a picture of that name, whatever its kind.
bool has_picture(const std::filesystem::path& pictures, const std::string& name);

/// Takes a picture into `pictures` under that name, upright, no larger than it is ever shown, and without
/// what a camera wrote into it. A JPEG stays one, all others become PNG. Nothing is overwritten: a name that
/// is taken is a fault.
std::variant<ImportedPicture, content::Fault> import_picture(const std::filesystem::path& file,
                                                             const std::filesystem::path& pictures,
                                                             const std::string& name);

} // namespace kiosk::app
