// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/geometry/geometry.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::app {

// What the commands of the curator's desk are asked for.

/// `kok-kiosk approve ID --language L --by NAME`
struct ApproveOptions {
    std::filesystem::path folder = "scenes";
    std::string scene;
    std::string language;
    std::string by;
};

/// `kok-kiosk new KIND ID`
struct NewOptions {
    std::filesystem::path folder = "scenes";
    std::string kind; ///< should be one of content::scene_kinds()
    std::string id;
};

/// `kok-kiosk import FILE…`
struct ImportOptions {
    std::filesystem::path folder = "scenes";
    std::vector<std::filesystem::path> files;
    std::optional<std::string> name;     ///< else the file's own, as far as it can be one
    std::optional<std::string> language; ///< of a PDF's text and of captions; else the original's
};

/// `kok-kiosk kept [DIR]`
struct KeptOptions {
    std::filesystem::path folder = "scenes";
};

/// `kok-kiosk restore NUMBER [DIR]`
struct RestoreOptions {
    std::filesystem::path folder = "scenes";
    int number = 0; ///< as `kept` prints it
};

/// `kok-kiosk exchange FRESH [DIR]`
struct ExchangeOptions {
    std::filesystem::path fresh;
    std::filesystem::path folder = "scenes";
};

/// `kok-kiosk reference`
struct ReferenceOptions {};

/// `kok-kiosk texts export|import FILE --language L`
struct TextsOptions {
    std::filesystem::path folder = "scenes";
    bool import = false;
    std::filesystem::path file;
    std::string language;
};

/// `kok-kiosk sheet [DIR] --out DIR [--posters]`
struct SheetOptions {
    std::filesystem::path folder = "scenes";
    std::optional<std::filesystem::path> config;
    std::filesystem::path out;
    std::vector<std::string> languages; ///< empty: all, with drafts
    std::vector<std::string> scenes;    ///< empty: all
    std::vector<int> text_steps{0, 3};  ///< 0..3
    std::vector<std::string> themes{"standard"};
    Size size{1920, 1080};
    bool posters = false; ///< what is hung up and handed on, in place of the proof
};

/// `kok-kiosk preview [DIR]`
struct PreviewOptions {
    std::filesystem::path folder = "scenes";
    std::optional<std::filesystem::path> config;
    std::optional<std::string> scene;
    std::optional<std::string> language;
    Size size{1280, 720};
    std::optional<double> seconds; ///< for tests
};

} // namespace kiosk::app
