// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/checks.hpp"
#include "kiosk/content/completeness.hpp"
#include "kiosk/content/markdown_check.hpp"
#include "kiosk/content/nfc.hpp"
#include "kiosk/content/scene_template.hpp"
#include "kiosk/content/scene_texts.hpp"
#include "kiosk/content/sentences.hpp"
#include "kiosk/content/text_place.hpp"
#include "kiosk/content/undrawable.hpp"
#include "kiosk/content/walk.hpp"
#include "kiosk/content/wording.hpp"
#include "kiosk/yaml/suggestion.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace kiosk::content {
namespace {

using yaml::Message;
using yaml::Severity;

std::string child_of(const std::string& path, const Language& language) {
    return fmt::format("{}.{}", path, language);
}

bool is_german(const Language& language) {
    return language == "de" || language.starts_with("de-");
}

Message no_victims() {
    return Message("KOK says “Betroffene”, not “Opfer”.");
}

Message instead_of_victims() {
    return Message("Write “Betroffene”, or name what happened to the person.");
}

void report_undrawable(const Origin& origin,
                       const std::string& path,
                       std::string_view text,
                       const FileChecks& checks,
                       yaml::Diagnostics& diagnostics) {
    if (!checks.can_draw)
        return;
    if (auto finding = undrawable_finding(origin, path, text, checks.can_draw))
        diagnostics.push_back(std::move(*finding));
}

/// Checks the texts of one file, a scene's or the exhibition's.
class TextCheck {
public:
    TextCheck(Draft& draft,
              const Origin& origin,
              const FileChecks& checks,
              const std::vector<std::string>& scene_ids)
        : draft_(draft), origin_(origin), checks_(checks), scene_ids_(scene_ids) {
        known_ = draft.exhibition.languages;
        known_.insert(known_.end(), draft.exhibition.drafts.begin(), draft.exhibition.drafts.end());
        known_.insert(known_.end(), draft.left_out.begin(), draft.left_out.end());
    }

    void check(const std::string& path, const yaml::Field& field, LocalizedText& text) {
        check_languages(path, field, text);
        for (auto& [language, words] : text.by_language) {
            compose(words);
            const std::string place = child_of(path, language);
            check_length(place, field, words);
            if (is_german(language))
                check_german(place, words);
            report_undrawable(origin_, place, words, checks_, draft_.diagnostics);
            if (checks_.for_curators && field.key != "credit")
                check_sentences(place, language, words);
            if (field.markdown)
                for (const MarkdownProblem& problem : check_markdown(words, scene_ids_))
                    report(place,
                           words,
                           problem.offset,
                           problem.bytes,
                           problem.severity,
                           problem.message,
                           problem.hint);
        }
    }

    /// What a new scene says as long as nobody has written its texts.
    void check_samples(const std::string& path, const LocalizedText& text) {
        for (const auto& [language, words] : text.by_language)
            if (is_sample_text(words, language))
                draft_.diagnostics.push_back(
                    origin_.at(child_of(path, language),
                               Severity::warning,
                               Message("This is still the sample text of a new scene."),
                               Message("Write what visitors are to read, or delete the key.")));
    }

private:
    void report(const std::string& path,
                std::string_view text,
                std::size_t offset,
                std::size_t bytes,
                Severity severity,
                Message message,
                Message hint) {
        const yaml::Location location = origin_.find(path);
        draft_.diagnostics.push_back(location.source->diagnostic(
            severity, span_in_file(location, text, offset, bytes), std::move(message), std::move(hint)));
    }

