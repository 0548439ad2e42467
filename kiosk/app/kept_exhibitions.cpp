// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/kept_exhibitions.hpp"

#include "kiosk/app/sources.hpp"
#include "kiosk/content/fnv_hash.hpp"
#include "kiosk/platform/durable_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <map>
#include <system_error>

namespace kiosk::app {

namespace fs = std::filesystem;

namespace {

/// More than any picture or text that the exhibition may have.
constexpr std::size_t largest_file = std::size_t{64} << 20;

// The files below a folder by their names from there, in order. What cannot be read is left out.
std::map<std::string, fs::path> files_below(const fs::path& folder) {
    std::map<std::string, fs::path> files;
    std::error_code error;
    constexpr auto options = fs::directory_options::skip_permission_denied;
    for (fs::recursive_directory_iterator entry(folder, options, error), end; !error && entry != end;
         entry.increment(error)) {
        std::error_code ignored;
        if (entry->is_regular_file(ignored))
            files.emplace(entry->path().lexically_relative(folder).generic_string(), entry->path());
    }
    return files;
}

bool belongs_to_films(const std::string& name) {
    return name.starts_with("film/");
}

std::string content_of(const fs::path& file) {
    std::error_code ignored;
    return platform::read_beginning(file, std::min<std::size_t>(largest_file, fs::file_size(file, ignored)));
}

bool copy_to_disk(const fs::path& from, const fs::path& to) {
    std::error_code error;
    fs::create_directories(to.parent_path(), error);
    fs::copy_file(from, to, error);
    return !error && platform::bring_to_disk(to);
}

// A film is never changed in its place: both exhibitions may have the same one.
bool take_film(const fs::path& from, const fs::path& to) {
    std::error_code error;
    fs::create_directories(to.parent_path(), error);
    fs::create_hard_link(from, to, error);
    return !error || copy_to_disk(from, to);
}

// A name that nothing has yet: what was put aside earlier stays.
fs::path beside(const fs::path& place) {
    std::error_code ignored;
    fs::path name = place.string() + ".before";
    for (int number = 2; fs::exists(name, ignored); ++number)
        name = fmt::format("{}.before-{}", place.string(), number);
    return name;
}

media::Result<fs::path> cannot_bring_back(const fs::path& fresh) {
    std::error_code ignored;
    fs::remove_all(fresh, ignored);
    return media::fail(media::ErrorCode::not_allowed, "cannot write " + fresh.string());
}

} // namespace

std::string mark_of_exhibition(const fs::path& folder) {
    const auto files = files_below(folder);
    if (files.empty())
        return {};
    content::FnvHash mark;
    for (const auto& [name, path] : files) {
        mark.add_text(name);
        std::error_code ignored;
        if (belongs_to_films(name))
            mark.add_text(std::to_string(fs::file_size(path, ignored)));
        else
            mark.add_text(content_of(path));
    }
    return mark.digits();
}

std::vector<KeptExhibitions::Kept> KeptExhibitions::all() const {
    std::vector<Kept> result;
    std::error_code error;
    for (fs::directory_iterator entry(folder_, error), end; !error && entry != end; entry.increment(error)) {
        const std::string name = entry->path().filename().string(); // "12-cbf29ce484222325"
        Kept kept{.folder = entry->path()};
        const auto parsed = std::from_chars(name.data(), name.data() + name.size(), kept.number);
        if (parsed.ec != std::errc{} || parsed.ptr == name.data() + name.size() || *parsed.ptr != '-')
            continue;
        kept.mark = std::string(parsed.ptr + 1, name.data() + name.size());
        std::error_code ignored;
        kept.since = entry->last_write_time(ignored);
        result.push_back(std::move(kept));
    }
    std::sort(result.begin(), result.end(), [](const Kept& a, const Kept& b) { return a.number < b.number; });
    return result;
}

media::Result<void> KeptExhibitions::keep(const fs::path& exhibition) const {
    const std::string mark = mark_of_exhibition(exhibition);
    std::vector<Kept> kept = all();
    if (mark.empty() || (!kept.empty() && kept.back().mark == mark))
        return {};
    const fs::path fresh = folder_ / "new";
    std::error_code error;
    fs::remove_all(fresh, error);
    fs::create_directories(fresh, error);
    for (const auto& [name, path] : files_below(exhibition))
        if (!belongs_to_films(name) && !copy_to_disk(path, fresh / name)) {
            fs::remove_all(fresh, error);
            return media::fail(media::ErrorCode::not_allowed,
                               "cannot keep a copy of the exhibition in " + folder_.string());
        }
    const std::size_t number = kept.empty() ? 1 : kept.back().number + 1;
    fs::rename(fresh, folder_ / fmt::format("{}-{}", number, mark), error);
    if (error)
        return media::fail(media::ErrorCode::not_allowed,
                           "cannot keep a copy of the exhibition in " + folder_.string());
    static_cast<void>(platform::bring_to_disk(folder_));
    kept = all();
    for (std::size_t oldest = 0; oldest + most < kept.size(); ++oldest)
        fs::remove_all(kept[oldest].folder, error);
    return {};
}

std::optional<fs::path> KeptExhibitions::newest_but(const std::string& mark) const {
    const std::vector<Kept> kept = all();
    const auto found =
        std::find_if(kept.rbegin(), kept.rend(), [&](const Kept& one) { return one.mark != mark; });
    return found == kept.rend() ? std::nullopt : std::optional(found->folder);
}

std::vector<std::string> differing_files(const fs::path& a, const fs::path& b, const std::stop_token& stop) {
    auto files = files_below(a);
    const auto others = files_below(b);
    std::vector<std::string> result;
    for (const auto& [name, path] : files) {
        const auto other = others.find(name);
        if (stop.stop_requested())
            return result;
        if (!belongs_to_films(name) &&
            (other == others.end() || content_of(path) != content_of(other->second)))
            result.push_back(name);
    }
    for (const auto& [name, path] : others)
        if (!belongs_to_films(name) && !files.contains(name))
            result.push_back(name);
    return result;
}

std::vector<std::string> differing_films(const fs::path& a, const fs::path& b) {
    std::error_code ignored;
    std::map<std::string, std::uintmax_t> sizes;
    std::vector<std::string> result;
    for (const auto& [name, path] : files_below(b))
        if (belongs_to_films(name))
            sizes.emplace(name, fs::file_size(path, ignored));
    for (const auto& [name, path] : files_below(a)) {
        if (!belongs_to_films(name))
            continue;
        const auto other = sizes.find(name);
        if (other == sizes.end() || other->second != fs::file_size(path, ignored))
            result.push_back(name);
        if (other != sizes.end())
            sizes.erase(other);
    }
    for (const auto& [name, size] : sizes)
        result.push_back(name);
    return result;
}

media::Result<void> exchange(const fs::path& fresh, const fs::path& exhibition) {
    const fs::path place = fs::absolute(exhibition / "").lexically_normal().parent_path();
    const auto cannot = [&] {
        return media::fail(media::ErrorCode::not_allowed, "cannot exchange " + place.string());
    };
    std::error_code error;
    if (!fs::is_regular_file(fresh / "exhibition.yaml", error))
        return cannot();
    const unsigned how = fs::exists(place, error) ? unsigned{RENAME_EXCHANGE} : unsigned{RENAME_NOREPLACE};
    if (::renameat2(AT_FDCWD, fresh.c_str(), AT_FDCWD, place.c_str(), how) != 0)
        return cannot();
    static_cast<void>(platform::bring_to_disk(place.parent_path()));
    static_cast<void>(platform::bring_to_disk(fresh.parent_path()));
    return {};
}

media::Result<fs::path> bring_back(const fs::path& kept, const fs::path& exhibition) {
    const fs::path place = fs::absolute(exhibition / "").lexically_normal().parent_path();
    const fs::path fresh = place.string() + ".new";
    const fs::path before = beside(place);
    std::error_code error;
    fs::remove_all(fresh, error);
    fs::create_directories(fresh, error);
    for (const auto& [name, path] : files_below(kept))
        if (fs::is_symlink(path) || !copy_to_disk(path, fresh / name))
            return cannot_bring_back(fresh);
    for (const auto& [name, path] : files_below(place))
        if (belongs_to_films(name) && !take_film(path, fresh / name))
            return cannot_bring_back(fresh);
    static_cast<void>(platform::bring_to_disk(fresh));
    if (!fs::exists(place, error)) { // somebody has deleted it
        fs::rename(fresh, place, error);
        return error ? cannot_bring_back(fresh) : fs::path();
    }
    if (::renameat2(AT_FDCWD, fresh.c_str(), AT_FDCWD, place.c_str(), RENAME_EXCHANGE) != 0)
        return cannot_bring_back(fresh);
    fs::rename(fresh, before, error);
    static_cast<void>(platform::bring_to_disk(place.parent_path()));
    return error ? fresh : before;
}

fs::path kept_folder(const fs::path& exhibition) {
    if (const auto state = state_folder())
        return kept_in(*state);
    std::error_code ignored;
    if (fs::equivalent(exhibition, installed_exhibition, ignored))
        return kept_in(state_of_the_unit);
    const char* home = std::getenv("HOME");
    const char* named = std::getenv("XDG_STATE_HOME"); // by the XDG base directory specification
    const fs::path states = named != nullptr && fs::path(named).is_absolute()
                                ? fs::path(named)
                                : fs::path(home != nullptr ? home : "/") / ".local" / "state";
    content::FnvHash mark; // of the way to it: the folder keeps its name in many places
    mark.add_text(fs::weakly_canonical(exhibition / "", ignored).string());
    return states / "kok-kiosk" / "kept" / mark.digits();
}

fs::path kept_in(const fs::path& state) {
    return state / "kept";
}

std::optional<fs::path> state_folder() {
    const char* value = std::getenv("STATE_DIRECTORY");
    const fs::path folder(value != nullptr ? value : "");
    return folder.is_absolute() ? std::optional(folder) : std::nullopt;
}

} // namespace kiosk::app
