// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::yaml {

/// The language of what curators and technicians read. It is chosen by the program, never by an installed
/// locale.
enum class MessageLanguage { german, english };

/// An entry of the catalogue `kiosk/po/de.po`, which is compiled in.
struct Translation {
    std::string_view id;   ///< the English sentence, with {0}, {1} … for what is put in
    std::string_view text; ///< the German one
};

/// The German catalogue, sorted by id.
std::span<const Translation> german_catalogue();

/// A sentence for people and what is put into it. It is kept untranslated, so that one run can be read in
/// either language. A test makes sure that each id in the code has a German translation.
class Message {
public:
    Message() = default;

    /// `id` must outlive the message: it is a string literal.
    explicit Message(std::string_view id, std::initializer_list<std::string_view> arguments = {})
        : id_(id), arguments_(arguments.begin(), arguments.end()) {}

    bool empty() const { return id_.empty(); }
    std::string_view id() const { return id_; }
    bool operator==(const Message&) const = default;

    /// The sentence in that language; in English if the catalogue lacks it.
    std::string in(MessageLanguage language) const;

private:
    std::string_view id_;
    std::vector<std::string> arguments_;
};

} // namespace kiosk::yaml
