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

/// Prints how everything is and what to do about it, in words; with `report` writes a file to send. 0, 1 if
/// something has to be mended.
int doctor(const DoctorOptions& options);

/// Prints how the player that runs is doing. 0, 1 if none runs.
int status(const StatusOptions& options);

/// Prints what was counted, with the sums per venue; writes a page and a table for other programs. 0, 1 if
/// the counts cannot be read or the files not be written.
int stats(const StatsOptions& options);

/// Shows the exhibition until it is told to end. 0, 1 if no display could be opened, 2 if there is no scene
/// to start with.
int run(const RunOptions& options);

} // namespace kiosk::app
