// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/kiosk/app/layout_rules.hpp"

#include "kiosk/content/walk.hpp"
#include "kiosk/typesetting/characters.hpp"
#include "kiosk/typesetting/utf.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>
#include <variant>

namespace kiosk::test {

namespace {

constexpr double rounding_px = 1;
constexpr double target_mm = 20;
constexpr double gap_mm = 3;
constexpr double code_mm = 35;
constexpr int line_characters = 80; // WCAG 1.4.8
constexpr std::array steps{1.0, 1.4, 1.75, 2.0};
constexpr double last_label_step = 1.4;
constexpr double low_screen_mm = 200; // below it the words on controls do not grow at all
constexpr double least_label = 0.7;   // of the body: 22 minutes of arc, the least of ISO 9241-303

// Px between two rectangles, along the axis on which they are farther apart.
int gap(const Rect& a, const Rect& b) {
    const int across = std::max({a.x - b.right(), b.x - a.right(), 0});
    const int down = std::max({a.y - b.bottom(), b.y - a.bottom(), 0});
    return std::max(across, down);
}

bool is_low(const Case& one) {
    return one.stage.panel.size.height < low_screen_mm * one.stage.panel.px_per_mm;
}

std::string as_text(const Rect& rect) {
    return fmt::format("[{} {} {} {}]", rect.x, rect.y, rect.width, rect.height);
}

Rect screen_of(const ui::View& view) {
    return {0, 0, view.size.width, view.size.height};
}

// What a field that covers everything has not hidden.
ui::DrawList::const_iterator first_seen(const ui::View& view) {
    const auto covers = [&](const ui::DrawItem& item) {
        const auto* fill = std::get_if<ui::Fill>(&item);
        return fill != nullptr && fill->rect == screen_of(view);
    };
    return std::find_if(view.items.rbegin(), view.items.rend(), covers).base();
}

template <typename Item>
std::vector<const Item*> seen(const ui::View& view) {
    std::vector<const Item*> result;
    for (auto item = first_seen(view); item != view.items.end(); ++item)
        if (const auto* found = std::get_if<Item>(&*item))
            result.push_back(found);
    return result;
}

// Where there is ink: boxes of neighbouring lines may touch by their leading.
Rect ink_of(const ui::Words& words) {
    const int size = words.run.font.size_px;
    return {words.rect.x, words.baseline - size * 3 / 4, words.rect.width, size * 19 / 20};
}

bool overlap(const Rect& a, const Rect& b) {
    const Rect both = intersection(a, b);
    return both.width > 2 && both.height > 2;
}

const ui::Target* target_below(const ui::View& view, const ui::Words& words) {
    return view.target_at(ink_of(words).centre());
}

void find_overlaps(const std::vector<const ui::Words*>& words, Faults& faults) {
    for (std::size_t a = 0; a < words.size(); ++a) {
        const Rect ink = ink_of(*words[a]);
        for (std::size_t b = a + 1; b < words.size(); ++b)
            if (overlap(ink, ink_of(*words[b])))
                faults.push_back(fmt::format("'{}' lies over '{}'", words[b]->run.text, words[a]->run.text));
    }
}

std::size_t characters_of(const std::string& text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char byte) { return (byte & 0xC0) != 0x80; }));
}

// Runs that follow each other on one baseline make a line.
void find_long_lines(const std::vector<const ui::Words*>& words, Faults& faults) {
    std::string line;
    const ui::Words* last = nullptr;
    for (const ui::Words* one : words) {
        const bool goes_on =
            last != nullptr && last->baseline == one->baseline && gap(last->rect, one->rect) <= 1;
        line = goes_on ? line + one->run.text : one->run.text;
        last = one;
        if (characters_of(line) > line_characters)
            faults.push_back(fmt::format("a line of more than 80 characters: '{}'", line));
    }
}

bool faint(const ui::Words& words) {
    return words.color.alpha < 255; // a button without use now
}

