// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/schemas.hpp"

#include "kiosk/content/exhibition.hpp"
#include "kiosk/content/scene.hpp"
#include "kiosk/content/words.hpp"

namespace kiosk::content {

yaml::Schema schema_of(const LocalizedText& /*value*/) {
    // The same tags as is_language_tag() takes.
    return {{"type", "object"},
            {"patternProperties", {{"^[a-z]{2,3}(-[A-Za-z0-9]+)*$", yaml::schema_of(std::string())}}},
            {"additionalProperties", false},
            {"minProperties", 1}};
}

yaml::Schema schema_of(const Fingerprint& /*value*/) {
    return yaml::schema_of(std::string());
}

yaml::Schema scene_schema() {
    return yaml::document_schema<Scene>("Szene der Ausstellung");
}

yaml::Schema exhibition_schema() {
    return yaml::document_schema<Exhibition>("Ausstellung");
}

yaml::Schema words_schema() {
    yaml::Schema schema = yaml::document_schema<Words>("Wörter der Bedienung");
    schema["required"] = {"version"}; // what is missing in German and English is compiled in
    return schema;
}

} // namespace kiosk::content
