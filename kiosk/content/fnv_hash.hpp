// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kiosk::content {

/// FNV-1a of 64 bits, the same on every machine. It tells an edit from none, and need not withstand anybody:
/// nobody has a reason to forge an exhibition of their own. What it makes is kept in files (approvals, names
/// of recordings, marks of exhibitions), and has to stay.
class FnvHash {
public:
    void add(std::string_view bytes);
    /// As a text of its own: "ab" and "c" are not "a" and "bc".
    void add_text(std::string_view text);
    /// 16 hexadecimal digits.
    std::string digits() const;

private:
    std::uint64_t value_ = 0xCBF29CE484222325;
};

} // namespace kiosk::content
