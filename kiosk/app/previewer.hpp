// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/load.hpp"
#include "kiosk/settings/device.hpp"
#include "kiosk/ui/stage.hpp"
#include "kiosk/ui/view.hpp"

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::app {

/// A panel that a preview stands for.
struct PreviewPanel {
    std::string_view name; ///< for people
    double diagonal_inch = 23.8;
    bool portrait = false;
};

/// What a preview shows and why. Pure: it is told what was loaded, which files changed, what was pressed.
class Previewer {
public:
    /// `scene` and `language` are where it begins; empty: the start and the original.
    Previewer(content::Loaded loaded, std::string scene, std::string language);

    /// Takes what the files hold now, and jumps to what was just edited. A scene that has become unreadable
    /// stays as it was last good.
    void take(content::Loaded loaded, const std::set<std::filesystem::path>& changed);

    /// A letter of the list that `keys` prints. False if it is none of them.
    bool press(char letter);
    void choose(const content::Action& action);
    void turn_page(int by, int pages);
    void next_scene(int by);

    const content::Exhibition& exhibition() const { return exhibition_; }
    const content::Scene& scene() const;
    const PreviewPanel& panel() const;
    ui::Visitor visitor() const;
    int page() const { return page_; }
    std::optional<int> open_item() const { return open_item_; }

    /// The files hold no mistake.
    bool is_faultless() const { return yaml::count_errors(diagnostics_) == 0; }
    /// What is wrong with the files of the scene that is shown, or with the exhibition: errors first.
    yaml::Diagnostics findings() const;
    /// One line that says what is shown.
    std::string caption() const;

    /// The keys and what they do, a line each, in German.
    static std::string keys();

private:
    void jump_to(const std::set<std::filesystem::path>& changed);
    void show(const std::string& id);
    std::vector<std::string> ids() const;

    content::Exhibition exhibition_; ///< the last good one
    yaml::Diagnostics diagnostics_;
    std::string scene_;
    std::string language_;
    std::size_t step_ = 0;
    std::size_t theme_ = 0;
    std::size_t panel_ = 0;
    int page_ = 0;
    std::optional<int> open_item_;
};

} // namespace kiosk::app
