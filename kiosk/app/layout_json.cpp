// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/layout_json.hpp"

#include "kiosk/app/overloaded.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>
#include <variant>

namespace kiosk::app {

namespace {

using nlohmann::json;

json rect_json(const Rect& rect) {
    return json::array({rect.x, rect.y, rect.width, rect.height});
}

std::string hex(Color color) {
    return fmt::format("#{:02X}{:02X}{:02X}{:02X}", color.red, color.green, color.blue, color.alpha);
}

json target_json(const ui::Target& target, double px_per_mm) {
    return {{"id", target.id},
            {"role", target.role},
            {"rect", rect_json(target.rect)},
            {"mm", json::array({target.rect.width / px_per_mm, target.rect.height / px_per_mm})},
            {"text", target.text},
            {"speech", target.speech},
            {"action", action_text(target.action)}};
}

json run_json(const ui::Words& words, double px_per_mm, const platform::Fonts& fonts) {
    const auto& run = words.run;
    const bool bold = run.font.weight == typesetting::Weight::bold;
    return {{"text", run.text},
            {"language", run.language},
            {"direction", run.direction == typesetting::Direction::left_to_right ? "ltr" : "rtl"},
            {"font", run.font.family + (bold ? "bold" : "regular")},
            {"size_px", run.font.size_px},
            {"capital_mm", fonts.heights(run.font).cap_height / px_per_mm},
            {"rect", rect_json(words.rect)},
            {"colour", hex(words.color)},
            {"ground", hex(words.ground)}};
}

std::string numbered(const std::string& name, int number) {
    return fmt::format("{} {}", name, number);
}

std::string name_of(content::TechnicianTask task) {
    using content::TechnicianTask;
    static constexpr std::pair<TechnicianTask, std::string_view> names[] = {
        {TechnicianTask::open, "OpenTechnicians"},        {TechnicianTask::erase, "ErasePinDigit"},
        {TechnicianTask::health, "ShowHealth"},           {TechnicianTask::picture_test, "TestPicture"},
        {TechnicianTask::sound_test, "TestSound"},        {TechnicianTask::tone_left, "ToneLeft"},
        {TechnicianTask::tone_right, "ToneRight"},        {TechnicianTask::orientation, "ChooseOrientation"},
        {TechnicianTask::screen_size, "MeasureScreen"},   {TechnicianTask::scenes, "ChooseScenes"},
        {TechnicianTask::brightness, "ChooseBrightness"}, {TechnicianTask::venues, "ChooseVenues"},
        {TechnicianTask::place, "FillInPlace"},           {TechnicianTask::shift, "Shift"},
        {TechnicianTask::clear_line, "ClearLine"},        {TechnicianTask::keep_line, "KeepLine"},
        {TechnicianTask::drop_stop, "DropStop"},          {TechnicianTask::next_step, "NextStep"},
        {TechnicianTask::clock, "ChooseClock"},           {TechnicianTask::set_clock, "SetClock"},
        {TechnicianTask::earlier, "ShowEarlier"},         {TechnicianTask::stick, "ShowStick"},
        {TechnicianTask::read_stick, "ReadStick"},        {TechnicianTask::look_at_staged, "LookAtStaged"},
        {TechnicianTask::take_over, "TakeOver"},          {TechnicianTask::discard, "Discard"},
        {TechnicianTask::power, "AskToSwitchOff"},        {TechnicianTask::switch_off, "SwitchOff"},
    };
    const auto* found = std::find_if(
        std::begin(names), std::end(names), [task](const auto& name) { return name.first == task; });
    return found == std::end(names) ? "StartAnew" : std::string(found->second);
}

std::string name_of(const content::DoTask& to) {
    using content::TechnicianTask;
    switch (to.task) {
    case TechnicianTask::digit:
        return numbered("PinDigit", to.number);
    case TechnicianTask::change_volume:
        return fmt::format("ChangeUsualVolume {}", to.number);
    case TechnicianTask::choose_output:
        return numbered("ChooseOutput", to.number);
    case TechnicianTask::rotate:
        return numbered("Rotate", to.number);
    case TechnicianTask::change_size:
        return fmt::format("ChangeScreenSize {}", to.number);
    case TechnicianTask::hide_scene:
        return "HideScene " + to.name;
    case TechnicianTask::dim:
        return numbered("Dim", to.number);
    case TechnicianTask::choose_venue:
        return "ChooseVenue " + to.name;
    case TechnicianTask::type_line:
        return numbered("TypeLine", to.number);
    case TechnicianTask::key:
        return "Key " + to.name;
    case TechnicianTask::choose_zone:
        return numbered("ChooseZone", to.number);
    case TechnicianTask::bring_back:
        return numbered("BringBack", to.number);
    default:
        return name_of(to.task);
    }
}

} // namespace

std::string action_text(const content::Action& action) {
    return std::visit(
        Overloaded{
            [](const content::GoTo& go) { return "GoTo " + go.scene; },
            [](const content::GoHome&) { return std::string("GoHome"); },
            [](const content::Back&) { return std::string("Back"); },
            [](const content::OpenBeratung&) { return std::string("OpenBeratung"); },
            [](const content::OpenAccess&) { return std::string("OpenAccess"); },
            [](const content::OpenAccessSection& open) {
                return fmt::format("OpenAccessSection {}", static_cast<int>(open.section));
            },
            [](const content::QuickExit&) { return std::string("QuickExit"); },
            [](const content::ChooseLanguage& choice) { return "ChooseLanguage " + choice.language; },
            [](const content::ChooseSecondLanguage& choice) {
                return "ChooseSecondLanguage " + choice.language.value_or("none");
            },
            [](const content::ChooseTextStep& choice) { return numbered("ChooseTextStep", choice.step); },
            [](const content::ChooseTheme& choice) { return "ChooseTheme " + choice.theme; },
            [](const content::ChooseCalmMotion& to) { return fmt::format("ChooseCalmMotion {}", to.calm); },
            [](const content::ChooseReach& choice) { return fmt::format("ChooseReach {}", choice.on); },
            [](const content::ChooseGroup& choice) { return fmt::format("ChooseGroup {}", choice.on); },
            [](const content::ChooseReadAloud& choice) {
                return std::string("ChooseReadAloud ") + (choice.on ? "on" : "off");
            },
            [](const content::ToggleReading&) { return std::string("ToggleReading"); },
            [](const content::RepeatReading&) { return std::string("RepeatReading"); },
            [](const content::TurnPage& turn) { return fmt::format("TurnPage {}", turn.page); },
            [](const content::OpenItem& open) { return fmt::format("OpenItem {}", open.item); },
            [](const content::ChooseContactName& choice) {
                return numbered("ChooseContactName", choice.name);
            },
            [](const content::SeeSensitive&) { return std::string("SeeSensitive"); },
            [](const content::StillHere&) { return std::string("StillHere"); },
            [](const content::TogglePlay&) { return std::string("TogglePlay"); },
            [](const content::SeekBy& seek) { return fmt::format("SeekBy {}", seek.seconds); },
            [](const content::SeekTo& seek) { return fmt::format("SeekTo {}", seek.seconds); },
            [](const content::OpenChapters&) { return std::string("OpenChapters"); },
            [](const content::ChangeVolume& change) { return fmt::format("ChangeVolume {}", change.by); },
            [](const content::ToggleCaptions&) { return std::string("ToggleCaptions"); },
            [](const content::ToggleAudioDescription&) { return std::string("ToggleAudioDescription"); },
            [](const content::ToggleSignLanguage&) { return std::string("ToggleSignLanguage"); },
            [](const content::ChooseCaptionSize& choice) {
                return numbered("ChooseCaptionSize", choice.size);
            },
            [](const content::ChooseCaptionLook& choice) {
                return fmt::format("ChooseCaptionLook {}", static_cast<int>(choice.look));
            },
            [](const content::ChooseFilmSound& choice) { return "ChooseFilmSound " + choice.language; },
            [](const content::OpenFilmSettings&) { return std::string("OpenFilmSettings"); },
            [](const content::OpenTranscript&) { return std::string("OpenTranscript"); },
            [](const content::ReplayFilm&) { return std::string("ReplayFilm"); },
            [](const content::LookCloser& to) { return numbered(numbered("LookCloser", to.step), to.part); },
            [](const content::ToggleVoice&) { return std::string("ToggleVoice"); },
            [](const content::ReplayVoice&) { return std::string("ReplayVoice"); },
            [](const content::StartCleaning&) { return std::string("StartCleaning"); },
            [](const content::ShowFaultCode&) { return std::string("ShowFaultCode"); },
            [](const content::CloseStaffPages&) { return std::string("CloseStaffPages"); },
            [](const content::DoTask& to) { return name_of(to); }},
        action);
}

std::string layout_json(const Layout& layout, const platform::Fonts& fonts) {
    const double px_per_mm = layout.panel.px_per_mm;
    json targets = json::array();
    for (const ui::Target& target : layout.view.targets)
        targets.push_back(target_json(target, px_per_mm));
    json runs = json::array();
    json pictures = json::array();
    for (const ui::DrawItem& item : layout.view.items) {
        if (const auto* words = std::get_if<ui::Words>(&item))
            runs.push_back(run_json(*words, px_per_mm, fonts));
        else if (const auto* picture = std::get_if<ui::PictureFill>(&item))
            pictures.push_back(
                {{"file", picture->file}, {"rect", rect_json(picture->rect)}, {"alt", picture->alt}});
    }
    json clipped = json::array();
    for (const ui::Clipped& words : layout.view.clipped)
        clipped.push_back(words.text);
    const json result{{"scene", layout.scene},
                      {"language", layout.language},
                      {"size", json::array({layout.view.size.width, layout.view.size.height})},
                      {"px_per_mm", px_per_mm},
                      {"targets", targets},
                      {"runs", runs},
                      {"pictures", pictures},
                      {"clipped", clipped}};
    return result.dump(1) + "\n";
}

} // namespace kiosk::app
