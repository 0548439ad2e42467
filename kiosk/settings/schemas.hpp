// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/geometry/color.hpp"
#include "kiosk/yaml/schema.hpp"

namespace kiosk {

/// A colour as `#RRGGBB`. In the namespace of Color, where it is found by its argument.
yaml::Schema schema_of(const Color& value);

} // namespace kiosk

namespace kiosk::settings {

struct DayHours;

/// Hours as a text: 10:00-18:00.
yaml::Schema schema_of(const DayHours& value);

/// What editors know of the technicians' files (JSON schema, draft-07).
yaml::Schema device_schema();
yaml::Schema theme_schema();
yaml::Schema venue_schema();

} // namespace kiosk::settings
