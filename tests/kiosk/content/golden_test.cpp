// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Each file of tests/content/broken is put into a small good exhibition (tests/content/base), with the folder
// of its name if there is one; what the program says about it is kept beside it, in German and English. After
// a change on purpose:
//     KOK_UPDATE_GOLDEN=1 BUILD/tests/kiosk/content/test_kiosk_content "[golden]"
// and review the difference.
#include "kiosk/content/load.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <vector>

namespace {

namespace content = kiosk::content;
namespace yaml = kiosk::yaml;

const std::filesystem::path folder = std::filesystem::path(KOK_SOURCE_DIR) / "tests/content";

/// `name.KIND.yaml` goes to this place of the exhibition.
std::string place_of(const std::filesystem::path& file) {
    static const std::map<std::string, std::string> places{{".scene", "szene.yaml"},
                                                           {".exhibition", "exhibition.yaml"},
                                                           {".words", "words/en.yaml"},
                                                           {".translation", "en/kontakt.yaml"}};
    return places.at(file.stem().extension().string());
}

std::vector<std::filesystem::path> broken_files() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder / "broken"))
        if (entry.path().extension() == ".yaml")
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

std::string without(std::string text, const std::string& part) {
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part))
        text.erase(at, part.size());
    return text;
}

/// Nothing in this corpus is a film: a decoder says so of each.
media::Result<content::FilmFacts> no_film(const std::filesystem::path&) {
    return media::fail(media::ErrorCode::corrupt, "moov atom not found");
}

/// What is said about the file, in both languages.
std::string findings(const std::filesystem::path& file, content::Loaded& loaded) {
    const test::TemporaryFolder exhibition;
    std::filesystem::copy(folder / "base", exhibition.path(), std::filesystem::copy_options::recursive);
    exhibition.write(place_of(file), test::read_text(file));
    if (const auto files = std::filesystem::path(file).replace_extension();
        std::filesystem::is_directory(files))
        std::filesystem::copy(files, exhibition.path(), std::filesystem::copy_options::recursive);
    content::FileChecks checks{.probe_film = no_film};
    checks.today = "2026-01-01";
    loaded = content::load_exhibition(exhibition.path(), checks);
    const std::string text = format_text(loaded.diagnostics, yaml::MessageLanguage::german) + "\n" +
                             format_text(loaded.diagnostics, yaml::MessageLanguage::english);
    return without(text, exhibition.path().string() + "/");
}

} // namespace

TEST_CASE("each mistake in a file is explained as it was reviewed", "[content][golden]") {
    const auto files = broken_files();
    REQUIRE(files.size() >= 150);
    const bool update = std::getenv("KOK_UPDATE_GOLDEN") != nullptr;
    for (const auto& file : files) {
        INFO(file.filename().string());
        content::Loaded loaded;
        const std::string found = findings(file, loaded);
        const std::filesystem::path golden = std::filesystem::path(file).replace_extension(".txt");
        if (update)
            std::ofstream(golden, std::ios::binary) << found;
        CHECK(found == test::read_text(golden));
        // Whatever is wrong with one file, the others are shown.
        CHECK_FALSE(loaded.diagnostics.empty());
        CHECK_FALSE(loaded.built_in);
        CHECK(loaded.exhibition.scene(loaded.exhibition.start) != nullptr);
        CHECK_FALSE(loaded.exhibition.loop.empty());
    }
}

TEST_CASE("the small exhibition that the mistakes are put into has none itself", "[content][golden]") {
    const auto loaded = content::load_exhibition(folder / "base");
    INFO(format_text(loaded.diagnostics, yaml::MessageLanguage::english));
    CHECK(loaded.diagnostics.empty());
    CHECK(loaded.exhibition.scenes.size() == 4);
}
