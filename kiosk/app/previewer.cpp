// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/previewer.hpp"

#include "kiosk/app/desk.hpp"
#include "kiosk/app/overloaded.hpp"
#include "kiosk/content/walk.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <system_error>
#include <utility>
#include <variant>

namespace kiosk::app {

namespace {

constexpr std::array<const char*, 4> preview_steps{"1", "1,4", "1,75", "2"};
constexpr std::array<const char*, 3> preview_themes{"standard", "light_on_dark", "dark_on_light"};
constexpr std::array<PreviewPanel, 5> preview_panels{PreviewPanel{"24 Zoll, quer", 23.8, false},
                                                     PreviewPanel{"24 Zoll, hoch", 23.8, true},
                                                     PreviewPanel{"43 Zoll, quer", 43, false},
                                                     PreviewPanel{"43 Zoll, hoch", 43, true},
                                                     PreviewPanel{"16 Zoll, quer", 15.6, false}};

bool shows_picture(const content::Scene& scene, const std::string& file) {
    bool found = false;
    content::for_each<content::Picture>(
        scene, [&](const std::string&, const yaml::Field&, const content::Picture& picture) {
            found = found || picture.file == file;
        });
    return found;
}

// The language whose transcript that file is; nothing if it is none of the scene's.
std::optional<content::Language> language_of_transcript(const content::Scene& scene,
                                                        const std::string& file) {
    const auto* interview = std::get_if<content::InterviewScene>(&scene.kind);
    if (interview == nullptr)
        return std::nullopt;
    const auto found = std::find_if(interview->transcript.begin(),
                                    interview->transcript.end(),
                                    [&](const auto& transcript) { return transcript.second == file; });
    return found == interview->transcript.end() ? std::nullopt : std::optional(found->first);
}

// The first two languages stand in the scenes' own files: who edits those looks at no other.
bool stands_in_scenes(const std::vector<content::Language>& languages, const content::Language& language) {
    const auto end = languages.begin() + std::min<std::ptrdiff_t>(2, std::ssize(languages));
    return std::find(languages.begin(), end, language) != end;
}

} // namespace

Previewer::Previewer(content::Loaded loaded, std::string scene, std::string language)
    : exhibition_(std::move(loaded.exhibition)), diagnostics_(std::move(loaded.diagnostics)),
      scene_(scene.empty() ? exhibition_.start : std::move(scene)),
      language_(language.empty() ? exhibition_.languages.front() : std::move(language)) {}

void Previewer::take(content::Loaded loaded, const std::set<std::filesystem::path>& changed) {
    diagnostics_ = std::move(loaded.diagnostics);
    if (!loaded.built_in || exhibition_.folder.empty()) {
        for (auto& [id, old] : exhibition_.scenes) {
            std::error_code ignored;
            const bool there = std::filesystem::exists(exhibition_.folder / (id + ".yaml"), ignored);
            if (there && loaded.exhibition.scene(id) == nullptr)
                loaded.exhibition.scenes[id] = std::move(old);
        }
        exhibition_ = std::move(loaded.exhibition);
    }
    jump_to(changed);
    if (exhibition_.scene(scene_) == nullptr)
        show(exhibition_.start);
    const auto languages = all_languages(exhibition_);
    if (std::find(languages.begin(), languages.end(), language_) == languages.end())
        language_ = languages.front();
}

void Previewer::jump_to(const std::set<std::filesystem::path>& changed) {
    const auto languages = all_languages(exhibition_);
    for (const std::filesystem::path& file : changed) {
        const std::string folder = file.parent_path().filename().string();
        const std::string name = file.stem().string();
        const bool of_language = std::find(languages.begin(), languages.end(), folder) != languages.end();
        if (folder == "words" && std::find(languages.begin(), languages.end(), name) != languages.end())
            language_ = name;
        if (folder == "pictures")
            for (const auto& [id, scene] : exhibition_.scenes)
                if (scene_ != id && !shows_picture(this->scene(), file.filename().string()) &&
                    shows_picture(scene, file.filename().string()))
                    return show(id);
        if (folder == "interviews")
            for (const auto& [id, scene] : exhibition_.scenes)
                if (const auto language = language_of_transcript(scene, file.filename().string())) {
                    language_ = *language;
                    return show(id);
                }
        if (file.extension() != ".yaml" || exhibition_.scene(name) == nullptr)
            continue;
        if (of_language)
            language_ = folder;
        else if (!stands_in_scenes(languages, language_))
            language_ = languages.front();
        if (of_language || file.parent_path() == exhibition_.folder)
            show(name);
    }
}

void Previewer::show(const std::string& id) {
    if (scene_ == id)
        return;
    scene_ = id;
    page_ = 0;
    open_item_.reset();
}

std::vector<std::string> Previewer::ids() const {
    std::vector<std::string> all;
    for (const auto& [id, scene] : exhibition_.scenes)
        all.push_back(id);
    return all;
}

void Previewer::next_scene(int by) {
    const auto all = ids();
    const auto count = static_cast<std::ptrdiff_t>(all.size());
    const auto at = std::find(all.begin(), all.end(), scene_) - all.begin();
    show(all[static_cast<std::size_t>((at + by + count) % count)]);
}

void Previewer::turn_page(int by, int pages) {
    page_ = std::clamp(page_ + by, 0, std::max(0, pages - 1));
}

bool Previewer::press(char letter) {
    const auto languages = all_languages(exhibition_);
    const auto at = std::find(languages.begin(), languages.end(), language_) - languages.begin();
    switch (letter) {
    case 'l':
        language_ = languages[static_cast<std::size_t>(at + 1) % languages.size()];
        return true;
    case 't':
        step_ = (step_ + 1) % preview_steps.size();
        return true;
    case 'f':
        theme_ = (theme_ + 1) % preview_themes.size();
        return true;
    case 'g':
        panel_ = (panel_ + 1) % preview_panels.size();
        return true;
    case 'n':
        next_scene(1);
        return true;
    case 'v':
        next_scene(-1);
        return true;
    default:
        return false;
    }
}

void Previewer::choose(const content::Action& action) {
    std::visit(Overloaded{[this](const content::GoTo& go) {
                              if (exhibition_.scene(go.scene) != nullptr)
                                  show(go.scene);
                          },
                          [this](const content::GoHome&) { show(exhibition_.start); },
                          [this](const content::TurnPage& turn) { page_ = turn.page; },
                          [this](const content::OpenItem& open) {
                              open_item_ = open_item_ == open.item ? std::nullopt : std::optional(open.item);
                          },
                          [](const auto&) {}},
               action);
}

const content::Scene& Previewer::scene() const {
    static const content::Scene nothing{};
    const content::Scene* shown = exhibition_.scene(scene_);
    return shown == nullptr ? nothing : *shown;
}

const PreviewPanel& Previewer::panel() const {
    return preview_panels.at(panel_);
}

ui::Visitor Previewer::visitor() const {
    ui::Visitor visitor;
    visitor.language = language_;
    visitor.text_step = static_cast<int>(step_);
    visitor.theme = preview_themes.at(theme_);
    visitor.calm_motion = true;
    visitor.can_go_back = scene_ != exhibition_.start;
    return visitor;
}

yaml::Diagnostics Previewer::findings() const {
    const auto name = [](const std::filesystem::path& file) {
        return file.lexically_normal().generic_string();
    };
    const std::set<std::string> files{name(exhibition_.folder / (scene_ + ".yaml")),
                                      name(exhibition_.folder / language_ / (scene_ + ".yaml")),
                                      name(exhibition_.folder / "words" / (language_ + ".yaml")),
                                      name(exhibition_.folder / "exhibition.yaml")};
    yaml::Diagnostics found;
    std::copy_if(diagnostics_.begin(), diagnostics_.end(), std::back_inserter(found), [&](const auto& one) {
        return one.severity != yaml::Severity::hint && files.contains(one.file);
    });
    std::stable_sort(
        found.begin(), found.end(), [](const auto& a, const auto& b) { return a.severity < b.severity; });
    return found;
}

std::string Previewer::caption() const {
    const auto shown = findings();
    const auto errors = yaml::count_errors(shown);
    return fmt::format("{} ({}), Schrift {}, {}, {}{}",
                       scene_,
                       language_,
                       preview_steps.at(step_),
                       preview_themes.at(theme_),
                       panel().name,
                       errors == 0 ? "" : fmt::format(", {} Fehler", errors));
}

std::string Previewer::keys() {
    return "l  nächste Sprache\n"
           "t  nächste Schriftgröße\n"
           "f  nächste Farben\n"
           "g  nächster Bildschirm (Größe, quer oder hoch)\n"
           "n  nächste Szene, v vorige\n"
           "→  nächste Seite, ← vorige\n"
           "Esc  Ende\n";
}

} // namespace kiosk::app
