// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/yaml/schema.hpp"

#include <algorithm>

namespace kiosk::yaml {

namespace {

bool is_number(const std::string& word) {
    return !word.empty() && word.find_first_not_of("0123456789") == std::string::npos;
}

std::string description_of(const Field& field) {
    std::string text(field.hint);
    if (field.max_words > 0)
        text += (text.empty() ? "Höchstens " : " Höchstens ") + std::to_string(field.max_words) +
                " Wörter je Sprache.";
    return text;
}

} // namespace

Schema schema_of(const std::string& /*value*/) {
    return {{"type", {"string", "number", "boolean"}}};
}

Schema schema_of(bool /*value*/) {
    return {{"enum", {true, false, "ja", "nein"}}};
}

Schema schema_of(int /*value*/) {
    return {{"type", "integer"}};
}

Schema schema_of(double /*value*/) {
    return {{"type", "number"}};
}

Schema schema_of(media::Duration /*value*/) {
    return {{"type", "number"}};
}

Schema one_word_of(const std::vector<std::string>& words) {
    Schema list = Schema::array();
    for (const std::string& word : words) {
        list.push_back(word);
        if (is_number(word))
            list.push_back(std::stoi(word));
    }
    return {{"enum", std::move(list)}};
}

void SchemaForm::add(const Field& field, const Schema& schema) {
    Schema whole = Schema::object();
    if (!field.title.empty())
        whole["title"] = field.title;
    if (const std::string description = description_of(field); !description.empty())
        whole["description"] = description;
    whole.update(schema);
    if (!field.example.empty() && !whole.contains("enum"))
        whole["examples"] = {field.example};
    if (field.minimum)
        whole["minimum"] = *field.minimum;
    if (field.maximum)
        whole["maximum"] = *field.maximum;
    if (field.min_items > 0)
        whole["minItems"] = field.min_items;
    properties_[std::string(field.key)] = std::move(whole);
}

Schema SchemaForm::or_nothing(Schema schema) {
    schema["type"] = {schema["type"], "null"};
    return schema;
}

Schema SchemaForm::map() const {
    Schema schema{{"type", "object"}, {"properties", properties_}, {"required", required_}};
    if (alternatives_.empty()) {
        schema["additionalProperties"] = false;
        return schema;
    }
    Schema common = Schema::object(); // described above; here they are only allowed
    for (const auto& [key, value] : properties_.items())
        common[key] = true;
    Schema rules = Schema::array();
    for (const auto& [name, alternative] : alternatives_) {
        Schema then = alternative;
        then["properties"].update(common);
        rules.push_back(
            {{"if", {{"properties", {{choice_key_, {{"const", name}}}}}, {"required", {choice_key_}}}},
             {"then", std::move(then)}});
    }
    schema["allOf"] = std::move(rules);
    return schema;
}

Schema SchemaForm::document(const std::string& title) const {
    SchemaForm whole;
    whole.properties_["version"] = {{"title", "Version des Formats"}, {"const", 1}};
    whole.properties_.update(properties_);
    whole.required_ = required_;
    whole.required_.insert(whole.required_.begin(), "version");
    whole.choice_key_ = choice_key_;
    whole.alternatives_ = alternatives_;
    Schema schema{{"$schema", "http://json-schema.org/draft-07/schema#"}, {"title", title}};
    schema.update(whole.map());
    return schema;
}

} // namespace kiosk::yaml
