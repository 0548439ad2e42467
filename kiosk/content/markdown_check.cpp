// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/markdown_check.hpp"

#include "kiosk/yaml/suggestion.hpp"
#include "media/base/ascii.hpp"

#include <algorithm>
#include <utility>

namespace kiosk::content {
namespace {

using yaml::Message;
constexpr auto npos = std::string_view::npos;

class Scan {
public:
    Scan(std::string_view text, const std::vector<std::string>& scene_ids)
        : text_(text), scene_ids_(scene_ids) {}

    std::vector<MarkdownProblem> run() {
        for (std::size_t start = 0; start < text_.size();) {
            const std::size_t end = std::min(text_.find('\n', start), text_.size());
            check_line(start, text_.substr(start, end - start));
            start = end + 1;
        }
        return std::move(found_);
    }

private:
    void report(std::size_t offset,
                std::size_t bytes,
                Message message,
                Message hint,
                yaml::Severity severity = yaml::Severity::error) {
        found_.push_back({offset, bytes, std::move(message), std::move(hint), severity});
    }

    void check_line(std::size_t start, std::string_view line) {
        const std::size_t first = line.find_first_not_of(' ');
        if (first == npos)
            return;
        const std::string_view rest = line.substr(first);
        const std::size_t at = start + first;
        const auto unknown = [&](std::size_t bytes, Message what) {
            report(at, bytes, std::move(what), Message("Write it as a paragraph, a list or a heading."));
        };
        if (rest.starts_with('>'))
            return unknown(1, Message("Quotations with > are not shown."));
        if (rest.starts_with("```") || rest.starts_with("~~~"))
            return unknown(3, Message("Blocks of code are not shown."));
        if (rest.starts_with('|'))
            return unknown(1, Message("Tables are not shown."));
        if (const std::size_t end = rest.find("]:"); rest[0] == '[' && end != npos && end == rest.find(']'))
            return report(at,
                          end + 2,
                          Message("A line that begins with [name]: is not shown."),
                          Message("Write the text without the square brackets."));
        if (is_rule(rest))
            return unknown(rest.size(), Message("Lines across the page are not shown."));
        if (rest.starts_with('#') && rest.find_first_not_of('#') != npos &&
            rest[rest.find_first_not_of('#')] != ' ')
            report(at,
                   rest.find_first_not_of('#'),
                   Message("A space is missing after the # of a heading."),
                   Message("Write: ## Heading"));
        check_inline(at, rest);
    }

    /// `---`, `***`, `___`, and the `=` or `--` that makes a heading of the line above.
    static bool is_rule(std::string_view line) {
        constexpr std::string_view marks = "-*_=";
        if (marks.find(line[0]) == npos || line.find_first_not_of(std::string{line[0], ' '}) != npos)
            return false;
        const auto fewest = line[0] == '=' ? 1 : line[0] == '-' ? 2 : 3;
        return std::count(line.begin(), line.end(), line[0]) >= fewest;
    }

    void check_inline(std::size_t start, std::string_view line) {
        for (std::size_t i = 0; i < line.size();)
            i += check_mark(start + i, line.substr(i));
    }

    /// Looks at what `rest` begins with; returns how many bytes have been dealt with.
    std::size_t check_mark(std::size_t at, std::string_view rest) {
        if (rest[0] == '\\' || rest[0] == '[') {
            if (rest[0] == '[')
                check_link(at, rest);
            return rest[0] == '[' ? 1 : 2;
        }
        if (rest.starts_with("![")) {
            report(at,
                   2,
                   Message("Pictures cannot stand in a text."),
                   Message("Name the picture below picture:"));
            return 2;
        }
        if (rest[0] == '`') {
            const std::size_t bytes = length_between(rest, "`");
            report(at,
                   bytes,
                   Message("Code with ` is not shown."),
                   Message("Use quotation marks or **strong** words."));
            return bytes;
        }
        if (rest.starts_with("~~")) {
            const std::size_t bytes = length_between(rest, "~~");
            report(at, bytes, Message("Words cannot be struck out."), Message("Delete the words."));
            return bytes;
        }
        if (rest[0] == '<' && rest.size() > 1 &&
            (media::is_letter(rest[1]) || rest[1] == '/' || rest[1] == '!')) {
            const std::size_t bytes = std::min(rest.find('>'), rest.size() - 1) + 1;
            report(at,
                   bytes,
                   Message("HTML is not shown."),
                   Message("Use *emphasis*, **strong** words, lists and headings."));
            return bytes;
        }
        return 1;
    }

    /// From the mark that `text` begins with to the end of the next one; the mark alone if it stands alone.
    static std::size_t length_between(std::string_view text, std::string_view mark) {
        const std::size_t end = text.find(mark, mark.size());
        return end == npos ? mark.size() : end + mark.size();
    }

    void check_link(std::size_t offset, std::string_view rest) {
        const std::size_t middle = rest.find("](");
        const std::size_t end = middle == npos ? npos : rest.find(')', middle);
        if (end == npos)
            return;
        const std::size_t start = middle + 2;
        const std::string_view target = rest.substr(start, end - start);
        const std::string_view id = target.starts_with("scene:") ? target.substr(6) : target;
        if (std::find(scene_ids_.begin(), scene_ids_.end(), id) != scene_ids_.end())
            return report(offset,
                          end + 1,
                          Message("A link in a text is shown as plain words: nobody can tap it."),
                          Message("Write the words alone, and name the scene “{0}” in a menu.", {id}),
                          yaml::Severity::warning);
        if (target.find("://") != npos || target.starts_with("mailto:") || target.starts_with("tel:") ||
            target.starts_with("www."))
            return report(
                offset + start,
                target.size(),
                Message("A link leads to a scene; the kiosk opens no web pages."),
                Message("Put the address into a contact scene, below codes: it becomes a QR code."));
        const auto near = yaml::suggestions(id, scene_ids_);
        report(offset + start,
               std::max<std::size_t>(target.size(), 1),
               Message("There is no scene “{0}”.", {id}),
               near.empty() ? Message("Write the name of a scene: its file name without .yaml.")
                            : yaml::did_you_mean(near));
    }

    std::string_view text_;
    const std::vector<std::string>& scene_ids_;
    std::vector<MarkdownProblem> found_;
};

} // namespace

std::vector<MarkdownProblem> check_markdown(std::string_view text,
                                            const std::vector<std::string>& scene_ids) {
    return Scan(text, scene_ids).run();
}

} // namespace kiosk::content