    /// The first two languages stand in the file itself, so that each text has both.
    void check_languages(const std::string& path, const yaml::Field& field, const LocalizedText& text) {
        if (text.by_language.empty())
            return;
        const std::size_t dot = path.rfind('.');
        // Its key is misspelt, which is reported: what there is comes from translations.
        if (!origin_.places.contains(path) &&
            origin_.has_misspelt(dot == std::string::npos ? "" : path.substr(0, dot), std::string(field.key)))
            return;
        const auto& offered = draft_.exhibition.languages;
        for (std::size_t i = 0; i < std::min<std::size_t>(2, offered.size()); ++i)
            if (!field.stands_alone && !text.has(offered[i]) &&
                !origin_.places.contains(child_of(path, offered[i])) && !explained(path, offered[i]))
                draft_.diagnostics.push_back(origin_.at_key(
                    path,
                    Severity::error,
                    Message("The text of “{0}” is missing in the language {1}.", {field.key, offered[i]}),
                    Message("Add a line below: {0}: …", {offered[i]})));
        for (const auto& [language, words] : text.by_language)
            if (draft_.languages_known && std::find(known_.begin(), known_.end(), language) == known_.end())
                draft_.diagnostics.push_back(origin_.at_key(
                    child_of(path, language),
                    Severity::error,
                    Message("The language “{0}” is not used: exhibition.yaml does not name it.", {language}),
                    yaml::did_you_mean(language, known_)));
    }

    /// The line is there, but misspelt, which has been reported, or a comment, which is reported now.
    bool explained(const std::string& path, const Language& language) {
        const yaml::Location location = origin_.find(path);
        const std::string begin = path + ".";
        for (auto place = origin_.places.lower_bound(begin);
             place != origin_.places.end() && place->first.starts_with(begin);
             ++place)
            if (std::find(known_.begin(), known_.end(), place->first.substr(begin.size())) == known_.end())
                return true;
        const auto comment = yaml::commented_out(
            *location.source, language, location.key.place.line + 1, location.key.place.column - 1);
        if (comment)
            draft_.diagnostics.push_back(location.source->diagnostic(
                Severity::error,
                *comment,
                Message("The text of “{0}” is missing: this line is a comment.", {language}),
                Message("Delete the # at the beginning of the line.")));
        return comment.has_value();
    }

    void check_length(const std::string& path, const yaml::Field& field, const std::string& words) {
        const std::size_t count = count_words(words);
        if (field.max_words != 0 && count > field.max_words)
            draft_.diagnostics.push_back(
                origin_.at(path,
                           Severity::error,
                           Message("This sentence has {0} words; {1} are possible.",
                                   {std::to_string(count), std::to_string(field.max_words)}),
                           Message("It is read from three metres in passing: make it shorter.")));
    }

    void check_sentences(const std::string& path, const Language& language, const std::string& words) {
        const std::size_t most = most_words(language);
        if (most == 0)
            return;
        for (const Sentence& sentence : sentences_in(words))
            if (sentence.words > most)
                report(path,
                       words,
                       sentence.offset,
                       sentence.bytes,
                       Severity::hint,
                       Message("This sentence has {0} words; up to {1} are easy to read.",
                               {std::to_string(sentence.words), std::to_string(most)}),
                       Message("Make two sentences of it."));
    }

    void check_german(const std::string& path, const std::string& words) {
        if (const std::size_t quote = words.find('"'); quote != std::string_view::npos)
            report(path,
                   words,
                   quote,
                   1,
                   Severity::warning,
                   Message("Straight quotation marks stand in a German text."),
                   Message("Write: „…“"));
        for (const std::size_t at : victims_in(words))
            report(path, words, at, victim.size(), Severity::warning, no_victims(), instead_of_victims());
    }

