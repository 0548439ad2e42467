// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <string>
#include <utility>

namespace media {

/// Why something failed, for code that has to choose; the message is for people.
enum class ErrorCode {
    not_found,   ///< no such file, device or entry
    not_allowed, ///< exists, but we refuse it: whitelist, limits, not a regular file
    unsupported, ///< well formed, but nothing here can handle it
    too_bright,  ///< a film for screens of high dynamic range (HDR)
    corrupt,     ///< damaged or not what its name says
    stalled,     ///< gave no answer within its deadline
    device,      ///< display, sound card or X server refused
};

/// What failed, in words that a technician can act on. Programming mistakes are asserts, never Errors.
struct Error {
    ErrorCode code;
    std::string message;

    bool operator==(const Error&) const = default;
};

/// Either a value or the reason why there is none. Nobody else names `tl::`.
template <typename T>
using Result = tl::expected<T, Error>;

/// What a function returns instead of a value: converts to a Result of any type.
using Failure = tl::unexpected<Error>;

[[nodiscard]] inline Failure fail(ErrorCode code, std::string message) {
    return Failure(Error{code, std::move(message)});
}

/// Hands an error on to the caller.
[[nodiscard]] inline Failure fail(Error error) {
    return Failure(std::move(error));
}

} // namespace media
