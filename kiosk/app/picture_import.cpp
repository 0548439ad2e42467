// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/picture_import.hpp"

#include "kiosk/app/save_file.hpp"
#include "kiosk/content/imported.hpp"
#include "kiosk/content/picture_files.hpp"
#include "kiosk/platform/picture_decoder.hpp"
#include "kiosk/platform/picture_encoder.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <system_error>
#include <utility>

namespace kiosk::app {

namespace {

using platform::PictureFormat;
using yaml::Message;

content::Fault picture_problem(Message message, Message hint) {
    return {.message = std::move(message), .hint = std::move(hint)};
}

content::Fault damaged_picture() {
    return picture_problem(Message("The picture is damaged."),
                           Message("Copy it again, or save it again as PNG."));
}

content::Fault no_place(const std::filesystem::path& file) {
    return picture_problem(Message("The file {0} cannot be written.", {file.string()}),
                           Message("Check the permissions of the file and of its folder."));
}

} // namespace

bool has_picture(const std::filesystem::path& pictures, const std::string& name) {
    constexpr std::array<std::string_view, 4> endings{".png", ".jpg", ".jpeg", ".webp"};
    std::error_code ignored;
    return std::any_of(endings.begin(), endings.end(), [&](const std::string_view ending) {
        const std::filesystem::path file = pictures / (name + std::string(ending));
        return std::filesystem::exists(file, ignored) ||
               std::filesystem::exists(content::sharper_one(file), ignored);
    });
}

std::variant<ImportedPicture, content::Fault> import_picture(const std::filesystem::path& file,
                                                             const std::filesystem::path& pictures,
                                                             const std::string& name) {
    if (auto fault = content::picture_fault(file))
        return *std::move(fault);
    if (has_picture(pictures, name))
        return picture_problem(Message("There is a picture {0} already.", {(pictures / name).string()}),
                               Message("Take another name: --name {0}", {name + "-2"}));
    const auto bytes = platform::read_picture_file(file.string());
    const auto header = bytes ? platform::read_picture_header(*bytes) : media::fail(bytes.error());
    if (!header)
        return damaged_picture();
    const bool photograph = header->format == PictureFormat::jpeg;
    const auto orientation = photograph ? platform::exif_orientation(*bytes) : 1;
    const content::KeptSizes sizes = content::kept_sizes(platform::seen_size(header->size, orientation));
    const PictureFormat format = photograph ? PictureFormat::jpeg : PictureFormat::png;
    const std::string kept_name = name + (photograph ? ".jpg" : ".png");
    const std::filesystem::path usual = pictures / kept_name;
    const std::filesystem::path sharper = content::sharper_one(usual);
    std::error_code ignored;
    std::filesystem::create_directories(pictures, ignored);
    const auto keep = [&](Size size, const std::filesystem::path& kept_as) -> std::optional<content::Fault> {
        const auto image = platform::decode_picture(*bytes, {.size = size});
        if (!image)
            return damaged_picture();
        const auto encoded = platform::encode_picture(*image, format);
        if (!encoded || !save_file(kept_as, *encoded))
            return no_place(kept_as);
        return std::nullopt;
    };
    // The sharper one first: if the disk is full, no half of a pair is named by anybody.
    if (sizes.sharper)
        if (auto fault = keep(*sizes.sharper, sharper))
            return *std::move(fault);
    if (auto fault = keep(sizes.usual, usual)) {
        std::filesystem::remove(sharper, ignored);
        return *std::move(fault);
    }
    return ImportedPicture{kept_name, sizes.usual, sizes.sharper};
}

} // namespace kiosk::app
