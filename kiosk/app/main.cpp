// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/commands.hpp"
#include "kiosk/app/overloaded.hpp"
#include "kiosk/platform/log.hpp"

#include <cstdio>
#include <variant>

namespace {

int leave(const kiosk::app::Leave& leave) {
    std::fputs(leave.words.c_str(), leave.status == 0 ? stdout : stderr);
    return leave.status;
}

} // namespace

int main(int argc, char** argv) {
    using namespace kiosk::app;
    kiosk::platform::open_log();
    return std::visit(Overloaded{[](const RunOptions& options) { return run(options); },
                                 [](const CheckOptions& options) { return check(options); },
                                 [](const NarrateOptions& options) { return narrate(options); },
                                 [](const RenderOptions& options) { return render(options); },
                                 [](const SchemaOptions& options) { return schema(options); },
                                 [](const DoctorOptions& options) { return doctor(options); },
                                 [](const StatusOptions& options) { return status(options); },
                                 [](const StatsOptions& options) { return stats(options); },
                                 [](const ApproveOptions& options) { return approve(options); },
                                 [](const KeptOptions& options) { return list_kept(options); },
                                 [](const RestoreOptions& options) { return restore(options); },
                                 [](const ExchangeOptions& options) { return exchange_exhibitions(options); },
                                 [](const NewOptions& options) { return begin_scene(options); },
                                 [](const ImportOptions& options) { return import_files(options); },
                                 [](const ReferenceOptions& options) { return reference(options); },
                                 [](const TextsOptions& options) { return texts(options); },
                                 [](const SheetOptions& options) { return sheet(options); },
                                 [](const PreviewOptions& options) { return preview(options); },
                                 [](const Leave& words) { return leave(words); }},
                      parse_command_line(argc, argv));
}
