// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/compose.hpp"

#include "kiosk/ui/focus_ring.hpp"
#include "kiosk/ui/frame.hpp"
#include "kiosk/ui/kinds.hpp"
#include "kiosk/ui/layers.hpp"
#include "kiosk/ui/staff_layers.hpp"
#include "kiosk/ui/take_along.hpp"
#include "kiosk/ui/together.hpp"

#include <variant>

namespace kiosk::ui {

namespace {

using content::Ground;

// The quiet scene after the film and the sheet have grounds of their own; a scene has what its curator chose.
Ground ground_of(const content::Scene& scene, Layer layer) {
    switch (layer) {
    case Layer::access:
    case Layer::chapters:
    case Layer::film_settings:
    case Layer::transcript:
    case Layer::closed:
    case Layer::out_of_order:
    case Layer::staff:
    case Layer::staff_sheet:
    case Layer::fault_code:
        return Ground::paper;
    case Layer::cleaning:
        return Ground::petrol;
    case Layer::film_ended:
        return Ground::plum;
    case Layer::none:
    case Layer::attract:
    case Layer::content_note:
        break;
    }
    return scene.ground;
}

// A scene stands the way its language reads; over a film lie controls alone, and they follow the visit.
void draw_kind(ViewBuilder& builder, const content::Scene& scene, const Rect& room) {
    const bool film = std::holds_alternative<content::FilmScene>(scene.kind);
    const Flow flow(builder,
                    typesetting::direction_of(film ? builder.stage().visitor.language : builder.language()),
                    room);
    std::visit([&](const auto& kind) { draw(builder, scene, kind, room); }, scene.kind);
}

bool is_sheet(Layer layer) {
    return layer == Layer::access || layer == Layer::chapters || layer == Layer::film_settings ||
           layer == Layer::transcript;
}

// While the film plays and nobody touches, nothing lies over it but "Schnell weg" where it belongs.
bool film_alone(const content::Scene& scene, const Moment& moment) {
    return std::holds_alternative<content::FilmScene>(scene.kind) && moment.film && !moment.film->controls &&
           !moment.film->failed;
}

void draw_scene(ViewBuilder& builder, const content::Scene& scene) {
    const Stage& stage = builder.stage();
    const Measures& m = builder.m();
    const Rect screen{0, 0, m.size.width, m.size.height};
    const Bar bar{.quick_exit = scene.sensitive || scene.beratung,
                  .at_start = scene.id == stage.exhibition.start && stage.moment.layer == Layer::none,
                  .access_open = stage.moment.layer == Layer::access,
                  .sheet_open = is_sheet(stage.moment.layer)};
    const Rect room{0, 0, m.size.width, m.size.height - bar_height(builder)};
    if (stage.moment.layer == Layer::attract) {
        const Rect above_band = [&] { // the band is drawn last over a film, which has the whole screen
            ViewBuilder probe(stage, builder.language(), scene.ground);
            return draw_attract_band(probe);
        }();
        draw_kind(builder, scene, above_band);
        draw_attract_band(builder);
        return;
    }
    if (film_alone(scene, stage.moment) && stage.moment.layer == Layer::none && !stage.moment.still_there) {
        // Captions keep off the place of "Schnell weg".
        draw_kind(builder, scene, bar.quick_exit ? room : screen);
        if (bar.quick_exit)
            draw_quick_exit(builder);
        return;
    }
    const auto* film = std::get_if<content::FilmScene>(&scene.kind);
    switch (stage.moment.layer) {
    case Layer::access:
        draw_access_sheet(builder, room);
        break;
    case Layer::chapters:
        if (film != nullptr)
            draw_chapters(builder, *film, room);
        break;
    case Layer::film_settings:
        if (film != nullptr)
            draw_film_settings(builder, *film, room);
        break;
    case Layer::transcript:
        draw_transcript(builder, scene, room);
        break;
    case Layer::content_note:
        draw_content_note(builder, room);
        break;
    case Layer::film_ended:
        draw_film_ended(builder, film, room);
        break;
    default:
        if (takes_along(stage, scene))
            draw_take_along(builder, scene, room);
        else if (!draw_together(builder, scene, room))
            draw_kind(builder, scene, room);
        break;
    }
    draw_bar(builder, bar);
}

// Where a finger that rests opens the pages of the staff: the upper right corner, where nothing else is
// touched, and the same in every language.
Rect staff_corner(const Measures& m) {
    const int side = m.mm(25);
    return {m.size.width - side, 0, side, side};
}

// What stands in the place of everything; false if there is no such thing.
bool draw_instead(ViewBuilder& builder, Layer layer) {
    const content::Words& words = builder.words();
    if (layer == Layer::closed)
        draw_notice(builder, words.closed_title, words.closed_text);
    else if (layer == Layer::out_of_order)
        draw_notice(builder, words.out_of_order_title, words.out_of_order_text);
    else if (layer == Layer::staff)
        draw_staff_choice(builder);
    else if (layer == Layer::staff_sheet)
        draw_staff_sheet(builder);
    else if (layer == Layer::cleaning)
        draw_cleaning(builder);
    else if (layer == Layer::fault_code)
        draw_fault_code(builder);
    else
        return false;
    return true;
}

} // namespace

View compose(const content::Scene& scene, const Stage& stage) {
    const Layer layer = stage.moment.layer;
    ViewBuilder builder(
        stage, stage.exhibition.shown_language(scene, stage.visitor.language), ground_of(scene, layer));
    const Size size = stage.panel.size;
    const Rect screen{0, 0, size.width, size.height};
    const Flow flow(builder, typesetting::direction_of(stage.visitor.language), screen);
    builder.fill(screen, builder.palette().ground);
    if (!draw_instead(builder, layer))
        draw_scene(builder, scene);
    if (stage.moment.still_there) {
        const bool quick_exit = scene.sensitive || scene.beratung;
        draw_still_there(builder, {0, 0, size.width, size.height - (quick_exit ? bar_height(builder) : 0)});
        if (quick_exit)
            draw_quick_exit(builder);
    }
    draw_focus_ring(builder);
    View view = builder.take();
    view.corner = staff_corner(builder.m());
    return view;
}

} // namespace kiosk::ui