// Where among the pages somebody is stands in the row of the buttons that turn them.
bool stands_beside_turning(const Case& one, const ui::Words& words) {
    for (const char* id : {"next_page", "previous_page"})
        if (const ui::Target* turn = one.view.target(id);
            turn != nullptr && words.rect.y >= turn->rect.y && words.rect.bottom() <= turn->rect.bottom())
            return true;
    return false;
}

// Words on controls and beside those of a film, where only captions are for reading.
bool is_label(const Case& one, const ui::Words& words) {
    if (faint(words) || target_below(one.view, words) != nullptr || stands_beside_turning(one, words))
        return true;
    const ui::Layer layer = one.stage.moment.layer;
    if (layer == ui::Layer::access || layer == ui::Layer::film_settings)
        return true;
    if (one.stage.moment.open_item && words.run.font.weight == typesetting::Weight::bold)
        return true; // the names of choices, over what is taken along
    const auto& film = one.stage.moment.film;
    if (one.scene == nullptr || !std::holds_alternative<content::FilmScene>(one.scene->kind) || !film ||
        layer != ui::Layer::none || one.stage.moment.still_there)
        return false;
    return std::none_of(film->caption.begin(), film->caption.end(), [&](const std::string& line) {
        return line.find(words.run.text) != std::string::npos;
    });
}

// Latin-1 signs and general punctuation are what typesetting may change.
bool is_letter(char16_t code) {
    if (code < 0x80)
        return std::isalnum(code) != 0;
    const bool arabic_mark = code == 0x060C || code == 0x061B || code == 0x061F;
    return code >= 0xC0 && code != 0xD7 && !arabic_mark && (code < 0x2000 || code > 0x206F) && code != 0xFEFF;
}

std::string letters_of(const std::string& text) {
    std::u16string letters = typesetting::to_utf16(text);
    std::erase_if(letters, [](char16_t code) { return !is_letter(code); });
    return typesetting::to_utf8(letters);
}

} // namespace

std::vector<std::string> plain_words(const std::string& text) {
    // Numbers and Latin words stand elsewhere in a line that is read from right to left.
    const auto kind = [](char16_t code) { return !is_letter(code) ? 0 : code < 0x80 ? 1 : 2; };
    const std::u16string all = typesetting::to_utf16(text);
    std::vector<std::string> result;
    for (std::size_t at = 0; at < all.size();) {
        std::size_t end = at + 1;
        while (end < all.size() && kind(all[end]) == kind(all[at]))
            ++end;
        if (kind(all[at]) != 0)
            result.push_back(typesetting::to_utf8(all.substr(at, end - at)));
        at = end;
    }
    return result;
}

Faults target_faults(const Case& one) {
    const double px_per_mm = one.stage.panel.px_per_mm;
    const Rect screen = screen_of(one.view);
    Faults faults;
    for (auto target = one.view.targets.begin(); target != one.view.targets.end(); ++target) {
        const Rect& rect = target->rect;
        if (std::min(rect.width, rect.height) < target_mm * px_per_mm - rounding_px)
            faults.push_back(fmt::format("{} is only {:.1f} x {:.1f} mm large",
                                         target->id,
                                         rect.width / px_per_mm,
                                         rect.height / px_per_mm));
        if (intersection(rect, screen) != rect)
            faults.push_back(target->id + " leaves the screen: " + as_text(rect));
        for (auto other = std::next(target); other != one.view.targets.end(); ++other)
            if (gap(rect, other->rect) < gap_mm * px_per_mm - rounding_px)
                faults.push_back(fmt::format("{} is only {:.1f} mm from {}",
                                             target->id,
                                             gap(rect, other->rect) / px_per_mm,
                                             other->id));
    }
    return faults;
}

