// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/geometry/rotation.hpp"
#include "kiosk/settings/device.hpp"
#include "kiosk/yaml/message.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <variant>

namespace kiosk::app {

/// What the program ends with; 0 is good, 78 faulty content.
inline constexpr int exit_failed = 1;
inline constexpr int exit_wrong_use = 2;

/// `kok-kiosk [run]`
struct RunOptions {
    std::optional<std::filesystem::path> scenes;
    std::optional<std::filesystem::path> config; ///< device.yaml; theme.yaml lies beside it
    std::optional<Size> windowed;
    std::optional<std::string> start_scene;
    std::optional<std::filesystem::path> touches;
    std::optional<std::filesystem::path> frames; ///< a line of JSON for each film frame that was presented
    std::optional<double> seconds;
    std::optional<settings::PresenterChoice> presenter;
    double speed = 1; ///< the show's time runs that many times as fast
};

/// `kok-kiosk check [DIR]`
struct CheckOptions {
    std::filesystem::path folder = "scenes";
    std::optional<std::filesystem::path> config; ///< theme.yaml beside it names the fonts
    bool json = false;
    yaml::MessageLanguage language = yaml::MessageLanguage::german;
};

/// `kok-kiosk narrate [DIR]`
struct NarrateOptions {
    std::filesystem::path folder = "scenes";
    std::optional<std::string> language;      ///< else all that visitors can choose
    bool drafts = false;                      ///< and those that they cannot yet
    std::optional<std::filesystem::path> out; ///< else `speech/` of the exhibition
};

/// `kok-kiosk render [DIR]`
struct RenderOptions {
    std::filesystem::path folder = "scenes";
    std::optional<std::filesystem::path> config;
    std::optional<std::string> scene; ///< else all of them
    std::filesystem::path out;
    Size size{1920, 1080};
    std::optional<std::string> language;
    std::optional<std::string> second_language; ///< read together with the first
    bool reach = false;                         ///< all controls in the lowest third
    bool group = false;                         ///< for a class: read from three metres
    bool read_aloud = false;                    ///< a voice reads
    int text_step = 0;                          ///< 0..3
    std::string theme = "standard";
    Rotation rotation = Rotation::none;
    /// What lies over the scene: a word of ui::Layer, `access_` and one of its parts, `still_there`, or what
    /// a film looks like while it plays: `scrub`, `captions`, `sign_language`.
    std::string layer = "none";
    std::string focus; ///< id of the target that the keys are on
    std::optional<int> open_item;
    bool layout = false;
};

/// `kok-kiosk schema KIND`
struct SchemaOptions {
    std::string kind; ///< one of `schema_kinds`
};

/// `kok-kiosk doctor`
struct DoctorOptions {
    std::optional<std::filesystem::path> scenes;
    std::optional<std::filesystem::path> config;
    std::optional<std::filesystem::path> report; ///< a file to send
    yaml::MessageLanguage language = yaml::MessageLanguage::german;
};

/// `kok-kiosk status`
struct StatusOptions {
    yaml::MessageLanguage language = yaml::MessageLanguage::german;
};

/// `kok-kiosk stats`
struct StatsOptions {
    std::optional<std::filesystem::path> file; ///< of counts; else that of the installed kiosk
    std::optional<std::filesystem::path> html;
    std::optional<std::filesystem::path> csv;
    yaml::MessageLanguage language = yaml::MessageLanguage::german;
};

/// Files of which an editor can know the keys.
inline constexpr std::array<std::string_view, 6> schema_kinds{
    "scene", "exhibition", "words", "device", "theme", "venue"};

/// Nothing to run: the words to print (help, version or what is wrong) and the exit status.
struct Leave {
    std::string words;
    int status = 0;
};

using Invocation = std::variant<RunOptions,
                                CheckOptions,
                                NarrateOptions,
                                RenderOptions,
                                SchemaOptions,
                                DoctorOptions,
                                StatusOptions,
                                StatsOptions,
                                Leave>;

/// What the command line asks for. Wrong use leaves with status 2.
Invocation parse_command_line(int argc, const char* const* argv);

} // namespace kiosk::app
