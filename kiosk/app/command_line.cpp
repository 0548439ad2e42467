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
    std::string out;
    std::string format = "text";
    std::string message_language = "de";
    std::string report;
    std::string file;
    std::string html;
    std::string csv;
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

void add_message_language(CLI::App& app, Raw& raw) {
    app.add_option("--language", raw.message_language, "language of the messages: de or en")
        ->check(CLI::IsMember({"de", "en"}));
}

void add_check_options(CLI::App& app, CheckOptions& check, Raw& raw) {
    app.add_option("DIR", raw.folder, "folder of the exhibition");
    app.add_option("--config", raw.config, "device.yaml (theme.yaml beside it)")->check(CLI::ExistingFile);
    app.add_option("--format", raw.format, "text or json")->check(CLI::IsMember({"text", "json"}));
    add_message_language(app, raw);
    app.add_flag("--coverage", check.coverage, "also which texts are there in which language");
    app.add_flag("--quick", check.quick, "texts alone: no films, no fonts, no layout");
    app.add_option("--report", raw.report, "also write a page (HTML, German) of what was found");
}

void add_doctor_options(CLI::App& app, Raw& raw) {
    app.add_option("--scenes", raw.scenes, "folder of the exhibition");
    app.add_option("--config", raw.config, "device.yaml (theme.yaml beside it)");
    app.add_option("--report", raw.report, "write everything into a file to send");
    add_message_language(app, raw);
}

void add_narrate_options(CLI::App& app, NarrateOptions& narrate, Raw& raw) {
    app.add_option("DIR", raw.folder, "folder of the exhibition");
    app.add_option("--language", raw.language, "this language alone, also one that is a draft");
    app.add_flag("--drafts", narrate.drafts, "also the languages that visitors cannot choose yet");
    app.add_option("--out", raw.out, "folder of the speech (else speech/ of the exhibition)");
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
    app.add_flag("--read-aloud", render.look.read_aloud, "a voice reads: its buttons stand in the bar");
    app.add_option("--text-step", raw.text_step, "1, 1.4, 1.75 or 2")->check(is_text_step());
    app.add_option("--theme", render.look.theme, "name of a theme")->check(is_theme());
    app.add_option("--rotation", raw.rotation, "how the panel hangs")
        ->check(CLI::IsMember({0, 90, 180, 270}));
    app.add_option("--layer", render.look.layer, "what lies over the scene")
        ->check(CLI::IsMember({"none",          "attract",
                               "access",        "access_reading",
                               "access_film",   "access_handling",
                               "chapters",      "film_settings",
                               "transcript",    "captions",
                               "sign_language", "scrub",
                               "voice",         "closer",
                               "closest",       "content_note",
                               "still_there",   "film_ended",
                               "staff",         "cleaning",
                               "fault_code",    "pin",
                               "technicians",   "health",
                               "sound",         "orientation",
                               "screen_size",   "picture_test",
                               "hide_scenes",   "clock",
                               "earlier",       "venues",
                               "place",         "place_line",
                               "brightness",    "stick",
                               "staged"}));
    app.add_option("--focus", render.look.focus, "target that the keys are on, by its id in the layout");
    app.add_option("--open", raw.open_item, "number of the entry that is open, from 0")
        ->check(CLI::NonNegativeNumber);
    app.add_flag("--layout", render.layout, "write targets and words as .json beside the picture");
}

void add_stats_options(CLI::App& app, Raw& raw) {
    app.add_option("--file", raw.file, "the counts; else those of the installed kiosk")
        ->check(CLI::ExistingFile);
    app.add_option("--html", raw.html, "write a page with bars");
    app.add_option("--csv", raw.csv, "write a line for each day and count");
    add_message_language(app, raw);
}

void add_schema_options(CLI::App& app, SchemaOptions& schema) {
    app.add_option("KIND", schema.kind, "scene, translation, exhibition, words, device, theme or venue")
        ->required()
        ->check(CLI::IsMember(std::vector<std::string>(schema_kinds.begin(), schema_kinds.end())));
}

std::optional<std::filesystem::path> given(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional<std::filesystem::path>(text);
}

yaml::MessageLanguage message_language(const Raw& raw) {
    return raw.message_language == "en" ? yaml::MessageLanguage::english : yaml::MessageLanguage::german;
}

