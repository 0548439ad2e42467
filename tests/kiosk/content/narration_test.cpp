// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/load.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <string>

using namespace kiosk::content;
namespace yaml = kiosk::yaml;

namespace {

// The small good exhibition with a scene that somebody reads out.
struct Narrated {
    test::TemporaryFolder folder;

    explicit Narrated(const std::string& narration) {
        std::filesystem::copy(std::filesystem::path(KOK_SOURCE_DIR) / "tests/content/base",
                              folder.path(),
                              std::filesystem::copy_options::recursive);
        folder.write(
            "szene.yaml",
            "version: 1\nkind: info\ntitle:\n  de: T\n  en: T\nbody:\n  de: B\n  en: B\nnarration:\n" +
                narration);
        folder.write("narration/de.mp3", "x");
    }
    Loaded load(bool is_sound = true) const {
        return load_exhibition(folder.path(), {.probe_sound = [=](const auto&) -> media::Result<double> {
                                   if (is_sound)
                                       return 12.0;
                                   return media::fail(media::ErrorCode::corrupt, "no sound");
                               }});
    }
};

bool says(const Loaded& loaded, const std::string& words) {
    const std::string text = format_text(loaded.diagnostics, yaml::MessageLanguage::english);
    INFO(text);
    return text.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("a recording that is there is kept, by its language", "[content][speech]") {
    const Loaded loaded = Narrated("  de: de.mp3\n").load();
    REQUIRE(loaded.exhibition.scene("szene") != nullptr);
    CHECK(loaded.exhibition.scene("szene")->narration.at("de") == "de.mp3");
    CHECK_FALSE(says(loaded, "narration"));
}

TEST_CASE("a recording that cannot be heard is named and left out, and its scene is shown",
          "[content][speech]") {
    const Loaded missing = Narrated("  de: den.mp3\n").load();
    CHECK(says(missing, "The file “den.mp3” is missing in the folder narration."));
    CHECK(says(missing, "de.mp3"));
    CHECK(missing.exhibition.scene("szene")->narration.empty());
    const Loaded broken = Narrated("  de: de.mp3\n").load(false);
    CHECK(says(broken, "de.mp3"));
    CHECK(broken.exhibition.scene("szene")->narration.empty());
    const Loaded outside = Narrated("  de: ../exhibition.yaml\n").load();
    CHECK(says(outside, "lies outside of the folder narration"));
    CHECK(outside.exhibition.scene("szene")->narration.empty());
    CHECK(says(Narrated("  fr: de.mp3\n").load(), "The language “fr” is not used"));
}
