// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/interview_scene.hpp"
#include "kiosk/content/load.hpp"
#include "kiosk/content/named_files.hpp"

namespace kiosk::content {

/// Checks the recordings and transcripts of an interview and reads what is said. A recording that cannot be
/// heard and a transcript that cannot be read are left out; a language without a transcript sees the scene in
/// another.
void check_interview(Draft& draft,
                     const NamedFiles& files,
                     const FileChecks& checks,
                     InterviewScene& interview);

} // namespace kiosk::content
