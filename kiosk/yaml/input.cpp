// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/yaml/input.hpp"

#include <fmt/format.h>

#include <charconv>
#include <optional>
#include <utility>

namespace kiosk::yaml {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Digits without a leading zero, perhaps a minus before and a fraction after.
bool looks_like_number(std::string_view text, bool fraction_allowed) {
    if (text.starts_with('-'))
        text.remove_prefix(1);
    std::size_t at = 0;
    while (at < text.size() && is_digit(text[at]))
        ++at;
    if (at == 0 || (at > 1 && text[0] == '0'))
        return false;
    if (at == text.size())
        return true;
    if (!fraction_allowed || text[at] != '.' || at + 1 == text.size())
        return false;
    return text.find_first_not_of("0123456789", at + 1) == std::string_view::npos;
}

Message range_of(const Field& field) {
    if (field.minimum && field.maximum)
        return Message("Possible are numbers from {0} to {1}.",
                       {fmt::format("{}", *field.minimum), fmt::format("{}", *field.maximum)});
    if (field.minimum)
        return Message("Possible are numbers from {0}.", {fmt::format("{}", *field.minimum)});
    if (field.maximum)
        return Message("Possible are numbers up to {0}.", {fmt::format("{}", *field.maximum)});
    return {};
}

template <typename Number>
bool read_number(const Input& input, Number& value, bool fraction_allowed) {
    if (!input.expect(Node::Kind::text))
        return false;
    const std::string& text = input.node.text;
    if (input.node.style != Node::Style::plain) {
        input.error(Message("“{0}” has to be a number.", {input.field.key}),
                    Message("Write the number without quotation marks."));
        return false;
    }
    if (!looks_like_number(text, fraction_allowed)) {
        const bool comma = text.find(',') != std::string::npos;
        input.error(fraction_allowed ? Message("“{0}” has to be a number.", {input.field.key})
                                     : Message("“{0}” has to be a whole number.", {input.field.key}),
                    comma ? Message("Write a point instead of the comma, such as 2.5.")
                    : text.size() > 1 && text[0] == '0' ? Message("Write the number without zeros before it.")
                                                        : range_of(input.field));
        return false;
    }
    Number number{};
    const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
    const auto as_double = static_cast<double>(number);
    if (result.ec != std::errc() || (input.field.minimum && as_double < *input.field.minimum) ||
        (input.field.maximum && as_double > *input.field.maximum)) {
        input.error(
            Message("The number {0} is outside of what is possible for “{1}”.", {text, input.field.key}),
            range_of(input.field));
        return false;
    }
    value = number;
    return true;
}

std::optional<bool> truth_of(std::string_view text) {
    if (text == "true" || text == "ja")
        return true;
    if (text == "false" || text == "nein")
        return false;
    return std::nullopt;
}

} // namespace

void Reading::report(Severity severity, Span span, Message message, Message hint) const {
    diagnostics.push_back(source->diagnostic(severity, span, std::move(message), std::move(hint)));
}

bool Input::expect(Node::Kind kind) const {
    if (node.kind == kind)
        return true;
    switch (kind) {
    case Node::Kind::text:
        error(Message("“{0}” has to be a single value here.", {field.key}),
              Message("Write the value on the same line, after the colon."));
        break;
    case Node::Kind::list:
        error(Message("“{0}” has to be a list.", {field.key}),
              Message("Write each entry on a line of its own, indented, after a dash and a space."));
        break;
    default:
        error(Message("“{0}” consists of several keys.", {field.key}),
              Message("Write its keys indented on the lines below."));
    }
    return false;
}

bool read_value(const Input& input, std::string& value) {
    if (!input.expect(Node::Kind::text))
        return false;
    if (input.node.text.find_first_not_of(" \n\t") == std::string::npos) {
        input.error(Message("The text of “{0}” is empty.", {input.field.key}),
                    Message("Write the text, or delete the line."));
        return false;
    }
    value = input.node.text;
    while (value.ends_with('\n'))
        value.pop_back();
    return true;
}

bool read_value(const Input& input, bool& value) {
    if (!input.expect(Node::Kind::text))
        return false;
    const auto truth = input.node.style == Node::Style::plain ? truth_of(input.node.text) : std::nullopt;
    if (!truth) {
        input.error(Message("“{0}” has to be true or false (ja or nein).", {input.field.key}),
                    Message("Write true or false, without quotation marks."));
        return false;
    }
    value = *truth;
    return true;
}

bool read_value(const Input& input, int& value) {
    return read_number(input, value, false);
}

bool read_value(const Input& input, double& value) {
    return read_number(input, value, true);
}

} // namespace kiosk::yaml
