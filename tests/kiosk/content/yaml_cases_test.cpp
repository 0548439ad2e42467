// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a text editor can write by accident. `tests/content/yaml_cases.json` holds small files with the values
// that YAML 1.2 gives them, by the word of another parser (libfyaml), or with the line at which they are
// refused.
#include "kiosk/content/load.hpp"
#include "kiosk/yaml/document.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <nlohmann/json.hpp>

#include <map>
#include <optional>

using namespace kiosk;

namespace {

const std::filesystem::path folder = std::filesystem::path(KOK_SOURCE_DIR) / "tests/content";

nlohmann::json cases() {
    return nlohmann::json::parse(test::read_text(folder / "yaml_cases.json"));
}

/// The file of a case: its text, or its bytes in hexadecimal digits.
std::string file_of(const nlohmann::json& one) {
    if (one.contains("yaml"))
        return one["yaml"];
    const std::string digits = one["bytes"];
    std::string bytes;
    for (std::size_t at = 0; at < digits.size(); at += 2)
        bytes += static_cast<char>(std::stoi(digits.substr(at, 2), nullptr, 16));
    return bytes;
}

using Values = std::map<std::string, std::optional<std::string>>;

/// Each scalar by its path; nothing where there is no value.
void collect(const yaml::Node& node, const std::string& path, Values& values) {
    switch (node.kind) {
    case yaml::Node::Kind::null:
        values[path] = std::nullopt;
        break;
    case yaml::Node::Kind::text:
        values[path] = node.text;
        break;
    case yaml::Node::Kind::list:
        for (std::size_t i = 0; i < node.children.size(); ++i)
            collect(node.children[i], path + "[" + std::to_string(i) + "]", values);
        break;
    case yaml::Node::Kind::map:
        for (const yaml::Node& child : node.children)
            collect(child, path.empty() ? child.key : path + "." + child.key, values);
    }
}

Values wanted_values(const nlohmann::json& one) {
    Values values;
    for (const auto& [path, value] : one["values"].items())
        values[path] = value.is_null() ? std::nullopt : std::optional<std::string>(value);
    return values;
}

/// Each plain scalar stands in its source line, at its place, word by word.
void check_places(const yaml::Node& node, const yaml::Source& source) {
    for (const yaml::Node& child : node.children)
        check_places(child, source);
    if (node.kind != yaml::Node::Kind::text || node.style != yaml::Node::Style::plain)
        return;
    const std::string_view text = node.text;
    const std::string_view first_word = text.substr(0, text.find_first_of(" \n"));
    INFO(node.text);
    CHECK(source.from(node.place).starts_with(first_word));
}

} // namespace

TEST_CASE("no value of a file differs from what YAML 1.2 means, or the file is refused", "[content][yaml]") {
    const nlohmann::json all = cases();
    CHECK(all.size() >= 150);
    for (const nlohmann::json& one : all) {
        const yaml::Document document = yaml::Document::parse("t", file_of(one));
        INFO(one["name"].get<std::string>() << "\n" << file_of(one));
        INFO(format_text(document.diagnostics, yaml::MessageLanguage::english));
        if (one.contains("line")) {
            REQUIRE(yaml::count_errors(document.diagnostics) > 0);
            CHECK(yaml::tidied(document.diagnostics).front().place.line == one["line"].get<int>());
            continue;
        }
        CHECK(document.clean);
        Values values;
        collect(document.root, "", values);
        CHECK(values == wanted_values(one));
        check_places(document.root, *document.source);
    }
}

TEST_CASE("whatever a file holds, the rest of the exhibition is shown", "[content][yaml]") {
    const test::TemporaryFolder exhibition;
    std::filesystem::copy(folder / "base", exhibition.path(), std::filesystem::copy_options::recursive);
    for (const nlohmann::json& one : cases()) {
        INFO(one["name"].get<std::string>());
        exhibition.write("szene.yaml", file_of(one));
        const content::Loaded loaded = content::load_exhibition(exhibition.path());
        CHECK(yaml::exit_status(loaded.diagnostics) == 78); // none of them is a scene
        CHECK(loaded.exhibition.scene("satz") != nullptr);
        CHECK_FALSE(loaded.built_in);
    }
}
