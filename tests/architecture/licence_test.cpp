// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/source_tree.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <array>
#include <string_view>

using architecture::SourceFile;

namespace {

// A file that a compiler, an interpreter or systemd reads.
bool is_source(const SourceFile& file) {
    constexpr std::array<std::string_view, 12> endings{".cpp",
                                                       ".hpp",
                                                       ".c",
                                                       ".h",
                                                       ".py",
                                                       ".sh",
                                                       ".cmake",
                                                       ".in",
                                                       ".service",
                                                       ".target",
                                                       "CMakeLists.txt",
                                                       ".conf"};
    const auto& path = file.path;
    return std::any_of(endings.begin(), endings.end(), [&](auto ending) { return path.ends_with(ending); }) ||
           (!file.lines.empty() && file.lines[0].starts_with("#!"));
}

bool names_its_licence(const SourceFile& file) {
    const std::size_t first = !file.lines.empty() && file.lines[0].starts_with("#!") ? 1 : 0;
    return file.lines.size() > first + 1 &&
           file.lines[first].find("SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors") !=
               std::string::npos &&
           file.lines[first + 1].find("SPDX-License-Identifier: GPL-3.0-or-later") != std::string::npos;
}

std::string sources_without_licence(const std::filesystem::path& root) {
    std::string paths;
    for (const auto& file : architecture::read_tree(
             root, {"media", "kiosk", "tests", "config", "scenes", "systemd", "debian", ".ci"}))
        if (is_source(file) && !names_its_licence(file))
            paths += file.path + "\n";
    return paths;
}

} // namespace

TEST_CASE("every source file begins with its copyright and its licence", "[architecture]") {
    CHECK(sources_without_licence(KOK_SOURCE_DIR) == "");
}

TEST_CASE("a source file without the two lines is found", "[architecture]") {
    const architecture::TemporaryTree tree;
    tree.plant("kiosk/ui/a.cpp", "int x;\n");
    tree.plant("kiosk/ui/b.cpp",
               "// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors\n// "
               "SPDX-License-Identifier: MIT\n");
    tree.plant("systemd/watch-outputs", "#!/bin/sh\necho\n");
    tree.plant("kiosk/ui/good.cpp",
               "// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors\n// "
               "SPDX-License-Identifier: GPL-3.0-or-later\n");
    tree.plant("systemd/good",
               "#!/bin/sh\n# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors\n# "
               "SPDX-License-Identifier: GPL-3.0-or-later\n");
    tree.plant("kiosk/README.md", "words\n");
    CHECK(sources_without_licence(tree.root()) == "kiosk/ui/a.cpp\nkiosk/ui/b.cpp\nsystemd/watch-outputs\n");
}
