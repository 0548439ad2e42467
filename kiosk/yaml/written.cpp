// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/yaml/written.hpp"

#include "kiosk/yaml/document.hpp"

#include <algorithm>

namespace kiosk::yaml {
namespace {

/// What a reader makes of `key: TEXT` decides, so that writing and reading cannot drift apart.
bool is_read_back(const std::string& file, std::string_view text) {
    const Document document = Document::parse("", file);
    return document.clean && document.diagnostics.empty() && document.root.children.size() == 1 &&
           document.root.children[0].kind == Node::Kind::text && document.root.children[0].text == text;
}

std::string as_block(std::string_view text, std::size_t indent) {
    std::string block = text.ends_with('\n') ? "|" : "|-";
    const std::string margin(indent + 2, ' ');
    while (text.ends_with('\n'))
        text.remove_suffix(1);
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, end - at);
        block += "\n";
        block += line.empty() ? "" : margin;
        block += line;
        at = end + 1;
    }
    return block;
}

} // namespace

std::string quoted(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        if (c == '\n')
            result += "\\n";
        else if (c == '\t')
            result += "\\t";
        else if (c == '"' || c == '\\')
            result += std::string("\\") + c;
        else
            result += c;
    }
    return result + "\"";
}

std::string written(std::string_view text, std::size_t indent) {
    if (text.find('\n') == std::string_view::npos) {
        std::string plain(text);
        return is_read_back("k: " + plain + "\n", text) ? plain : quoted(text);
    }
    std::string block = as_block(text, indent);
    const std::string key = std::string(indent, ' ') + "k: ";
    return is_read_back(key + block + "\n", text) ? block : quoted(text);
}

} // namespace kiosk::yaml
