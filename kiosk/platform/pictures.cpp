// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/pictures.hpp"

#include "kiosk/platform/cache.hpp"
#include "kiosk/platform/film_blitter.hpp"
#include "kiosk/platform/picture_decoder.hpp"
#include "kiosk/platform/scaling.hpp"
#include "media/base/thread_name.hpp"

#include <fmt/core.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <thread>
#include <tuple>

namespace kiosk::platform {
namespace {

using media::ErrorCode;

enum class Source { picture, film };

// What is decoded: two items with the same key show the same px.
struct Wanted {
    Source source = Source::picture;
    std::string file;
    PictureCut cut;

    bool operator==(const Wanted&) const = default;
    bool operator<(const Wanted& other) const { return order() < other.order(); }

private:
    std::tuple<const std::string&, Source, int, int, double, double, bool, double> order() const {
        return {file, source, cut.size.width, cut.size.height, cut.focus_x, cut.focus_y, cut.whole, cut.zoom};
    }
};

Wanted wanted(const ui::PictureFill& item) {
    return {
        Source::picture, item.file, {item.rect.size(), item.focus_x, item.focus_y, item.whole, item.zoom}};
}

Wanted wanted(const ui::FilmStill& item) {
    return {Source::film, item.file, {item.rect.size(), 0.5, 0.5}};
}

std::vector<Wanted> all_wanted(const ui::DrawList& list) {
    std::vector<Wanted> all;
    for (const ui::DrawItem& item : list) {
        if (ui::bounds(item).empty())
            continue;
        if (const auto* picture = std::get_if<ui::PictureFill>(&item))
            all.push_back(wanted(*picture));
        else if (const auto* still = std::get_if<ui::FilmStill>(&item))
            all.push_back(wanted(*still));
    }
    return all;
}

// A scene names files of its own folder, nothing else on the machine.
bool stays_inside(const std::filesystem::path& file) {
    return !file.empty() && file.is_relative() &&
           std::none_of(file.begin(), file.end(), [](const auto& part) { return part == ".."; });
}

// `name@2x.png` beside `name.png`, where the target has more px than the smaller one brings.
std::filesystem::path doubled(const std::filesystem::path& file) {
    return file.parent_path() / fmt::format("{}@2x{}", file.stem().string(), file.extension().string());
}

bool is_proof(const std::filesystem::path& file, const std::filesystem::path& proofs) {
    return !proofs.empty() && file.is_absolute() && stays_inside(file.lexically_relative(proofs));
}

media::Result<Image> load_picture(const PicturesOptions& options, const Wanted& wish) {
    const bool proof = is_proof(wish.file, options.proofs);
    if (!proof && !stays_inside(wish.file))
        return media::fail(ErrorCode::not_allowed, "a picture's name must stay inside its folder");
    const std::filesystem::path file =
        proof ? std::filesystem::path(wish.file) : options.folder / "pictures" / wish.file;
    const auto content = read_picture_file(file.string());
    if (!content)
        return media::fail(content.error());
    const auto header = read_picture_header(*content);
    if (!header)
        return media::fail(header.error());
    const Size seen = seen_size(header->size, exif_orientation(*content));
    std::error_code ignored;
    const bool low = seen.height < wish.cut.size.height * wish.cut.zoom;
    const bool narrow = seen.width < wish.cut.size.width * wish.cut.zoom;
    // To cover it needs enough px both ways, to be fitted in one way.
    if ((wish.cut.whole ? low && narrow : low || narrow) && std::filesystem::exists(doubled(file), ignored)) {
        const auto larger = read_picture_file(doubled(file).string());
        if (auto image = larger ? decode_picture(*larger, wish.cut) : media::fail(larger.error()))
            return image;
        spdlog::warn("picture {} cannot be used, the smaller one is shown", doubled(file).string());
    }
    return decode_picture(*content, wish.cut);
}

media::Result<Image> load_still(const FilmStillSource& source, const Wanted& wish) {
    if (!source)
        return media::fail(ErrorCode::unsupported, "no film stills here");
    const auto frame = source(wish.file);
    if (!frame)
        return media::fail(frame.error());
    if (*frame == nullptr)
        return media::fail(ErrorCode::corrupt, "the film has no picture");
    auto image = image_of(**frame);
    if (!image)
        return image;
    const SourceArea area = covering_area(image->size, wish.cut.size, 0.5, 0.5);
    return scaled(pixels_of(*image), area, wish.cut.size);
}

} // namespace

struct Pictures::State {
    explicit State(PicturesOptions chosen)
        : options(std::move(chosen)), cache(options.cache_bytes),
          worker([this](const std::stop_token& stop) { work(stop); }) {}

