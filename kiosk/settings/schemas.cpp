// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/settings/schemas.hpp"

#include "kiosk/settings/device.hpp"
#include "kiosk/settings/theme.hpp"
#include "kiosk/settings/venue.hpp"

namespace kiosk {

yaml::Schema schema_of(const Color& /*value*/) {
    return {{"type", "string"}, {"pattern", "^#[0-9A-Fa-f]{6}$"}};
}

namespace settings {

yaml::Schema schema_of(const DayHours& /*value*/) {
    return {{"type", "string"}};
}

yaml::Schema device_schema() {
    return yaml::document_schema<Device>("Gerät");
}

yaml::Schema theme_schema() {
    return yaml::document_schema<Theme>("Gestaltung");
}

yaml::Schema venue_schema() {
    return yaml::document_schema<Venue>("Ort");
}

} // namespace settings

} // namespace kiosk
