// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/film_version.hpp"

#include <algorithm>
#include <string_view>

namespace kiosk::content {

namespace {

using TrackKind = FilmTrack::Kind;
using Files = std::map<Language, std::string>;

// A track in Austrian German serves somebody who reads German; not the other way round. What follows an x is
// a language of its own, such as Leichte Sprache.
bool serves(std::string_view track, std::string_view wished) {
    if (track == wished)
        return true;
    return track.size() > wished.size() && track.starts_with(wished) &&
           track.substr(wished.size()).starts_with('-') && track.find("-x-") == std::string_view::npos;
}

// One file of the film with all that can be heard and read with it.
class Reel {
public:
    Reel(const FilmTracks& tracks, const std::string& file, Language own)
        : known_(tracks.contains(file)), own_(std::move(own)) {
        if (known_)
            tracks_ = tracks.at(file);
    }

    /// A track of that kind in the language. One that does not say its language is in the reel's own.
    const FilmTrack* find(TrackKind kind, const Language& language, bool description) const {
        const FilmTrack* found = nullptr;
        for (const FilmTrack& track : tracks_) {
            if (track.kind != kind || track.description != description)
                continue;
            const bool fits = track.language.empty() ? language == own_ : serves(track.language, language);
            const bool better = found == nullptr || rank(track) > rank(*found);
            if (fits && better)
                found = &track;
        }
        return found;
    }

    /// The track that is heard if no language fits: never one with a description.
    std::optional<unsigned> usual_sound() const {
        const FilmTrack* usual = nullptr;
        for (const FilmTrack& track : tracks_) {
            if (track.kind != TrackKind::sound || track.description)
                continue;
            if (usual == nullptr || (track.is_default && !usual->is_default))
                usual = &track;
        }
        return usual == nullptr ? std::nullopt : std::optional(usual->index);
    }

    /// Whether it is heard in its own language, as far as one knows.
    bool speaks_own() const { return !known_ || find(TrackKind::sound, own_, false) != nullptr; }

    const std::vector<FilmTrack>& tracks() const { return tracks_; }

private:
    // Of two tracks in one language: captions for people who hear badly, then what the author marked.
    static int rank(const FilmTrack& track) {
        return (track.hearing_impaired && track.kind == TrackKind::subtitles ? 2 : 0) +
               (track.is_default ? 1 : 0);
    }

