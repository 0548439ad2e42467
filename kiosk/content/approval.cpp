// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/approval.hpp"

namespace kiosk::content {

bool read_value(const yaml::Input& input, Fingerprint& value) {
    return yaml::read_value(input, value.digits);
}

} // namespace kiosk::content
