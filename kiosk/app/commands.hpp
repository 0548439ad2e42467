// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/app/command_line.hpp"

namespace kiosk::app {

/// Prints every finding about an exhibition. 0 good or warnings alone, 78 if there is an error.
int check(const CheckOptions& options);

/// Draws scenes into PNG files. 0 good, 1 failed, 2 if there is no such scene or language.
int render(const RenderOptions& options);

/// Makes the speech of an exhibition. 0, 1 if nothing could be made, 2 if there is no such language.
int narrate(const NarrateOptions& options);

/// Prints the JSON schema of a kind of file. 0.
int schema(const SchemaOptions& options);

/// Shows the exhibition until it is told to end. 0, 1 if no display could be opened, 2 if there is no scene
/// to start with.
int run(const RunOptions& options);

} // namespace kiosk::app
