// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/localized_text_input.hpp"

#include "media/base/ascii.hpp"

#include <algorithm>
#include <utility>

namespace kiosk::content {
namespace {

using yaml::Message;
using yaml::Node;
using yaml::Severity;

bool is_alphanumeric(char c) {
    return media::is_letter(c) || (c >= '0' && c <= '9');
}

bool reject_shape(const yaml::Input& input) {
    if (input.node.kind == Node::Kind::map && !input.node.flow)
        return false;
    if (input.node.damaged)
        return true; // the comma trap has been reported already
    if (input.node.kind == Node::Kind::map)
        input.error(Message("A text may not stand in {braces}: a comma in it would end it."),
                    Message("Write each language on a line of its own, without braces."));
    else if (input.node.kind == Node::Kind::text)
        input.error(Message("The text of “{0}” needs its language.", {input.field.key}),
                    Message("Write below it, indented: de: {0}", {input.node.text.substr(0, 40)}));
    else
        input.expect(Node::Kind::map);
    return true;
}

} // namespace

bool is_language_tag(std::string_view tag) {
    const std::size_t first = std::min(tag.find('-'), tag.size());
    if (first < 2 || first > 3 || tag.ends_with('-') || tag.find("--") != std::string_view::npos)
        return false;
    for (std::size_t i = 0; i < tag.size(); ++i) {
        if (i < first ? !media::is_small_letter(tag[i]) : tag[i] != '-' && !is_alphanumeric(tag[i]))
            return false;
    }
    return true;
}

bool read_value(const yaml::Input& input, LocalizedText& value) {
    if (reject_shape(input))
        return false;
    LocalizedText text;
    for (const Node& child : input.node.children) {
        const std::string path = input.path + "." + child.key;
        input.reading.places[path] = {
            input.reading.source, child.key_span(), child.span(), child.style == Node::Style::block};
        if (!is_language_tag(child.key)) {
            input.reading.report(
                Severity::error,
                child.key_span(),
                Message("“{0}” is not a language.", {child.key}),
                Message("Languages are written as de, en or de-x-ls. If it is a key of its own, begin the "
                        "line in the "
                        "column of “{0}”. If it belongs to the text, put the whole text in quotation marks.",
                        {input.field.key}));
            continue;
        }
        if (child.kind == Node::Kind::null) {
            input.reading.report(Severity::error,
                                 child.key_span(),
                                 Message("The key “{0}” has no value.", {child.key}),
                                 Message("Write the text, or delete the line."));
            continue;
        }
        std::string words;
        const yaml::Field language{.key = child.key};
        if (yaml::read_value(yaml::Input{input.reading, child, path, language}, words))
            text.by_language[child.key] = std::move(words);
    }
    if (text.by_language.empty()) {
        if (input.node.children.empty())
            input.error(Message("The text of “{0}” is empty.", {input.field.key}));
        return false;
    }
    value = std::move(text);
    return true;
}

} // namespace kiosk::content
