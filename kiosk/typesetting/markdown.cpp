// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/typesetting/markdown.hpp"

#include "kiosk/typesetting/utf.hpp"

#include <md4c.h>

#include <array>
#include <charconv>
#include <cstdint>
#include <string>
#include <utility>

namespace kiosk::typesetting {

namespace {

bool letter(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(at < text.size() ? text[at] : ' ');
    return byte >= 0x80 || (byte | 0x20U) - 'a' < 26U; // a byte of UTF-8 beyond ASCII counts as a letter
}

// Stands for a gender star while md4c reads: one of the characters that no text has (Unicode 23.7,
// noncharacters).
constexpr std::string_view star_in_disguise = "\uFDD0";

// Markdown would take the two stars of "Migrant*innen und Helfer*innen" for emphasis. A backslash before them
// would be seen in code, where it is one.
std::string with_gender_stars_disguised(std::string_view text) {
    std::string result;
    result.reserve(text.size() + 16);
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == '*' && i > 0 && letter(text, i - 1) && letter(text, i + 1))
            result += star_in_disguise;
        else
            result += text[i];
    return result;
}

std::string with_gender_stars(std::string_view disguised) {
    std::string result(disguised);
    for (std::size_t at = result.find(star_in_disguise); at != std::string::npos;
         at = result.find(star_in_disguise, at))
        result.replace(at, star_in_disguise.size(), "*");
    return result;
}

char32_t numeric_entity(std::string_view digits) {
    const bool hexadecimal = !digits.empty() && (digits[0] == 'x' || digits[0] == 'X');
    if (hexadecimal)
        digits.remove_prefix(1);
    std::uint32_t code = 0;
    const auto read =
        std::from_chars(digits.data(), digits.data() + digits.size(), code, hexadecimal ? 16 : 10);
    const bool valid =
        read.ec == std::errc() && code > 0 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    return valid ? code : 0xFFFD;
}

std::u16string decoded_entity(std::string_view entity) {
    constexpr std::array<std::pair<std::string_view, char16_t>, 10> named{{{"&amp;", u'&'},
                                                                           {"&lt;", u'<'},
                                                                           {"&gt;", u'>'},
                                                                           {"&quot;", u'"'},
                                                                           {"&apos;", u'\''},
                                                                           {"&nbsp;", u'\u00A0'},
                                                                           {"&shy;", u'\u00AD'},
                                                                           {"&ndash;", u'\u2013'},
                                                                           {"&hellip;", u'\u2026'},
                                                                           {"&euro;", u'\u20AC'}}};
    for (const auto& [name, character] : named) {
        if (entity == name)
            return {character};
    }
    if (!entity.starts_with("&#"))
        return to_utf16(entity);
    const char32_t code = numeric_entity(entity.substr(2, entity.size() - 3));
    if (code < 0x10000)
        return {static_cast<char16_t>(code)};
    return {static_cast<char16_t>(0xD7C0 + (code >> 10U)), static_cast<char16_t>(0xDC00 + (code & 0x3FFU))};
}

// Collects paragraphs while md4c walks through the text.
class Reader {
public:
    std::vector<Paragraph> take() {
        finish();
        return std::move(paragraphs_);
    }

    void enter(MD_BLOCKTYPE type, void* detail) {
        finish();
        if (type == MD_BLOCK_UL)
            lists_.push_back({.ordered = false});
        if (type == MD_BLOCK_OL)
            lists_.push_back({.ordered = true, .next = static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start});
        if (type == MD_BLOCK_LI)
            begin_item();
        heading_ = type == MD_BLOCK_H;
    }

    void leave(MD_BLOCKTYPE type) {
        finish();
        if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) {
            lists_.pop_back();
            close_ = close_ && !lists_.empty();
        }
        heading_ = false;
    }

    void enter(MD_SPANTYPE type, void* detail) {
        bold_ += type == MD_SPAN_EM || type == MD_SPAN_STRONG ? 1 : 0;
        if (type == MD_SPAN_A) {
            const MD_ATTRIBUTE& href = static_cast<MD_SPAN_A_DETAIL*>(detail)->href;
            const std::string_view target(href.text, href.size);
            if (target.starts_with("scene:"))
                link_ = with_gender_stars(target.substr(6));
        }
    }

    void leave(MD_SPANTYPE type) {
        bold_ -= type == MD_SPAN_EM || type == MD_SPAN_STRONG ? 1 : 0;
        if (type == MD_SPAN_A)
            link_.clear();
    }

    void text(MD_TEXTTYPE type, std::string_view words) {
        if (type == MD_TEXT_NULLCHAR)
            add(u"\uFFFD");
        else if (type == MD_TEXT_BR)
            add(u"\n");
        else if (type == MD_TEXT_SOFTBR)
            add(u" ");
        else if (type == MD_TEXT_ENTITY)
            add(decoded_entity(words));
        else
            add(to_utf16(with_gender_stars(words)));
    }

private:
    struct List {
        bool ordered = false;
        unsigned next = 1;
    };

    void begin_item() {
        List& list = lists_.back();
        marker_ = list.ordered ? to_utf16(std::to_string(list.next++) + ".") : u"\u2022";
    }

    void add(std::u16string_view words) { paragraph_.append(words, {bold_ > 0 || heading_, link_}); }

    void finish() {
        paragraph_.trim();
        if (!paragraph_.text().empty()) {
            paragraph_.heading = heading_;
            paragraph_.list_depth = static_cast<int>(lists_.size());
            paragraph_.marker = std::exchange(marker_, {});
            paragraph_.close = close_;
            close_ = !lists_.empty();
            paragraphs_.push_back(std::move(paragraph_));
        }
        paragraph_ = {};
    }

    std::vector<Paragraph> paragraphs_;
    Paragraph paragraph_;
    std::vector<List> lists_;
    std::u16string marker_;
    std::string link_;
    int bold_ = 0;
    bool heading_ = false;
    bool close_ = false; // the paragraph before stands in the same list
};

Reader& reader(void* userdata) {
    return *static_cast<Reader*>(userdata);
}

int enter_block(MD_BLOCKTYPE type, void* detail, void* userdata) {
    reader(userdata).enter(type, detail);
    return 0;
}
int leave_block(MD_BLOCKTYPE type, void* /*detail*/, void* userdata) {
    reader(userdata).leave(type);
    return 0;
}
int enter_span(MD_SPANTYPE type, void* detail, void* userdata) {
    reader(userdata).enter(type, detail);
    return 0;
}
int leave_span(MD_SPANTYPE type, void* /*detail*/, void* userdata) {
    reader(userdata).leave(type);
    return 0;
}
int text(MD_TEXTTYPE type, const MD_CHAR* words, MD_SIZE size, void* userdata) {
    reader(userdata).text(type, {words, size});
    return 0;
}

} // namespace

std::vector<Paragraph> read_markdown(std::string_view markdown) {
    const std::string prepared = with_gender_stars_disguised(with_soft_hyphens(markdown));
    MD_PARSER parser{};
    parser.flags = MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS;
    parser.enter_block = enter_block;
    parser.leave_block = leave_block;
    parser.enter_span = enter_span;
    parser.leave_span = leave_span;
    parser.text = text;
    Reader collected;
    md_parse(prepared.data(), static_cast<MD_SIZE>(prepared.size()), &parser, &collected);
    return collected.take();
}

} // namespace kiosk::typesetting
