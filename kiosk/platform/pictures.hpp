// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/platform/image.hpp"
#include "kiosk/ui/draw_list.hpp"
#include "media/base/result.hpp"
#include "media/base/time.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace media {
class VideoFrame;
}

namespace kiosk::platform {

/// Gets a still of a film (path relative to `scenes/film/`). Called on the worker; may take its time.
using FilmStillSource =
    std::function<media::Result<std::shared_ptr<const media::VideoFrame>>(const std::string& file)>;

struct PicturesOptions {
    std::filesystem::path folder;   ///< of the exhibition; pictures lie in its `pictures/`
    FilmStillSource film_still;     ///< may be empty: film stills then fail
    std::function<void()> on_ready; ///< called on the worker whenever something is ready or failed
    std::size_t cache_bytes = 32U << 20U;
    std::filesystem::path proofs =
        {}; ///< pictures of another exhibition; what lies there is named by its whole path
};

/// Decodes pictures ahead of time on a worker, cut and scaled to exactly the px they are shown in, with their
/// round corners. What fails is logged once, remembered, and shown as its ground colour. Main thread only,
/// but for the worker inside.
class Pictures {
public:
    explicit Pictures(PicturesOptions options);
    ~Pictures();
    Pictures(const Pictures&) = delete;
    Pictures& operator=(const Pictures&) = delete;

    /// Asks for everything that the list shows, before whatever was asked earlier. Cheap if it is there
    /// already.
    void request(const ui::DrawList& list);

    /// True if each picture of the list is ready or has failed: the list can be shown without a gap.
    /// Something that was never asked for is not settled.
    bool settled(const ui::DrawList& list) const;
    /// Asks, and blocks until settled or `deadline`; returns settled(). For `render`, where nobody waits.
    bool settle(const ui::DrawList& list, media::TimePoint deadline);

    /// The px of a picture; null if they are not ready or it failed.
    std::shared_ptr<const Image> ready(const ui::PictureFill& picture) const;
    std::shared_ptr<const Image> ready(const ui::FilmStill& still) const;

    /// Forgets failures and px, for instance after the exhibition's files changed.
    void forget();

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace kiosk::platform
