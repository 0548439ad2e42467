// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/yaml/input.hpp"
#include "media/base/time.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace kiosk::yaml {

class Reader;

/// A struct whose fields are named by a `describe` beside it.
template <typename T>
concept Described = std::is_class_v<T> && requires(Reader& reader, T& value) {
    describe(reader, value);
};

/// An enumeration whose words are named by `choices` beside it.
template <typename E>
concept Chosen = std::is_enum_v<E> && requires(E value) {
    choices(value);
};

/// Lists and maps whose entries may all be commented out.
template <typename T>
inline constexpr bool may_be_empty = Described<T>;
template <typename T>
inline constexpr bool may_be_empty<std::vector<T>> = true;
template <typename T>
inline constexpr bool may_be_empty<std::map<std::string, T>> = true;

/// Whether a key has to be there.
enum class Need {
    required,
    optional,          ///< may be left out, but has a value if it is there
    may_have_no_value, ///< the value may be left out, too
};

/// The keys of a map and which of them have been understood: what a Reader does that no type needs to know.
class MapReader {
public:
    MapReader(const Reading& reading, const Node& map, std::string path)
        : reading_(reading), map_(map), path_(std::move(path)) {}

    const Reading& reading() const { return reading_; }

    /// Reports what is missing and unknown. True if each required field has been read.
    bool finish();

protected:
    /// The value of the field; null, with a diagnostic if it matters, if there is none. Keeps its place.
    const Node* take(const Field& field, Need need);
    std::string path_of(std::string_view key) const;
    void spoil() { complete_ = false; }
    /// The rest of the keys is not looked at, because it is not known what they could be.
    void accept_all() { accepts_all_ = true; }

    const Reading& reading_;
    const Node& map_;

private:
    std::string path_;
    std::vector<std::string> known_;
    std::vector<Field> missing_;
    bool complete_ = true;
    bool accepts_all_ = false;
};

/// The form that reads: handed to `describe`, it fills a struct from a map of a file and remembers each
/// value's place.
class Reader : public MapReader {
public:
    using MapReader::MapReader;

    /// Has to be there and readable, or the struct as a whole is not.
    template <typename T>
    void required(T& value, const Field& field) {
        const Node* node = take(field, Need::required);
        if (node && !read(*node, value, field))
            spoil();
    }

    /// Keeps the value it had if it is missing or not readable.
    template <typename T>
    void optional(T& value, const Field& field) {
        if (const Node* node = take(field, may_be_empty<T> ? Need::may_have_no_value : Need::optional))
            read(*node, value, field);
    }

    /// Fields that stand in a map of their own, but not in a struct of their own.
    template <typename DescribeGroup>
    void group(const Field& field, DescribeGroup&& describe_group) {
        const Node* node = take(field, Need::may_have_no_value);
        if (!node || !Input{reading_, *node, path_of(field.key), field}.expect(Node::Kind::map))
            return;
        Reader inner(reading_, *node, path_of(field.key));
        describe_group(inner);
        inner.finish();
    }

    /// One of several structs, told apart by the word at `field.key`; its fields stand in this same map.
    template <typename... Alternatives>
    void one_of(std::variant<Alternatives...>& value, const Field& field) {
        const Node* node = take(field, Need::required);
        std::string name;
        if (!node)
            return accept_all();
        if (!read(*node, name, field)) {
            spoil();
            return accept_all();
        }
        const bool known = ((name == Alternatives::kind_name && (value = Alternatives{}, true)) || ...);
        if (known)
            return std::visit([this](auto& alternative) { describe(*this, alternative); }, value);
        report_choice(*node, field, name, {std::string(Alternatives::kind_name)...});
        spoil();
        accept_all();
    }

    /// Reports a word that is none of the choices.
    void report_choice(const Node& node,
                       const Field& field,
                       const std::string& word,
                       const std::vector<std::string>& names) {
        report_bad_choice({reading_, node, path_of(field.key), field}, word, names);
    }
    static void
    report_bad_choice(const Input& input, const std::string& word, const std::vector<std::string>& names);

private:
    template <typename T>
    bool read(const Node& node, T& value, const Field& field) {
        return read_value(Input{reading_, node, path_of(field.key), field}, value);
    }
};

/// Drops the places of a value that was not kept, and of all within it.
void forget(Places& places, const std::string& path);

template <typename T>
bool read_value(const Input& input, std::optional<T>& value) {
    T inner{};
    if (!read_value(input, inner))
        return false;
    value = std::move(inner);
    return true;
}

/// Entries that cannot be read are left out; each has its diagnostic. False if none is left or too few are.
template <typename T>
bool read_value(const Input& input, std::vector<T>& value) {
    if (!input.expect(Node::Kind::list))
        return false;
    std::vector<T> items;
    int index = 0;
    for (const Node& child : input.node.children) {
        T item{};
        const std::string path = input.path + "[" + std::to_string(items.size()) + "]";
        const Span span = child.span();
        input.reading.places[path] = {input.reading.source, span, span, child.style == Node::Style::block};
        if (read_value(input.child(child, path), item))
            items.push_back(std::move(item));
        else
            forget(input.reading.places, path);
        ++index;
    }
    if (items.size() < input.field.min_items) {
        if (static_cast<std::size_t>(index) < input.field.min_items)
            input.error(Message("“{0}” needs entries: at least {1}.",
                                {input.field.key, std::to_string(input.field.min_items)}));
        return false;
    }
    value = std::move(items);
    return true;
}

template <typename T>
bool read_value(const Input& input, std::map<std::string, T>& value) {
    if (!input.expect(Node::Kind::map))
        return false;
    for (const Node& child : input.node.children) {
        const std::string path = input.path + "." + child.key;
        input.reading.places[path] = {
            input.reading.source, child.key_span(), child.span(), child.style == Node::Style::block};
        T item = value.contains(child.key) ? value.at(child.key) : T{};
        if (read_value(input.child(child, path), item))
            value[child.key] = std::move(item);
    }
    return true;
}

template <Chosen E>
bool read_value(const Input& input, E& value) {
    std::string word;
    if (!read_value(input, word))
        return false;
    std::vector<std::string> names;
    for (const auto& choice : choices(value)) {
        if (choice.name == word) {
            value = choice.value;
            return true;
        }
        names.emplace_back(choice.name);
    }
    Reader::report_bad_choice(input, word, names);
    return false;
}

template <Described T>
bool read_value(const Input& input, T& value) {
    if (!input.expect(Node::Kind::map))
        return false;
    Reader reader(input.reading, input.node, input.path);
    describe(reader, value);
    return reader.finish();
}

/// Written in seconds.
inline bool read_value(const Input& input, media::Duration& value) {
    double seconds = 0;
    if (!read_value(input, seconds))
        return false;
    value = std::chrono::duration_cast<media::Duration>(std::chrono::duration<double>(seconds));
    return true;
}

/// Reports a `version` that is missing or not 1.
void check_version(const Reading& reading, const Node& root);

/// Fills `value` from the file. False if something required is missing or broken, or the file was not
/// readable.
template <typename T>
bool read_document(const Document& document, T& value, Diagnostics& diagnostics, Places& places) {
    diagnostics.insert(diagnostics.end(), document.diagnostics.begin(), document.diagnostics.end());
    if (!document.readable)
        return false;
    const Reading reading{document.source, diagnostics, places};
    check_version(reading, document.root);
    Reader reader(reading, document.root, "");
    describe(reader, value);
    return reader.finish();
}

} // namespace kiosk::yaml
