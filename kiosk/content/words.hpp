// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/localized_text.hpp"
#include "kiosk/yaml/field.hpp"

#include <array>
#include <string>
#include <string_view>

namespace kiosk::content {

/// The words of the controls in one language: `scenes/words/<language>.yaml`. A member is named as its key;
/// what stands in {curly brackets} is replaced by the views.
struct Words {
    // The invitation of the loop, in four languages that take turns.
    std::string touch_to_start;
    std::string touch_to_start_third;
    std::string touch_to_start_fourth;
    std::string language_name;

    // The bar: always there, always in the same place.
    std::string start;
    std::string back;
    std::string language_and_access;
    std::string counselling;
    std::string quick_exit;

    // Paging and choosing.
    std::string next;
    std::string previous;
    std::string more;
    std::string close;
    std::string page_of;
    std::string zoom_in;
    std::string zoom_out;
    std::string open_entry;
    std::string contents;
    std::string selected;
    std::string setting_on;
    std::string setting_off;

    // The sheet "Sprache & Zugang".
    std::string choose_language;
    std::string access_reading;
    std::string text_size;
    std::string text_step_1;
    std::string text_step_2;
    std::string text_step_3;
    std::string text_step_4;
    std::string contrast;
    std::string theme_standard;
    std::string theme_light_on_dark;
    std::string theme_dark_on_light;
    std::string calm_motion;
    std::string reach;
    std::string reach_short;
    std::string reading_together;
    std::string reading_together_off;
    std::string group;
    std::string read_aloud;
    std::string reading_resume;
    std::string reading_repeat;
    std::string reading_missing;
    std::string sound;
    std::string volume;
    std::string louder;
    std::string quieter;
    std::string volume_level;
    std::string operating_help;
    std::string operating_help_text;

    // The idle warning.
    std::string still_there_title;
    std::string still_there_text;
    std::string still_there_countdown;
    std::string still_there_countdown_one;
    std::string still_there_yes;
    std::string still_there_no;

    // The note before sensitive scenes.
    std::string content_note_title;
    std::string content_note_text;
    std::string content_note_quick_exit;
    std::string content_note_see;
    std::string content_note_other;

    // The film.
    std::string film_play;
    std::string film_pause;
    std::string film_back_10;
    std::string film_forward_10;
    std::string film_back_10_short;
    std::string film_forward_10_short;
    std::string film_chapters;
    std::string film_chapter_now;
    std::string film_captions;
    std::string film_audio_description;
    std::string film_sign_language;
    std::string film_settings;
    std::string film_sound_language;
    std::string film_caption_size;
    std::string film_caption_look;
    std::string film_caption_white;
    std::string film_caption_yellow;
    std::string film_caption_dark;
    std::string film_caption_sample;
    std::string film_transcript;
    std::string film_access;
    std::string film_replay;
    std::string film_stop;
    std::string film_length;
    std::string film_length_one;
    std::string film_length_seconds;
    std::string film_position;
    std::string film_ended;
    std::string film_learn_more;
    std::string film_to_start;
    std::string film_stand_in;
    std::string film_missing;
    std::string film_loading;

    // Contact and addresses.
    std::string address;
    std::string phone;
    std::string mail;
    std::string web;
    std::string hours;
    std::string languages;
    std::string region;
    std::string code_opens;
    std::string code_hint;
    std::string helplines;
    std::string code_missing;

    // A contact to take along, under a name that gives nothing away.
    std::string take_along;
    std::string take_along_text;
    std::string take_along_holds;
    std::string take_along_name;
    std::string contact_name_1;
    std::string contact_name_2;
    std::string contact_name_3;

    // What is missing.
    std::string picture_missing;
    std::string picture_credit;
    std::string fallback_language;

    // When nothing can be shown.
    std::string closed_title;
    std::string closed_text;
    std::string out_of_order_title;
    std::string out_of_order_text;
    std::string scene_missing;

    // The pages of those who look after the kiosk.
    std::string staff_title;
    std::string staff_text;
    std::string staff_cleaning;
    std::string staff_fault_code;
    std::string staff_technicians;
    std::string cleaning_title;
    std::string cleaning_text;
    std::string fault_code_text;
    std::string fault_code_none;

