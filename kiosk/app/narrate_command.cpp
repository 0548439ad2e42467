// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/commands.hpp"
#include "kiosk/app/findings.hpp"
#include "kiosk/app/narrator.hpp"
#include "kiosk/app/place_here.hpp"
#include "kiosk/app/sources.hpp"
#include "kiosk/app/speech_library.hpp"
#include "kiosk/app/spoken_texts.hpp"
#include "kiosk/platform/fonts.hpp"
#include "kiosk/yaml/message.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <set>
#include <string>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace kiosk::app {

namespace {

using yaml::Message;

void say(const Message& message) {
    std::puts(message.in(yaml::MessageLanguage::german).c_str());
}

// Those that were asked for; else all that visitors can choose.
std::vector<content::Language> languages_of(const NarrateOptions& options,
                                            const content::Exhibition& exhibition) {
    if (options.language)
        return {*options.language};
    std::vector<content::Language> all = exhibition.languages;
    if (options.drafts)
        all.insert(all.end(), exhibition.drafts.begin(), exhibition.drafts.end());
    return all;
}

bool knows(const content::Exhibition& exhibition, const content::Language& language) {
    const auto has = [&](const std::vector<content::Language>& all) {
        return std::find(all.begin(), all.end(), language) != all.end();
    };
    return has(exhibition.languages) || has(exhibition.drafts);
}

// On a terminal: how many of them are made.
void tell_progress(const content::Language& language, std::size_t made, std::size_t all) {
    if (isatty(STDERR_FILENO) == 0)
        return;
    fmt::print(stderr, "\r{} {}/{}{}", language, made, all, made == all ? "\n" : "");
    std::fflush(stderr);
}

std::size_t remove_files(const std::set<std::filesystem::path>& files) {
    std::size_t count = 0;
    for (const std::filesystem::path& file : files) {
        std::error_code error;
        if (std::filesystem::remove(file, error))
            ++count;
    }
    return count;
}

// What is missing, by the language of its words.
std::map<content::Language, std::vector<Order>> orders_of(const SpeechInventory& inventory) {
    std::map<content::Language, std::vector<Order>> orders;
    for (const std::filesystem::path& file : inventory.missing) {
        const content::Utterance& words = inventory.wanted.at(file);
        orders[words.language].push_back({file, words.text});
    }
    return orders;
}

struct Sum {
    std::size_t made = 0;
    std::size_t unmade = 0;
};

Sum make_all(const SpeechInventory& inventory) {
    Sum sum;
    for (const auto& [language, orders] : orders_of(inventory)) {
        const Narrator narrator(language);
        if (!narrator.has_voice()) {
            say(Message("espeak-ng has no voice for {0}: {1} texts stay silent.",
                        {language, std::to_string(orders.size())}));
            sum.unmade += orders.size();
            continue;
        }
        const std::size_t made =
            narrator.make(orders, [&, &name = language, &all = orders](std::size_t done) {
                tell_progress(name, done, all.size());
            });
        sum.made += made;
        sum.unmade += orders.size() - made;
    }
    return sum;
}

} // namespace

int narrate(const NarrateOptions& options) {
    content::FileChecks checks = film_checks();
    checks.place = place_here(std::nullopt);
    const content::Loaded loaded = content::load_exhibition(options.folder, checks);
    if (loaded.built_in) {
        log_findings(loaded.diagnostics);
        return exit_failed;
    }
    const content::Exhibition& exhibition = loaded.exhibition;
    const std::vector<content::Language> languages = languages_of(options, exhibition);
    if (!knows(exhibition, languages.front())) {
        spdlog::error("no language '{}' in {}", languages.front(), options.folder.string());
        return exit_wrong_use;
    }
    if (!Narrator::is_installed()) {
        say(Message("The program espeak-ng is missing, which reads the texts. Install it: apt install "
                    "espeak-ng"));
        return exit_failed;
    }
    const settings::Theme theme = settings::default_theme();
    const auto fonts = platform::Fonts::open(theme.fonts);
    if (!fonts) {
        spdlog::error("{}", fonts.error().message);
        return exit_failed;
    }
    typesetting::Typesetter typesetter(**fonts);
    std::set<content::Utterance> texts;
    for (const content::Language& language : languages)
        texts.merge(spoken_texts({exhibition, loaded.film_tracks, theme, typesetter}, language));
    const std::filesystem::path out = options.out.value_or(speech_folder(exhibition));
    const SpeechInventory inventory =
        take_inventory(out, texts, exhibition.pronounce, {languages.begin(), languages.end()});
    const Sum sum = make_all(inventory);
    const std::size_t removed = remove_files(inventory.stale);
    say(Message("Speech in {0}: {1} made, {2} kept, {3} removed.",
                {out.string(),
                 std::to_string(sum.made),
                 std::to_string(inventory.wanted.size() - inventory.missing.size()),
                 std::to_string(removed)}));
    return sum.made == 0 && sum.unmade > 0 ? exit_failed : 0;
}

} // namespace kiosk::app
