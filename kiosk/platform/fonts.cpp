// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/fonts.hpp"

#include "kiosk/platform/cache.hpp"
#include "kiosk/platform/surface.hpp"

#include <SDL_ttf.h>
#include <fmt/core.h>
#include <spdlog/spdlog.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <tuple>
#include <vector>

namespace kiosk::platform {
namespace {

using typesetting::Direction;
using typesetting::Font;
using typesetting::Weight;

constexpr std::size_t max_open_fonts = 32;
constexpr std::size_t max_widths = 20'000;
constexpr std::size_t max_glyphs = 20'000;
constexpr std::size_t max_ink_bytes = 8U << 20U;
constexpr std::size_t max_font_bytes = 32U << 20U;

struct TtfDeleter {
    void operator()(TTF_Font* font) const { TTF_CloseFont(font); }
};
using TtfFont = std::unique_ptr<TTF_Font, TtfDeleter>;

constexpr const char* noto_folder = "/usr/share/fonts/truetype/noto"; // where Debian keeps them

// What else may stand in for the house's family, in this order.
constexpr const char* substitutes[] = {"/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf",
                                       "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
                                       "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf",
                                       "/usr/share/fonts/truetype/freefont/FreeSans.ttf"};

std::string read_font_file(const std::filesystem::path& path) {
    std::error_code ignored;
    const auto bytes = std::filesystem::file_size(path, ignored);
    if (ignored || bytes > max_font_bytes || !std::filesystem::is_regular_file(path, ignored))
        return {};
    std::ifstream file(path, std::ios::binary);
    std::string content(bytes, '\0');
    if (!file.read(content.data(), static_cast<std::streamsize>(bytes)))
        return {};
    return content;
}

TtfFont open_font(const std::string& bytes, int size_px) {
    SDL_RWops* memory = SDL_RWFromConstMem(bytes.data(), static_cast<int>(bytes.size()));
    if (memory == nullptr)
        return nullptr;
    TtfFont font(TTF_OpenFontRW(memory, 1, std::max(1, size_px)));
    // Advances in fractions of a px: with whole ones the spacing of small sizes is uneven.
    if (font != nullptr)
        TTF_SetFontHinting(font.get(), TTF_HINTING_LIGHT_SUBPIXEL);
    return font;
}

// SDL_ttf does not shape by itself: without the script Arabic letters stay apart, without the direction they
// stand backwards. Both are a state of the font, so they are set before every use.
void shape_as(TTF_Font* font, const std::string& script, Direction direction) {
    TTF_SetFontScriptName(font, script.c_str());
    TTF_SetFontDirection(font, direction == Direction::right_to_left ? TTF_DIRECTION_RTL : TTF_DIRECTION_LTR);
}

struct Shaping {
    std::string script = "Latn";
    Direction direction = Direction::left_to_right;
};

// The script of a text that is known to be of one script.
Shaping shaping_of(std::string_view text) {
    const auto utf16 = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    for (std::int32_t i = 0; i < utf16.length(); i = utf16.moveIndex32(i, 1)) {
        UErrorCode status = U_ZERO_ERROR;
        const UScriptCode script = uscript_getScript(utf16.char32At(i), &status);
        if (U_FAILURE(status) || script == USCRIPT_COMMON || script == USCRIPT_INHERITED)
            continue;
        return {uscript_getShortName(script),
                uscript_isRightToLeft(script) != 0 ? Direction::right_to_left : Direction::left_to_right};
    }
    return {};
}

Mask alpha_of(SDL_Surface& surface) {
    Mask mask{{surface.w, surface.h}, {}};
    mask.coverage.reserve(static_cast<std::size_t>(surface.w) * static_cast<std::size_t>(surface.h));
    for (int y = 0; y < surface.h; ++y) {
        const auto* row = reinterpret_cast<const std::uint32_t*>(static_cast<const char*>(surface.pixels) +
                                                                 std::ptrdiff_t{y} * surface.pitch);
        for (int x = 0; x < surface.w; ++x)
            mask.coverage.push_back(static_cast<std::uint8_t>(row[x] >> 24U));
    }
    return mask;
}

} // namespace

struct Fonts::State {
    using FaceKey = std::pair<const std::string*, int>; // file's bytes, px
    using WidthKey = std::tuple<Font, std::string>;
    using InkKey = std::tuple<Font, Direction, std::string, std::string>; // font, direction, script, text

