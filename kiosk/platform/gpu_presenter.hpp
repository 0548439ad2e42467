// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/platform/presenter.hpp"
#include "media/base/result.hpp"

#include <memory>

namespace kiosk::platform {

/// Whether a renderer that only pretends to be a GPU is taken.
enum class SoftwareGl { refuse, accept };

/// Opens the GPU's way, `unsupported` if there is only a software rasteriser and that is refused.
media::Result<std::unique_ptr<Presenter>> open_gpu_presenter(const PresenterParts& parts,
                                                             SoftwareGl software);

} // namespace kiosk::platform
