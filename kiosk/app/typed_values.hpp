// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/geometry/geometry.hpp"

#include <CLI/CLI.hpp>

#include <string>

namespace kiosk::app {

/// An option that takes a size such as 1920x1080.
CLI::Option* size_option(CLI::App& app, const std::string& name, Size& size, const std::string& help);

/// What `--text-step` and `--theme` can be.
CLI::Validator is_text_step();
CLI::Validator is_theme();

/// The number of a text step (0..3) that was written as 1, 1.4, 1.75 or 2.
int step_number(double written);

} // namespace kiosk::app
