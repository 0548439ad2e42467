// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/yaml/document.hpp"

#include "kiosk/yaml/explanation.hpp"
#include "kiosk/yaml/line_check.hpp"
#include "kiosk/yaml/node_builder.hpp"

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/node/node.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <optional>
#include <sstream>
#include <system_error>
#include <utility>

namespace kiosk::yaml {
namespace {

/// What both the line check and the parser have found is said once.
void add_new(Diagnostics& diagnostics, const Diagnostics& more) {
    const Diagnostics before = diagnostics;
    for (const Diagnostic& diagnostic : more)
        if (std::none_of(before.begin(), before.end(), [&](const Diagnostic& known) {
                return known.place == diagnostic.place;
            }))
            diagnostics.push_back(diagnostic);
}

/// Parses the stream; true if there was exactly one document. yaml-cpp's exceptions end here.
bool run_parser(const Source& source, NodeBuilder& builder, Diagnostics& diagnostics) {
    try {
        std::istringstream stream(source.text());
        YAML::Parser parser(stream);
        if (!parser.HandleNextDocument(builder.handler())) {
            diagnostics.push_back(source.diagnostic(Severity::error,
                                                    {},
                                                    Message("The file is empty."),
                                                    Message("Write its content, or delete the file.")));
            return false;
        }
        if (!builder.finish_document() || !parser.HandleNextDocument(builder.handler()))
            return true;
        const Place next = builder.place_of_next_document();
        if (count_errors(diagnostics) == 0 && !source.line(next.line).starts_with("---")) {
            diagnostics.push_back(explain_indentation(source, next.line));
            return false;
        }
        diagnostics.push_back(source.diagnostic(Severity::error,
                                                {next, 3},
                                                Message("A second document begins here."),
                                                Message("Delete the line ---, or make two files.")));
    } catch (const YAML::Exception& exception) {
        if (count_errors(diagnostics) == 0 && count_errors(builder.diagnostics()) == 0)
            diagnostics.push_back(explain(source, exception, builder.open_bracket()));
    }
    return false;
}

Document failed(std::string file, Message message, Message hint) {
    Document document;
    document.source = std::make_shared<Source>(std::move(file), "");
    document.diagnostics = {
        Diagnostic{.file = document.source->file(), .message = std::move(message), .hint = std::move(hint)}};
    return document;
}

Document too_large(std::string file, const DocumentLimits& limits) {
    return failed(std::move(file),
                  Message("The file is larger than {0} KiB.", {std::to_string(limits.bytes / 1024)}),
                  Message("Divide it into several scenes."));
}

/// What stands there, but is no file that is read.
Document refused(const std::string& name, const std::filesystem::path& file, const DocumentLimits& limits) {
    std::error_code error;
    if (std::filesystem::is_directory(file, error))
        return failed(name,
                      Message("This is a folder, not a file."),
                      Message("Give the folder a name that does not end in .yaml, or delete it."));
    if (std::filesystem::is_regular_file(file, error))
        return too_large(name, limits);
    return failed(name,
                  Message("This is no file that can be read."),
                  Message("Delete it, and put a file in its place."));
}

/// How Windows' editors save what they call Unicode.
bool is_utf_16(std::string_view text) {
    return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
}

/// The line at which a program for versions has put two versions of the file together; 0 if there is none.
int line_of_conflict(const Source& source) {
    for (int number = 1; number <= source.line_count(); ++number)
        for (const std::string_view mark : {"<<<<<<<", "=======", ">>>>>>>", "|||||||"})
            if (const std::string_view line = source.line(number);
                line == mark || (line.starts_with(mark) && line[mark.size()] == ' '))
                return number;
    return 0;
}

Document not_text(std::string file, std::string_view text, BadCharacter bad) {
    // The line is shown up to the bad byte, so that what is printed is itself good UTF-8.
    const std::string_view good = text.substr(0, bad.byte);
    const Source source(std::move(file), good);
    const bool new_line = good.empty() || good.back() == '\n' || good.back() == '\r';
    const int line = source.line_count() + (new_line && !good.empty() ? 1 : 0);
    const int column = new_line ? 1 : count_characters(source.line(line)) + 1;
    Document document = failed(source.file(), {}, {});
    document.diagnostics = {source.diagnostic(
        Severity::error,
        {{line, column}, 1},
        bad.is_control ? Message("An invisible control character stands here.")
                       : Message("The file is not UTF-8 from here on."),
        bad.is_control ? Message("Delete the character and type the word again.")
                       : Message("Save the file again with the encoding UTF-8 (in the editor: save as)."))};
    return document;
}

} // namespace

const Node* Node::find(std::string_view name) const {
    if (kind != Kind::map)
        return nullptr;
    const auto found =
        std::find_if(children.begin(), children.end(), [&](const Node& child) { return child.key == name; });
    return found == children.end() ? nullptr : &*found;
}

Span Node::key_span() const {
    return {key_place, std::max(1, count_characters(key))};
}

Span Node::span() const {
    if (kind != Kind::text || style == Style::block)
        return {place, 1};
    const int quotes = style == Style::quoted ? 2 : 0;
    return {place, std::max(1, count_characters(text) + quotes)};
}

Document Document::parse(std::string file, std::string_view text, const DocumentLimits& limits) {
    if (text.size() > limits.bytes)
        return too_large(std::move(file), limits);
    if (is_utf_16(text))
        return failed(std::move(file),
                      Message("The file is saved as UTF-16 (“Unicode”), not as UTF-8."),
                      Message("Save the file again with the encoding UTF-8 (in the editor: save as)."));
    if (const auto bad = find_bad_character(text))
        return not_text(std::move(file), text, *bad);

    Document document;
    document.source = std::make_shared<Source>(std::move(file), text);
    if (const int conflict = line_of_conflict(*document.source); conflict != 0) {
        document.diagnostics = {document.source->diagnostic(
            Severity::error,
            {{conflict, 1}, 7},
            Message("Two versions of the file stand here, one after the other."),
            Message("Keep one of them, and delete the lines with <<<<<<<, ======= and >>>>>>>."))};
        return document;
    }
    CheckedLines lines = check_lines(*document.source);
    document.diagnostics = std::move(lines.diagnostics);
    if (!lines.shape_is_known)
        return document;
    NodeBuilder builder(*document.source, limits);
    const bool parsed = run_parser(*document.source, builder, document.diagnostics);
    add_new(document.diagnostics, builder.diagnostics());
    document.root = builder.take_root();
    if (parsed && document.root.kind == Node::Kind::null)
        document.root.place = {};
    if (parsed && document.root.kind != Node::Kind::map && count_errors(document.diagnostics) == 0)
        document.diagnostics.push_back(
            document.source->diagnostic(Severity::error,
                                        {document.root.place, 1},
                                        Message("The file does not begin with a key."),
                                        Message("A file consists of lines such as: title: …")));
    document.readable = parsed && document.root.kind == Node::Kind::map && !builder.unreadable();
    document.clean = document.readable && count_errors(document.diagnostics) == 0;
    return document;
}

Document Document::load(const std::filesystem::path& file, const DocumentLimits& limits) {
    const std::string name = file.lexically_normal().generic_string();
    const auto text = read_file(file, limits.bytes);
    if (text)
        return parse(name, *text, limits);
    switch (text.error().code) {
    case media::ErrorCode::not_found:
        return failed(name,
                      Message("The file is missing."),
                      Message("Put it there again, or correct the path and the name."));
    case media::ErrorCode::not_allowed:
        return refused(name, file, limits);
    default:
        return failed(name,
                      Message("The file cannot be read."),
                      Message("Check the permissions of the file and of its folder."));
    }
}

} // namespace kiosk::yaml
