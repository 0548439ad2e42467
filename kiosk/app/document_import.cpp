// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/document_import.hpp"

#include "kiosk/app/picture_import.hpp"
#include "kiosk/app/workshop.hpp"
#include "kiosk/content/picture_files.hpp"
#include "kiosk/platform/program.hpp"

#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace kiosk::app {

namespace {

using yaml::Message;

constexpr std::size_t most_document_pages = 60;
constexpr const char* longer_side = "2160"; // px: twice that of a page on a screen of 1080 lines

content::Fault document_fault(Message message, Message hint) {
    return {.message = std::move(message), .hint = std::move(hint)};
}

std::optional<content::Fault> run_tool(const std::vector<std::string>& arguments) {
    auto started = platform::Program::start(arguments, "");
    if (!started && started.error().code == media::ErrorCode::not_found)
        return document_fault(Message("The program {0} is missing, which reads PDFs.", {arguments.front()}),
                              Message("Install it: apt install poppler-utils"));
    if (!started || started->wait() != 0)
        return document_fault(Message("The PDF cannot be read: it is damaged or has a password."),
                              Message("Open it in another program and save it again as PDF."));
    return std::nullopt;
}

std::vector<std::string> read_pages(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    return content::pages_of_text(text);
}

void remove_imported(const std::filesystem::path& pictures, const std::vector<content::ImportedPage>& pages) {
    std::error_code ignored;
    for (const content::ImportedPage& page : pages) {
        const std::filesystem::path file = pictures / page.picture;
        std::filesystem::remove(file, ignored);
        std::filesystem::remove(content::sharper_one(file), ignored);
    }
}

} // namespace

std::variant<std::vector<content::ImportedPage>, content::Fault>
import_document(const std::filesystem::path& file,
                const std::filesystem::path& pictures,
                const std::string& name,
                const std::function<void(std::size_t done, std::size_t all)>& progress) {
    const Workshop workshop;
    std::error_code ignored;
    const std::filesystem::path document = std::filesystem::absolute(file, ignored);
    const std::filesystem::path text = workshop.path() / "text";
    if (auto fault = run_tool({"pdftotext", "-enc", "UTF-8", document.string(), text.string()}))
        return *std::move(fault);
    std::vector<std::string> texts = read_pages(text);
    if (texts.empty() || texts.size() > most_document_pages)
        return document_fault(Message("The PDF has {0} pages; 1 to {1} are possible.",
                                      {std::to_string(texts.size()), std::to_string(most_document_pages)}),
                              Message("Save the pages that visitors should see as a PDF of their own."));
    std::vector<content::ImportedPage> pages;
    const auto give_up = [&](content::Fault fault) {
        remove_imported(pictures, pages);
        return fault;
    };
    for (std::size_t index = 0; index < texts.size(); ++index) {
        const std::string number = std::to_string(index + 1);
        const std::filesystem::path drawn = workshop.path() / "page";
        if (auto fault = run_tool({"pdftocairo",
                                   "-png",
                                   "-singlefile",
                                   "-f",
                                   number,
                                   "-l",
                                   number,
                                   "-scale-to",
                                   longer_side,
                                   document.string(),
                                   drawn.string()}))
            return give_up(*std::move(fault));
        auto picture = import_picture(drawn.string() + ".png", pictures, fmt::format("{}-{}", name, number));
        if (auto* fault = std::get_if<content::Fault>(&picture))
            return give_up(std::move(*fault));
        pages.push_back({std::move(std::get<ImportedPicture>(picture).name), std::move(texts[index])});
        progress(index + 1, texts.size());
    }
    return pages;
}

} // namespace kiosk::app
