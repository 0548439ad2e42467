// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/translation_schema.hpp"

#include "kiosk/content/scene.hpp"

#include <utility>

namespace kiosk::content {

void TranslationSchemaForm::add(const yaml::Field& field, yaml::Schema schema) {
    if (schema.empty())
        return;
    const std::string key(field.key);
    if (!field.title.empty())
        schema["title"] = field.title;
    if (!field.hint.empty())
        schema["description"] = field.hint;
    // Kinds have keys of the same name: what any of them takes is no mistake.
    if (!properties_.contains(key))
        properties_[key] = std::move(schema);
    else if (properties_[key].contains("anyOf"))
        properties_[key]["anyOf"].push_back(std::move(schema));
    else if (properties_[key] != schema)
        properties_[key] = yaml::Schema{{"anyOf", {properties_[key], std::move(schema)}}};
}

yaml::Schema TranslationSchemaForm::map() const {
    if (properties_.empty())
        return {};
    return {{"type", "object"}, {"properties", properties_}, {"additionalProperties", false}};
}

yaml::Schema translation_schema() {
    Scene scene;
    TranslationSchemaForm form;
    describe(form, scene);
    yaml::Schema map = form.map();
    yaml::Schema properties{{"version", {{"title", "Version des Formats"}, {"const", 1}}}};
    properties.update(map["properties"]);
    yaml::Schema schema{{"$schema", "http://json-schema.org/draft-07/schema#"},
                        {"title", "Übersetzung einer Szene"},
                        {"type", "object"},
                        {"properties", std::move(properties)},
                        {"required", {"version"}},
                        {"additionalProperties", false}};
    return schema;
}

} // namespace kiosk::content
