# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes OUTPUT, a C++ file that holds every SVG of FOLDER as a string. CMake alone does it: the icons are rasterised at
# run time, sharp at each size, by the SVG reader that SDL2_image brings.
#   cmake -DFOLDER=... -DOUTPUT=... -P built_in_icons.cmake
file(GLOB icons "${FOLDER}/*.svg")
list(SORT icons)
set(entries "")
foreach(icon IN LISTS icons)
  get_filename_component(name "${icon}" NAME_WE)
  file(READ "${icon}" svg)
  string(APPEND entries "    {\"${name}\", R\"~svg~(${svg})~svg~\"},\n")
endforeach()
file(CONFIGURE OUTPUT "${OUTPUT}" @ONLY CONTENT [[
// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Written by built_in_icons.cmake; change config/icons/ instead.
#include "kiosk/platform/built_in_icons.hpp"

#include <vector>

namespace kiosk::platform {

std::span<const BuiltInIcon> built_in_icons() {
    static const std::vector<BuiltInIcon> icons{
@entries@    };
    return icons;
}

} // namespace kiosk::platform
]])
