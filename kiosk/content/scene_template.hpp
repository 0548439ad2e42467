// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/localized_text.hpp"
#include "kiosk/content/picture.hpp"
#include "kiosk/yaml/template_form.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::content {

/// The words that `kind` can be.
std::vector<std::string> scene_kinds();

/// A first file for a new scene of that kind, which must be one of `scene_kinds()`. It has no mistakes as it
/// is, and is hidden until somebody has written its texts.
std::string scene_template(std::string_view kind, const yaml::TemplateValues& values);

/// How a text is written in a template: a line for each language. Found by its argument.
/// True for the words that such a file has in place of a text: they end in their language.
bool is_sample_text(std::string_view words, const Language& language);

std::string template_of(const LocalizedText& text,
                        const yaml::Field& field,
                        const yaml::TemplateValues& values,
                        std::size_t indent);

/// How a picture is written in a template: with what it has to say besides its file. Found by its argument.
std::string template_of(const Picture& picture,
                        const yaml::Field& field,
                        const yaml::TemplateValues& values,
                        std::size_t indent);

} // namespace kiosk::content
