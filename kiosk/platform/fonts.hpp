// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/platform/mask.hpp"
#include "kiosk/settings/theme.hpp"
#include "kiosk/typesetting/font_metrics.hpp"
#include "kiosk/typesetting/text_block.hpp"
#include "media/base/result.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::platform {

/// A run of words as px. The mask's left edge lies at the run's x; row `ascent` is the first below the
/// baseline.
struct Ink {
    Mask mask;
    int ascent = 0;
};

/// Measures and rasterises words with real font files. Main thread only.
class Fonts final : public typesetting::FontMetrics {
public:
    /// Opens the family. A file that is missing or damaged is replaced by the other one, or else by any sans
    /// serif of the system, with a line in the log; an Error only if no font at all can be opened.
    static media::Result<std::unique_ptr<Fonts>> open(const settings::FontFiles& files);
    ~Fonts() override;

    int width(std::string_view text, const typesetting::Font& font) const override;
    typesetting::FontHeights heights(const typesetting::Font& font) const override;
    bool has_glyph(char32_t code_point, const typesetting::Font& font) const override;
    std::optional<std::string> family_for(std::u32string_view characters,
                                          const typesetting::Font& font) const override;

    /// The px of a run, from a cache of a few MiB. Never null; an empty mask if there is nothing to see.
    /// Shared, because the cache may forget it while it is being drawn.
    std::shared_ptr<const Ink> ink(const typesetting::GlyphRun& run) const;

private:
    struct State;
    explicit Fonts(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

} // namespace kiosk::platform