    std::string regular;
    std::string bold;
    std::filesystem::path folder; // of the house's family, where fallback families are looked for
    std::vector<std::string> fallbacks;
    std::map<std::string, std::string> families;
    std::map<std::pair<const std::string*, char32_t>, bool> glyphs; // by a file's bytes
    std::vector<std::pair<FaceKey, TtfFont>> faces;                 // the last used at the end
    std::map<WidthKey, int> widths;
    LruCache<InkKey, Ink> inks{max_ink_bytes};

    State() = default;
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() {
        faces.clear();
        TTF_Quit();
    }

    const std::string& bytes_of(const Font& font);
    const std::string* fallback_bytes(const std::string& family, Weight weight);
    TTF_Font* face(const Font& font);
    bool provides(const Font& font, char32_t code_point);
    bool provides_all(const Font& font, std::u32string_view characters);
    std::shared_ptr<const Ink> render(const typesetting::GlyphRun& run);
};

// `Noto Sans Arabic` is looked for as NotoSansArabic-Bold.ttf beside the house's family, then where Debian
// keeps it. Null if there is none.
const std::string* Fonts::State::fallback_bytes(const std::string& family, Weight weight) {
    std::string name = family;
    std::erase(name, ' ');
    for (const char* style : {weight == Weight::bold ? "-Bold.ttf" : "-Regular.ttf", "-Regular.ttf"}) {
        auto [entry, added] = families.try_emplace(name + style);
        if (added)
            entry->second = read_font_file(folder / (name + style));
        if (added && entry->second.empty())
            entry->second = read_font_file(std::filesystem::path(noto_folder) / (name + style));
        if (!entry->second.empty())
            return &entry->second;
    }
    return nullptr;
}

const std::string& Fonts::State::bytes_of(const Font& font) {
    const std::string* fallback = font.family.empty() ? nullptr : fallback_bytes(font.family, font.weight);
    if (fallback != nullptr)
        return *fallback;
    return font.weight == Weight::bold ? bold : regular;
}

bool Fonts::State::provides(const Font& font, char32_t code_point) {
    if (glyphs.size() >= max_glyphs)
        glyphs.clear();
    const auto [entry, added] = glyphs.try_emplace({&bytes_of(font), code_point}, false);
    if (added) {
        TTF_Font* opened = face(font);
        entry->second = opened != nullptr && TTF_GlyphIsProvided32(opened, code_point) != 0;
    }
    return entry->second;
}

bool Fonts::State::provides_all(const Font& font, std::u32string_view characters) {
    return std::all_of(
        characters.begin(), characters.end(), [&](char32_t character) { return provides(font, character); });
}

TTF_Font* Fonts::State::face(const Font& font) {
    const FaceKey key{&bytes_of(font), font.size_px};
    const auto found =
        std::find_if(faces.begin(), faces.end(), [&](const auto& face) { return face.first == key; });
    if (found != faces.end()) {
        std::rotate(found, found + 1, faces.end());
        return faces.back().second.get();
    }
    TtfFont opened = open_font(*key.first, font.size_px);
    if (opened == nullptr) {
        spdlog::error("font of {} px cannot be opened: {}", font.size_px, TTF_GetError());
        return nullptr;
    }
    if (faces.size() >= max_open_fonts)
        faces.erase(faces.begin());
    faces.emplace_back(key, std::move(opened));
    return faces.back().second.get();
}

std::shared_ptr<const Ink> Fonts::State::render(const typesetting::GlyphRun& run) {
    auto ink = std::make_shared<Ink>();
    TTF_Font* font = run.text.empty() ? nullptr : face(run.font);
    if (font == nullptr)
        return ink;
    shape_as(font, run.script, run.direction);
    const Surface surface(TTF_RenderUTF8_Blended(font, run.text.c_str(), SDL_Color{255, 255, 255, 255}));
    if (surface == nullptr) // nothing but zero-width characters
        return ink;
    ink->mask = alpha_of(*surface);
    ink->ascent = TTF_FontAscent(font);
    return ink;
}

Fonts::Fonts(std::unique_ptr<State> state) : state_(std::move(state)) {}
Fonts::~Fonts() = default;

media::Result<std::unique_ptr<Fonts>> Fonts::open(const settings::FontFiles& files) {
    if (TTF_Init() != 0)
        return media::fail(media::ErrorCode::device, fmt::format("SDL_ttf cannot start: {}", TTF_GetError()));
    auto state = std::make_unique<State>();
    const auto usable = [](const std::string& path) {
        std::string bytes = read_font_file(path);
        if (!bytes.empty() && open_font(bytes, 16) == nullptr)
            bytes.clear();
        if (bytes.empty())
            spdlog::warn("font {} cannot be opened", path);
        return bytes;
    };
    state->regular = usable(files.regular);
    state->bold = usable(files.bold);
    state->folder = std::filesystem::path(files.regular).parent_path();
    state->fallbacks = files.fallbacks;
    if (state->regular.empty())
        state->regular = state->bold;
    for (const char* substitute : substitutes) {
        if (!state->regular.empty())
            break;
        state->regular = usable(substitute);
    }
    if (state->regular.empty())
        return media::fail(media::ErrorCode::not_found, fmt::format("no font: {} is missing", files.regular));
    if (state->bold.empty())
        state->bold = state->regular;
    return std::unique_ptr<Fonts>(new Fonts(std::move(state)));
}

int Fonts::width(std::string_view text, const Font& font) const {
    if (text.empty())
        return 0;
    if (state_->widths.size() >= max_widths)
        state_->widths.clear();
    auto [entry, added] = state_->widths.try_emplace({font, std::string(text)}, 0);
    if (!added)
        return entry->second;
    if (TTF_Font* face = state_->face(font)) {
        const Shaping shaping = shaping_of(text);
        shape_as(face, shaping.script, shaping.direction);
        TTF_SizeUTF8(face, std::get<1>(entry->first).c_str(), &entry->second, nullptr);
    }
    return entry->second;
}

typesetting::FontHeights Fonts::heights(const Font& font) const {
    TTF_Font* face = state_->face(font);
    if (face == nullptr)
        return {font.size_px, font.size_px / 4, font.size_px * 7 / 10};
    int cap_height = font.size_px * 7 / 10;
    if (TTF_GlyphIsProvided32(face, U'H') != 0)
        TTF_GlyphMetrics32(face, U'H', nullptr, nullptr, nullptr, &cap_height, nullptr);
    return {TTF_FontAscent(face), -TTF_FontDescent(face), cap_height};
}

bool Fonts::has_glyph(char32_t code_point, const Font& font) const {
    return state_->provides(font, code_point);
}

std::optional<std::string> Fonts::family_for(std::u32string_view characters, const Font& font) const {
    if (state_->provides_all(font, characters))
        return font.family;
    for (const std::string& family : state_->fallbacks) {
        const bool found = state_->fallback_bytes(family, font.weight) != nullptr;
        if (found && state_->provides_all({font.weight, font.size_px, family}, characters))
            return family;
    }
    return std::nullopt;
}

std::shared_ptr<const Ink> Fonts::ink(const typesetting::GlyphRun& run) const {
    State::InkKey key{run.font, run.direction, run.script, run.text};
    if (auto found = state_->inks.find(key))
        return found;
    auto ink = state_->render(run);
    state_->inks.insert(std::move(key), ink, ink->mask.coverage.size() + 128);
    return ink;
}

} // namespace kiosk::platform