    void work(const std::stop_token& stop);
    void finish(const Wanted& wish, media::Result<Image> loaded, unsigned generation);
    std::shared_ptr<const Image> find(const Wanted& wish);
    bool is_settled(const std::vector<Wanted>& all);

    const PicturesOptions options;
    std::mutex mutex; // guards all below; a leaf lock
    std::condition_variable_any changed;
    std::deque<Wanted> queue; // the most urgent first
    std::optional<Wanted> in_work;
    LruCache<Wanted, Image> cache;
    std::set<Wanted> failed;
    std::set<std::string> logged; // files, so that each size of one does not log again
    unsigned generation = 0;      // grows with forget(): what was begun before is stale
    std::jthread worker;
};

void Pictures::State::work(const std::stop_token& stop) {
    media::name_thread("pictures");
    while (true) {
        std::unique_lock lock(mutex);
        if (!changed.wait(lock, stop, [this] { return !queue.empty(); }))
            return;
        in_work = queue.front();
        const Wanted wish = *in_work;
        const unsigned begun_in = generation;
        queue.pop_front();
        lock.unlock();
        finish(wish,
               wish.source == Source::picture ? load_picture(options, wish)
                                              : load_still(options.film_still, wish),
               begun_in);
        if (options.on_ready)
            options.on_ready();
    }
}

void Pictures::State::finish(const Wanted& wish, media::Result<Image> loaded, unsigned begun_in) {
    const std::lock_guard lock(mutex);
    in_work.reset();
    if (begun_in == generation && loaded) {
        auto image = std::make_shared<const Image>(std::move(*loaded));
        const std::size_t bytes = image->bytes();
        cache.insert(wish, std::move(image), bytes);
    } else if (begun_in == generation) {
        failed.insert(wish);
        if (logged.insert(wish.file).second)
            spdlog::error("{} {} cannot be shown: {}",
                          wish.source == Source::picture ? "picture" : "film still",
                          wish.file,
                          loaded.error().message);
    }
    changed.notify_all();
}

std::shared_ptr<const Image> Pictures::State::find(const Wanted& wish) {
    const std::lock_guard lock(mutex);
    return cache.find(wish);
}

bool Pictures::State::is_settled(const std::vector<Wanted>& all) {
    return std::all_of(all.begin(), all.end(), [this](const Wanted& wish) {
        return failed.contains(wish) || cache.find(wish) != nullptr;
    });
}

Pictures::Pictures(PicturesOptions options) : state_(std::make_unique<State>(std::move(options))) {}
Pictures::~Pictures() = default;

void Pictures::request(const ui::DrawList& list) {
    const std::vector<Wanted> all = all_wanted(list);
    const std::lock_guard lock(state_->mutex);
    auto& queue = state_->queue;
    // Backwards, because each goes to the front: the first of the list is decoded first.
    std::for_each(all.rbegin(), all.rend(), [&](const Wanted& wish) {
        std::erase(queue, wish);
        if (state_->in_work == wish || state_->failed.contains(wish) || state_->cache.find(wish) != nullptr)
            return;
        queue.push_front(wish);
    });
    // What nobody has asked for lately would only delay what somebody waits for.
    constexpr std::size_t max_queue = 64;
    if (queue.size() > max_queue)
        queue.resize(max_queue);
    state_->changed.notify_all();
}

bool Pictures::settled(const ui::DrawList& list) const {
    const std::lock_guard lock(state_->mutex);
    return state_->is_settled(all_wanted(list));
}

bool Pictures::settle(const ui::DrawList& list, media::TimePoint deadline) {
    request(list);
    const std::vector<Wanted> all = all_wanted(list);
    std::unique_lock lock(state_->mutex);
    return state_->changed.wait_until(lock, deadline, [&] { return state_->is_settled(all); });
}

std::shared_ptr<const Image> Pictures::ready(const ui::PictureFill& picture) const {
    return state_->find(wanted(picture));
}

std::shared_ptr<const Image> Pictures::ready(const ui::FilmStill& still) const {
    return state_->find(wanted(still));
}

void Pictures::forget() {
    const std::lock_guard lock(state_->mutex);
    ++state_->generation;
    state_->in_work.reset(); // what comes of it is dropped: whoever asks again waits for a new one
    state_->queue.clear();
    state_->cache.clear();
    state_->failed.clear();
    state_->logged.clear();
}

} // namespace kiosk::platform
