// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/film_faults.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace kiosk::content {

using media::ErrorCode;
using yaml::Message;
using yaml::Severity;

namespace {

// Louder than the loudest records: nobody masters a film so.
constexpr double loudest_lufs = -8;
// EBU R 128: above it, converters and codecs distort.
constexpr double highest_peak_dbtp = -1;
// More is heard beside another film.
constexpr double most_quieter_db = 6;

std::string decibels(double value) {
    return (value < 0 ? "−" : "") + fmt::format("{:.0f}", std::fabs(value));
}

// Between full scale and the limit there are no whole numbers.
std::string peak_of(const WholeFilm::Sound& sound) {
    return sound.true_peak_dbtp < 0 ? "−" + fmt::format("{:.1f}", -sound.true_peak_dbtp)
                                    : fmt::format("+{:.1f}", sound.true_peak_dbtp);
}

void add_sound_faults(const WholeFilm::Sound& sound, std::vector<Fault>& faults) {
    const Message better("Have the sound mixed at −23 LUFS with peaks of at most −1 dBTP (EBU R 128).");
    const auto warn = [&](Message message, Message hint) {
        faults.push_back({Severity::warning, std::move(message), std::move(hint)});
    };
    if (sound.is_silent)
        return warn(Message("The sound track is silent."),
                    Message("Save it again with its sound, or without a sound track."));
    if (sound.lufs > loudest_lufs)
        warn(Message("The sound is extremely loud ({0} LUFS) and certainly distorted.",
                     {decibels(sound.lufs)}),
             better);
    else if (sound.true_peak_dbtp > highest_peak_dbtp)
        warn(Message("The peaks of the sound are too high ({0} dBTP) and may crackle.", {peak_of(sound)}),
             better);
    if (sound.too_quiet_db > most_quieter_db)
        warn(
            Message(
                "The sound is so quiet ({0} LUFS) that it is played {1} dB quieter than that of other films.",
                {decibels(sound.lufs), decibels(sound.too_quiet_db)}),
            better);
}

// 83.4 is 1:23.
std::string minutes(double seconds) {
    const auto whole = static_cast<long>(std::floor(seconds));
    return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

std::string first_places(const std::vector<double>& flashes) {
    constexpr std::size_t most = 3;
    std::string places;
    for (std::size_t i = 0; i < std::min(flashes.size(), most); ++i)
        places += (i == 0 ? "" : ", ") + minutes(flashes[i]);
    return places + (flashes.size() > most ? " …" : "");
}

} // namespace

std::vector<Fault> whole_film_faults(const WholeFilm& film) {
    std::vector<Fault> faults;
    if (film.sound)
        add_sound_faults(*film.sound, faults);
    if (!film.flashes.empty())
        faults.push_back(
            {Severity::warning,
             Message("At {0} the film flashes more than three times a second.", {first_places(film.flashes)}),
             Message("Flashes can cause seizures (WCAG 2.3.1): have these places made calmer or darker.")});
    return faults;
}

Fault film_fault(const std::string& name, ErrorCode code) {
    switch (code) {
    case ErrorCode::not_found:
    case ErrorCode::device:
        return {.message = Message("The film “{0}” cannot be read.", {name}),
                .hint = Message("Check the permissions of the file, and copy the film again.")};
    case ErrorCode::not_allowed:
    case ErrorCode::unsupported:
        return {.message = Message("The film “{0}” is of a kind that cannot be played.", {name}),
                .hint = Message("Save the film as MP4 with H.264 and AAC, at most 4096 × 2304 px.")};
    case ErrorCode::too_bright:
        return {.message = Message("The film “{0}” is made for HDR (PQ or HLG) and would look grey.", {name}),
                .hint = Message("Save it as SDR (BT.709); phones have a switch for HDR in their camera.")};
    case ErrorCode::stalled:
        return {.message = Message("The film “{0}” gives no picture within five seconds.", {name}),
                .hint = Message("Copy the film again, or save it as MP4 with H.264 and AAC.")};
    case ErrorCode::corrupt:
        break;
    }
    return {.message = Message("The file “{0}” is damaged, or it is no film.", {name}),
            .hint = Message("Copy the film again, or save it as MP4 with H.264 and AAC.")};
}

Fault sound_fault(const std::string& name, ErrorCode code) {
    if (code == ErrorCode::not_found || code == ErrorCode::device)
        return {.message = Message("The file “{0}” cannot be read.", {name}),
                .hint = Message("Check the permissions of the file, and copy it again.")};
    return {.message = Message("The file “{0}” has no sound that can be played.", {name}),
            .hint = Message("Save the sound as M4A with AAC.")};
}

namespace {

// What is only hard to read.
Fault caption_style_fault(const CaptionProblem& problem) {
    const std::string amount = std::to_string(problem.amount);
    switch (problem.fault) {
    case CaptionFault::long_line:
        return {.severity = yaml::Severity::warning,
                .message =
                    Message("This line of a caption has {0} characters; 37 are easy to read.", {amount}),
                .hint = Message("Divide it into two lines or into two captions.")};
    case CaptionFault::many_lines:
        return {.severity = yaml::Severity::warning,
                .message = Message("This caption has {0} lines; two are easy to read.", {amount}),
                .hint = Message("Divide it into two captions.")};
    case CaptionFault::too_short:
        return {.severity = yaml::Severity::warning,
                .message = Message("This caption stands for less than a second."),
                .hint = Message("Let it stand longer, or put it together with the next one.")};
    default:
        return {.severity = yaml::Severity::warning,
                .message =
                    Message("This caption asks for {0} characters a second; 15 can be read.", {amount}),
                .hint = Message("Let it stand longer, or shorten it.")};
    }
}

} // namespace

Fault caption_fault(const CaptionProblem& problem) {
    switch (problem.fault) {
    case CaptionFault::long_line:
    case CaptionFault::many_lines:
    case CaptionFault::too_short:
    case CaptionFault::too_fast:
        return caption_style_fault(problem);
    case CaptionFault::not_utf8:
        return {.message = Message("The captions are not UTF-8 from this line on."),
                .hint = Message("Save the file again with the encoding UTF-8 (in the editor: save as).")};
    case CaptionFault::too_large:
        return {.message = Message("The captions are larger than 4 MiB and are not read."),
                .hint = Message("Check whether this is the right file.")};
    case CaptionFault::no_header:
        return {.message = Message("The file does not begin like captions."),
                .hint = Message("Write WEBVTT in the first line, and below it an empty line.")};
    case CaptionFault::bad_time:
        return {.message = Message("The times of this caption cannot be read."),
                .hint = Message("Write them like this: 00:00:01.000 --> 00:00:06.000")};
    case CaptionFault::ends_early:
        return {.message = Message("This caption ends before it begins."),
                .hint = Message("The second time has to be later than the first.")};
    case CaptionFault::out_of_order:
        return {.message = Message("This caption begins before the one above it."),
                .hint = Message("Put the captions in the order of their times.")};
    case CaptionFault::empty:
        return {.message = Message("This caption has no text."),
                .hint = Message("Write its text in the line below the times, or delete the caption.")};
    case CaptionFault::no_cues:
        break;
    }
    return {.message = Message("There are no captions in the file."),
            .hint = Message("Each begins with its times: 00:00:01.000 --> 00:00:06.000")};
}

} // namespace kiosk::content
