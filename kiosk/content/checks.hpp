// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/draft.hpp"
#include "kiosk/content/load.hpp"

namespace kiosk::content {

/// Brings all texts to Unicode's composed form (NFC) and checks them: languages, numbers of words,
/// typography, Markdown, characters that no font has.
void check_texts(Draft& draft, const FileChecks& checks);

/// Checks that the words of a language keep their placeholders; words that do not are replaced by the English
/// ones. German ones are asked for Betroffene, too, and all for characters that no font has.
void check_words(Words& words,
                 const Language& language,
                 const Origin& origin,
                 const FileChecks& checks,
                 yaml::Diagnostics& diagnostics);

/// Checks the pictures, films and captions that scenes name.
void check_files(Draft& draft, const FileChecks& checks);

/// Checks how contact scenes and helplines say somebody can be reached: numbers, addresses, QR codes.
void check_contacts(Draft& draft);

/// Looks for addresses of shelters. What names one is left out of the exhibition, so that it can never be
/// seen.
void check_shelters(Draft& draft);

/// Checks that texts are still those that were approved, and translations those of today's original.
void check_approvals(Draft& draft);

/// Reports texts that find no room on the screen, at their places.
void check_overflows(Draft& draft, const FileChecks& checks);

/// Checks how the scenes hang together: names that lead nowhere, menus, the loop, scenes that nothing leads
/// to. What only follows from a mistake that has been reported elsewhere is not said again.
void check_structure(Draft& draft, const FileChecks& checks);

} // namespace kiosk::content
