// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/load.hpp"
#include "kiosk/yaml/document.hpp"
#include "tests/fuzz/targets.hpp"
#include "tests/support/temporary_folder.hpp"

#include <cassert>
#include <string>

namespace fuzz {

namespace {

using namespace kiosk;

// What is printed for people must not fail on what the file holds.
void print(const yaml::Diagnostics& findings) {
    for (const auto language : {yaml::MessageLanguage::german, yaml::MessageLanguage::english}) {
        assert(yaml::format_text(findings, language).empty() == findings.empty());
        assert(!yaml::format_json(findings, language).empty());
    }
}

// A small exhibition in which one scene is missing. Made once: only that scene changes.
const test::TemporaryFolder& exhibition() {
    static const test::TemporaryFolder folder;
    static const bool made = [] {
        std::filesystem::copy(std::filesystem::path(KOK_SOURCE_DIR) / "tests/content/base",
                              folder.path(),
                              std::filesystem::copy_options::recursive);
        return true;
    }();
    assert(made);
    return folder;
}

} // namespace

void read_yaml(std::span<const std::uint8_t> bytes) {
    const yaml::Document document = yaml::Document::parse("file.yaml", text_of(bytes));
    assert(document.source != nullptr);
    assert(!document.clean || document.readable);
    assert(!document.readable || document.root.kind == yaml::Node::Kind::map);
    print(document.diagnostics);
}

void load_scene(std::span<const std::uint8_t> bytes) {
    exhibition().write("szene.yaml", text_of(bytes));
    const content::Loaded loaded = content::load_exhibition(exhibition().path());
    assert(!loaded.exhibition.scenes.empty());
    assert(loaded.exhibition.scene(loaded.exhibition.start) != nullptr);
    for (const std::string& id : loaded.exhibition.loop)
        assert(loaded.exhibition.scene(id) != nullptr);
    print(loaded.diagnostics);
}

} // namespace fuzz
