// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/gpu_presenter.hpp"

namespace kiosk::platform {
media::Result<std::unique_ptr<Presenter>> open_gpu_presenter(const PresenterParts& /*parts*/, SoftwareGl /*software*/) {
    return media::fail(media::ErrorCode::unsupported, "not built yet");
}
} // namespace kiosk::platform
