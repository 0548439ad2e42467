// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/picture.hpp"
#include "kiosk/content/scene.hpp"
#include "kiosk/ui/flow.hpp"
#include "kiosk/ui/measures.hpp"
#include "kiosk/ui/stage.hpp"
#include "kiosk/ui/view.hpp"

#include <optional>
#include <string>

namespace kiosk::ui {

/// How a button looks: quiet lies on the ground, solid is filled with the accent, bright with the highlight.
/// One that is disabled does nothing now; a notice is words alone in a button's place. Neither can be
/// touched.
enum class ButtonLook { quiet, solid, bright, chosen, disabled, notice };

/// A button with an icon and words. `hit` may be larger than `rect`, which is drawn.
struct Button {
    std::string id;
    Rect rect;
    Rect hit;
    std::string icon;
    std::string label;
    content::Action action;
    ButtonLook look = ButtonLook::quiet;
    int label_px = 0;
    std::optional<int> margin_px = {}; ///< beside icon and words; else half the label's size
    std::string role = "button";
    std::string speech = {};                ///< read out in place of the label
    content::Language speech_language = {}; ///< if not the visitor's
};

/// Collects the draw list and the targets of one view. The scene's language and ground are fixed for its
/// life. All places are those of a layout from left to right; a `Flow` mirrors them as they come in.
class ViewBuilder {
public:
    ViewBuilder(const Stage& stage, content::Language language, content::Ground ground);

    const Stage& stage() const { return stage_; }
    const Measures& m() const { return measures_; }
    const content::Language& language() const { return language_; }
    const settings::Palette& palette() const { return palette_; }
    /// Words of the controls in the visitor's language.
    const content::Words& words() const { return words_; }
    bool is_pressed(const std::string& id) const { return stage_.moment.pressed == id; }
    /// True if what is touched stands in the lowest third: in reach mode, and always on a low screen, which
    /// has no room for controls anywhere else.
    bool controls_below() const { return stage_.visitor.reach || measures_.low; }

    typesetting::TextStyle style(int size_px,
                                 typesetting::Weight weight = typesetting::Weight::regular) const;
    typesetting::TextStyle body() const;
    /// The same for words of another language than the scene's.
    typesetting::TextStyle body(const content::Language& language) const;
    typesetting::TextStyle lead() const;
    typesetting::TextStyle title() const;
    typesetting::TextStyle label(int size_px) const;
    /// The same for words of the controls, which are in the visitor's language, not in the scene's.
    typesetting::TextStyle for_visitor(typesetting::TextStyle style) const;

    /// Sets plain words; `control_words` are in the visitor's language, not in the scene's.
    typesetting::TextBlock set(const std::string& text, const typesetting::TextStyle& style, int width) const;
    /// The same, smaller until they fit into `room`, but not below `least` px: there a word that is still too
    /// long is hyphenated, and what does not fit even so is noted as clipped.
    typesetting::TextBlock fit(const std::string& text, typesetting::TextStyle style, Size room, int least);
    /// The size in px at which `fit` would set them, for words that share one size with others.
    int fitting_size(const std::string& text, typesetting::TextStyle style, Size room, int least) const;

    void fill(const Rect& rect, Color color, int radius = 0);
    void add(DrawItem item);
    void put(const typesetting::TextBlock& block, Point at, Color color, Color ground);
    void put_centred(const typesetting::TextBlock& block, const Rect& rect, Color color, Color ground);
    void picture(const content::Picture& picture, const Rect& rect, int inset = 0);
    /// The same, fitted into `rect` so that nothing is cut off, on that ground.
    void whole_picture(const content::Picture& picture, const Rect& rect, Color ground);
    /// The same, so many times as large: the part around `focus` (0..1 both ways) is seen. Not read out.
    struct Closer {
        double zoom = 1;
        double focus_x = 0.5;
        double focus_y = 0.5;
    };
    void picture_part(const content::Picture& picture, const Rect& rect, const Closer& closer);
    /// Reads out what is to be seen on it, if the scene's language says so.
    void speak_picture(const content::Picture& picture);
    void icon(const std::string& name, const Rect& rect, Color color);
    void button(const Button& button);
    /// The width that a button with this icon and label needs at `label_px`.
    int button_width(const std::string& label, int label_px, bool with_icon = true) const;
    /// True if the words of that button fit into a cell of that size at `label_px`.
    bool button_fits(const Button& button, int label_px, Size cell) const;
    void target(Target target);
    /// The target of that id, as far as there is one yet; null if not.
    const Target* target_of(const std::string& id) const { return view_.target(id); }
    /// Reads these words out, sentence by sentence; in the scene's language unless another is named.
    void speak(const std::string& text, const content::Language& language = {});
    /// The same for words of the controls, which are in the visitor's language.
    void speak_words(const std::string& text) { speak(text, stage_.visitor.language); }
    /// The same for one sentence.
    void speak_sentence(std::string sentence, const content::Language& language);
    /// Drops what was to be read so far: an overlay alone is.
    void cover_speech() { view_.speech.clear(); }
    void pages(int count) { view_.pages = count; }
    void change_at(media::TimePoint when);
    /// A finger that is drawn across `rect` does what "weiter" and "zurück" do: an extra, nobody needs it.
    void leaf_by_swiping(const Rect& rect);
    /// Two fingers on `room` do what the buttons that look closer do. The middles of `pinch` count from its
    /// upper left corner.
    void zoom_by_pinching(const Rect& room, Pinch pinch);
    void note_clipped(std::string text, int lines = 0) { view_.clipped.push_back({std::move(text), lines}); }
    void note_left_out(std::string text) { view_.left_out.push_back(std::move(text)); }
    /// Drops every target so far: what lies below an overlay cannot be touched.
    void cover_targets() {
        view_.targets.clear();
        view_.pinch.reset();
    }

    /// How what is collected now stands on the screen; changed by `Flow` alone.
    const Mirror& mirror() const { return mirror_; }
    void set_mirror(const Mirror& mirror) { mirror_ = mirror; }

    View take() { return std::move(view_); }

private:
    double leading(const content::Language& language) const;

    const Stage& stage_;
    Measures measures_;
    content::Language language_;
    const settings::Palette& palette_;
    const content::Words& words_;
    Mirror mirror_;
    View view_;
};

/// The palette of a ground in the visitor's theme.
const settings::Palette& palette_of(const Stage& stage, content::Ground ground);

/// True if the highlight stands out from the ground by less than 3:1: it then has an edge (amber under
/// ink, with an ink outline).
bool needs_edge(const settings::Palette& palette);

/// The rectangle of something that is touched: 97 % while it is pressed (look.md, "Motion").
Rect sunk(const Rect& rect, bool pressed);

} // namespace kiosk::ui
