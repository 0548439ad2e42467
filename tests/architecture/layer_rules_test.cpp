// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/layer_rules.hpp"
#include "tests/architecture/source_tree.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <set>

using architecture::broken_rules;
using architecture::TemporaryTree;

namespace {

// A file that breaks exactly one rule, and what the test has to say about it.
struct Planted {
    std::string path;
    std::string line;
    std::string complaint;
};

std::vector<Planted> planted_violations() {
    return {
        {"media/base/a.hpp",
         "#include \"media/timing/clock.hpp\"",
         "media/base must not include media/timing"},
        {"media/timing/a.hpp",
         "#include \"media/subtitles/cue.hpp\"",
         "media/timing must not include media/subtitles"},
        {"media/ffmpeg/a.cpp",
         "#include \"media/player/film_player.hpp\"",
         "media/ffmpeg must not include media/player"},
        {"media/player/e.cpp",
         "#include \"media/analysis/loudness.hpp\"",
         "media/player must not include media/analysis"},
        {"media/player/f.cpp", "#include <ebur128.h>", "libebur128 is known only"},
        {"media/player/a.cpp",
         "#include \"kiosk/geometry/geometry.hpp\"",
         "media/player must not include kiosk/geometry"},
        {"kiosk/content/a.hpp",
         "#include \"kiosk/show/show.hpp\"",
         "kiosk/content must not include kiosk/show"},
        {"kiosk/yaml/a.hpp",
         "#include \"kiosk/content/scene.hpp\"",
         "kiosk/yaml must not include kiosk/content"},
        {"kiosk/show/a.cpp", "  #  include \"kiosk/ui/view.hpp\"", "kiosk/show must not include kiosk/ui"},
        {"kiosk/ui/a.cpp", "#include <kiosk/show/show.hpp>", "kiosk/ui must not include kiosk/show"},
        {"kiosk/ui/b.cpp",
         "#include \"kiosk/platform/window.hpp\"",
         "kiosk/ui must not include kiosk/platform"},
        {"kiosk/ui/c.cpp",
         "#include \"media/player/film_player.hpp\"",
         "kiosk/ui must not include media/player"},
        {"kiosk/platform/a.cpp",
         "#include \"kiosk/app/loop.hpp\"",
         "kiosk/platform must not include kiosk/app"},
        {"kiosk/platform/b.cpp",
         "#include \"media/ffmpeg/decoder.hpp\"",
         "kiosk/platform must not include media/ffmpeg"},
        {"kiosk/platform/c.cpp",
         "#include \"media/player/film_player.hpp\"",
         "kiosk/platform must not include media/player"},
        {"kiosk/content/b.cpp", "#include \"../show/show.hpp\"", "from the project's root"},
        {"kiosk/content/c.cpp", "#include \"tests/support/catch.hpp\"", "nothing of the tests"},
        {"kiosk/extras/a.cpp", "int x;", "no layer of the house"},
        {"kiosk/content/d.cpp", "#include <yaml-cpp/yaml.h>", "yaml-cpp is known only"},
        {"kiosk/app/a.cpp", "#include <SDL.h>", "SDL is known only"},
        {"kiosk/ui/d.cpp", "#include <SDL2/SDL_ttf.h>", "SDL is known only"},
        {"kiosk/app/b.cpp", "int SDL_Init(unsigned); int i = SDL_Init(0);", "SDL is known only"},
        {"media/player/b.hpp", "#include <libavutil/frame.h>", "libav is known only"},
        {"kiosk/platform/d.cpp", "#include <libswscale/swscale.h>", "libav is known only"},
        {"media/ffmpeg/b.cpp", "#if LIBAVCODEC_VERSION_INT > 1", "only compat.hpp"},
        {"media/player/c.cpp", "tl::expected<int, int> x;", "only result.hpp"},
        {"media/player/d.cpp", "#include <tl/expected.hpp>", "only result.hpp"},
        {"kiosk/ui/e.cpp", "#include <md4c.h>", "md4c"},
        {"kiosk/show/b.cpp", "auto now = std::chrono::steady_clock::now();", "reads no clock"},
        {"media/timing/b.cpp", "auto now = Clock::now ();", "reads no clock"},
        {"kiosk/ui/f.cpp", "auto now = std::time(nullptr);", "reads no clock"},
    };
}

std::string in_lines(const std::vector<std::string>& sentences) {
    std::string text;
    for (const auto& sentence : sentences)
        text += sentence + "\n";
    return text;
}

} // namespace

