// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/pseudo_locale.hpp"

#include "kiosk/content/walk.hpp"
#include "media/base/ascii.hpp"

#include <algorithm>
#include <cctype>

namespace kiosk::content {

namespace {

constexpr double growth = 0.4;
constexpr int most_copies = 3; // of one vowel

struct Accented {
    char letter;
    std::string_view with_accent;
    bool vowel = true;
};

constexpr std::array<Accented, 16> accents{{{'a', "á"},
                                            {'e', "é"},
                                            {'i', "î"},
                                            {'o', "ö"},
                                            {'u', "û"},
                                            {'y', "ý"},
                                            {'A', "Å"},
                                            {'E', "É"},
                                            {'I', "Î"},
                                            {'O', "Ö"},
                                            {'U', "Û"},
                                            {'Y', "Ý"},
                                            {'c', "ç", false},
                                            {'n', "ñ", false},
                                            {'s', "š", false},
                                            {'z', "ž", false}}};

bool is_space(char sign) {
    return std::isspace(static_cast<unsigned char>(sign)) != 0;
}

bool begins_character(char sign) {
    return (static_cast<unsigned char>(sign) & 0xC0U) != 0x80U;
}

// "KOK", "e.V.", "116 016", "info@…", "www.…": the same in every language.
bool stays(std::string_view word) {
    const auto letters = std::count_if(word.begin(), word.end(), media::is_letter);
    const auto capitals =
        std::count_if(word.begin(), word.end(), [](unsigned char sign) { return std::isupper(sign) != 0; });
    const std::size_t dot = word.find('.');
    const bool address =
        dot != std::string_view::npos && dot + 1 < word.size() && media::is_letter(word[dot + 1]);
    const bool number =
        std::any_of(word.begin(), word.end(), [](unsigned char sign) { return std::isdigit(sign) != 0; });
    return address || number || word.find_first_of("@/") != std::string_view::npos ||
           (letters > 1 && capitals == letters);
}

// The end of what begins here and is no word to translate: a placeholder or the end of a link.
std::size_t end_of_mark(std::string_view text, std::size_t at) {
    char close = 0;
    if (text[at] == '{')
        close = '}';
    else if (text.substr(at, 2) == "](")
        close = ')';
    const std::size_t end = close == 0 ? std::string_view::npos : text.find(close, at);
    return end == std::string_view::npos ? at : end + 1;
}

class Writer {
public:
    void keep(std::string_view text) { result_ += text; }

    void translate(std::string_view word) {
        if (!begun_ && std::any_of(word.begin(), word.end(), media::is_letter)) {
            result_ += '[';
            begun_ = true;
        }
        for (const char sign : word)
            write(sign);
    }

    std::string take() {
        if (begun_) {
            for (; owed_ >= 1; --owed_)
                result_ += "é";
            result_ += ']';
        }
        return std::move(result_);
    }

private:
    void write(char sign) {
        owed_ += begins_character(sign) ? growth : 0;
        const auto found = std::find_if(
            accents.begin(), accents.end(), [sign](const Accented& one) { return one.letter == sign; });
        if (found == accents.end()) {
            result_ += sign;
            return;
        }
        result_ += found->with_accent;
        if (!found->vowel)
            return;
        const char small = media::small_letter(sign);
        for (int copies = 1; copies < most_copies && owed_ >= 1; ++copies, --owed_)
            result_ += small;
    }

    std::string result_;
    double owed_ = 0; // characters that are still to be added
    bool begun_ = false;
};

} // namespace

bool is_pseudo_locale(std::string_view language) {
    return std::find(pseudo_locales.begin(), pseudo_locales.end(), language) != pseudo_locales.end();
}

std::string pseudo_text(std::string_view text) {
    Writer writer;
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t end = end_of_mark(text, at);
        if (end > at) {
            writer.keep(text.substr(at, end - at));
        } else if (is_space(text[at])) {
            end = at + 1;
            writer.translate(text.substr(at, 1));
        } else {
            for (end = at + 1; end < text.size() && !is_space(text[end]) && end_of_mark(text, end) == end;)
                ++end;
            const std::string_view word = text.substr(at, end - at);
            if (stays(word))
                writer.keep(word);
            else
                writer.translate(word);
        }
        at = end;
    }
    return writer.take();
}

void add_pseudo_locale(Exhibition& exhibition, const Language& language) {
    const Language source = "en";
    const auto translate =
        [&](const std::string& /*path*/, const yaml::Field& /*field*/, LocalizedText& text) {
            if (text.by_language.empty())
                return;
            const std::string& original =
                text.has(source) ? text.in(source) : text.in(exhibition.languages.front());
            const bool name = text.by_language.size() > 1 &&
                              std::all_of(text.by_language.begin(),
                                          text.by_language.end(),
                                          [&](const auto& entry) { return entry.second == original; });
            text.by_language[language] = name ? original : pseudo_text(original);
        };
    for_each<LocalizedText>(exhibition, translate);
    for (auto& [id, scene] : exhibition.scenes)
        for_each<LocalizedText>(scene, translate);
    Words words = exhibition.words_in(source);
    for (const WordField& word : word_fields)
        words.*word.member = pseudo_text(words.*word.member);
    exhibition.words[language] = std::move(words);
}

} // namespace kiosk::content
