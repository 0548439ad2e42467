// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/scene.hpp"
#include "kiosk/ui/view_builder.hpp"

namespace kiosk::ui {

// One view for each kind, as overloads: a kind without a view does not compile. `room` is what the bar (or
// the band of the loop) leaves; the ground is drawn already.

void draw(ViewBuilder& builder,
          const content::Scene& scene,
          const content::StatementScene& kind,
          const Rect& room);
void draw(ViewBuilder& builder,
          const content::Scene& scene,
          const content::InfoScene& kind,
          const Rect& room);
void draw(ViewBuilder& builder,
          const content::Scene& scene,
          const content::FactsScene& kind,
          const Rect& room);
void draw(ViewBuilder& builder,
          const content::Scene& scene,
          const content::TimelineScene& kind,
          const Rect& room);
void draw(ViewBuilder& builder,
          const content::Scene& scene,
          const content::ListScene& kind,
          const Rect& room);
void draw(ViewBuilder& builder,
          const content::Scene& scene,
          const content::MenuScene& kind,
          const Rect& room);
void draw(ViewBuilder& builder,
          const content::Scene& scene,
          const content::FilmScene& kind,
          const Rect& room);
void draw(ViewBuilder& builder,
          const content::Scene& scene,
          const content::ContactScene& kind,
          const Rect& room);
void draw(ViewBuilder& builder,
          const content::Scene& scene,
          const content::PartnersScene& kind,
          const Rect& room);
void draw(ViewBuilder& builder,
          const content::Scene& scene,
          const content::GalleryScene& kind,
          const Rect& room);
void draw(ViewBuilder& builder,
          const content::Scene& scene,
          const content::InterviewScene& kind,
          const Rect& room);
void draw(ViewBuilder& builder,
          const content::Scene& scene,
          const content::DocumentScene& kind,
          const Rect& room);
void draw(ViewBuilder& builder,
          const content::Scene& scene,
          const content::LocalScene& kind,
          const Rect& room);

} // namespace kiosk::ui
