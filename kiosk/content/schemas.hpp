// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/approval.hpp"
#include "kiosk/content/localized_text.hpp"
#include "kiosk/yaml/schema.hpp"

namespace kiosk::content {

/// A text by language. Found by its argument where a schema is made of a struct that has texts.
yaml::Schema schema_of(const LocalizedText& value);

/// A fingerprint is a text.
yaml::Schema schema_of(const Fingerprint& value);

/// What editors know of the curators' files (JSON schema, draft-07): a scene, `exhibition.yaml`, the words of
/// a language.
yaml::Schema scene_schema();
yaml::Schema exhibition_schema();
yaml::Schema words_schema();

} // namespace kiosk::content