Faults word_faults(const Case& one) {
    const ui::View& view = one.view;
    Faults faults;
    for (const ui::Clipped& clipped : view.clipped)
        faults.push_back("clipped: '" + clipped.text + "'");
    const auto words = seen<ui::Words>(view);
    std::vector<Rect> solid;
    for (const auto* picture : seen<ui::PictureFill>(view))
        solid.push_back(picture->rect);
    for (const auto* code : seen<ui::Modules>(view))
        solid.push_back(code->rect);
    const Rect screen = screen_of(view);
    for (const ui::Words* word : words) {
        const std::string& text = word->run.text;
        const Rect ink = ink_of(*word);
        if (intersection(word->rect, screen) != word->rect)
            faults.push_back(fmt::format("'{}' leaves the screen: {}", text, as_text(word->rect)));
        if (text.find("…") != std::string::npos)
            faults.push_back("shortened: '" + text + "'");
        for (const Rect& place : solid)
            if (overlap(ink, place))
                faults.push_back(fmt::format("'{}' lies over the picture at {}", text, as_text(place)));
        for (const ui::Target& target : view.targets)
            if (overlap(ink, target.rect) && intersection(ink, target.rect).width < ink.width - 2)
                faults.push_back(fmt::format("'{}' lies over the edge of {}", text, target.id));
    }
    for (const Rect& place : solid)
        if (intersection(place, screen) != place)
            faults.push_back("a picture leaves the screen: " + as_text(place));
    find_overlaps(words, faults);
    find_long_lines(words, faults);
    return faults;
}

Faults size_faults(const Case& one, const platform::Fonts& fonts) {
    const ui::Panel& panel = one.stage.panel;
    const double step = steps.at(static_cast<std::size_t>(one.stage.visitor.text_step));
    const double label_step = is_low(one) ? 1.0 : std::min(step, last_label_step);
    Faults faults;
    for (const ui::Words* words : seen<ui::Words>(one.view)) {
        const bool label = is_label(one, *words);
        const double em = panel.em * (label ? label_step * least_label : step);
        const int least = static_cast<int>(em); // the em holds 5.4 mm at 600 mm: kiosk/settings/panel.hpp
        const typesetting::Font body{
            .weight = words->run.font.weight, .size_px = least, .family = words->run.font.family};
        const int capital = fonts.heights(words->run.font).cap_height;
        if (capital < fonts.heights(body).cap_height)
            faults.push_back(fmt::format("{} '{}' has capitals of {:.1f} mm only, {:.0f} % of the body's",
                                         label ? "the label" : "the text",
                                         words->run.text,
                                         capital / panel.px_per_mm,
                                         100.0 * words->run.font.size_px / em));
    }
    for (const auto* code : seen<ui::Modules>(one.view))
        if (code->rect.width < code_mm * panel.px_per_mm - rounding_px)
            faults.push_back(fmt::format("a code of {:.1f} mm only", code->rect.width / panel.px_per_mm));
    return faults;
}

Faults reach_faults(const Case& one) {
    if (is_low(one))
        return {}; // all of it is in reach
    const int highest = std::max(one.view.size.height * 2 / 3, one.stage.panel.reach_top);
    Faults faults;
    for (const ui::Target& target : one.view.targets)
        if (target.rect.centre().y < highest)
            faults.push_back(fmt::format("{} lies out of reach: {}", target.id, as_text(target.rect)));
    return faults;
}

Faults SpokenTexts::look(const Case& one) {
    if (one.stage.moment.page == 0)
        before_.clear();
    for (const content::Utterance& utterance : one.view.speech)
        before_ += letters_of(utterance.text) + " ";
    std::string spoken = before_;
    Faults faults;
    for (const ui::Target& target : one.view.targets) {
        if (target.speech.empty())
            faults.push_back(target.id + " says nothing");
        spoken += letters_of(target.text) + " " + letters_of(target.speech) + " ";
    }
    if (one.stage.moment.film) // captions are what the film says
        for (const std::string& line : one.stage.moment.film->caption)
            spoken += letters_of(line) + " ";
    const auto& second = one.stage.visitor.second_language;
    for (const ui::Words* words : seen<ui::Words>(one.view)) {
        if (faint(*words) || (second && words->run.language == *second))
            continue; // read together, the voice is that of the first language
        const std::vector<std::string> said = plain_words(words->run.text);
        if (std::any_of(said.begin(), said.end(), [&](const std::string& word) {
                return spoken.find(word) == std::string::npos;
            }))
            faults.push_back("'" + words->run.text + "' is not spoken");
    }
    return faults;
}

