// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/chapters.hpp"
#include "kiosk/ui/frame.hpp"
#include "kiosk/ui/layers.hpp"
#include "kiosk/ui/reach.hpp"
#include "kiosk/ui/sheet_heading.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace kiosk::ui {

namespace {

struct Row {
    std::size_t index = 0;
    content::Chapter chapter;
    bool running = false;
    std::string clock;
    typesetting::TextBlock time;
    typesetting::TextBlock title;
};

// How the rows of a page stand.
struct Grid {
    int columns = 1;
    int width = 0;  ///< px of a column
    int height = 0; ///< px of a row
    int rows = 1;   ///< in a column
};

struct Cells {
    int time = 0; ///< px of the widest time
    int icon = 0; ///< px of the mark of the running chapter, which keeps its place free in every row
    int padding = 0;
};

Cells measure_cells(const ViewBuilder& builder, const std::vector<content::Chapter>& chapters) {
    const Measures& m = builder.m();
    Cells cells{.icon = m.label * 13 / 10, .padding = m.label * 2 / 3};
    for (const content::Chapter& chapter : chapters) {
        const auto at =
            std::chrono::duration_cast<media::Duration>(std::chrono::duration<double>(chapter.at));
        cells.time = std::max(cells.time, builder.set(clock_text(at), builder.label(m.label), 100000).width);
    }
    return cells;
}

std::vector<Row> set_rows(const ViewBuilder& builder,
                          const std::vector<content::Chapter>& chapters,
                          const Cells& cells,
                          int width) {
    const Measures& m = builder.m();
    const auto& film = builder.stage().moment.film;
    const auto running = film ? chapter_at(chapters, film->position) : std::nullopt;
    auto style = builder.style(m.text);
    style.leading = 1.25;
    std::vector<Row> rows;
    for (std::size_t index = 0; index < chapters.size(); ++index) {
        const content::Chapter& chapter = chapters[index];
        const auto at =
            std::chrono::duration_cast<media::Duration>(std::chrono::duration<double>(chapter.at));
        rows.push_back({.index = index,
                        .chapter = chapter,
                        .running = running == index,
                        .clock = clock_text(at),
                        .time = builder.set(clock_text(at), builder.label(m.label), 100000),
                        .title = builder.set(chapter.title.in(builder.language()),
                                             style,
                                             width - cells.time - cells.icon - 4 * cells.padding)});
    }
    return rows;
}

int row_height(const Measures& m, const std::vector<Row>& rows) {
    int height = m.target;
    for (const Row& row : rows)
        height = std::max(height, row.title.height + m.em);
    return height;
}

void draw_row(ViewBuilder& builder, const Row& row, const Cells& cells, const Rect& rect) {
    const Measures& m = builder.m();
    const settings::Palette& palette = builder.palette();
    const std::string id = "chapter_" + std::to_string(row.index + 1);
    const bool pressed = builder.is_pressed(id);
    const bool inverted = pressed || row.running;
    const Color ground = inverted ? palette.text : palette.tile;
    const Color ink = inverted ? palette.ground : palette.on_tile;
    builder.fill(sunk(rect, pressed), ground, m.radius);
    int x = rect.x + cells.padding;
    if (row.running)
        builder.icon("play", {x, rect.centre().y - cells.icon / 2, cells.icon, cells.icon}, ink);
    x += cells.icon + cells.padding;
    builder.put(
        row.time, {x + cells.time - row.time.width, rect.centre().y - row.time.height / 2}, ink, ground);
    x += cells.time + cells.padding;
    builder.put(row.title, {x, rect.centre().y - row.title.height / 2}, ink, ground);
    const std::string& title = row.chapter.title.in(builder.language());
    builder.target(
        {.id = id,
         .role = "button",
         .rect = rect,
         .text = title,
         .speech = row.clock + ", " + title + (row.running ? ", " + builder.words().film_chapter_now : ""),
         .action = content::SeekTo{row.chapter.at}});
}

int rows_in(const Grid& grid, const Measures& m, int height) {
    return std::max(1, (height + m.target_gap) / (grid.height + m.target_gap));
}

std::vector<Button> chapter_buttons(const ViewBuilder& builder,
                                    const std::vector<content::Chapter>& chapters) {
    const auto& film = builder.stage().moment.film;
    const auto running = film ? chapter_at(chapters, film->position) : std::nullopt;
    std::vector<Button> buttons;
    for (std::size_t index = 0; index < chapters.size(); ++index) {
        const content::Chapter& chapter = chapters[index];
        const bool now = running == index;
        const std::string& title = chapter.title.in(builder.language());
        buttons.push_back({.id = "chapter_" + std::to_string(index + 1),
                           .icon = now ? "play" : "",
                           .label = title,
                           .action = content::SeekTo{chapter.at},
                           .look = now ? ButtonLook::chosen : ButtonLook::quiet,
                           .speech = now ? title + ", " + builder.words().film_chapter_now : title});
    }
    return buttons;
}

// The chapters as buttons in the lowest third, over pages; the film waits above.
void draw_in_reach(ViewBuilder& builder, const std::vector<content::Chapter>& chapters, const Rect& room) {
    const ReachRooms rooms = reach_rooms(builder);
    Rect grid = rooms.controls;
    grid.height -= pager_height(builder);
    // Fewer than the rows hold where long titles need higher buttons.
    const int rows = control_rows(builder, grid.height);
    std::vector<std::vector<Button>> all =
        pages_of_controls(builder,
                          chapter_buttons(builder, chapters),
                          grid,
                          static_cast<std::size_t>(builder.m().portrait ? rows : 2 * rows));
    const int pages = std::max(1, static_cast<int>(all.size()));
    const int page = std::clamp(builder.stage().moment.page, 0, pages - 1);
    if (builder.stage().moment.film)
        builder.add(
            FilmFrame{.slot = 0, .rect = {room.x, room.y, room.width, rooms.content.bottom() - room.y}});
    if (!all.empty())
        draw_control_grid(builder, std::move(all[static_cast<std::size_t>(page)]), grid);
    draw_pager(builder, rooms.controls, {.page = page, .pages = pages});
    builder.pages(pages);
}

} // namespace

