// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/commands.hpp"
#include "kiosk/app/desk.hpp"
#include "kiosk/app/kept_exhibitions.hpp"

namespace kiosk::app {

using yaml::Message;

int exchange_exhibitions(const ExchangeOptions& options) {
    if (!exchange(options.fresh, options.folder)) {
        complain(
            Message("The folder {0} cannot be exchanged. Nothing was changed.", {options.folder.string()}),
            Message(
                "{0} has to hold an “exhibition.yaml” and lie on the same disk. Check the permissions of the "
                "folders around both.",
                {options.fresh.string()}));
        return exit_failed;
    }
    tell(Message("{0} is exchanged. What stood there until now lies in {1}.",
                 {options.folder.string(), options.fresh.string()}));
    return 0;
}

} // namespace kiosk::app
