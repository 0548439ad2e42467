// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Turns a gettext catalogue (.po) into a C++ table, so that messages need neither an installed locale nor
// files beside the program. Runs while the program is built: compile_catalogue CATALOGUE.po TABLE.cpp

#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <string_view>

namespace {

/// What stands between the quotation marks of a line of the catalogue, still escaped as in C.
std::string_view quoted_part(std::string_view line) {
    const std::size_t first = line.find('"');
    const std::size_t last = line.rfind('"');
    return first == std::string_view::npos || last == first ? std::string_view{}
                                                            : line.substr(first + 1, last - first - 1);
}

std::string unescaped(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size())
            result += text[++i] == 'n' ? '\n' : text[i];
        else
            result += text[i];
    }
    return result;
}

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '"' || c == '\\')
            result += '\\';
        result += c == '\n' ? std::string("\\n") : std::string(1, c);
    }
    return result;
}

std::map<std::string, std::string> read_catalogue(std::istream& stream) {
    std::map<std::string, std::string> entries;
    std::string id;
    std::string text;
    std::string* part = nullptr;
    const auto finish = [&] {
        if (!id.empty() && !text.empty())
            entries[unescaped(id)] = unescaped(text);
        id.clear();
        text.clear();
    };
    for (std::string line; std::getline(stream, line);) {
        if (line.starts_with("msgid ")) {
            finish();
            part = &id;
        } else if (line.starts_with("msgstr ")) {
            part = &text;
        } else if (!line.starts_with('"')) {
            continue;
        }
        if (part)
            *part += quoted_part(line);
    }
    finish();
    return entries;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: compile_catalogue CATALOGUE.po TABLE.cpp\n";
        return 2;
    }
    std::ifstream catalogue(argv[1]);
    const auto entries = read_catalogue(catalogue);
    if (entries.empty()) {
        std::cerr << argv[1] << ": no translations found\n";
        return 1;
    }
    std::ofstream table(argv[2]);
    table << "// Generated from " << argv[1]
          << "; do not edit.\n#include \"kiosk/yaml/message.hpp\"\n\n#include <array>\n\n"
          << "namespace kiosk::yaml {\nnamespace {\nconstexpr std::array<Translation, " << entries.size()
          << "> table{{\n";
    for (const auto& [id, text] : entries)
        table << "    {\"" << escaped(id) << "\",\n     \"" << escaped(text) << "\"},\n";
    table << "}};\n} // namespace\n\nstd::span<const Translation> german_catalogue() {\n    return "
             "table;\n}\n\n} // namespace kiosk::yaml\n";
    return table.good() ? 0 : 1;
}