void draw_chapters(ViewBuilder& builder, const content::FilmScene& film, const Rect& room) {
    const Measures& m = builder.m();
    const std::vector<content::Chapter> chapters = chapters_in_order(film);
    const Rect rest =
        draw_sheet_heading(builder,
                           {builder.words().film_chapters, "close_chapters", content::OpenChapters{}},
                           room.inset(m.margin));
    if (builder.controls_below()) {
        draw_in_reach(builder, chapters, rest);
        return;
    }
    const Cells cells = measure_cells(builder, chapters);
    const int count = static_cast<int>(chapters.size());
    Grid grid;
    std::vector<Row> rows;
    // Two columns only where the chapters need them.
    for (grid.columns = 1; grid.columns <= 2; ++grid.columns) {
        grid.width = (rest.width - (grid.columns - 1) * m.gap) / grid.columns;
        rows = set_rows(builder, chapters, cells, grid.width);
        grid.height = row_height(m, rows);
        grid.rows = rows_in(grid, m, rest.height);
        if (count <= grid.rows * grid.columns || m.portrait || m.text > m.em || grid.columns == 2)
            break;
    }
    if (count > grid.rows * grid.columns)
        grid.rows = rows_in(grid, m, rest.height - pager_height(builder));
    const int on_page = grid.rows * grid.columns;
    const int pages = std::max(1, (count + on_page - 1) / on_page);
    const int page = std::clamp(builder.stage().moment.page, 0, pages - 1);
    const int last = std::min(count, (page + 1) * on_page);
    for (int index = page * on_page; index < last; ++index) {
        const int place = index - page * on_page;
        draw_row(builder,
                 rows[static_cast<std::size_t>(index)],
                 cells,
                 {rest.x + place / grid.rows * (grid.width + m.gap),
                  rest.y + place % grid.rows * (grid.height + m.target_gap),
                  grid.width,
                  grid.height});
    }
    draw_pager(builder, rest, {.page = page, .pages = pages});
    builder.pages(pages);
}

} // namespace kiosk::ui
