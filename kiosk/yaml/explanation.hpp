// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/yaml/source.hpp"

#include <optional>

namespace YAML {
class Exception;
}

namespace kiosk::yaml {

/// The line at `number` does not fit those above. Often it is the line before that has no key, or is indented
/// oddly: then that one is named.
Diagnostic explain_indentation(const Source& source, int number);

/// What yaml-cpp's exceptions mean for somebody who edits texts; its own words never appear. `open_bracket`
/// is the innermost one that was open. The line check has found the usual causes by then.
Diagnostic explain(const Source& source, const YAML::Exception& exception, std::optional<Place> open_bracket);

} // namespace kiosk::yaml
