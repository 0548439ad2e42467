// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/yaml/reader.hpp"

#include "kiosk/yaml/suggestion.hpp"

#include <algorithm>

namespace kiosk::yaml {
namespace {

/// The head of a map: its key, or the beginning of the file or list entry.
Span head_of(const Node& map) {
    return map.key.empty() ? Span{map.place, 1} : map.key_span();
}

/// Somebody has made a comment of the line that is missed: says so. False if there is none.
bool report_comment(const Reading& reading, const Node& map, std::string_view key) {
    const bool whole_file = map.key.empty() && map.place.column == 1;
    const int first = whole_file ? 1 : (map.key.empty() ? map.place.line : map.key_place.line + 1);
    const int indent = whole_file ? -1 : (map.key.empty() ? map.place.column - 2 : map.key_place.column - 1);
    const auto comment = commented_out(*reading.source, key, first, indent);
    if (comment)
        reading.report(Severity::error,
                       *comment,
                       Message("The key “{0}” is missing: this line is a comment.", {key}),
                       Message("Delete the # at the beginning of the line."));
    return comment.has_value();
}

} // namespace

const Node* MapReader::take(const Field& field, Need need) {
    known_.emplace_back(field.key);
    const Node* node = map_.find(field.key);
    if (!node) {
        if (need == Need::required) {
            complete_ = false;
            missing_.push_back(field);
        }
        return nullptr;
    }
    if (node->kind == Node::Kind::null && need == Need::may_have_no_value)
        return nullptr;
    if (node->kind == Node::Kind::null) {
        reading_.report(Severity::error,
                        node->key_span(),
                        Message("The key “{0}” has no value.", {field.key}),
                        field.example.empty()
                            ? Message("Write a value after the colon, or delete the line.")
                            : Message("Write a value, such as: {0}: {1}", {field.key, field.example}));
        complete_ = complete_ && need != Need::required;
        return nullptr;
    }
    reading_.places[path_of(field.key)] = {
        reading_.source, node->key_span(), node->span(), node->style == Node::Style::block};
    return node;
}

std::string MapReader::path_of(std::string_view key) const {
    return path_.empty() ? std::string(key) : path_ + "." + std::string(key);
}

bool MapReader::finish() {
    std::vector<std::string> meant;
    std::vector<std::string> unused;
    for (const std::string& key : known_)
        if (!map_.find(key))
            unused.push_back(key);
    if (path_.empty() && !map_.find("version"))
        unused.emplace_back("version");
    std::sort(unused.begin(), unused.end());
    for (const Node& child : map_.children) {
        const bool is_version = path_.empty() && child.key == "version";
        if (is_version || std::find(known_.begin(), known_.end(), child.key) != known_.end())
            continue;
        const std::vector<std::string> near = suggestions(child.key, unused);
        // Where it is not known what the keys could be, one that is almost a known one is that.
        if (accepts_all_ && near.empty())
            continue;
        meant.insert(meant.end(), near.begin(), near.end());
        reading_.places[path_of(child.key)] = {reading_.source, child.key_span(), child.key_span(), false};
        reading_.report(Severity::error,
                        child.key_span(),
                        Message("There is no key “{0}” here.", {child.key}),
                        unused.empty() ? Message("Delete the line.") : did_you_mean(child.key, unused));
    }
    for (const Field& field : missing_) {
        if (std::find(meant.begin(), meant.end(), field.key) != meant.end())
            continue;
        if (report_comment(reading_, map_, field.key))
            continue;
        reading_.report(Severity::error,
                        head_of(map_),
                        Message("The key “{0}” is missing here.", {field.key}),
                        field.example.empty()
                            ? Message("Add a line: {0}: …", {field.key})
                            : Message("Add a line, such as: {0}: {1}", {field.key, field.example}));
    }
    return complete_;
}

void Reader::report_bad_choice(const Input& input,
                               const std::string& word,
                               const std::vector<std::string>& names) {
    input.error(Message("“{0}” cannot be “{1}”.", {input.field.key, word}), did_you_mean(word, names));
}

void forget(Places& places, const std::string& path) {
    std::erase_if(places, [&path](const auto& entry) { return entry.first.starts_with(path); });
}

void check_version(const Reading& reading, const Node& root) {
    const Node* version = root.find("version");
    const bool misspelt = std::any_of(root.children.begin(), root.children.end(), [](const Node& child) {
        return !suggestions(child.key, {"version"}).empty();
    });
    if (!version && (misspelt || report_comment(reading, root, "version")))
        return; // the key that is almost this one is reported
    if (!version)
        reading.report(Severity::error,
                       {},
                       Message("The key “{0}” is missing here.", {"version"}),
                       Message("Add a line, such as: {0}: {1}", {"version", "1"}));
    else if (version->text != "1" || version->style != Node::Style::plain)
        reading.report(Severity::error,
                       version->span(),
                       Message("This program reads version 1 of the format only."),
                       Message("Write: {0}: {1}", {"version", "1"}));
}

} // namespace kiosk::yaml
