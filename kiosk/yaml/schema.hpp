// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/yaml/reader.hpp"

#include <nlohmann/json.hpp>

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace kiosk::yaml {

/// A JSON schema (draft-07) or a part of one, its keys in the order in which they were described.
using Schema = nlohmann::ordered_json;

// `schema_of(value)` is the schema of what may stand in a file for a value of that type: overloads for the
// basic types are below, others stand beside their type and are found by their argument. The value itself
// does not matter. An editor knows YAML's own rules about numbers and booleans, so that a schema has to
// accept what they make of a text.

/// Any scalar: `12:30`, `no` and `010` are what they look like.
Schema schema_of(const std::string& value);
/// true, false, ja or nein.
Schema schema_of(bool value);
Schema schema_of(int value);
Schema schema_of(double value);
/// Seconds.
Schema schema_of(media::Duration value);
/// One of these words; one that looks like a number is a number to an editor.
Schema one_word_of(const std::vector<std::string>& words);

// Declared before they are defined, because each may hold any of the others.
template <Chosen E>
Schema schema_of(E value);
template <Described T>
Schema schema_of(T value);
template <typename T>
Schema schema_of(const std::optional<T>& value);
template <typename T>
Schema schema_of(const std::vector<T>& value);
template <typename T>
Schema schema_of(const std::map<std::string, T>& value);

/// The form that writes: handed to `describe`, it turns the fields of a struct into the schema of a map.
class SchemaForm {
public:
    template <typename T>
    void required(T& value, const Field& field) {
        required_.emplace_back(field.key);
        add(field, schema_of(value));
    }

    template <typename T>
    void optional(T& value, const Field& field) {
        add(field, may_be_empty<T> ? or_nothing(schema_of(value)) : schema_of(value));
    }

    template <typename DescribeGroup>
    void group(const Field& field, DescribeGroup&& describe_group) {
        SchemaForm inner;
        describe_group(inner);
        add(field, or_nothing(inner.map()));
    }

    template <typename... Alternatives>
    void one_of(std::variant<Alternatives...>& /*value*/, const Field& field) {
        required_.emplace_back(field.key);
        choice_key_ = field.key;
        add(field, one_word_of({std::string(Alternatives::kind_name)...}));
        (add_alternative(Alternatives{}), ...);
    }

    /// The schema of a map with these keys and no others.
    Schema map() const;

    /// The schema of a whole file, which also has a `version`.
    Schema document(const std::string& title) const;

private:
    template <typename T>
    void add_alternative(T value) {
        SchemaForm form;
        describe(form, value);
        alternatives_.emplace_back(T::kind_name, form.map());
    }

    void add(const Field& field, const Schema& schema);
    /// All entries of a list or map may be commented out: then it has no value.
    static Schema or_nothing(Schema schema);

    Schema properties_ = Schema::object();
    std::vector<std::string> required_;
    std::string choice_key_;
    std::vector<std::pair<std::string, Schema>> alternatives_;
};

template <Chosen E>
Schema schema_of(E value) {
    std::vector<std::string> words;
    for (const auto& choice : choices(value))
        words.emplace_back(choice.name);
    return one_word_of(words);
}

template <Described T>
Schema schema_of(T value) {
    SchemaForm form;
    describe(form, value);
    return form.map();
}

template <typename T>
Schema schema_of(const std::optional<T>& /*value*/) {
    return schema_of(T{});
}

template <typename T>
Schema schema_of(const std::vector<T>& /*value*/) {
    return {{"type", "array"}, {"items", schema_of(T{})}};
}

template <typename T>
Schema schema_of(const std::map<std::string, T>& /*value*/) {
    return {{"type", "object"}, {"additionalProperties", schema_of(T{})}};
}

/// The schema of a file that holds one such struct.
template <Described T>
Schema document_schema(const std::string& title) {
    T value{};
    SchemaForm form;
    describe(form, value);
    return form.document(title);
}

} // namespace kiosk::yaml
