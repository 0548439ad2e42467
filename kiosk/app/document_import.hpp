// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/fault.hpp"
#include "kiosk/content/imported.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <variant>
#include <vector>

namespace kiosk::app {

/// Takes the pages of a PDF into `pictures` as `name-1`, `name-2` …, with the text that stands on them. Done
/// by the programs pdftotext and pdftocairo, page by page; `progress` hears of each. Nothing is overwritten,
/// and if a page fails, those before it are removed again.
std::variant<std::vector<content::ImportedPage>, content::Fault>
import_document(const std::filesystem::path& file,
                const std::filesystem::path& pictures,
                const std::string& name,
                const std::function<void(std::size_t done, std::size_t all)>& progress);

} // namespace kiosk::app
