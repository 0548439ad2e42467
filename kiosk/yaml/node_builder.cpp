// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/yaml/node_builder.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace kiosk::yaml {
namespace {

/// yaml-cpp counts from 0, and the column in bytes.
Place place_of(const Source& source, const YAML::Mark& mark) {
    return source.place_of_byte(mark.line + 1, static_cast<std::size_t>(std::max(0, mark.column)));
}

} // namespace

class NodeBuilder::Handler : public YAML::EventHandler {
public:
    Handler(const Source& source, const DocumentLimits& limits) : source_(source), limits_(limits) {}

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (finished_)
            next_document_ = place_of(source_, mark);
    }
    void OnDocumentEnd() override {}

    /// yaml-cpp takes `Null`, the German word for zero, for no value; for us it is a text like any other.
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        Node node{.place = place_of(source_, mark)};
        for (const std::string_view word : {"null", "Null", "NULL", "~"})
            if (source_.from(node.place).starts_with(word) && !is_bare_key(node.place)) {
                node.kind = Node::Kind::text;
                node.text = word;
            }
        add(std::move(node), {}, anchor);
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
        report(place_of(source_, mark),
               Message("References (*name) are not allowed."),
               Message("Write the text out."));
        unreadable_ = true;
        add(Node{.place = place_of(source_, mark)}, {}, 0);
    }

    void OnScalar(const YAML::Mark& mark,
                  const std::string& tag,
                  YAML::anchor_t anchor,
                  const std::string& value) override {
        Node node{.kind = Node::Kind::text, .place = place_of(source_, mark), .text = value};
        const std::string_view rest = source_.from(node.place);
        if (tag == "!")
            node.style =
                rest.starts_with('|') || rest.starts_with('>') ? Node::Style::block : Node::Style::quoted;
        if (rest.starts_with('"'))
            for (const std::size_t at : unused_escapes(rest))
                report({node.place.line, node.place.column + count_characters(rest.substr(0, at))},
                       Message("A backslash has a special meaning in double quotation marks."),
                       Message("Put the text in single quotation marks: '…'"));
        if (const auto bad = find_bad_character(value); bad && rest.starts_with('"'))
            report(node.place,
                   Message("An invisible control character stands here."),
                   Message("Delete the character and type the word again."));
        add(std::move(node), tag, anchor);
    }

    void OnSequenceStart(const YAML::Mark& mark,
                         const std::string& tag,
                         YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override {
        open(Node::Kind::list, mark, tag, anchor, style);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark,
                    const std::string& tag,
                    YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override {
        open(Node::Kind::map, mark, tag, anchor, style);
    }
    void OnMapEnd() override { close(); }

    void finish() {
        finished_ = true;
        diagnostics_.insert(diagnostics_.end(), lost_.begin(), lost_.end());
    }

    /// The innermost bracket or brace that is open.
    std::optional<Place> open_bracket() const {
        if (stack_.empty() || !stack_.back().node.flow)
            return std::nullopt;
        // yaml-cpp makes a map of `a` in an open `[a`: what is meant is the bracket around it.
        const Node& node = stack_.back().node;
        const std::string_view text = source_.from(node.place);
        const bool is_written = text.starts_with('[') || text.starts_with('{');
        if (is_written || stack_.size() < 2)
            return node.place;
        return stack_[stack_.size() - 2].node.place;
    }

    const Source& source_;
    DocumentLimits limits_;
    Diagnostics diagnostics_;
    Diagnostics lost_; ///< mistakes within braces; if these are not closed, that is the mistake
    Node root_;
    bool finished_ = false;
    bool over_limit_ = false;
    bool unreadable_ = false; ///< there is a value whose text is not known
    Place next_document_;

private:
    /// A list or map that is not closed yet.
    struct Open {
        Node node;
        bool has_key = false;
        std::string key;
        Place key_place;
        bool bad_key = false;
        bool second_entry = false; ///< a key has come for the second time
    };

    void report(Place place, Message message, Message hint) {
        if (!finished_)
            diagnostics_.push_back(
                source_.diagnostic(Severity::error, {place, 1}, std::move(message), std::move(hint)));
    }

    bool is_bare_key(Place place) const {
        return !stack_.empty() && stack_.back().has_key && stack_.back().key_place == place;
    }

    void check_properties(Place place, const std::string& tag, YAML::anchor_t anchor) {
        if (anchor != 0)
            report(place,
                   Message("Anchors (&name) are not allowed."),
                   Message("Put the whole text in quotation marks: \"…\""));
        if (!tag.empty() && tag != "?" && tag != "!")
            report(place,
                   Message("Tags ({0}) are not allowed.", {tag}),
                   Message("Put the whole text in quotation marks: \"…\""));
    }

    bool counts(Place place) {
        if (over_limit_ || finished_)
            return false;
        if (++nodes_ > limits_.nodes) {
            over_limit_ = true;
            report(place,
                   Message("The file has more than {0} values.", {std::to_string(limits_.nodes)}),
                   Message("Divide it into several scenes."));
            return false;
        }
        return true;
    }

    void open(Node::Kind kind,
              const YAML::Mark& mark,
              const std::string& tag,
              YAML::anchor_t anchor,
              YAML::EmitterStyle::value style) {
        const Place place = place_of(source_, mark);
        check_properties(place, tag, anchor);
        ++depth_;
        if (depth_ > limits_.depth && !over_limit_) {
            over_limit_ = true;
            report(place,
                   Message("Values are nested deeper than {0} levels.", {std::to_string(limits_.depth)}),
                   Message("Check the indentation and the brackets."));
        }
        if (!counts(place))
            return;
        stack_.push_back(
            {.node = Node{.kind = kind, .flow = style == YAML::EmitterStyle::Flow, .place = place}});
    }

    void close() {
        --depth_;
        if (over_limit_ || finished_ || stack_.empty())
            return;
        Node node = std::move(stack_.back().node);
        stack_.pop_back();
        attach(std::move(node));
    }

    void add(Node node, const std::string& tag, YAML::anchor_t anchor) {
        check_properties(node.place, tag, anchor);
        if (counts(node.place))
            attach(std::move(node));
    }

    void attach(Node node) {
        if (stack_.empty()) {
            root_ = std::move(node);
            return;
        }
        Open& parent = stack_.back();
        if (parent.node.kind == Node::Kind::list)
            parent.node.children.push_back(std::move(node));
        else if (!parent.has_key)
            take_key(parent, node);
        else
            take_value(parent, std::move(node));
    }

    void take_key(Open& parent, const Node& node) {
        parent.has_key = true;
        parent.key = node.text;
        parent.key_place = node.place;
        parent.bad_key = node.kind != Node::Kind::text;
        if (parent.bad_key)
            report(node.place,
                   Message("A key has to be a word."),
                   Message("A file consists of lines such as: title: …"));
        else if (node.text == "<<") {
            parent.bad_key = true;
            report(node.place, Message("Merge keys (<<) are not allowed."), Message("Write the text out."));
        }
    }

    void take_value(Open& parent, Node node) {
        node.key = std::exchange(parent.key, {});
        node.key_place = parent.key_place;
        parent.has_key = false;
        if (parent.bad_key)
            return;
        if (node.kind == Node::Kind::null && lacks_colon(node)) {
            parent.node.damaged = true;
            report_no_colon(parent.node, node);
            return;
        }
        if (const Node* first = parent.node.find(node.key)) {
            const bool in_list = stack_.size() > 1 && stack_[stack_.size() - 2].node.kind == Node::Kind::list;
            // All further keys of an entry whose dash is missing are there for the second time, too.
            if (!in_list || !std::exchange(parent.second_entry, true))
                report_second(node, *first, in_list);
            return;
        }
        parent.node.children.push_back(std::move(node));
    }

    void report_second(const Node& node, const Node& first, bool in_list) {
        diagnostics_.push_back(source_.diagnostic(
            Severity::error,
            node.key_span(),
            Message("The key “{0}” stands here for the second time; the first is in line {1}.",
                    {node.key, std::to_string(first.key_place.line)}),
            in_list ? Message("If another entry begins here, put a hyphen and a space before it; else delete "
                              "one of the "
                              "two.")
                    : Message("Delete one of the two.")));
    }

    bool lacks_colon(const Node& value) const {
        std::string_view rest = source_.from(value.key_place);
        if (!rest.starts_with(value.key))
            return false; // in quotes: the line check looks after those
        rest.remove_prefix(value.key.size());
        const std::size_t next = rest.find_first_not_of(' ');
        return next == std::string_view::npos || rest[next] != ':';
    }

    void report_no_colon(const Node& map, const Node& value) {
        const Span span = value.key_span();
        if (map.flow)
            lost_.push_back(source_.diagnostic(
                Severity::error,
                span,
                Message("In {braces} a comma ends the text, so this part is lost: {0}", {value.key}),
                Message("Write each language on a line of its own, without braces.")));
        else if (value.key.find(':') == std::string::npos)
            diagnostics_.push_back(
                source_.diagnostic(Severity::error,
                                   span,
                                   Message("The colon is missing after “{0}”.", {value.key}),
                                   Message("Write a key, a colon, a space and the value. If the line belongs "
                                           "to the text above, indent it further.")));
    }

    std::vector<Open> stack_;
    int depth_ = 0;
    int nodes_ = 0;
};

NodeBuilder::NodeBuilder(const Source& source, const DocumentLimits& limits)
    : handler_(std::make_unique<Handler>(source, limits)) {}
NodeBuilder::~NodeBuilder() = default;

YAML::EventHandler& NodeBuilder::handler() {
    return *handler_;
}

bool NodeBuilder::finish_document() {
    handler_->finish();
    return !handler_->over_limit_;
}

Place NodeBuilder::place_of_next_document() const {
    return handler_->next_document_;
}

std::optional<Place> NodeBuilder::open_bracket() const {
    return handler_->open_bracket();
}

const Diagnostics& NodeBuilder::diagnostics() const {
    return handler_->diagnostics_;
}

Node NodeBuilder::take_root() {
    return std::move(handler_->root_);
}

bool NodeBuilder::unreadable() const {
    return handler_->over_limit_ || handler_->unreadable_;
}

} // namespace kiosk::yaml
