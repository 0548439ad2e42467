// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/desk_command_line.hpp"

#include "kiosk/app/typed_values.hpp"
#include "kiosk/content/scene_template.hpp"

#include <CLI/CLI.hpp>

namespace kiosk::app {

struct DeskCommands::State {
    CLI::App* approve_command = nullptr;
    CLI::App* new_command = nullptr;
    CLI::App* import_command = nullptr;
    CLI::App* kept_command = nullptr;
    CLI::App* restore_command = nullptr;
    CLI::App* exchange_command = nullptr;
    CLI::App* reference_command = nullptr;
    CLI::App* texts_command = nullptr;
    CLI::App* sheet_command = nullptr;
    CLI::App* preview_command = nullptr;
    ApproveOptions approve;
    NewOptions fresh;
    ImportOptions imported;
    KeptOptions kept;
    RestoreOptions restored;
    ExchangeOptions exchanged;
    TextsOptions texts;
    SheetOptions sheet;
    PreviewOptions preview;
    std::string action;
    std::vector<std::string> files;
    std::string name;
    std::string config;
    std::string scene;
    std::string language;
    std::vector<double> steps;
    double seconds = 0;

    void add_approve(CLI::App& app) {
        approve_command = app.add_subcommand("approve", "note that somebody stands for a scene's text");
        approve_command->add_option("ID", approve.scene, "id of the scene")->required();
        approve_command->add_option("--language", approve.language, "language of the text")->required();
        approve_command->add_option("--by", approve.by, "who has read it")->required();
        approve_command->add_option("--scenes", approve.folder, "folder of the exhibition");
    }

    void add_new(CLI::App& app) {
        new_command = app.add_subcommand("new", "write a first file for a new scene");
        new_command->add_option("KIND", fresh.kind, "what kind of scene")->required();
        new_command->add_option("ID", fresh.id, "its id: small letters, digits and hyphens")->required();
        new_command->add_option("--scenes", fresh.folder, "folder of the exhibition");
    }

    void add_import(CLI::App& app) {
        import_command = app.add_subcommand("import", "take pictures, films and PDFs into the exhibition");
        import_command->add_option("FILE", files, "pictures (PNG, JPEG, WebP), films and PDFs")
            ->required()
            ->check(CLI::ExistingFile);
        import_command->add_option("--name", name, "what it is called there: small letters, digits, hyphens");
        import_command->add_option(
            "--language", language, "language of the text of a PDF, and of captions that do not say theirs");
        import_command->add_option("--scenes", imported.folder, "folder of the exhibition");
    }

    void add_kept(CLI::App& app) {
        kept_command = app.add_subcommand("kept", "print the last good states of the exhibition");
        kept_command->add_option("DIR", kept.folder, "folder of the exhibition");
        restore_command = app.add_subcommand("restore", "bring one of the last good states back");
        restore_command->add_option("NUMBER", restored.number, "as “kept” prints it")->required();
        restore_command->add_option("DIR", restored.folder, "folder of the exhibition");
        exchange_command = app.add_subcommand("exchange", "put a whole exhibition in the place of another");
        exchange_command->add_option("FRESH", exchanged.fresh, "its folder, on the same disk")->required();
        exchange_command->add_option("DIR", exchanged.folder, "folder of the exhibition");
    }

    void add_reference(CLI::App& app) {
        reference_command =
            app.add_subcommand("reference", "print every key of the curators' files (Markdown, German)");
    }

    void add_texts(CLI::App& app) {
        texts_command = app.add_subcommand("texts", "texts for translators, out and in as a table (CSV)");
        texts_command->add_option("ACTION", action, "export or import")
            ->required()
            ->check(CLI::IsMember({"export", "import"}));
        texts_command->add_option("FILE", texts.file, "the table")->required();
        texts_command->add_option("--language", texts.language, "language of the translation")->required();
        texts_command->add_option("--scenes", texts.folder, "folder of the exhibition");
    }

    void add_sheet(CLI::App& app) {
        sheet_command = app.add_subcommand("sheet", "make a page with all scenes to read and to sign");
        sheet_command->add_option("DIR", sheet.folder, "folder of the exhibition");
        sheet_command->add_option("--out", sheet.out, "folder of the page")->required();
        sheet_command->add_option("--config", config, "device.yaml (theme.yaml beside it)")
            ->check(CLI::ExistingFile);
        sheet_command->add_option("--language", sheet.languages, "these languages alone");
        sheet_command->add_option("--scene", sheet.scenes, "these scenes alone");
        sheet_command->add_option("--text-step", steps, "1, 1.4, 1.75 or 2; more than one if you like")
            ->check(is_text_step());
        sheet_command->add_option("--theme", sheet.themes, "names of themes")->check(is_theme());
        sheet_command->add_flag(
            "--posters", sheet.posters, "make posters, address cards and a handover sheet to print instead");
        size_option(*sheet_command, "--size", sheet.size, "WIDTHxHEIGHT of the panel in px");
    }

    void add_preview(CLI::App& app) {
        preview_command = app.add_subcommand("preview", "a window that shows what is being written");
        preview_command->add_option("DIR", preview.folder, "folder of the exhibition");
        preview_command->add_option("--config", config, "device.yaml (theme.yaml beside it)")
            ->check(CLI::ExistingFile);
        preview_command->add_option("--scene", scene, "id of the scene to begin with");
        preview_command->add_option("--language", language, "language to begin with");
        preview_command->add_option("--for", seconds, "end after that many seconds")
            ->check(CLI::Range(0.001, 1e7));
        size_option(*preview_command, "--size", preview.size, "WIDTHxHEIGHT of the window in px");
    }
};

DeskCommands::DeskCommands(CLI::App& app) : state_(std::make_unique<State>()) {
    state_->add_new(app);
    state_->add_preview(app);
    state_->add_approve(app);
    state_->add_import(app);
    state_->add_kept(app);
    state_->add_reference(app);
    state_->add_sheet(app);
    state_->add_texts(app);
}

DeskCommands::~DeskCommands() = default;

std::optional<Invocation> DeskCommands::chosen() const {
    const State& state = *state_;
    if (state.approve_command->parsed())
        return state.approve;
    if (state.new_command->parsed())
        return state.fresh;
    if (state.import_command->parsed()) {
        ImportOptions imported = state.imported;
        imported.files.assign(state.files.begin(), state.files.end());
        if (!state.name.empty())
            imported.name = state.name;
        if (!state.language.empty())
            imported.language = state.language;
        return imported;
    }
    if (state.kept_command->parsed())
        return state.kept;
    if (state.restore_command->parsed())
        return state.restored;
    if (state.exchange_command->parsed())
        return state.exchanged;
    if (state.reference_command->parsed())
        return ReferenceOptions{};
    if (state.texts_command->parsed()) {
        TextsOptions texts = state.texts;
        texts.import = state.action == "import";
        return texts;
    }
    if (state.sheet_command->parsed()) {
        SheetOptions sheet = state.sheet;
        if (!state.config.empty())
            sheet.config = state.config;
        if (!state.steps.empty())
            sheet.text_steps.clear();
        for (const double step : state.steps)
            sheet.text_steps.push_back(step_number(step));
        return sheet;
    }
    if (!state.preview_command->parsed())
        return std::nullopt;
    PreviewOptions preview = state.preview;
    if (!state.config.empty())
        preview.config = state.config;
    if (!state.scene.empty())
        preview.scene = state.scene;
    if (!state.language.empty())
        preview.language = state.language;
    if (state.seconds > 0)
        preview.seconds = state.seconds;
    return preview;
}

} // namespace kiosk::app
