// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/yaml/entry_edit.hpp"

#include "kiosk/yaml/document.hpp"

#include <algorithm>
#include <vector>

namespace kiosk::yaml {
namespace {

/// The lines of a file with their ends as they are; a line end may be \n, \r\n or \r.
std::vector<std::string> lines_of(std::string_view file) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < file.size();) {
        std::size_t end = std::min(file.find_first_of("\r\n", at), file.size());
        if (file.substr(end).starts_with("\r\n"))
            ++end;
        end = std::min(end + 1, file.size());
        lines.emplace_back(file.substr(at, end - at));
        at = end;
    }
    return lines;
}

std::string_view end_of(std::string_view line) {
    return line.substr(std::min(line.find_last_not_of("\r\n") + 1, line.size()));
}

std::size_t indent_of(std::string_view line) {
    return std::min(line.find_first_not_of(' '), line.size());
}

bool is_content(std::string_view line) {
    const std::size_t first = line.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && line[first] != '#';
}

/// The first line after the one at `start` (from 0) that no longer belongs to its key; comments and empty
/// lines before the next key belong to that one.
std::size_t end_of_value(const std::vector<std::string>& lines, std::size_t start, bool with_dashes) {
    const std::size_t indent = indent_of(lines[start]);
    std::size_t end = start + 1;
    for (std::size_t at = end; at < lines.size(); ++at) {
        if (!is_content(lines[at]))
            continue;
        const bool dash = with_dashes && indent_of(lines[at]) == indent && lines[at][indent] == '-';
        if (indent_of(lines[at]) <= indent && !dash)
            break;
        end = at + 1;
    }
    return end;
}

std::string file_of_lines(const std::vector<std::string>& lines) {
    std::string file;
    for (const std::string& line : lines)
        file += line;
    return file;
}

class Editing {
public:
    Editing(std::string_view file, const EntryEdit& edit)
        : edit_(edit), lines_(lines_of(file)), line_end_(lines_.empty() ? "\n" : end_of(lines_.front())) {
        if (line_end_.empty())
            line_end_ = "\n";
    }

    bool run(const Node& root) {
        const Node* node = root.find(edit_.key);
        if (node == nullptr)
            return append();
        const auto line = static_cast<std::size_t>(node->key_place.line - 1);
        if (edit_.entry.empty())
            return replace(line, std::string(edit_.key));
        if (node->kind == Node::Kind::null) {
            insert(line + 1, "  " + entry_line());
            return true;
        }
        if (node->kind != Node::Kind::map || node->flow)
            return false;
        if (const Node* entry = node->find(edit_.entry))
            return replace(static_cast<std::size_t>(entry->key_place.line - 1), std::string(edit_.entry));
        const auto first = static_cast<std::size_t>(node->children.front().key_place.line - 1);
        insert(end_of_value(lines_, line, false), std::string(indent_of(lines_[first]), ' ') + entry_line());
        return true;
    }

    std::string file() const { return file_of_lines(lines_); }

private:
    std::string entry_line() const { return std::string(edit_.entry) + ": " + edit_.value; }

    void insert(std::size_t at, const std::string& line) {
        if (at > 0 && end_of(lines_[at - 1]).empty())
            lines_[at - 1] += line_end_;
        lines_.insert(lines_.begin() + static_cast<std::ptrdiff_t>(at), line + line_end_);
    }

    bool append() {
        if (edit_.entry.empty()) {
            insert(lines_.size(), std::string(edit_.key) + ": " + edit_.value);
            return true;
        }
        insert(lines_.size(), std::string(edit_.key) + ":");
        insert(lines_.size(), "  " + entry_line());
        return true;
    }

    bool replace(std::size_t line, const std::string& key) {
        const std::size_t end = end_of_value(lines_, line, true);
        const std::string margin(indent_of(lines_[line]), ' ');
        lines_[line] = margin + key + ": " + edit_.value + comment_of(lines_[line]) + line_end_;
        lines_.erase(lines_.begin() + static_cast<std::ptrdiff_t>(line + 1),
                     lines_.begin() + static_cast<std::ptrdiff_t>(end));
        return true;
    }

    /// A comment behind the value in its line, with the spaces before it.
    static std::string comment_of(std::string_view line) {
        line.remove_suffix(end_of(line).size());
        const std::size_t closed = line.rfind('}');
        const std::size_t hash = line.find(" #", closed == std::string_view::npos ? line.size() : closed);
        return hash == std::string_view::npos ? "" : " " + std::string(line.substr(hash + 1));
    }

    const EntryEdit& edit_;
    std::vector<std::string> lines_;
    std::string line_end_;
};

/// The same keys and values, wherever they stand; `but` is left out.
bool is_same(const Node& a, const Node& b, std::string_view but) {
    if (a.kind != b.kind || a.key != b.key || a.text != b.text)
        return false;
    const auto others = [but](const Node& node) {
        std::vector<const Node*> found;
        for (const Node& child : node.children)
            if (but.empty() || child.key != but)
                found.push_back(&child);
        return found;
    };
    const auto of_a = others(a);
    const auto of_b = others(b);
    return of_a.size() == of_b.size() &&
           std::equal(of_a.begin(), of_a.end(), of_b.begin(), [](const Node* x, const Node* y) {
               return is_same(*x, *y, "");
           });
}

} // namespace

std::optional<std::string> with_entry(std::string_view file, const EntryEdit& edit) {
    const Document before = Document::parse("", file);
    if (!before.clean)
        return std::nullopt;
    Editing editing(file, edit);
    if (!editing.run(before.root))
        return std::nullopt;
    std::string result = editing.file();
    // Whatever the file looks like: what a reader makes of the result decides whether the edit is kept.
    const Document after = Document::parse("", result);
    const Document entry = Document::parse("", std::string(edit.key) + ": " + edit.value + "\n");
    const Node* written = after.root.find(edit.key);
    if (written != nullptr && !edit.entry.empty())
        written = written->find(edit.entry);
    if (!after.clean || !is_same(before.root, after.root, edit.key) || written == nullptr)
        return std::nullopt;
    Node named = *written;
    named.key = edit.key;
    if (!entry.clean || !is_same(named, *entry.root.find(edit.key), ""))
        return std::nullopt;
    return result;
}

} // namespace kiosk::yaml
