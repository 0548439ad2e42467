// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/preview_overlay.hpp"

#include "kiosk/ui/view_builder.hpp"
#include "kiosk/yaml/diagnostic.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <vector>

namespace kiosk::app {

namespace {

constexpr Color ground_of_errors{0x8A, 0x1C, 0x1C};   // 9.1:1 under white
constexpr Color ground_of_warnings{0x3A, 0x3A, 0x42}; // 11:1
constexpr Color white{0xFF, 0xFF, 0xFF};

// With the file as it is called in the exhibition: `ru/kontakt.yaml` is another than `kontakt.yaml`.
std::string sentence(const yaml::Diagnostic& finding, const std::filesystem::path& folder) {
    constexpr auto german = yaml::MessageLanguage::german;
    const std::filesystem::path file =
        std::filesystem::path(finding.file).lexically_relative(folder.lexically_normal());
    std::string text = fmt::format(
        "{}, Zeile {}: {}", file.generic_string(), finding.place.line, finding.message.in(german));
    if (!finding.hint.empty())
        text += " " + finding.hint.in(german);
    return text;
}

} // namespace

ui::DrawList preview_overlay(const ui::Stage& stage, const yaml::Diagnostics& findings) {
    if (findings.empty())
        return {};
    ui::ViewBuilder builder(stage, "de", content::Ground::paper);
    typesetting::TextStyle style = builder.style(builder.m().em * 7 / 10);
    style.language = "und"; // words that somebody types: their quotes stay straight
    style.leading = 1.35;
    const Size size = stage.panel.size;
    const int margin = builder.m().em;
    const int width = size.width - 2 * margin;
    const int room = size.height / 2;
    std::vector<typesetting::TextBlock> blocks;
    int height = margin / 2;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        auto block = builder.set(sentence(findings[i], stage.exhibition.folder), style, width);
        const bool last = i + 1 == findings.size();
        if (!blocks.empty() && height + block.height + (last ? 0 : style.font.size_px * 2) > room) {
            blocks.push_back(
                builder.set(fmt::format("… und {} weitere.", findings.size() - i), style, width));
            height += blocks.back().height + margin / 2;
            break;
        }
        height += block.height + margin / 2;
        blocks.push_back(std::move(block));
    }
    const Color ground = yaml::count_errors(findings) > 0 ? ground_of_errors : ground_of_warnings;
    builder.fill({0, size.height - height, size.width, height}, ground);
    int y = size.height - height + margin / 2;
    for (const auto& block : blocks) {
        builder.put(block, {margin, y}, white, ground);
        y += block.height + margin / 2;
    }
    return builder.take().items;
}

} // namespace kiosk::app
