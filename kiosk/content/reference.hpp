// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace kiosk::content {

/// Everything that can stand in the curators' files, as a page of Markdown in German
/// (`scenes/REFERENZ.md`): each key of every kind of scene and of `exhibition.yaml`, from the same
/// descriptions that the files are read by.
std::string reference_page();

} // namespace kiosk::content