    bool known_;
    Language own_;
    std::vector<FilmTrack> tracks_;
};

std::optional<TrackSource> beside(const Files& files, const Language& language) {
    const auto found = files.find(language);
    if (found == files.end() || found->second.empty())
        return std::nullopt;
    return TrackSource{.file = found->second, .language = language};
}

std::optional<TrackSource>
inside(const Reel& reel, TrackKind kind, const Language& language, bool description) {
    const FilmTrack* track = reel.find(kind, language, description);
    if (track == nullptr)
        return std::nullopt;
    return TrackSource{.file = {}, .track = track->index, .language = language};
}

// Whether somebody who knows that language alone can follow the film itself.
bool follows(const FilmScene& film, const Reel& reel, const Language& language, const Language& original) {
    return beside(film.audio, language) || beside(film.captions, language) ||
           reel.find(TrackKind::sound, language, false) != nullptr ||
           reel.find(TrackKind::subtitles, language, false) != nullptr ||
           (language == original && reel.speaks_own());
}

// The language of the version that takes the film's place; empty: the film itself.
Language version_for(const FilmScene& film, const FilmTracks& tracks, const FilmWishes& wishes) {
    const Reel reel(tracks, film.file, wishes.original);
    for (const Language& language : wishes.languages) {
        if (beside(film.versions, language))
            return language;
        if (follows(film, reel, language, wishes.original))
            break;
    }
    return {};
}

struct Heard {
    TrackSource sound;
    bool described = false;
};

// What is heard with a reel; `film` is null for a version, which keeps no time with the files beside the
// film.
Heard choose_sound(const FilmScene* film,
                   const Reel& reel,
                   const std::vector<Language>& languages,
                   const FilmWishes& wishes,
                   const Language& own) {
    if (wishes.audio_description)
        for (const Language& language : languages) {
            if (film != nullptr)
                if (auto file = beside(film->audio_description, language))
                    return {*file, true};
            if (auto track = inside(reel, TrackKind::sound, language, true))
                return {*track, true};
        }
    for (const Language& language : languages) {
        if (film != nullptr)
            if (auto file = beside(film->audio, language))
                return {*file, false};
        if (auto track = inside(reel, TrackKind::sound, language, false))
            return {*track, false};
        if (language == own && reel.speaks_own())
            break;
    }
    return {{.file = {}, .track = reel.usual_sound(), .language = own}, false};
}

std::optional<TrackSource>
choose_captions(const Files& files, const Reel& reel, const std::vector<Language>& languages) {
    for (const Language& language : languages) {
        if (auto file = beside(files, language))
            return file;
        if (auto track = inside(reel, TrackKind::subtitles, language, false))
            return track;
    }
    return std::nullopt;
}

std::vector<Language> with_first(const Language& first, std::vector<Language> languages) {
    std::erase(languages, first);
    languages.insert(languages.begin(), first);
    return languages;
}

// A version has its own time: of the files beside the film only the captions in its language belong to it.
FilmVersion choose_in_version(const FilmScene& film,
                              const FilmTracks& tracks,
                              const FilmWishes& wishes,
                              const Language& language) {
    FilmVersion result{.file = film.versions.at(language)};
    const Reel reel(tracks, result.file, language);
    const std::vector<Language> languages = with_first(language, wishes.languages);
    const Heard heard = choose_sound(nullptr, reel, languages, wishes, language);
    result.sound = heard.sound;
    result.described = heard.described;
    Files captions;
    if (const auto own = film.captions.find(language); own != film.captions.end())
        captions.insert(*own);
    result.captions = choose_captions(captions, reel, languages);
    return result;
}

void add_once(std::vector<Language>& languages, const Language& language) {
    if (!language.empty() && std::find(languages.begin(), languages.end(), language) == languages.end())
        languages.push_back(language);
}

bool any_file(const Files& files) {
    return std::any_of(files.begin(), files.end(), [](const auto& entry) { return !entry.second.empty(); });
}

// Whether the film itself has what the visitor chose by hand, and the version lacks it.
bool film_has_more(const FilmScene& film,
                   const FilmTracks& tracks,
                   const FilmWishes& wishes,
                   const FilmVersion& version) {
    const FilmOffer offer = offer_of(film, tracks, wishes.original);
    const bool other_sound =
        wishes.sound && *wishes.sound != version.sound.language &&
        std::find(offer.sounds.begin(), offer.sounds.end(), *wishes.sound) != offer.sounds.end();
    const bool description = wishes.audio_description && !version.described && offer.audio_description;
    return other_sound || description;
}

} // namespace

FilmVersion choose_version(const FilmScene& film, const FilmTracks& tracks, const FilmWishes& wishes) {
    const bool signs = wishes.sign_language && film.sign_language && !film.sign_language->file.empty();
    if (const Language language = signs ? Language{} : version_for(film, tracks, wishes); !language.empty()) {
        FilmVersion version = choose_in_version(film, tracks, wishes, language);
        if (!film_has_more(film, tracks, wishes, version))
            return version;
    }
    FilmVersion result{.file = film.file};
    if (signs && film.sign_language->placement == SignPlacement::instead)
        result.file = film.sign_language->file;
    else if (signs)
        result.sign_file = film.sign_language->file;
    const Reel reel(tracks, result.file, wishes.original);
    const std::vector<Language> heard_first =
        wishes.sound ? with_first(*wishes.sound, wishes.languages) : wishes.languages;
    const Heard heard = choose_sound(&film, reel, heard_first, wishes, wishes.original);
    result.sound = heard.sound;
    result.described = heard.described;
    result.captions = choose_captions(film.captions, reel, wishes.languages);
    return result;
}

FilmOffer offer_of(const FilmScene& film, const FilmTracks& tracks, const Language& original) {
    const Reel reel(tracks, film.file, original);
    FilmOffer offer{.captions = any_file(film.captions),
                    .audio_description = any_file(film.audio_description),
                    .sign_language = film.sign_language && !film.sign_language->file.empty(),
                    .transcript = !film.transcript.by_language.empty()};
    if (reel.speaks_own() && !beside(film.audio, original))
        add_once(offer.sounds, original);
    for (const auto& [language, file] : film.audio)
        if (!file.empty())
            add_once(offer.sounds, language);
    for (const FilmTrack& track : reel.tracks()) {
        offer.captions |= track.kind == TrackKind::subtitles;
        offer.audio_description |= track.kind == TrackKind::sound && track.description;
        if (track.kind == TrackKind::sound && !track.description)
            add_once(offer.sounds, track.language);
    }
    const auto first = std::find(offer.sounds.begin(), offer.sounds.end(), original);
    if (first != offer.sounds.end())
        std::rotate(offer.sounds.begin(), first, first + 1);
    offer.transcript |= offer.captions;
    return offer;
}

FilmReading
choose_reading(const FilmScene& film, const std::vector<Language>& languages, const Language& captions) {
    for (const Language& language : languages) {
        if (film.transcript.has(language))
            return {.language = language};
        if (!captions.empty() && language == captions)
            return {.language = language, .captions = true};
    }
    return {.language = captions, .captions = !captions.empty()};
}

} // namespace kiosk::content
