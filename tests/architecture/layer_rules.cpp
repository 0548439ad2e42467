// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/layer_rules.hpp"

#include "tests/architecture/source_tree.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <regex>
#include <set>
#include <string_view>

namespace architecture {

namespace {

using Names = std::set<std::string>;

// What each layer may include besides itself and media/base. The order is from the bottom to the top.
const std::map<std::string, Names>& layers_below() {
    static const Names values{"kiosk/geometry", "kiosk/yaml"};
    static const Names written{"kiosk/geometry", "kiosk/yaml", "kiosk/content", "kiosk/settings"};
    static const std::map<std::string, Names> table{
        {"media/base", {}},
        {"media/timing", {}},
        {"media/subtitles", {}},
        {"media/ffmpeg", {"media/timing", "media/subtitles"}},
        {"media/analysis", {"media/timing", "media/ffmpeg"}},
        {"media/player", {"media/timing", "media/subtitles", "media/ffmpeg"}},
        {"kiosk/po", {}}, // no layer, but a tool of the build: it knows nobody
        {"kiosk/geometry", {}},
        {"kiosk/yaml", {}},
        {"kiosk/content", {"kiosk/geometry", "kiosk/yaml", "media/subtitles"}},
        {"kiosk/settings", values},
        {"kiosk/upkeep", {"kiosk/geometry", "kiosk/yaml", "kiosk/settings"}},
        {"kiosk/show", written},
        {"kiosk/typesetting", written},
        {"kiosk/ui",
         {"kiosk/geometry", "kiosk/yaml", "kiosk/content", "kiosk/settings", "kiosk/typesetting"}},
        {"kiosk/platform",
         {"kiosk/geometry",
          "kiosk/yaml",
          "kiosk/content",
          "kiosk/settings",
          "kiosk/show",
          "kiosk/typesetting",
          "kiosk/ui"}},
        {"kiosk/app",
         {"kiosk/geometry",
          "kiosk/yaml",
          "kiosk/content",
          "kiosk/settings",
          "kiosk/show",
          "kiosk/typesetting",
          "kiosk/ui",
          "kiosk/upkeep",
          "kiosk/platform",
          "media/timing",
          "media/subtitles",
          "media/ffmpeg",
          "media/analysis",
          "media/player"}},
    };
    return table;
}

// Single headers that a layer may include although their layer is closed to it: what the screen and the sound
// card are fed with.
bool is_exception(const std::string& layer, const std::string& header) {
    static const std::set<std::pair<std::string, std::string>> exceptions{
        {"kiosk/platform", "media/ffmpeg/video_frame.hpp"},
        {"kiosk/platform", "media/ffmpeg/frame_converter.hpp"},
        {"kiosk/platform", "media/player/audio_ring.hpp"},
    };
    return exceptions.contains({layer, header});
}

const Names& deciding_layers() {
    static const Names layers{"media/timing",
                              "media/subtitles",
                              "kiosk/geometry",
                              "kiosk/yaml",
                              "kiosk/content",
                              "kiosk/settings",
                              "kiosk/upkeep",
                              "kiosk/show",
                              "kiosk/typesetting",
                              "kiosk/ui"};
    return layers;
}

// A word of the code that only certain places may use.
struct ReservedWord {
    std::regex pattern; ///< a regular expression, searched in the code without comments
    Names allowed;      ///< layers, or single files
    std::string_view reason;
};

const std::vector<ReservedWord>& reserved_words() {
    static const std::vector<ReservedWord> words{
        {std::regex(R"(#\s*include\s*[<"]yaml-cpp/)"),
         {"kiosk/yaml"},
         "yaml-cpp is known only to kiosk/yaml"},
        {std::regex(R"(#\s*include\s*[<"](SDL2/)?SDL(_\w+)?\.h)"),
         {"kiosk/platform"},
         "SDL is known only to kiosk/platform"},
        {std::regex(R"(\bSDL_\w+\s*\()"), {"kiosk/platform"}, "SDL is known only to kiosk/platform"},
        {std::regex(R"(#\s*include\s*[<"]lib(av|sw)\w+/)"),
         {"media/ffmpeg"},
         "libav is known only to media/ffmpeg"},
        {std::regex(R"(\bLIBAV\w+_VERSION_INT\b)"),
         {"media/ffmpeg/compat.hpp"},
         "only compat.hpp asks which FFmpeg this is"},
        {std::regex(R"(#\s*include\s*<tl/)"),
         {"media/base/result.hpp"},
         "only result.hpp names tl::expected"},
        {std::regex(R"(\btl::)"), {"media/base/result.hpp"}, "only result.hpp names tl::expected"},
        {std::regex(R"(#\s*include\s*[<"](md4c|hyphen)\.h)"),
         {"kiosk/typesetting"},
         "md4c and libhyphen are known only to kiosk/typesetting"},
        {std::regex(R"(#\s*include\s*[<"]ebur128\.h)"),
         {"media/analysis"},
         "libebur128 is known only to media/analysis"},
        {std::regex(R"(#\s*include\s*[<"]systemd/)"),
         {"kiosk/platform"},
         "systemd is known only to kiosk/platform"},
        {std::regex(R"(#\s*include\s*[<"]sqlite3\.h)"),
         {"kiosk/app/statistics_store.cpp"},
         "SQLite is known only to statistics_store.cpp"},
        {std::regex(R"(#\s*include\s*[<"]X11/)"), {"kiosk/platform"}, "X is known only to kiosk/platform"},
    };
    return words;
}