TEST_CASE("no layer of the project knows one above it, and no library is named outside its layer",
          "[architecture]") {
    const auto broken = broken_rules(KOK_SOURCE_DIR);
    INFO(in_lines(broken));
    CHECK(broken.empty());
}

TEST_CASE("every folder of media and kiosk that holds code is one of the layers", "[architecture]") {
    const auto files = architecture::read_tree(KOK_SOURCE_DIR, {"media", "kiosk"});
    CHECK(files.size() > 10); // the folders were found at all
    CHECK(architecture::known_layers().size() == 17);
}

TEST_CASE("a planted violation of each rule is found, with its place", "[architecture]") {
    for (const auto& planted : planted_violations()) {
        const TemporaryTree tree;
        tree.plant(planted.path, "// a file\n\n" + planted.line + "\n");
        const auto broken = broken_rules(tree.root());
        INFO(planted.path << ": " << planted.line << "\n" << in_lines(broken));
        CHECK(!broken.empty());
        CHECK(std::any_of(broken.begin(), broken.end(), [&](const auto& sentence) {
            return sentence.find(planted.complaint) != std::string::npos &&
                   sentence.starts_with(planted.path + ":");
        }));
    }
}

TEST_CASE("what the rules allow is not complained about", "[architecture]") {
    const TemporaryTree tree;
    tree.plant("media/base/result.hpp", "#include <tl/expected.hpp>\nusing E = tl::expected<int, int>;\n");
    tree.plant("media/ffmpeg/compat.hpp",
               "#include <libavcodec/avcodec.h>\n#if LIBAVCODEC_VERSION_INT > 1\n#endif\n");
    tree.plant("media/player/player.cpp", "#include \"media/ffmpeg/demuxer.hpp\"\nauto t = Clock::now();\n");
    tree.plant("kiosk/yaml/document.cpp",
               "#include <yaml-cpp/eventhandler.h>\n#include \"media/base/result.hpp\"\n");
    tree.plant("kiosk/ui/view.cpp",
               "#include \"kiosk/typesetting/typeset.hpp\"\n#include \"kiosk/content/scene.hpp\"\n");
    tree.plant(
        "kiosk/platform/presenter.cpp",
        "#include <SDL.h>\n#include \"media/ffmpeg/video_frame.hpp\"\n#include \"kiosk/ui/draw_list.hpp\"\n");
    tree.plant("kiosk/app/main.cpp",
               "#include \"kiosk/show/show.hpp\"\n#include \"media/player/film_player.hpp\"\n");
    tree.plant("kiosk/show/show.cpp",
               "// never steady_clock::now(), never SDL_Init(), never tl::expected\n/* #include "
               "<SDL.h>\n::now() */ int x;\n");
    tree.plant("kiosk/README.md", "steady_clock::now()\n");
    CHECK(in_lines(broken_rules(tree.root())).empty());
}

TEST_CASE("the headers of media that the platform sees show nothing of libav", "[architecture]") {
    const std::set<std::string> seen{"media/ffmpeg/display_matrix.hpp",
                                     "media/ffmpeg/video_frame.hpp",
                                     "media/ffmpeg/frame_converter.hpp",
                                     "media/player/audio_ring.hpp",
                                     "media/player/seqlock.hpp"};
    std::size_t found = 0;
    for (const auto& file : architecture::read_tree(KOK_SOURCE_DIR, {"media"})) {
        if (!seen.contains(file.path))
            continue;
        ++found;
        for (const auto& line : architecture::without_comments(file.lines)) {
            INFO(file.path << ": " << line);
            CHECK(line.find("#include <libav") == std::string::npos);
            CHECK(line.find("#include <libsw") == std::string::npos);
            const bool own = line.find("#include \"media/") != std::string::npos;
            const bool clean = line.find("media/base/") != std::string::npos ||
                               std::any_of(seen.begin(), seen.end(), [&](const auto& header) {
                                   return line.find(header) != std::string::npos;
                               });
            CHECK((!own || clean)); // and they include nothing that could
        }
    }
    CHECK(found == seen.size());
}