    Draft& draft_;
    const Origin& origin_;
    const FileChecks& checks_;
    const std::vector<std::string>& scene_ids_;
    std::vector<Language> known_;
};

/// A language beyond the first two may be missing: the scene is then shown in another. Not so for
/// counselling.
void check_translations(Draft& draft, const Scene& scene) {
    const Exhibition& exhibition = draft.exhibition;
    for (std::size_t i = 2; i < exhibition.languages.size(); ++i) {
        const Language& language = exhibition.languages[i];
        if (is_complete(scene, language))
            continue;
        draft.diagnostics.push_back(draft.origins[scene.id].at_key(
            "title",
            scene.beratung ? Severity::error : Severity::warning,
            Message("The scene is not complete in the language {0}; visitors see it in {1}.",
                    {language, exhibition.shown_language(scene, language)}),
            Message("Translate it in {0}/{1}.yaml.", {language, scene.id})));
    }
}

/// Somebody has begun to translate a draft and forgotten something: nobody else would tell them.
void check_half_drafts(Draft& draft, const Scene& scene) {
    constexpr std::size_t most = 3;
    const SceneTexts texts = texts_of(scene);
    for (const Language& language : draft.exhibition.drafts) {
        std::vector<std::string> missing;
        bool begun = false;
        for (const WrittenText& written : texts.texts) {
            begun = begun || (!written.in_file && written.text.has(language));
            if (!written.stands_alone && !written.text.has(language))
                missing.push_back(written.path);
        }
        if (!begun || missing.empty())
            continue;
        const std::size_t more = missing.size() - std::min(most, missing.size());
        missing.resize(missing.size() - more);
        std::string names = fmt::format("{}", fmt::join(missing, ", "));
        if (more > 0)
            names += fmt::format(" (+{})", more);
        draft.diagnostics.push_back(draft.origins[scene.id].at_key(
            "title",
            Severity::warning,
            Message("In the language {0} this scene lacks: {1}. Until then it is seen in {2}.",
                    {language, names, draft.exhibition.shown_language(scene, language)}),
            Message("Translate it in {0}/{1}.yaml.", {language, scene.id})));
    }
}

/// {page}, {title} and so on: the program puts something there, in every language.
std::vector<std::string> placeholders(std::string_view text) {
    std::vector<std::string> found;
    for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1))
        if (const std::size_t end = text.find('}', at); end != std::string_view::npos)
            found.emplace_back(text.substr(at, end - at + 1));
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace

void check_texts(Draft& draft, const FileChecks& checks) {
    std::vector<std::string> ids;
    for (const auto& [id, scene] : draft.exhibition.scenes)
        ids.push_back(id);
    TextCheck exhibition_check(draft, draft.origin, checks, ids);
    for_each<LocalizedText>(draft.exhibition,
                            [&](const std::string& path, const yaml::Field& field, LocalizedText& text) {
                                exhibition_check.check(path, field, text);
                            });
    for (auto& [id, scene] : draft.exhibition.scenes) {
        TextCheck check(draft, draft.origins[id], checks, ids);
        const bool for_visitors = !scene.hide;
        for_each<LocalizedText>(scene,
                                [&](const std::string& path, const yaml::Field& field, LocalizedText& text) {
                                    check.check(path, field, text);
                                    if (checks.for_curators && for_visitors)
                                        check.check_samples(path, text);
                                });
        check_translations(draft, scene);
        if (checks.for_curators)
            check_half_drafts(draft, scene);
    }
}

void check_words(Words& words,
                 const Language& language,
                 const Origin& origin,
                 const FileChecks& checks,
                 yaml::Diagnostics& diagnostics) {
    const Words& original = built_in_words("de");
    for (const WordField& word : word_fields) {
        std::string& text = words.*word.member;
        compose(text);
        const bool written = origin.places.contains(std::string(word.key));
        if (written)
            report_undrawable(origin, std::string(word.key), text, checks, diagnostics);
        if (is_german(language) && !victims_in(text).empty())
            diagnostics.push_back(
                origin.at(std::string(word.key), Severity::warning, no_victims(), instead_of_victims()));
        const auto wanted = placeholders(original.*word.member);
        if (placeholders(text) == wanted || !written)
            continue;
        std::string list;
        for (const std::string& name : wanted)
            list += (list.empty() ? "" : ", ") + name;
        diagnostics.push_back(origin.at(std::string(word.key),
                                        Severity::error,
                                        Message("The placeholders of “{0}” do not fit.", {word.key}),
                                        list.empty()
                                            ? Message("No curly brackets may stand here.")
                                            : Message("These have to stand in the text: {0}", {list})));
        text = built_in_words("en").*word.member;
    }
}

} // namespace kiosk::content
