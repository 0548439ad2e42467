// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/reference_form.hpp"

#include <fmt/format.h>

namespace kiosk::content {
namespace {

/// As people write it: 12, not 12.0; with a comma, unless it is to be copied.
std::string number_in(double value, bool to_copy) {
    std::string digits = fmt::format("{:g}", value);
    if (const std::size_t point = digits.find('.'); point != std::string::npos && !to_copy)
        digits[point] = ',';
    return digits;
}

std::string limits_in(const yaml::Field& field) {
    if (field.minimum && field.maximum)
        return fmt::format(
            " von {} bis {}", number_in(*field.minimum, false), number_in(*field.maximum, false));
    if (field.minimum)
        return " ab " + number_in(*field.minimum, false);
    return field.maximum ? " bis " + number_in(*field.maximum, false) : "";
}

} // namespace

ReferenceForm::Shape ReferenceForm::shape_of(const std::string& value) {
    return {.words = "Text", .otherwise = value};
}

ReferenceForm::Shape ReferenceForm::shape_of(bool value) {
    return {.words = "`true` oder `false`", .otherwise = value ? "true" : "false"};
}

ReferenceForm::Shape ReferenceForm::shape_of(int value) {
    return {.words = "ganze Zahl", .otherwise = std::to_string(value)};
}

ReferenceForm::Shape ReferenceForm::shape_of(double value) {
    return {.words = "Zahl", .otherwise = number_in(value, true)};
}

ReferenceForm::Shape ReferenceForm::shape_of(const LocalizedText& /*value*/) {
    return {.words = "Text je Sprache"};
}

ReferenceForm::Shape ReferenceForm::shape_of(const Fingerprint& /*value*/) {
    return {.words = "Prüfsumme"};
}

ReferenceForm::Shape ReferenceForm::shape_of(const Pronunciations& /*value*/) {
    return {.words = "je Sprache: Wörter und wie sie klingen"};
}

ReferenceForm::Shape ReferenceForm::one_word_of(const std::vector<std::string_view>& words) {
    std::string list;
    for (std::size_t index = 0; index < words.size(); ++index)
        list += fmt::format("{}`{}`",
                            index == 0                  ? ""
                            : index + 1 == words.size() ? " oder "
                                                        : ", ",
                            words[index]);
    return {.words = std::move(list)};
}

ReferenceForm::Shape ReferenceForm::list_of(Shape item) {
    return {.words = item.fields.empty() ? "Liste: " + item.words : "Liste",
            .fields = std::move(item.fields),
            .counts = true};
}

ReferenceForm::Shape ReferenceForm::by_language(Shape item) {
    return {.words = item.fields.empty() ? "je Sprache: " + item.words : "je Sprache",
            .fields = std::move(item.fields)};
}

void ReferenceForm::add(const yaml::Field& field, Shape shape, bool required) {
    shape.words += limits_in(field);
    if (field.markdown)
        shape.words += ", mit Absätzen, Listen und **Fettem**";
    if (field.max_words > 0)
        shape.words += fmt::format(", höchstens {} Wörter", field.max_words);
    if (shape.counts && field.min_items > 0)
        shape.words += fmt::format(", mindestens {}", field.min_items);
    rows_.push_back({.key = std::string(field.key),
                     .title = std::string(field.title),
                     .hint = std::string(field.hint),
                     .value = std::move(shape.words),
                     .fields = std::move(shape.fields),
                     .example = std::string(field.example),
                     .otherwise = required ? "" : std::move(shape.otherwise),
                     .required = required});
}

} // namespace kiosk::content
