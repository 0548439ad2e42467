// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/yaml/message.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>
#include <set>
#include <utility>

using namespace kiosk::yaml;

namespace {

std::string_view without_spaces(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(" \n"), text.size()));
    return text;
}

/// The string literals that `code` begins with, put together; neighbouring literals belong to one text.
std::string leading_literal(std::string_view code) {
    std::string text;
    for (code = without_spaces(code); code.starts_with('"'); code = without_spaces(code)) {
        std::size_t at = 1;
        for (; at < code.size() && code[at] != '"'; ++at)
            text += code[at] == '\\' ? code[++at] : code[at];
        code.remove_prefix(std::min(at + 1, code.size()));
    }
    return text;
}

/// The literal that each `Message("…")` or `Message name("…")` of a source file begins with.
void add_ids(std::set<std::string>& ids, std::string_view code) {
    constexpr std::string_view word = "Message";
    for (std::size_t at = code.find(word); at != std::string_view::npos; at = code.find(word, at + 1)) {
        std::string_view rest = code.substr(at + word.size());
        if (rest.starts_with(' '))
            rest.remove_prefix(std::min(rest.find_first_of("({;\n"), rest.size()));
        if (!rest.starts_with('(') && !rest.starts_with('{'))
            continue;
        if (std::string id = leading_literal(rest.substr(1)); !id.empty())
            ids.insert(std::move(id));
    }
}

std::set<std::string> ids_in_code() {
    std::set<std::string> ids;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(
             std::filesystem::path(KOK_SOURCE_DIR) / "kiosk",
             std::filesystem::directory_options::follow_directory_symlink))
        if (entry.path().extension() == ".cpp" || entry.path().extension() == ".hpp")
            add_ids(ids, test::read_text(entry.path()));
    return ids;
}

std::multiset<std::string> places_in(std::string_view text) {
    std::multiset<std::string> places;
    for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1))
        if (at + 2 < text.size() && text[at + 2] == '}')
            places.insert(std::string(text.substr(at, 3)));
    return places;
}

} // namespace

TEST_CASE("each message of the code has a German translation, and none is left over", "[yaml]") {
    const std::set<std::string> ids = ids_in_code();
    CHECK(ids.size() > 100);
    std::set<std::string> translated;
    for (const Translation& entry : german_catalogue())
        translated.emplace(entry.id);
    for (const std::string& id : ids) {
        INFO(id);
        CHECK(translated.contains(id));
    }
    for (const std::string& id : translated) {
        INFO(id);
        CHECK(ids.contains(id));
    }
}

TEST_CASE("a translation has the same places as its sentence", "[yaml]") {
    for (const Translation& entry : german_catalogue()) {
        INFO(std::string(entry.id));
        CHECK_FALSE(entry.text.empty());
        CHECK(places_in(entry.id) == places_in(entry.text));
    }
}

TEST_CASE("the catalogue is sorted, so that it can be searched", "[yaml]") {
    const auto catalogue = german_catalogue();
    for (std::size_t i = 1; i < catalogue.size(); ++i)
        CHECK(catalogue[i - 1].id < catalogue[i].id);
}

TEST_CASE("a message is put together in either language, without an installed locale", "[yaml]") {
    const Message message{"There is no scene “{0}”.", {"{1}"}};
    CHECK(message.in(MessageLanguage::german) == "Eine Szene „{1}“ gibt es nicht.");
    CHECK(message.in(MessageLanguage::english) == "There is no scene “{1}”.");
    CHECK(Message().empty());
    CHECK(Message().in(MessageLanguage::german).empty());
}
