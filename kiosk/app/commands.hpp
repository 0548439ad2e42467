// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/app/command_line.hpp"

namespace kiosk::app {

/// Prints every finding about an exhibition, and writes them as a page. 0 good or warnings alone, 1 if the
/// page could not be written, 78 if there is an error.
int check(const CheckOptions& options);

/// Draws scenes into PNG files. 0 good, 1 failed, 2 if there is no such scene or language.
int render(const RenderOptions& options);

/// Makes the speech of an exhibition. 0, 1 if nothing could be made, 2 if there is no such language.
int narrate(const NarrateOptions& options);

/// Prints the JSON schema of a kind of file. 0.
int schema(const SchemaOptions& options);

/// Prints the reference of all keys of the curators' files. 0.
int reference(const ReferenceOptions& options);

/// Prints how everything is and what to do about it, in words; with `report` writes a file to send. 0, 1 if
/// something has to be mended.
int doctor(const DoctorOptions& options);

/// Prints how the player that runs is doing. 0, 1 if none runs.
int status(const StatusOptions& options);

/// Prints what was counted, with the sums per venue; writes a page and a table for other programs. 0, 1 if
/// the counts cannot be read or the files not be written.
int stats(const StatsOptions& options);

/// Notes in the scene's file that its text in a language is approved. 0, 1 if it could not be noted, 2 if
/// there is no such scene or language, 78 if the scene has mistakes.
int approve(const ApproveOptions& options);

/// Writes a first file for a new scene. 0, 1 if it could not be written, 2 if the id is none or is taken.
int begin_scene(const NewOptions& options);

/// Prints the good states of the exhibition that are kept, with what is otherwise in them. 0.
int list_kept(const KeptOptions& options);

/// Brings one of them back. 0, 1 if it could not be, 2 if there is none of that number.
int restore(const RestoreOptions& options);

/// Puts a whole exhibition in the place of another, from one moment to the next. 0, 1 if it could not be.
int exchange_exhibitions(const ExchangeOptions& options);

/// Takes pictures, films and PDFs into the exhibition, in the form in which they are shown. 0, 1 if one of
/// them could not be taken, 2 if there is no exhibition or the name is none.
int import_files(const ImportOptions& options);

/// Writes the texts of all scenes into a table for a translator, or takes the translated ones into
/// `scenes/<language>/`. 0, 1 if a file could not be read or written, 2 if there is no such language, 78 if
/// the table does not fit the exhibition.
int texts(const TextsOptions& options);

/// Makes one page of all scenes with their texts and findings, to read and to sign. 0, 1 if it could not be
/// written, 2 if there is no such scene or language.
int sheet(const SheetOptions& options);

/// Makes one page to print: posters with QR codes, address cards, the handover to the next venue. 0, 1 if it
/// could not be written, 2 if there is no exhibition or no such language.
int posters(const SheetOptions& options);

/// Shows scenes in a window that follows their files. 0, 1 if no display could be opened, 2 if there is no
/// such scene or language.
int preview(const PreviewOptions& options);

/// Shows the exhibition until it is told to end. 0, 1 if no display could be opened, 2 if there is no scene
/// to start with.
int run(const RunOptions& options);

} // namespace kiosk::app