// The folder of a file as a layer: its first two parts.
std::string layer_of(const std::string& path) {
    const auto second = path.find('/', path.find('/') + 1);
    return path.substr(0, second);
}

bool is_source(const std::string& path) {
    constexpr std::array<std::string_view, 4> endings{".hpp", ".cpp", ".h", ".c"};
    return std::any_of(endings.begin(), endings.end(), [&](auto ending) { return path.ends_with(ending); });
}

std::optional<std::string> broken_include(const std::string& path, const std::string& header) {
    const auto layer = layer_of(path);
    if (header.find("..") != std::string::npos)
        return "an include is written from the project's root, without ..";
    if (header.starts_with("tests/"))
        return "the product includes nothing of the tests";
    if (!header.starts_with("media/") && !header.starts_with("kiosk/"))
        return std::nullopt; // the standard library, a library (see the reserved words) or a generated header
    const auto included = layer_of(header);
    if (included == layer || included == "media/base" || is_exception(layer, header))
        return std::nullopt;
    if (layers_below().at(layer).contains(included))
        return std::nullopt;
    return layer + " must not include " + included;
}

class Inspector {
public:
    explicit Inspector(const SourceFile& file) : file_(file), layer_(layer_of(file.path)) {}

    std::vector<std::string> broken() {
        if (!layers_below().contains(layer_)) {
            complain(0, "this folder is no layer of the house");
            return broken_;
        }
        const auto code = without_comments(file_.lines);
        for (std::size_t line = 0; line < code.size(); ++line) {
            check_include(line, code[line]);
            check_words(line, code[line]);
            check_clock(line, code[line]);
        }
        return broken_;
    }

private:
    void complain(std::size_t line, const std::string& what) {
        broken_.push_back(file_.path + ":" + std::to_string(line + 1) + ": " + what);
    }

    void check_include(std::size_t line, const std::string& code) {
        static const std::regex include(R"(^\s*#\s*include\s*[<"]([^>"]+)[>"])");
        std::smatch match;
        if (!std::regex_search(code, match, include))
            return;
        if (const auto broken = broken_include(file_.path, match[1]))
            complain(line, *broken);
    }

    void check_words(std::size_t line, const std::string& code) {
        for (const auto& word : reserved_words()) {
            if (word.allowed.contains(layer_) || word.allowed.contains(file_.path))
                continue;
            if (std::regex_search(code, word.pattern))
                complain(line, std::string(word.reason));
        }
    }

    void check_clock(std::size_t line, const std::string& code) {
        static const std::regex clock(R"(::now\s*\(|\bclock_gettime\b|\bgettimeofday\b|\bstd::time\s*\()");
        if (deciding_layers().contains(layer_) && std::regex_search(code, clock))
            complain(line, layer_ + " decides: it is handed the time and reads no clock");
    }

    const SourceFile& file_;
    std::string layer_;
    std::vector<std::string> broken_;
};

} // namespace

std::vector<std::string> broken_rules(const std::filesystem::path& root) {
    std::vector<std::string> all;
    for (const auto& file : read_tree(root, {"media", "kiosk"})) {
        if (!is_source(file.path))
            continue;
        const auto broken = Inspector(file).broken();
        all.insert(all.end(), broken.begin(), broken.end());
    }
    return all;
}

std::vector<std::string> known_layers() {
    std::vector<std::string> names;
    for (const auto& [name, below] : layers_below())
        names.push_back(name);
    return names;
}

} // namespace architecture
