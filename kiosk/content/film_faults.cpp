// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/film_faults.hpp"

#include <utility>

namespace kiosk::content {

using media::ErrorCode;
using yaml::Message;

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
    case ErrorCode::stalled:
        return {.message = Message("The film “{0}” gives no picture within five seconds.", {name}),
                .hint = Message("Copy the film again, or save it as MP4 with H.264 and AAC.")};
    case ErrorCode::corrupt:
        break;
    }
    return {.message = Message("The file “{0}” is damaged, or it is no film.", {name}),
            .hint = Message("Copy the film again, or save it as MP4 with H.264 and AAC.")};
}

Fault caption_fault(CaptionFault fault) {
    switch (fault) {
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
