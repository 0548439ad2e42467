// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/commands.hpp"
#include "kiosk/content/schemas.hpp"
#include "kiosk/content/translation_schema.hpp"
#include "kiosk/settings/schemas.hpp"

#include <cassert>
#include <cstdio>

namespace kiosk::app {

namespace {

yaml::Schema schema_of_kind(std::string_view kind) {
    if (kind == "scene")
        return content::scene_schema();
    if (kind == "translation")
        return content::translation_schema();
    if (kind == "exhibition")
        return content::exhibition_schema();
    if (kind == "words")
        return content::words_schema();
    if (kind == "device")
        return settings::device_schema();
    if (kind == "venue")
        return settings::venue_schema();
    assert(kind == "theme");
    return settings::theme_schema();
}

} // namespace

int schema(const SchemaOptions& options) {
    std::puts(schema_of_kind(options.kind).dump(1).c_str());
    return 0;
}

} // namespace kiosk::app