    bool operator==(const Words&) const = default;
};

/// Whether a file must have the word. Those that no visitor sees came later than the exhibitions that are out
/// on the road: where one is missing, the compiled-in one stands, and nobody calls it a mistake.
enum class WordNeed { required, optional };

/// One word: its key, and where it is kept.
struct WordField {
    std::string_view key;
    std::string Words::*member;
    WordNeed need = WordNeed::required;
};

/// Every word that the controls use; the order is that of the files.
inline constexpr std::array word_fields{
    WordField{"touch_to_start", &Words::touch_to_start},
    WordField{"touch_to_start_third", &Words::touch_to_start_third},
    WordField{"touch_to_start_fourth", &Words::touch_to_start_fourth},
    WordField{"language_name", &Words::language_name},
    WordField{"start", &Words::start},
    WordField{"back", &Words::back},
    WordField{"language_and_access", &Words::language_and_access},
    WordField{"counselling", &Words::counselling},
    WordField{"quick_exit", &Words::quick_exit},
    WordField{"next", &Words::next},
    WordField{"previous", &Words::previous},
    WordField{"more", &Words::more},
    WordField{"close", &Words::close},
    WordField{"page_of", &Words::page_of},
    WordField{"zoom_in", &Words::zoom_in, WordNeed::optional},
    WordField{"zoom_out", &Words::zoom_out, WordNeed::optional},
    WordField{"open_entry", &Words::open_entry},
    WordField{"contents", &Words::contents},
    WordField{"selected", &Words::selected},
    WordField{"setting_on", &Words::setting_on},
    WordField{"setting_off", &Words::setting_off},
    WordField{"choose_language", &Words::choose_language},
    WordField{"access_reading", &Words::access_reading},
    WordField{"text_size", &Words::text_size},
    WordField{"text_step_1", &Words::text_step_1},
    WordField{"text_step_2", &Words::text_step_2},
    WordField{"text_step_3", &Words::text_step_3},
    WordField{"text_step_4", &Words::text_step_4},
    WordField{"contrast", &Words::contrast},
    WordField{"theme_standard", &Words::theme_standard},
    WordField{"theme_light_on_dark", &Words::theme_light_on_dark},
    WordField{"theme_dark_on_light", &Words::theme_dark_on_light},
    WordField{"calm_motion", &Words::calm_motion},
    WordField{"reach", &Words::reach},
    WordField{"reach_short", &Words::reach_short},
    WordField{"reading_together", &Words::reading_together},
    WordField{"reading_together_off", &Words::reading_together_off},
    WordField{"group", &Words::group},
    WordField{"read_aloud", &Words::read_aloud},
    WordField{"reading_resume", &Words::reading_resume},
    WordField{"reading_repeat", &Words::reading_repeat},
    WordField{"reading_missing", &Words::reading_missing},
    WordField{"sound", &Words::sound},
    WordField{"volume", &Words::volume},
    WordField{"louder", &Words::louder},
    WordField{"quieter", &Words::quieter},
    WordField{"volume_level", &Words::volume_level},
    WordField{"operating_help", &Words::operating_help},
    WordField{"operating_help_text", &Words::operating_help_text},
    WordField{"still_there_title", &Words::still_there_title},
    WordField{"still_there_text", &Words::still_there_text},
    WordField{"still_there_countdown", &Words::still_there_countdown},
    WordField{"still_there_countdown_one", &Words::still_there_countdown_one},
    WordField{"still_there_yes", &Words::still_there_yes},
    WordField{"still_there_no", &Words::still_there_no},
    WordField{"content_note_title", &Words::content_note_title},
    WordField{"content_note_text", &Words::content_note_text},
    WordField{"content_note_quick_exit", &Words::content_note_quick_exit},
    WordField{"content_note_see", &Words::content_note_see},
    WordField{"content_note_other", &Words::content_note_other},
    WordField{"film_play", &Words::film_play},
    WordField{"film_pause", &Words::film_pause},
    WordField{"film_back_10", &Words::film_back_10},
    WordField{"film_forward_10", &Words::film_forward_10},
    WordField{"film_back_10_short", &Words::film_back_10_short},
    WordField{"film_forward_10_short", &Words::film_forward_10_short},
    WordField{"film_chapters", &Words::film_chapters},
    WordField{"film_chapter_now", &Words::film_chapter_now},
    WordField{"film_captions", &Words::film_captions},
    WordField{"film_audio_description", &Words::film_audio_description},
    WordField{"film_sign_language", &Words::film_sign_language},
    WordField{"film_settings", &Words::film_settings},
    WordField{"film_sound_language", &Words::film_sound_language},
    WordField{"film_caption_size", &Words::film_caption_size},
    WordField{"film_caption_look", &Words::film_caption_look},
    WordField{"film_caption_white", &Words::film_caption_white},
    WordField{"film_caption_yellow", &Words::film_caption_yellow},
    WordField{"film_caption_dark", &Words::film_caption_dark},
    WordField{"film_caption_sample", &Words::film_caption_sample},
    WordField{"film_transcript", &Words::film_transcript},
    WordField{"film_access", &Words::film_access},
    WordField{"film_replay", &Words::film_replay},
    WordField{"film_stop", &Words::film_stop},
    WordField{"film_length", &Words::film_length},
    WordField{"film_length_one", &Words::film_length_one},
    WordField{"film_length_seconds", &Words::film_length_seconds},
    WordField{"film_position", &Words::film_position},
    WordField{"film_ended", &Words::film_ended},
    WordField{"film_learn_more", &Words::film_learn_more},
    WordField{"film_to_start", &Words::film_to_start},
    WordField{"film_stand_in", &Words::film_stand_in},
    WordField{"film_missing", &Words::film_missing},
    WordField{"film_loading", &Words::film_loading},
    WordField{"address", &Words::address},
    WordField{"phone", &Words::phone},
    WordField{"mail", &Words::mail},
    WordField{"web", &Words::web},
    WordField{"hours", &Words::hours},
    WordField{"languages", &Words::languages},
    WordField{"region", &Words::region},
    WordField{"code_opens", &Words::code_opens},
    WordField{"code_hint", &Words::code_hint},
    WordField{"helplines", &Words::helplines},
    WordField{"code_missing", &Words::code_missing},
    WordField{"take_along", &Words::take_along},
    WordField{"take_along_text", &Words::take_along_text},
    WordField{"take_along_holds", &Words::take_along_holds},
    WordField{"take_along_name", &Words::take_along_name},
    WordField{"contact_name_1", &Words::contact_name_1},
    WordField{"contact_name_2", &Words::contact_name_2},
    WordField{"contact_name_3", &Words::contact_name_3},
    WordField{"picture_missing", &Words::picture_missing},
    WordField{"picture_credit", &Words::picture_credit},
    WordField{"fallback_language", &Words::fallback_language},
    WordField{"closed_title", &Words::closed_title},
    WordField{"closed_text", &Words::closed_text},
    WordField{"out_of_order_title", &Words::out_of_order_title},
    WordField{"out_of_order_text", &Words::out_of_order_text},
    WordField{"scene_missing", &Words::scene_missing},
    WordField{"staff_title", &Words::staff_title, WordNeed::optional},
    WordField{"staff_text", &Words::staff_text, WordNeed::optional},
    WordField{"staff_cleaning", &Words::staff_cleaning, WordNeed::optional},
    WordField{"staff_fault_code", &Words::staff_fault_code, WordNeed::optional},
    WordField{"staff_technicians", &Words::staff_technicians, WordNeed::optional},
    WordField{"cleaning_title", &Words::cleaning_title, WordNeed::optional},
    WordField{"cleaning_text", &Words::cleaning_text, WordNeed::optional},
    WordField{"fault_code_text", &Words::fault_code_text, WordNeed::optional},
    WordField{"fault_code_none", &Words::fault_code_none, WordNeed::optional},
};

/// All words that visitors see are texts that a language must have.
template <typename Form>
void describe(Form& form, Words& words) {
    for (const WordField& word : word_fields) {
        const yaml::Field field{.key = word.key, .title = word.key};
        if (word.need == WordNeed::required)
            form.required(words.*word.member, field);
        else
            form.optional(words.*word.member, field);
    }
}

/// The words that are compiled in, behind the curator's files: German for `de`, English for every other
/// language. They are what `scenes/words/` held when the program was built.
const Words& built_in_words(std::string_view language);

} // namespace kiosk::content
