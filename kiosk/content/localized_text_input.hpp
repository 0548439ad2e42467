// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/localized_text.hpp"
#include "kiosk/yaml/input.hpp"

#include <string_view>

namespace kiosk::content {

/// True for what looks like a BCP 47 tag: `de`, `en`, `pt-BR`, `de-x-ls`.
bool is_language_tag(std::string_view tag);

/// Reads a text by language, as a block map. False if no language could be read.
bool read_value(const yaml::Input& input, LocalizedText& value);

} // namespace kiosk::content