void finish(RunOptions& run, const Raw& raw) {
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

void finish(NarrateOptions& narrate, const Raw& raw) {
    if (!raw.folder.empty())
        narrate.folder = raw.folder;
    if (!raw.language.empty())
        narrate.language = raw.language;
    if (!raw.out.empty())
        narrate.out = raw.out;
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

// The subcommands, and what they fill in.
struct Commands {
    CLI::App* run = nullptr;
    CLI::App* check = nullptr;
    CLI::App* narrate = nullptr;
    CLI::App* render = nullptr;
    CLI::App* schema = nullptr;
    CLI::App* doctor = nullptr;
    CLI::App* status = nullptr;
    CLI::App* stats = nullptr;
};

struct Filled {
    RunOptions run;
    CheckOptions check;
    NarrateOptions narrate;
    RenderOptions render;
    SchemaOptions schema;
    Raw raw;
};

Commands add_commands(CLI::App& app, Filled& filled) {
    const Commands commands{
        .run = app.add_subcommand("run", "show the exhibition (the default)"),
        .check = app.add_subcommand("check", "look for mistakes in the exhibition"),
        .narrate = app.add_subcommand("narrate",
                                      "make the speech that is heard when visitors have texts read aloud"),
        .render = app.add_subcommand("render", "draw scenes into PNG files"),
        .schema = app.add_subcommand("schema", "print what editors know of a kind of file (JSON schema)"),
        .doctor = app.add_subcommand("doctor", "look at the machine: what is good, what is not, what to do"),
        .status = app.add_subcommand("status", "say how the exhibition that runs is doing"),
        .stats = app.add_subcommand("stats", "what was counted, with the sums per venue")};
    add_run_options(*commands.run, filled.run, filled.raw);
    add_check_options(*commands.check, filled.check, filled.raw);
    add_narrate_options(*commands.narrate, filled.narrate, filled.raw);
    add_render_options(*commands.render, filled.render, filled.raw);
    add_schema_options(*commands.schema, filled.schema);
    add_doctor_options(*commands.doctor, filled.raw);
    add_message_language(*commands.status, filled.raw);
    add_stats_options(*commands.stats, filled.raw);
    return commands;
}

Invocation chosen(const Commands& commands, Filled& filled) {
    const Raw& raw = filled.raw;
    if (commands.check->parsed()) {
        if (!raw.folder.empty())
            filled.check.folder = raw.folder;
        filled.check.config = given(raw.config);
        filled.check.json = raw.format == "json";
        filled.check.language = message_language(raw);
        filled.check.report = given(raw.report);
        return filled.check;
    }
    if (commands.narrate->parsed()) {
        finish(filled.narrate, raw);
        return filled.narrate;
    }
    if (commands.render->parsed()) {
        if (raw.scene.empty() && !raw.all)
            return Leave{"render: --scene ID or --all is needed\n", exit_wrong_use};
        finish(filled.render, raw);
        return filled.render;
    }
    if (commands.schema->parsed())
        return filled.schema;
    if (commands.doctor->parsed())
        return DoctorOptions{.scenes = given(raw.scenes),
                             .config = given(raw.config),
                             .report = given(raw.report),
                             .language = message_language(raw)};
    if (commands.status->parsed())
        return StatusOptions{.language = message_language(raw)};
    if (commands.stats->parsed())
        return StatsOptions{.file = given(raw.file),
                            .html = given(raw.html),
                            .csv = given(raw.csv),
                            .language = message_language(raw)};
    finish(filled.run, raw);
    return filled.run;
}

} // namespace

Invocation parse_command_line(int argc, const char* const* argv) {
    Filled filled;
    CLI::App app("The exhibition player of KOK e.V.", "kok-kiosk");
    app.set_version_flag("--version", std::string("kok-kiosk " KOK_VERSION));
    app.require_subcommand(0, 1);
    add_run_options(app, filled.run, filled.raw);
    const Commands commands = add_commands(app, filled);
    const DeskCommands desk(app);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& problem) {
        std::ostringstream out;
        std::ostringstream err;
        const int status = app.exit(problem, out, err);
        return Leave{out.str() + err.str(), status == 0 ? 0 : exit_wrong_use};
    }
    if (auto of_the_desk = desk.chosen())
        return *of_the_desk;
    return chosen(commands, filled);
}

} // namespace kiosk::app
