// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/result.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace kiosk::app {

/// A few characters that are the same for the same exhibition and differ after any change: of its texts and
/// pictures to the last byte, of its films by name and size. Empty if there is no such folder.
std::string mark_of_exhibition(const std::filesystem::path& folder);

/// The last exhibitions that stood on the screen without a fault, without their films: what is shown when the
/// newest one brings the player down, and what an older one is brought back from.
class KeptExhibitions {
public:
    static constexpr std::size_t most = 5;

    explicit KeptExhibitions(std::filesystem::path folder) : folder_(std::move(folder)) {}

    /// Keeps a copy of that exhibition as the newest, and forgets all beyond `most`. Does nothing if it is
    /// the newest already. A copy is there as a whole or not at all, whenever the power fails. Fails if the
    /// disk is full or read-only.
    media::Result<void> keep(const std::filesystem::path& exhibition) const;

    struct Kept {
        std::size_t number = 0; ///< counts up: no clock is asked which is newer
        std::string mark;
        std::filesystem::path folder;
        std::filesystem::file_time_type since{}; ///< when it was kept, as far as the clock was right
    };
    /// All that are kept, the oldest first.
    std::vector<Kept> all() const;

    /// The newest one that is not the exhibition of that mark.
    std::optional<std::filesystem::path> newest_but(const std::string& mark) const;

private:
    std::filesystem::path folder_;
};

/// The files, texts and pictures, that differ between two exhibitions, or that only one of them has; fewer
/// once a stop is requested.
std::vector<std::string> differing_files(const std::filesystem::path& a,
                                         const std::filesystem::path& b,
                                         const std::stop_token& stop = {});

/// The films and what belongs to them that differ between two exhibitions by name or size, or that only one
/// of them has.
std::vector<std::string> differing_films(const std::filesystem::path& a, const std::filesystem::path& b);

/// Puts a whole exhibition, films and all, in the place of `exhibition`: from one moment to the next,
/// whenever the power fails. What stood there before is in the folder `fresh` afterwards, which is gone if
/// there was nothing. Fails if `fresh` is no exhibition, lies on another disk, or the folder may not be
/// changed; then everything stays as it is.
media::Result<void> exchange(const std::filesystem::path& fresh, const std::filesystem::path& exhibition);

/// Puts a kept exhibition in the place of `exhibition`, which keeps its films: from one moment to the next,
/// whenever the power fails. What stood there before is beside it afterwards, in the folder that is returned
/// (empty if nothing stood there).
/// Fails if the disk is full or the folder may not be changed; then everything stays as it is.
media::Result<std::filesystem::path> bring_back(const std::filesystem::path& kept,
                                                const std::filesystem::path& exhibition);

/// Where the good states of that exhibition are kept: the kiosk's own in its state folder, that of somebody
/// who edits another in their home.
std::filesystem::path kept_folder(const std::filesystem::path& exhibition);

/// Where the kiosk keeps its own, in that state folder.
std::filesystem::path kept_in(const std::filesystem::path& state);

/// Where the program may keep what is never found out anew: what systemd names in STATE_DIRECTORY.
std::optional<std::filesystem::path> state_folder();

} // namespace kiosk::app
