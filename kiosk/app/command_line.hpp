// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/app/desk_options.hpp"
#include "kiosk/app/studio.hpp"
#include "kiosk/geometry/rotation.hpp"
#include "kiosk/settings/device.hpp"
#include "kiosk/yaml/message.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <variant>

namespace kiosk::app {

/// What the program ends with; 0 is good.
inline constexpr int exit_failed = 1;
inline constexpr int exit_wrong_use = 2;
inline constexpr int exit_faulty_content = 78;

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
    bool coverage = false;                       ///< also which texts are there in which language
    bool quick = false;                          ///< without films, fonts and layout
    std::optional<std::filesystem::path> report; ///< a page of the findings for people, besides
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
    Look look; ///< without the language
    Rotation rotation = Rotation::none;
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
inline constexpr std::array<std::string_view, 7> schema_kinds{
    "scene", "translation", "exhibition", "words", "device", "theme", "venue"};

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
                                ApproveOptions,
                                NewOptions,
                                ImportOptions,
                                KeptOptions,
                                RestoreOptions,
                                ExchangeOptions,
                                ReferenceOptions,
                                TextsOptions,
                                SheetOptions,
                                PreviewOptions,
                                DoctorOptions,
                                StatusOptions,
                                StatsOptions,
                                Leave>;

/// What the command line asks for. Wrong use leaves with status 2.
Invocation parse_command_line(int argc, const char* const* argv);

} // namespace kiosk::app
