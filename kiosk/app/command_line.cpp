// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/command_line.hpp"

#include "kiosk/app/desk_command_line.hpp"
#include "kiosk/app/typed_values.hpp"

#include <CLI/CLI.hpp>

#include <sstream>

namespace kiosk::app {

namespace {

// The optional parts, as CLI11 fills them before they become options.
struct Raw {
    std::string scenes;
    std::string config;
    std::string start;
    std::string touches;
    std::string frames;
    std::string presenter;
    double seconds = 0;
    Size windowed;
    std::string folder;
    std::string format = "text";
    std::string message_language = "de";
    std::string scene;
    bool all = false;
    std::string language;
    std::string second_language;
    double text_step = 1.0;
    int rotation = 0;
    int open_item = -1;
};

void add_run_options(CLI::App& app, RunOptions& run, Raw& raw) {
    // A folder or a file that is not there is no wrong use: the built-in scene and the defaults are shown.
    app.add_option("--scenes", raw.scenes, "folder of the exhibition");
    app.add_option("--config", raw.config, "device.yaml (theme.yaml beside it)");
    size_option(app, "--windowed", raw.windowed, "a window of WIDTHxHEIGHT px instead of the whole display");
    app.add_option("--start", raw.start, "open this scene at once, no loop");
    app.add_option("--touches", raw.touches, "replay touches: MILLISECONDS down|move|up FINGER X Y a line")
        ->check(CLI::ExistingFile);
    app.add_option("--for", raw.seconds, "end after that many seconds")->check(CLI::Range(0.001, 1e7));
    app.add_option("--presenter", raw.presenter, "auto, gpu or cpu")
        ->check(CLI::IsMember({"auto", "gpu", "cpu"}));
    app.add_option("--speed", run.speed, "time of the show runs that many times as fast")
        ->check(CLI::Range(0.1, 1000.0));
    app.add_option("--frames", raw.frames, "write a line of JSON for each film frame that was presented");
}

void add_check_options(CLI::App& app, CheckOptions& check, Raw& raw) {
    app.add_option("DIR", raw.folder, "folder of the exhibition");
    app.add_option("--config", raw.config, "device.yaml (theme.yaml beside it)")->check(CLI::ExistingFile);
    app.add_option("--format", raw.format, "text or json")->check(CLI::IsMember({"text", "json"}));
    app.add_option("--language", raw.message_language, "language of the messages: de or en")
        ->check(CLI::IsMember({"de", "en"}));
    app.add_flag("--coverage", check.coverage, "also which texts are there in which language");
    app.add_flag("--quick", check.quick, "texts alone: no films, no fonts, no layout");
}

void add_render_options(CLI::App& app, RenderOptions& render, Raw& raw) {
    app.add_option("DIR", raw.folder, "folder of the exhibition");
    app.add_option("--config", raw.config, "device.yaml (theme.yaml beside it)")->check(CLI::ExistingFile);
    auto* scene = app.add_option("--scene", raw.scene, "id of the scene");
    app.add_flag("--all", raw.all, "all scenes, each in its file")->excludes(scene);
    app.add_option("--out", render.out, "PNG file, or a folder with --all")->required();
    size_option(app, "--size", render.size, "WIDTHxHEIGHT of the panel in px")->required();
    app.add_option("--language", raw.language, "language of the visit");
    app.add_option("--reading-together", raw.second_language, "language that is read beside the first");
    app.add_flag("--reach", render.look.reach, "all controls in the lowest third");
    app.add_flag("--group", render.look.group, "for a class: read from three metres");
    app.add_option("--text-step", raw.text_step, "1, 1.4, 1.75 or 2")->check(is_text_step());
    app.add_option("--theme", render.look.theme, "name of a theme")->check(is_theme());
    app.add_option("--rotation", raw.rotation, "how the panel hangs")
        ->check(CLI::IsMember({0, 90, 180, 270}));
    app.add_option("--layer", render.look.layer, "what lies over the scene")
        ->check(CLI::IsMember({"none",
                               "attract",
                               "access",
                               "access_reading",
                               "access_film",
                               "access_handling",
                               "chapters",
                               "film_settings",
                               "transcript",
                               "captions",
                               "sign_language",
                               "scrub",
                               "content_note",
                               "still_there",
                               "film_ended"}));
    app.add_option("--focus", render.look.focus, "target that the keys are on, by its id in the layout");
    app.add_option("--open", raw.open_item, "number of the entry that is open, from 0")
        ->check(CLI::NonNegativeNumber);
    app.add_flag("--layout", render.layout, "write targets and words as .json beside the picture");
}

void add_schema_options(CLI::App& app, SchemaOptions& schema) {
    app.add_option("KIND", schema.kind, "scene, translation, exhibition, words, device or theme")
        ->required()
        ->check(CLI::IsMember(std::vector<std::string>(schema_kinds.begin(), schema_kinds.end())));
}

void finish(RunOptions& run, const Raw& raw) {
    const auto given = [](const std::string& text) {
        return text.empty() ? std::nullopt : std::optional<std::filesystem::path>(text);
    };
    run.scenes = given(raw.scenes);
    run.config = given(raw.config);
    run.touches = given(raw.touches);
    run.frames = given(raw.frames);
    if (!raw.windowed.empty())
        run.windowed = raw.windowed;
    if (!raw.start.empty())
        run.start_scene = raw.start;
    if (raw.seconds > 0)
        run.seconds = raw.seconds;
    if (!raw.presenter.empty())
        run.presenter = raw.presenter == "gpu"   ? settings::PresenterChoice::gpu
                        : raw.presenter == "cpu" ? settings::PresenterChoice::cpu
                                                 : settings::PresenterChoice::automatic;
}

void finish(RenderOptions& render, const Raw& raw) {
    if (!raw.folder.empty())
        render.folder = raw.folder;
    if (!raw.config.empty())
        render.config = raw.config;
    if (!raw.scene.empty())
        render.scene = raw.scene;
    if (!raw.language.empty())
        render.language = raw.language;
    if (!raw.second_language.empty())
        render.look.second_language = raw.second_language;
    render.look.text_step = step_number(raw.text_step);
    render.rotation = static_cast<Rotation>(raw.rotation);
    if (raw.open_item >= 0)
        render.look.open_item = raw.open_item;
}

} // namespace

Invocation parse_command_line(int argc, const char* const* argv) {
    RunOptions run;
    CheckOptions check;
    RenderOptions render;
    SchemaOptions schema;
    Raw raw;
    CLI::App app("The exhibition player of KOK e.V.", "kok-kiosk");
    app.set_version_flag("--version", std::string("kok-kiosk " KOK_VERSION));
    app.require_subcommand(0, 1);
    add_run_options(app, run, raw);
    CLI::App* run_command = app.add_subcommand("run", "show the exhibition (the default)");
    add_run_options(*run_command, run, raw);
    CLI::App* check_command = app.add_subcommand("check", "look for mistakes in the exhibition");
    add_check_options(*check_command, check, raw);
    CLI::App* render_command = app.add_subcommand("render", "draw scenes into PNG files");
    add_render_options(*render_command, render, raw);
    CLI::App* schema_command =
        app.add_subcommand("schema", "print what editors know of a kind of file (JSON schema)");
    add_schema_options(*schema_command, schema);
    DeskCommands desk(app);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& problem) {
        std::ostringstream out;
        std::ostringstream err;
        const int status = app.exit(problem, out, err);
        return Leave{out.str() + err.str(), status == 0 ? 0 : exit_wrong_use};
    }
    if (check_command->parsed()) {
        if (!raw.folder.empty())
            check.folder = raw.folder;
        if (!raw.config.empty())
            check.config = raw.config;
        check.json = raw.format == "json";
        if (raw.message_language == "en")
            check.language = yaml::MessageLanguage::english;
        return check;
    }
    if (render_command->parsed()) {
        if (raw.scene.empty() && !raw.all)
            return Leave{"render: --scene ID or --all is needed\n", exit_wrong_use};
        finish(render, raw);
        return render;
    }
    if (schema_command->parsed())
        return schema;
    if (auto chosen = desk.chosen())
        return *chosen;
    finish(run, raw);
    return run;
}

} // namespace kiosk::app