Faults FixedPlaces::look(const Case& one) {
    using ui::Layer;
    Faults faults;
    const Layer layer = one.stage.moment.layer;
    const auto& film = one.stage.moment.film;
    const bool film_alone = one.scene != nullptr &&
                            std::holds_alternative<content::FilmScene>(one.scene->kind) && film &&
                            !film->controls;
    const bool covered = layer == Layer::attract || layer == Layer::closed || layer == Layer::out_of_order ||
                         layer == Layer::staff || layer == Layer::cleaning || layer == Layer::fault_code ||
                         layer == Layer::staff_sheet || one.stage.moment.still_there || film_alone;
    for (const char* id :
         {"start", "back", "reading_toggle", "reading_repeat", "access", "beratung", "reach", "quick_exit"}) {
        const ui::Target* target = one.view.target(id);
        if (target == nullptr) {
            if (!covered && (id == std::string("access") || id == std::string("beratung")))
                faults.push_back(std::string(id) + " is missing");
            continue;
        }
        if (layer == Layer::attract)
            continue; // has a band of its own
        const auto [first, added] = seen_.emplace(id, target->rect);
        if (!added && first->second != target->rect)
            faults.push_back(fmt::format(
                "{} stands at {} and elsewhere at {}", id, as_text(target->rect), as_text(first->second)));
    }
    return faults;
}

Faults MissingGlyphs::look(const Case& one) {
    Faults faults;
    for (const ui::Words* words : seen<ui::Words>(one.view)) {
        const auto& font = words->run.font;
        for (const char16_t code : typesetting::to_utf16(words->run.text)) {
            if (typesetting::is_invisible(code))
                continue;
            const Key key{code, font.family, font.weight};
            auto known = known_.find(key);
            if (known == known_.end())
                known = known_.emplace(key, fonts_.has_glyph(code, font)).first;
            if (!known->second)
                faults.push_back(
                    fmt::format("no glyph for U+{:04X} in '{}'", unsigned{code}, words->run.text));
        }
    }
    return faults;
}

void SeenTexts::look(const Case& one) {
    if (one.scene == nullptr)
        return;
    std::string& text = seen_[one.scene->id];
    for (const ui::Words* words : seen<ui::Words>(one.view))
        text += letters_of(words->run.text);
}

Faults SeenTexts::missing(const content::Exhibition& exhibition, const content::Language& language) const {
    Faults faults;
    for (const auto& [id, scene] : exhibition.scenes) {
        const auto found = seen_.find(id);
        if (found == seen_.end() || std::holds_alternative<content::FilmScene>(scene.kind))
            continue;
        const content::Language shown = exhibition.shown_language(scene, language);
        const bool statement = std::holds_alternative<content::StatementScene>(scene.kind);
        content::for_each<content::LocalizedText>(
            scene,
            [&, &id = id, &seen = found->second](
                const std::string& path, const yaml::Field& field, const content::LocalizedText& text) {
                // A tile without room for its line says it when it is read out; what stands on the page of a
                // document is seen in its picture.
                if (field.key == "alt" || field.key == "credit" || field.key == "line" ||
                    field.stands_alone || (statement && path == "title"))
                    return;
                for (const std::string& word : plain_words(text.in(shown)))
                    if (seen.find(word) == std::string::npos)
                        faults.push_back(fmt::format("scene {}: '{}' of {} is on no page", id, word, path));
            });
    }
    return faults;
}

} // namespace kiosk::test
