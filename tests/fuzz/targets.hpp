// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>

/// What reads files that somebody else made. Each takes the bytes of one file and comes back, whatever they
/// are; what must hold of the result is asserted. Stateless, so that a finding can be repeated.
namespace fuzz {

inline std::string text_of(std::span<const std::uint8_t> bytes) {
    return {bytes.begin(), bytes.end()};
}

/// Opens a film by the player's own rules, decodes ten pictures with their sound, converts them for the
/// screen, seeks to its middle and decodes three more.
void play_film(std::span<const std::uint8_t> bytes);

/// Reads the first two subtitle tracks of a film.
void read_subtitle_tracks(std::span<const std::uint8_t> bytes);

/// Reads captions; what was read must be fit for the screen.
void read_webvtt(std::span<const std::uint8_t> bytes); ///< the bytes are what follows "WEBVTT"
void read_subrip(std::span<const std::uint8_t> bytes); ///< the bytes are the whole file

/// Reads YAML and prints what is wrong with it.
void read_yaml(std::span<const std::uint8_t> bytes);

/// Reads the words of a body of text.
void read_markdown(std::span<const std::uint8_t> bytes);

/// Loads an exhibition one of whose scenes the bytes are, and prints what is wrong with it.
void load_scene(std::span<const std::uint8_t> bytes);

} // namespace fuzz
