// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/scene_template.hpp"

#include "kiosk/content/scene.hpp"

#include <fmt/format.h>

#include <utility>

namespace kiosk::content {
namespace {

template <std::size_t... Index>
std::vector<std::string> names_of_kinds(std::index_sequence<Index...> /*all*/) {
    return {std::string(std::variant_alternative_t<Index, Kind>::kind_name)...};
}

template <std::size_t... Index>
Kind kind_of(std::string_view name, std::index_sequence<Index...> /*all*/) {
    Kind kind;
    const auto take = [&]<typename One>(One one) {
        if (One::kind_name == name)
            kind = std::move(one);
    };
    (take(std::variant_alternative_t<Index, Kind>{}), ...);
    return kind;
}

constexpr auto all_kinds = std::make_index_sequence<std::variant_size_v<Kind>>{};

} // namespace

std::vector<std::string> scene_kinds() {
    return names_of_kinds(all_kinds);
}

bool is_sample_text(std::string_view words, const Language& language) {
    return words.ends_with(fmt::format(" ({})", language));
}

std::string template_of(const LocalizedText& /*text*/,
                        const yaml::Field& field,
                        const yaml::TemplateValues& values,
                        std::size_t indent) {
    std::string lines;
    const std::string_view words = field.example.empty() ? field.title : field.example;
    for (const std::string& language : values.languages)
        lines += fmt::format("{:{}}{}: {} ({})\n", "", indent, language, words, language);
    return lines;
}

std::string template_of(const Picture& /*picture*/,
                        const yaml::Field& field,
                        const yaml::TemplateValues& values,
                        std::size_t indent) {
    std::string lines =
        fmt::format("{:{}}file: {}\n", "", indent, yaml::written(values.value(field.key, 0), indent));
    const LocalizedText text;
    for (const auto& [key, title] :
         {std::pair("alt", "Was auf dem Bild zu sehen ist"), std::pair("credit", "Wer das Bild gemacht hat")})
        lines += fmt::format("{:{}}{}:\n", "", indent, key) +
                 template_of(text, yaml::Field{.key = key, .title = title}, values, indent + 2);
    return lines;
}

std::string scene_template(std::string_view kind, const yaml::TemplateValues& values) {
    Scene scene;
    scene.kind = kind_of(kind, all_kinds);
    yaml::TemplateForm form(values);
    describe(form, scene);
    return "# yaml-language-server: $schema=../config/schema/scene.schema.json\n"
           "version: 1\n"
           "# Noch verborgen. Löschen Sie die nächste Zeile, wenn die Szene zu sehen sein soll.\n"
           "hide: true\n" +
           form.finish();
}

} // namespace kiosk::content
