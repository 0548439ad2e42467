// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/yaml/document.hpp"

#include "kiosk/yaml/line_check.hpp"
#include "kiosk/yaml/node_builder.hpp"

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>
#include <utility>

namespace kiosk::yaml {
namespace {

/// What yaml-cpp's exceptions mean for somebody who edits texts. The line check has found the usual causes by
/// then.
Diagnostic explain(const Source& source, const YAML::Exception& exception) {
    const Place place{std::clamp(exception.mark.line + 1, 1, source.line_count()),
                      std::max(1, exception.mark.column + 1)};
    const auto at = [&](Message message, Message hint) {
        return source.diagnostic(Severity::error, {place, 1}, std::move(message), std::move(hint));
    };
    const std::string_view what = exception.msg;
    if (what.find("flow") != std::string_view::npos)
        return at(Message("A bracket is missing here, or one stands here too many."),
                  Message("Each [ needs its ] and each { its }, on the same line if possible."));
    if (what.find("escape") != std::string_view::npos)
        return at(Message("A backslash has a special meaning in double quotation marks."),
                  Message("Put the text in single quotation marks: '…'"));
    if (what.find("illegal map value") != std::string_view::npos ||
        what.find("end of map") != std::string_view::npos ||
        what.find("end of sequence") != std::string_view::npos)
        return at(
            Message("The indentation of this line does not fit the lines above."),
            Message("Keys of the same level begin in the same column; what belongs below is indented by two "
                    "spaces."));
    return at(Message("This line cannot be understood."),
              Message("Compare it with the same line in another file that works."));
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
        diagnostics.push_back(source.diagnostic(Severity::error,
                                                {builder.place_of_next_document(), 3},
                                                Message("A second document begins here."),
                                                Message("Delete the line ---, or make two files.")));
    } catch (const YAML::Exception& exception) {
        if (count_errors(diagnostics) == 0 && count_errors(builder.diagnostics()) == 0)
            diagnostics.push_back(explain(source, exception));
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
        return failed(std::move(file),
                      Message("The file is larger than {0} KiB.", {std::to_string(limits.bytes / 1024)}),
                      Message("Divide it into several scenes."));
    if (const auto bad = find_bad_character(text))
        return not_text(std::move(file), text, *bad);

    Document document;
    document.source = std::make_shared<Source>(std::move(file), text);
    document.diagnostics = check_lines(*document.source);
    NodeBuilder builder(*document.source, limits);
    const bool parsed = run_parser(*document.source, builder, document.diagnostics);
    const Diagnostics& found = builder.diagnostics();
    document.diagnostics.insert(document.diagnostics.end(), found.begin(), found.end());
    document.root = builder.take_root();
    if (parsed && document.root.kind != Node::Kind::map && count_errors(document.diagnostics) == 0)
        document.diagnostics.push_back(
            document.source->diagnostic(Severity::error,
                                        {document.root.place, 1},
                                        Message("The file does not begin with a key."),
                                        Message("A file consists of lines such as: title: …")));
    document.readable = parsed && document.root.kind == Node::Kind::map && !builder.over_limit();
    return document;
}

Document Document::load(const std::filesystem::path& file, const DocumentLimits& limits) {
    const std::string name = file.lexically_normal().generic_string();
    const auto text = read_file(file, limits.bytes);
    if (text)
        return parse(name, *text, limits);
    switch (text.error().code) {
    case media::ErrorCode::not_found:
        return failed(name, Message("The file is missing."), {});
    case media::ErrorCode::not_allowed:
        return failed(
            name,
            Message("This is no file, or it is larger than {0} KiB.", {std::to_string(limits.bytes / 1024)}),
            Message("Divide it into several scenes."));
    default:
        return failed(name,
                      Message("The file cannot be read."),
                      Message("Check the permissions of the file and of its folder."));
    }
}

} // namespace kiosk::yaml
