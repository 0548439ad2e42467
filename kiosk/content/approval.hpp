// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/yaml/field.hpp"
#include "kiosk/yaml/input.hpp"

#include <string>

namespace kiosk::content {

/// Tells one text from another: 16 hexadecimal digits, made by `fingerprint`.
struct Fingerprint {
    std::string digits;

    bool operator==(const Fingerprint&) const = default;
};

bool read_value(const yaml::Input& input, Fingerprint& value);

/// Somebody has read a language's text and stands for it. Written by a command.
struct Approval {
    std::string by;
    std::string on;   ///< ISO date
    Fingerprint text; ///< of the text that was approved; another text is not

    bool operator==(const Approval&) const = default;
};

template <typename Form>
void describe(Form& form, Approval& approval) {
    form.required(approval.by,
                  yaml::Field{.key = "by", .title = "Von", .hint = "Wer den Text freigegeben hat."});
    form.required(approval.on, yaml::Field{.key = "on", .title = "Am", .hint = "Wann."});
    form.required(approval.text,
                  yaml::Field{.key = "text", .title = "Text", .hint = "Prüfsumme des freigegebenen Textes."});
}

} // namespace kiosk::content
