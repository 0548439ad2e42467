// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/statement_link.hpp"

namespace kiosk::ui {

std::optional<Button> statement_link(const ViewBuilder& builder) {
    const Stage& stage = builder.stage();
    const content::Scene* scene = stage.exhibition.scene(stage.exhibition.accessibility);
    if (scene == nullptr)
        return std::nullopt;
    const content::Language language = stage.exhibition.shown_language(*scene, stage.visitor.language);
    return Button{.id = "accessibility_statement",
                  .icon = "info",
                  .label = scene->title.in(language),
                  .action = content::GoTo{scene->id},
                  .role = "link",
                  .speech_language = language};
}

} // namespace kiosk::ui
