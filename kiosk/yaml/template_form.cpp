// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/yaml/template_form.hpp"

#include <algorithm>

namespace kiosk::yaml {

void TemplateForm::line(const std::string& text) {
    text_ += std::string(indent_, ' ') + text + "\n";
}

void TemplateForm::hint(const Field& field) {
    if (hints_ && !field.hint.empty())
        line("# " + std::string(field.hint));
}

/// The dash stands before the first line that is no comment; comments before it move out to its column.
void TemplateForm::item_lines(const std::string& lines) {
    const std::size_t inner = indent_ + 2 * step;
    bool dashed = false;
    for (std::size_t at = 0; at < lines.size();) {
        const std::size_t end = lines.find('\n', at);
        std::string one = lines.substr(at, end - at);
        if (!dashed && one[inner] == '#')
            one.erase(0, step);
        else if (!std::exchange(dashed, true))
            one.replace(inner - step, 1, "-");
        text_ += one + "\n";
        at = end + 1;
    }
}

std::string TemplateForm::value_of(const Field& field) {
    std::string value = values_.value(field.key, asked_);
    if (value.empty())
        value = field.example.empty() ? field.title : field.example;
    return field.minimum || field.maximum ? value : written(value, indent_);
}

/// A kind that requires nothing shows what it can hold: its fields that have an example.
std::string TemplateForm::finish_kind() {
    if (text_.empty()) {
        std::erase_if(optional_, [this](const Field& field) {
            const bool shown = !field.example.empty() && field.example != "true";
            if (shown) {
                hint(field);
                line(std::string(field.key) + ": " + value_of(field));
            }
            return shown;
        });
    }
    for (const Field& field : optional_)
        text_ += "# " + std::string(field.key) + ": " + std::string(field.hint) + "\n";
    return std::move(text_);
}

std::string TemplateForm::finish() {
    text_ += own_;
    for (const Field& field : optional_)
        text_ += "# " + std::string(field.key) + ": " + std::string(field.hint) + "\n";
    return std::move(text_);
}

} // namespace kiosk::yaml
