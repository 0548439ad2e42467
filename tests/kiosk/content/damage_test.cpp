// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A slip of the finger in a shipped scene: whatever is found names the line of the slip.
//     KOK_SHOW_DAMAGE=1 BUILD/tests/kiosk/content/test_kiosk_content "[damage]"
// prints each that does not.
#include "kiosk/content/load.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <random>
#include <vector>

using namespace kiosk;

namespace {

const std::filesystem::path scenes = std::filesystem::path(KOK_SOURCE_DIR) / "scenes";

std::vector<std::filesystem::path> scene_files() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(scenes))
        if (entry.path().extension() == ".yaml" && entry.path().filename() != "exhibition.yaml")
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

/// A text after a slip, and the lines (from 1) that it touched.
struct Damaged {
    std::string text;
    int first_line = 1;
    int last_line = 1;
};

/// One character deleted, doubled, replaced or put in, anywhere.
Damaged damage(std::string text, std::mt19937& random) {
    const std::string typed = "abcdeno :-#\"'|>[]{},*&!%@\t\n 019";
    const auto any = [&random](std::size_t count) { return random() % count; };
    const std::size_t at = any(text.size());
    const char before = text[at];
    const char letter = typed[any(typed.size())];
    const std::size_t line = 1 + static_cast<std::size_t>(std::count(
                                     text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
    switch (any(4)) {
    case 0:
        text.erase(at, 1);
        break;
    case 1:
        text.insert(at, 1, before);
        break;
    case 2:
        text[at] = letter;
        break;
    default:
        text.insert(at, 1, letter);
    }
    // Where lines were parted or joined, both are the place.
    const bool breaks = before == '\n' || (at < text.size() && text[at] == '\n');
    return {std::move(text), static_cast<int>(line), static_cast<int>(line) + (breaks ? 1 : 0)};
}

/// The exhibition with all other scenes cut down to their names, without words, so that one scene is read at
/// a time.
void write_around(const test::TemporaryFolder& folder) {
    folder.write("exhibition.yaml", test::read_text(scenes / "exhibition.yaml"));
    std::filesystem::create_directory_symlink(scenes / "pictures", folder.path() / "pictures");
    std::filesystem::create_directory_symlink(scenes / "film", folder.path() / "film");
    for (const auto& file : scene_files())
        folder.write(file.filename().string(),
                     "version: 1\nkind: statement\ntitle:\n  de: A\n  en: A\nstatement:\n  de: A\n  en: A\n");
}

} // namespace

TEST_CASE("a slip of the finger in a shipped scene is found in its line", "[content][damage]") {
    constexpr int slips_per_file = 20;
    constexpr double wanted = 0.9;
    const bool show = std::getenv("KOK_SHOW_DAMAGE") != nullptr;
    const test::TemporaryFolder folder;
    write_around(folder);
    int found = 0;
    int right = 0;
    int silent = 0;
    for (const auto& file : scene_files()) {
        const std::string name = file.filename().string();
        const std::string text = test::read_text(file);
        const std::string placeholder = test::read_text(folder.path() / name);
        std::seed_seq seed(name.begin(),
                           name.end()); // the same slips in each run, whatever other scenes there are
        std::mt19937 random(seed);
        for (int slip = 0; slip < slips_per_file; ++slip) {
            const Damaged damaged = damage(text, random);
            folder.write(name, damaged.text);
            bool any = false;
            for (const yaml::Diagnostic& finding : content::load_exhibition(folder.path()).diagnostics) {
                if (finding.severity != yaml::Severity::error || !finding.file.ends_with("/" + name))
                    continue;
                any = true;
                ++found;
                const bool here =
                    finding.place.line >= damaged.first_line && finding.place.line <= damaged.last_line;
                right += here ? 1 : 0;
                if (show && !here)
                    std::cout << "damaged line " << damaged.first_line << "\n"
                              << yaml::format_text({finding}, yaml::MessageLanguage::english) << "\n";
            }
            silent += any ? 0 : 1;
        }
        folder.write(name, placeholder);
    }
    INFO(right << " of " << found << " findings name the right line; " << silent
               << " slips changed words alone");
    if (show)
        std::cout << right << " of " << found << ", silent " << silent << "\n";
    CHECK(found > 100);
    CHECK(right >= wanted * found);
}
