// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/typesetting/font_metrics.hpp"
#include "kiosk/typesetting/text_block.hpp"
#include "kiosk/typesetting/text_style.hpp"

#include <memory>
#include <string_view>

namespace kiosk::typesetting {

/// Sets words into lines. Owns the line breakers of the languages it has met and the German hyphens, which it
/// loads when it first needs them; keep one for the life of the program. For one thread.
class Typesetter {
public:
    /// Borrows `metrics`, which must live longer and give the same answers all that time: what was set is
    /// kept.
    explicit Typesetter(const FontMetrics& metrics);
    ~Typesetter();
    Typesetter(const Typesetter&) = delete;
    Typesetter& operator=(const Typesetter&) = delete;

    /// Sets plain text into `width` px. A line break in it is kept, an empty line divides paragraphs.
    TextBlock plain(std::string_view text, const TextStyle& style, int width);

    /// Sets the small Markdown into `width` px: paragraph, list, emphasis and strong (both bold), heading
    /// (bold), link to a scene `[word](scene:id)`. Everything else becomes its plain words.
    TextBlock markdown(std::string_view text, const TextStyle& style, int width);

private:
    struct Shop;
    class Job;
    std::unique_ptr<Shop> shop_;
};

} // namespace kiosk::typesetting
