// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/approval.hpp"
#include "kiosk/content/localized_text.hpp"
#include "kiosk/yaml/reader.hpp"

#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace kiosk::content {

/// The form that merges `scenes/<language>/<id>.yaml` into a scene: it repeats the scene's keys, but holds
/// texts alone, each plain. Entries of lists belong together by their order.
class TranslationReader : public yaml::MapReader {
public:
    TranslationReader(const yaml::Reading& reading,
                      const yaml::Node& map,
                      std::string path,
                      Language language)
        : MapReader(reading, map, std::move(path)), language_(std::move(language)) {}

    template <typename T>
    void required(T& value, const yaml::Field& field) {
        if (const yaml::Node* node = take(field, yaml::Need::optional))
            merge(input(*node, field), value);
    }
    template <typename T>
    void optional(T& value, const yaml::Field& field) {
        required(value, field);
    }
    template <typename... Alternatives>
    void one_of(std::variant<Alternatives...>& value, const yaml::Field& field) {
        if (const yaml::Node* node = take(field, yaml::Need::optional))
            reject(input(*node, field));
        std::visit([this](auto& alternative) { describe(*this, alternative); }, value);
    }

private:
    yaml::Input input(const yaml::Node& node, const yaml::Field& field) const {
        return {reading(), node, path_of(field.key), field};
    }

    static void reject(const yaml::Input& input) {
        input.reading.report(
            yaml::Severity::error,
            input.node.key_span(),
            yaml::Message("A translation holds texts alone; “{0}” stands in the scene.", {input.field.key}),
            yaml::Message("Delete the line."));
    }

    void merge(const yaml::Input& input, LocalizedText& text) const {
        std::string words;
        if (!yaml::read_value(input, words))
            return;
        const yaml::Node& node = input.node;
        input.reading.places[input.path + "." + language_] = {
            input.reading.source, node.key_span(), node.span(), node.style == yaml::Node::Style::block};
        text.by_language[language_] = std::move(words);
    }

    /// What a command notes about the text of this language stands beside it.
    void merge(const yaml::Input& input, std::map<Language, Approval>& value) const { note(input, value); }
    void merge(const yaml::Input& input, std::map<Language, Fingerprint>& value) const { note(input, value); }

    template <typename T>
    void note(const yaml::Input& input, std::map<Language, T>& value) const {
        T read{};
        if (!read_value(input, read)) // found by its argument
            return;
        input.reading.places[input.path + "." + language_] = {
            input.reading.source, input.node.key_span(), input.node.span(), false};
        value[language_] = std::move(read);
    }

    template <typename T>
    void merge(const yaml::Input& input, std::optional<T>& value) const {
        if (value)
            return merge(input, *value);
        input.error(yaml::Message("The scene has no “{0}” that could be translated.", {input.field.key}),
                    yaml::Message("Delete the line."));
    }

    template <typename T>
    void merge(const yaml::Input& input, std::vector<T>& values) const {
        if (!input.expect(yaml::Node::Kind::list))
            return;
        const auto& children = input.node.children;
        // A tile more in the scene is no mistake of whoever adds it: until it is translated, the scene is
        // seen in another language. An entry more in the translation would be lost.
        if (children.size() != values.size())
            input.reading.report(
                children.size() < values.size() ? yaml::Severity::warning : yaml::Severity::error,
                input.node.span(),
                yaml::Message("The scene has {0} entries here, the translation {1}.",
                              {std::to_string(values.size()), std::to_string(children.size())}),
                yaml::Message("Translate each entry, in the same order."));
        for (std::size_t i = 0; i < values.size() && i < children.size(); ++i)
            merge(input.child(children[i], input.path + "[" + std::to_string(i) + "]"), values[i]);
    }

    template <typename T>
    void merge(const yaml::Input& input, T& value) const {
        if constexpr (std::is_class_v<T> &&
                      requires(TranslationReader & reader) { describe(reader, value); }) {
            if (!input.expect(yaml::Node::Kind::map))
                return;
            TranslationReader inner(input.reading, input.node, input.path, language_);
            describe(inner, value);
            inner.finish();
        } else {
            reject(input);
        }
    }

    Language language_;
};

} // namespace kiosk::content
