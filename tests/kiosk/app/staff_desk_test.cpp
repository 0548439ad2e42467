// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/kept_exhibitions.hpp"
#include "kiosk/app/staff_desk.hpp"
#include "kiosk/app/technician_sheets.hpp"
#include "kiosk/content/load.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <fmt/chrono.h>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <string_view>

using namespace kiosk;
using namespace std::chrono_literals;
using content::DoTask;
using content::TechnicianTask;

namespace {

content::Exhibition small_exhibition() {
    content::Exhibition exhibition = content::built_in_exhibition();
    content::Scene scene;
    scene.id = "kreis";
    scene.title.by_language = {{"de", "Der Kreis"}, {"en", "The circle"}};
    exhibition.scenes["kreis"] = scene;
    return exhibition;
}

/// A desk that keeps what it keeps in a folder, and a clock.
struct Desk {
    test::TemporaryFolder folder;
    content::Exhibition exhibition = small_exhibition();
    platform::SoundOut sound{{}};
    std::mutex mutex;
    std::condition_variable answered;
    bool woken = false;
    std::vector<double> dimmed;
    bool can_dim = true;
    upkeep::Findings findings{{.light = upkeep::Light::amber,
                               .subject = yaml::Message("Disk"),
                               .words = yaml::Message("full"),
                               .way_out = yaml::Message("Delete something.")}};
    media::TimePoint now{1h};
    app::StaffDesk desk{{exhibition,
                         sound,
                         folder.path(),
                         folder.path(),
                         folder.path() / "exhibition",
                         {},
                         [] {
                             return ui::Panel{.size = {1920, 1080}, .px_per_mm = 4};
                         },
                         [this] { return findings; },
                         [this] {
                             const std::lock_guard lock(mutex);
                             woken = true;
                             answered.notify_one();
                         },
                         [this](double share) {
                             dimmed.push_back(share);
                             return can_dim;
                         },
                         [] {
                             return std::vector<app::VenueFile>{{"rathaus", "Rathaus Musterstadt"}};
                         }}};

    ui::Moment shown() const {
        ui::Moment moment;
        moment.layer = ui::Layer::chapters;
        moment.still_there = true;
        moment.pressed = "staff_cleaning";
        moment.open_item = 2;
        moment.film = ui::FilmMoment{.playing = true};
        desk.lay_over(moment, now);
        return moment;
    }
    void choose(const content::Action& action) { desk.chosen(action, now); }
    /// What is due by then is done.
    void wait(media::Duration time) {
        now += time;
        desk.turn(now);
    }
    /// The system has taken the wish.
    void take(const char* wish) {
        REQUIRE(std::filesystem::remove(folder.path() / wish));
        wait(app::Wishes::between_looks);
    }
    std::string text() const { return shown().staff_sheet->text; }
    void type(std::string_view digits) {
        for (const char digit : digits)
            choose(DoTask{.task = TechnicianTask::digit, .number = digit - '0'});
    }
    void await_answer() {
        std::unique_lock lock(mutex);
        REQUIRE(answered.wait_for(lock, 30s, [this] { return woken; }));
        woken = false;
        lock.unlock();
        desk.turn(now);
    }
    void come_in() {
        desk.corner_held(now);
        choose(DoTask{.task = TechnicianTask::open});
        type("123456");
        if (!test::read_text(folder.path() / "pin").starts_with("$argon2id$"))
            type("123456");
        await_answer();
        choose(DoTask{
            .task = TechnicianTask::open}); // whoever has chosen the first PIN is led through the set-up
    }
};

bool offers(const ui::StaffSheet& sheet, std::string_view id) {
    return std::any_of(sheet.choices.begin(), sheet.choices.end(), [&](const ui::StaffChoice& choice) {
        return choice.id == id;
    });
}

} // namespace

TEST_CASE("a page of the staff hides all that the show shows, and answers the finger", "[app][staff]") {
    Desk staff;
    staff.desk.corner_held(staff.now);
    const ui::Moment moment = staff.shown();
    CHECK(moment.layer == ui::Layer::staff);
    CHECK_FALSE(moment.still_there);
    CHECK_FALSE(moment.film);
    CHECK_FALSE(moment.open_item);
    CHECK(moment.countdown_seconds == 0);
    CHECK(moment.pressed == "staff_cleaning");
    CHECK(moment.for_technicians);
}

TEST_CASE("the ring of the cleaning empties with its seconds", "[app][staff]") {
    Desk staff;
    staff.desk.corner_held(staff.now);
    staff.choose(content::StartCleaning{});
    CHECK(staff.shown().layer == ui::Layer::cleaning);
    CHECK(staff.shown().countdown_share == 1);
    staff.now += 90s;
    CHECK(staff.shown().countdown_seconds == 30);
    CHECK(staff.shown().countdown_share == 0.25);
}

TEST_CASE("the fault code is shown as it was when its page opened", "[app][staff]") {
    Desk staff;
    staff.desk.corner_held(staff.now);
    staff.choose(content::ShowFaultCode{});
    staff.findings.clear();
    CHECK(staff.shown().layer == ui::Layer::fault_code);
    CHECK(staff.shown().fault_code == "51");
}

TEST_CASE("the first PIN is chosen, and from then on it is asked for", "[app][staff]") {
    Desk staff;
    staff.come_in();
    CHECK(staff.desk.page() == show::StaffPage::technician);
    CHECK(staff.shown().staff_sheet->text == "Es gibt eine Sache zu tun.");
    staff.choose(content::CloseStaffPages{});
    CHECK_FALSE(staff.desk.open());

    staff.desk.corner_held(staff.now);
    staff.choose(DoTask{.task = TechnicianTask::open});
    staff.type("111111");
    staff.await_answer();
    CHECK(staff.desk.page() == show::StaffPage::pin);
    CHECK(staff.shown().staff_sheet->text == "Das ist nicht die PIN. Versuchen Sie es noch einmal.");
    staff.type("123456");
    staff.await_answer();
    CHECK(staff.desk.page() == show::StaffPage::technician);
}

TEST_CASE("whoever has chosen the first PIN is led through what has to be set up", "[app][staff]") {
    Desk staff;
    staff.desk.corner_held(staff.now);
    staff.choose(DoTask{.task = TechnicianTask::open});
    staff.type("123456");
    staff.type("123456");
    staff.await_answer();
    std::vector<show::StaffPage> pages;
    std::vector<std::string> steps;
    while (staff.desk.page() != show::StaffPage::technician && pages.size() < 10) {
        CHECK_FALSE(offers(*staff.shown().staff_sheet, "staff_back"));
        REQUIRE(offers(*staff.shown().staff_sheet, "staff_step"));
        pages.push_back(staff.desk.page());
        for (const ui::StaffSheet sheet = *staff.shown().staff_sheet;
             const ui::StaffChoice& choice : sheet.choices)
            if (choice.id == "staff_step")
                steps.push_back(choice.label);
        staff.choose(DoTask{.task = TechnicianTask::next_step});
    }
    using enum show::StaffPage;
    CHECK(pages == std::vector{venues, orientation, screen_size, picture_test, sound_test, clock});
    CHECK(steps.front() == "Weiter (1/6)");
    CHECK(steps.back() == "Weiter (6/6)");
    CHECK_FALSE(offers(*staff.shown().staff_sheet, "staff_step"));
    staff.choose(DoTask{.task = TechnicianTask::orientation});
    CHECK_FALSE(offers(*staff.shown().staff_sheet, "staff_step")); // later each page stands for itself
    CHECK(offers(*staff.shown().staff_sheet, "staff_back"));
}

TEST_CASE("where it stands is chosen, and what was chosen for the place before is forgotten",
          "[app][staff]") {
    Desk staff;
    staff.come_in();
    staff.choose(DoTask{.task = TechnicianTask::change_volume, .number = 10});
    staff.choose(DoTask{.task = TechnicianTask::change_size, .number = 50});
    staff.choose(DoTask{.task = TechnicianTask::hide_scene, .name = "kreis"});
    staff.choose(DoTask{.task = TechnicianTask::venues});
    REQUIRE(offers(*staff.shown().staff_sheet, "staff_venue_rathaus"));
    CHECK(staff.shown().staff_sheet->choices.front().chosen); // nowhere in particular
    staff.choose(DoTask{.task = TechnicianTask::choose_venue, .name = "rathaus"});
    CHECK_FALSE(staff.shown().staff_sheet->choices.front().chosen);
    const app::BoxChoices kept = app::read_choices(staff.folder.path());
    CHECK(kept.venue == "rathaus");
    CHECK_FALSE(kept.volume);
    CHECK(kept.px_per_mm);
    CHECK(kept.hidden == std::set<std::string>{"kreis"});
    staff.choose(DoTask{.task = TechnicianTask::change_volume, .number = 10});
    staff.choose(DoTask{.task = TechnicianTask::choose_venue, .name = "rathaus"}); // where it stands already
    CHECK(app::read_choices(staff.folder.path()).volume);
    staff.choose(DoTask{.task = TechnicianTask::choose_venue});
    CHECK(app::read_choices(staff.folder.path()).venue == "");
    staff.choose(content::CloseStaffPages{});
    CHECK(staff.desk.wants_new_start());
}

TEST_CASE("a display is dimmed at once, and is again at the next start", "[app][staff]") {
    Desk staff;
    staff.come_in();
    staff.choose(DoTask{.task = TechnicianTask::brightness});
    CHECK(staff.shown().staff_sheet->text.starts_with("Wie viel von seiner Helligkeit"));
    staff.choose(DoTask{.task = TechnicianTask::dim, .number = 55});
    CHECK(staff.dimmed == std::vector{0.55});
    CHECK(app::read_choices(staff.folder.path()).brightness == 55);
    staff.can_dim = false;
    staff.choose(DoTask{.task = TechnicianTask::dim, .number = 70});
    CHECK(app::read_choices(staff.folder.path()).brightness == 55);
    CHECK(staff.shown().staff_sheet->text.starts_with("Dieser Bildschirm lässt sich von hier aus nicht"));
    staff.choose(content::CloseStaffPages{});
    CHECK_FALSE(staff.desk.wants_new_start());
    std::ofstream(staff.folder.path() / "choices.json") << R"({"brightness": 0})";
    CHECK(app::read_choices(staff.folder.path()).brightness == app::least_brightness);
}

TEST_CASE("the places are the files beside the settings, by the names that they give themselves",
          "[app][staff]") {
    const test::TemporaryFolder folder;
    std::filesystem::create_directories(folder.path() / "venues");
    std::ofstream(folder.path() / "venues" / "zwei.yaml") << "version: 1\nname: Rathaus\n";
    std::ofstream(folder.path() / "venues" / "eins.yaml") << "version: 1\nname: [\n";
    std::ofstream(folder.path() / "venues" / "notiz.txt") << "name: keiner\n";
    CHECK(app::venue_files(folder.path() / "device.yaml") ==
          std::vector<app::VenueFile>{{"eins", "eins"}, {"zwei", "Rathaus"}});
    CHECK(app::venue_files(folder.path() / "nowhere" / "device.yaml").empty());
}

TEST_CASE("whoever has lost the PIN deletes its file", "[app][staff]") {
    Desk staff;
    staff.come_in();
    staff.choose(content::CloseStaffPages{});
    std::filesystem::remove(staff.folder.path() / "pin");
    staff.desk.corner_held(staff.now);
    staff.choose(DoTask{.task = TechnicianTask::open});
    CHECK(staff.shown().staff_sheet->text.starts_with("Es gibt noch keine PIN."));
}

TEST_CASE("a hidden scene is kept, and the next start is asked for when the pages close", "[app][staff]") {
    Desk staff;
    staff.come_in();
    staff.choose(DoTask{.task = TechnicianTask::scenes});
    CHECK(offers(*staff.shown().staff_sheet, "staff_scene_kreis"));
    CHECK_FALSE(offers(*staff.shown().staff_sheet, "staff_scene_" + staff.exhibition.start));
    staff.choose(DoTask{.task = TechnicianTask::hide_scene, .name = "kreis"});
    CHECK(app::read_choices(staff.folder.path()).hidden == std::set<std::string>{"kreis"});
    CHECK_FALSE(staff.desk.wants_new_start());
    staff.choose(content::CloseStaffPages{});
    CHECK(staff.desk.wants_new_start());

    const app::StaffDesk next{{staff.exhibition,
                               staff.sound,
                               staff.folder.path(),
                               {},
                               {},
                               {},
                               [] { return ui::Panel{}; },
                               [] { return upkeep::Findings{}; },
                               [] {}}};
    CHECK_FALSE(next.wants_new_start());
    std::ofstream(staff.folder.path() / "choices.json") << "[1, {";
    CHECK(app::read_choices(staff.folder.path()) == app::BoxChoices{});
}

TEST_CASE("how loud it is, where it sounds and how the screen hangs go before the settings", "[app][staff]") {
    Desk staff;
    staff.come_in();
    staff.choose(DoTask{.task = TechnicianTask::sound_test});
    CHECK(staff.shown().staff_sheet->text.starts_with("Jeder Besuch beginnt mit 70 %."));
    for (int press = 0; press < 5; ++press)
        staff.choose(DoTask{.task = TechnicianTask::change_volume, .number = 10});
    CHECK(staff.shown().staff_sheet->text.starts_with("Jeder Besuch beginnt mit 100 %."));
    staff.choose(DoTask{.task = TechnicianTask::change_volume, .number = -10});
    staff.choose(DoTask{.task = TechnicianTask::choose_output,
                        .number = static_cast<int>(settings::SoundOutput::headphones)});
    staff.choose(DoTask{.task = TechnicianTask::rotate, .number = static_cast<int>(Rotation::quarter)});

    settings::Device device;
    device.sound.max_volume = 80;
    device = app::with_choices(device, app::read_choices(staff.folder.path()));
    CHECK(device.sound.volume == 90);
    CHECK(device.sound.max_volume == 90);
    CHECK(device.sound.output == settings::SoundOutput::headphones);
    CHECK(device.display.rotation == Rotation::quarter);
    CHECK(app::with_choices({}, {}) == settings::Device{});
}

TEST_CASE("the machine is switched off by whoever confirms it, through a file that systemd waits for",
          "[app][staff]") {
    Desk staff;
    staff.come_in();
    staff.choose(DoTask{.task = TechnicianTask::power});
    CHECK(offers(*staff.shown().staff_sheet, "staff_switch_off"));
    CHECK_FALSE(std::filesystem::exists(staff.folder.path() / "switch-off"));
    staff.choose(DoTask{.task = TechnicianTask::switch_off});
    CHECK(std::filesystem::exists(staff.folder.path() / "switch-off"));
    CHECK(staff.shown().staff_sheet->choices.empty());
    staff.take("switch-off");
    CHECK(staff.shown().staff_sheet->choices.empty());
}

TEST_CASE("a wish that nobody takes is taken back, and the page says so", "[app][staff]") {
    Desk staff;
    staff.come_in();
    staff.choose(DoTask{.task = TechnicianTask::power});
    staff.choose(DoTask{.task = TechnicianTask::switch_off});
    staff.wait(app::Wishes::patience - 1s);
    CHECK(staff.text() == "Der Rechner wird ausgeschaltet.");
    CHECK(staff.desk.next_deadline() <= staff.now + app::Wishes::between_looks);
    staff.wait(1s);
    CHECK(staff.text().starts_with("Der Rechner antwortet nicht."));
    CHECK_FALSE(std::filesystem::exists(staff.folder.path() / "switch-off"));
    CHECK(offers(*staff.shown().staff_sheet, "staff_switch_off"));
    staff.choose(content::Back{});

    staff.choose(DoTask{.task = TechnicianTask::stick});
    staff.choose(DoTask{.task = TechnicianTask::read_stick});
    CHECK(staff.text() == "Einen Moment …");
    staff.wait(app::Wishes::patience);
    CHECK(staff.text().starts_with("Der Rechner antwortet nicht:"));
    CHECK(offers(*staff.shown().staff_sheet, "staff_read_stick"));
    staff.choose(DoTask{.task = TechnicianTask::read_stick});
    CHECK(staff.text() == "Einen Moment …");
    staff.take("stick");
    CHECK(staff.text() == "Einen Moment …"); // what the service says comes later
    staff.choose(content::Back{});

    staff.choose(DoTask{.task = TechnicianTask::clock});
    CHECK(staff.text().starts_with("Jetzt ist es "));
    staff.choose(DoTask{.task = TechnicianTask::choose_zone, .number = 1});
    staff.wait(app::Wishes::patience);
    CHECK(staff.text().starts_with("Der Rechner antwortet nicht:"));
    for (const ui::StaffSheet sheet = *staff.shown().staff_sheet;
         const ui::StaffChoice& choice : sheet.choices)
        CHECK_FALSE((choice.id == "staff_zone_1" && choice.chosen)); // it is what it was
}

TEST_CASE("at a real keyboard PIN, clock and place are typed as at the one on the screen", "[app][staff]") {
    Desk staff;
    staff.desk.corner_held(staff.now);
    CHECK_FALSE(staff.desk.takes_text());
    staff.choose(DoTask{.task = TechnicianTask::open});
    REQUIRE(staff.desk.takes_text());
    staff.desk.typed("12x4", staff.now);
    CHECK(staff.shown().staff_sheet->keypad->typed == 3);
    staff.desk.erased(staff.now);
    staff.desk.typed("3456", staff.now);
    staff.desk.typed("123456", staff.now); // the first one is typed twice
    staff.await_answer();
    CHECK_FALSE(staff.desk.takes_text());

    staff.choose(DoTask{.task = TechnicianTask::clock});
    staff.desk.typed("2412301200", staff.now);
    CHECK(staff.shown().staff_sheet->keypad->text == "24.12.2030, 12:00");
    staff.desk.entered(staff.now);
    CHECK(std::filesystem::exists(staff.folder.path() / "clock"));

    staff.choose(DoTask{.task = TechnicianTask::type_line, .number = 0});
    staff.desk.typed("bad Öd!", staff.now);
    staff.desk.erased(staff.now);
    CHECK(staff.shown().staff_sheet->keyboard->text == "bad Öd");
    staff.desk.entered(staff.now);
    CHECK(app::read_filled_place(staff.folder.path()).town == "bad Öd");
}

TEST_CASE("the clock is set to what is typed, as far as the player may ask for it", "[app][staff]") {
    Desk staff;
    staff.come_in();
    staff.choose(DoTask{.task = TechnicianTask::clock});
    CHECK(staff.shown().staff_sheet->keypad->text == "__.__.20__, __:__");
    staff.type("310226");
    CHECK_FALSE(offers(*staff.shown().staff_sheet, "staff_set_clock"));
    staff.type("1200");
    CHECK(staff.shown().staff_sheet->text.starts_with("Dieses Datum oder diese Uhrzeit gibt es nicht."));
    staff.choose(DoTask{.task = TechnicianTask::set_clock}); // by a finger that was faster than the picture
    CHECK_FALSE(std::filesystem::exists(staff.folder.path() / "clock"));
    for (int press = 0; press < 10; ++press)
        staff.choose(DoTask{.task = TechnicianTask::erase});

    const std::time_t wanted = std::time(nullptr) + 100'000'000;
    std::tm local{};
    localtime_r(&wanted, &local);
    staff.type(fmt::format("{:%d%m%y%H%M}", local));
    REQUIRE(offers(*staff.shown().staff_sheet, "staff_set_clock"));
    staff.choose(DoTask{.task = TechnicianTask::set_clock});
    CHECK(staff.shown().staff_sheet->text == "Die Uhr wird gestellt.");
    CHECK_FALSE(offers(*staff.shown().staff_sheet, "staff_set_clock")); // twice would shift it twice
    const long by = std::stol(test::read_text(staff.folder.path() / "clock"));
    CHECK(std::abs(by - 100'000'000) <= 60); // what is typed has no seconds
    CHECK_FALSE(staff.desk.wants_new_start());
    staff.take("clock");
    CHECK(staff.text().starts_with("Jetzt ist es "));
    CHECK(staff.text().find("Stimmt das noch nicht?") != std::string::npos);
    CHECK_FALSE(offers(*staff.shown().staff_sheet, "staff_set_clock"));
    staff.choose(DoTask{.task = TechnicianTask::erase});
    CHECK(staff.text().find("Tippen Sie Tag") != std::string::npos);
}

TEST_CASE("a time zone holds from the next start on", "[app][staff]") {
    Desk staff;
    staff.come_in();
    staff.choose(DoTask{.task = TechnicianTask::clock});
    staff.choose(DoTask{.task = TechnicianTask::choose_zone, .number = 2});
    CHECK(test::read_text(staff.folder.path() / "zone") == "Europe/Athens");
    const ui::StaffSheet sheet = *staff.shown().staff_sheet;
    for (const ui::StaffChoice& choice : sheet.choices)
        CHECK(choice.chosen == (choice.id == "staff_zone_2"));
    staff.choose(content::CloseStaffPages{});
    CHECK(staff.desk.wants_new_start());
}

TEST_CASE("an earlier exhibition is brought back through a file that systemd waits for", "[app][staff]") {
    Desk staff;
    const auto exhibition = staff.folder.path() / "exhibition";
    const app::KeptExhibitions keeper(app::kept_in(staff.folder.path()));
    std::filesystem::create_directories(exhibition);
    for (const char* words : {"first", "second"}) {
        std::ofstream(exhibition / "start.yaml") << words;
        REQUIRE(keeper.keep(exhibition));
    }
    staff.come_in();
    staff.choose(DoTask{.task = TechnicianTask::earlier});
    while (!offers(*staff.shown().staff_sheet, "staff_bring_back_1"))
        staff.await_answer();
    CHECK_FALSE(offers(*staff.shown().staff_sheet, "staff_bring_back_2")); // it is that already
    const std::vector<ui::StaffLine> lines = staff.shown().staff_sheet->lines;
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].detail == "so wie jetzt");
    CHECK(lines[1].detail == "anders: start.yaml");
    staff.choose(DoTask{.task = TechnicianTask::bring_back, .number = 7});
    CHECK_FALSE(std::filesystem::exists(staff.folder.path() / "bring-back"));
    staff.choose(DoTask{.task = TechnicianTask::bring_back, .number = 1});
    CHECK(test::read_text(staff.folder.path() / "bring-back") == "1");
    CHECK(staff.text() == "Der Stand vom " + lines[1].words + " wird zurückgeholt.");
    CHECK_FALSE(offers(*staff.shown().staff_sheet, "staff_bring_back_1"));
    staff.take("bring-back");
    CHECK(staff.text() == "Der Stand vom " + lines[1].words + " wird zurückgeholt.");

    SECTION("once it stands there, the page says so") {
        std::ofstream(exhibition / "start.yaml") << "first";
        staff.wait(3s);
        staff.await_answer();
        CHECK(staff.text().starts_with("Der Stand vom " + lines[1].words + " ist zurück."));
        CHECK_FALSE(offers(*staff.shown().staff_sheet, "staff_bring_back_1"));
    }
    SECTION("where it never comes, it may be tried again") {
        staff.wait(1min);
        staff.desk.touched({}, staff.now); // nobody leaves
        staff.wait(1min);
        CHECK(staff.text().starts_with("Der Stand vom " + lines[1].words + " wurde nicht zurückgeholt"));
        CHECK(offers(*staff.shown().staff_sheet, "staff_bring_back_1"));
    }
}

TEST_CASE("an exhibition on a stick is read, followed and taken over, each with one touch", "[app][staff]") {
    Desk staff;
    const auto wish = staff.folder.path() / "stick";
    auto say = [&, at = std::filesystem::file_time_type::clock::now()](const std::string& words) mutable {
        at += 1s;
        std::filesystem::last_write_time(staff.folder.write("from-stick/progress", words), at);
        staff.now = std::max(staff.now, staff.desk.next_deadline());
        staff.desk.turn(staff.now);
    };
    staff.come_in();
    staff.choose(DoTask{.task = TechnicianTask::stick});
    staff.choose(DoTask{.task = TechnicianTask::take_over}); // nobody offers that
    CHECK_FALSE(std::filesystem::exists(wish));
    staff.choose(DoTask{.task = TechnicianTask::read_stick});
    CHECK(test::read_text(wish) == "read");
    std::filesystem::remove(wish);
    staff.choose(DoTask{.task = TechnicianTask::read_stick}); // a second touch
    CHECK_FALSE(std::filesystem::exists(wish));
    say("copying 42 - -");
    CHECK(staff.shown().staff_sheet->text.find("42 %") != std::string::npos);
    say("ready 100 - report");
    REQUIRE(offers(*staff.shown().staff_sheet, "staff_discard"));
    staff.choose(DoTask{.task = TechnicianTask::discard});
    CHECK(test::read_text(wish) == "drop");
    say("ready 100 - report");
    staff.choose(DoTask{.task = TechnicianTask::take_over});
    CHECK(test::read_text(wish) == "take");
    CHECK_FALSE(offers(*staff.shown().staff_sheet, "staff_take_over"));
}

TEST_CASE("who has looked at the pages of a stick comes back to it", "[app][staff]") {
    Desk staff;
    staff.come_in();
    staff.folder.write("from-stick/report/pages-1/start.de.png", "");
    staff.folder.write("from-stick/progress", "ready 100 - -");
    staff.choose(DoTask{.task = TechnicianTask::stick});
    staff.choose(DoTask{.task = TechnicianTask::look_at_staged});
    CHECK(staff.shown().staff_sheet->picture.ends_with("start.de.png"));
    staff.choose(content::Back{});
    CHECK(offers(*staff.shown().staff_sheet, "staff_look"));
}

TEST_CASE("three wrong PINs are not forgiven by a new start", "[app][staff]") {
    Desk staff;
    staff.come_in();
    staff.choose(content::CloseStaffPages{});
    staff.desk.corner_held(staff.now);
    staff.choose(DoTask{.task = TechnicianTask::open});
    for (int attempt = 0; attempt < 3; ++attempt) {
        staff.type("111111");
        staff.await_answer();
    }
    const std::string waiting = staff.shown().staff_sheet->text;
    CHECK(waiting == "Das war dreimal falsch. Weiter in 60 Sekunden.");

    app::StaffDesk next{{staff.exhibition,
                         staff.sound,
                         staff.folder.path(),
                         {},
                         {},
                         {},
                         [] { return ui::Panel{}; },
                         [] { return upkeep::Findings{}; },
                         [] {}}};
    next.corner_held(staff.now);
    next.chosen(DoTask{.task = TechnicianTask::open}, staff.now);
    ui::Moment moment;
    next.lay_over(moment, staff.now);
    CHECK(moment.staff_sheet->text == waiting);
}

TEST_CASE("what the system does not do for the player is not offered", "[app][staff]") {
    const ui::StaffSheet alone = app::technician_sheet({}, {});
    for (const char* id : {"staff_clock", "staff_earlier", "staff_stick", "staff_power"})
        CHECK_FALSE(offers(alone, id));
    CHECK(offers(alone, "staff_restart"));
    const ui::StaffSheet elsewhere = app::technician_sheet({}, {.heard = true, .keeps_exhibition = false});
    CHECK(offers(elsewhere, "staff_clock"));
    CHECK(offers(elsewhere, "staff_power"));
    CHECK_FALSE(offers(elsewhere, "staff_earlier"));
    CHECK_FALSE(offers(elsewhere, "staff_stick"));
    const ui::StaffSheet here = app::technician_sheet({}, {.heard = true, .keeps_exhibition = true});
    CHECK(offers(here, "staff_earlier"));
    CHECK(offers(here, "staff_stick"));
}

TEST_CASE("fingers leave their traces on the test picture alone", "[app][staff]") {
    Desk staff;
    staff.come_in();
    staff.desk.touched({10, 10}, staff.now);
    staff.choose(DoTask{.task = TechnicianTask::picture_test});
    CHECK(staff.shown().staff_sheet->touched.empty());
    staff.desk.touched({100, 200}, staff.now);
    staff.desk.moved({101, 201});
    CHECK(staff.shown().staff_sheet->touched == std::vector<Point>{{100, 200}, {101, 201}});
    staff.choose(content::Back{});
    CHECK(staff.shown().staff_sheet->touched.empty());
}

TEST_CASE("a tone of the test ends by itself", "[app][staff]") {
    Desk staff;
    staff.come_in();
    staff.choose(DoTask{.task = TechnicianTask::sound_test});
    CHECK(staff.desk.next_deadline() == staff.now + show::StaffPages::technicians_patience);
    staff.choose(DoTask{.task = TechnicianTask::tone_left});
    CHECK(staff.desk.next_deadline() == staff.now + 700ms);
    staff.now += 700ms;
    staff.desk.turn(staff.now);
    CHECK(staff.desk.next_deadline() > staff.now);
}

TEST_CASE("without a place to keep a PIN there is nothing for technicians", "[app][staff]") {
    const content::Exhibition exhibition = small_exhibition();
    platform::SoundOut sound{{}};
    app::StaffDesk desk{{exhibition,
                         sound,
                         std::nullopt,
                         {},
                         {},
                         {},
                         [] { return ui::Panel{}; },
                         [] { return upkeep::Findings{}; },
                         [] {}}};
    desk.corner_held(media::TimePoint{1h});
    ui::Moment moment;
    desk.lay_over(moment, media::TimePoint{1h});
    CHECK_FALSE(moment.for_technicians);
}

TEST_CASE("what has to be mended stands first", "[app][staff]") {
    const upkeep::Findings findings{{.light = upkeep::Light::green, .subject = yaml::Message("A")},
                                    {.light = upkeep::Light::red, .subject = yaml::Message("B")},
                                    {.light = upkeep::Light::amber, .subject = yaml::Message("C")}};
    const ui::StaffSheet sheet = app::health_sheet(findings);
    REQUIRE(sheet.lines.size() == 3);
    CHECK(sheet.lines[0].lamp == ui::StaffLine::Lamp::mend);
    CHECK(sheet.lines[1].lamp == ui::StaffLine::Lamp::look_at_it);
    CHECK(sheet.lines[2].lamp == ui::StaffLine::Lamp::good);
    CHECK(sheet.code.find("Störungscode: 02-53\nB: \nC: \n") != std::string::npos);
    CHECK(sheet.code.find("A: ") == std::string::npos);
}

TEST_CASE("a screen is measured with a bank card, and its size holds from the next start on",
          "[app][staff]") {
    Desk staff;
    staff.come_in();
    staff.choose(DoTask{.task = TechnicianTask::screen_size});
    CHECK(staff.shown().staff_sheet->card_px_per_mm == 4);
    CHECK_FALSE(staff.desk.wants_new_start());
    staff.choose(DoTask{.task = TechnicianTask::change_size, .number = 50});
    staff.choose(DoTask{.task = TechnicianTask::change_size, .number = -5});
    CHECK(staff.shown().staff_sheet->card_px_per_mm == Approx(4 * 1.05 * 0.995));
    CHECK(staff.shown().staff_sheet->text.find("20,8") != std::string::npos); // inches
    const settings::Device device = app::with_choices({}, app::read_choices(staff.folder.path()));
    CHECK(device.display.px_per_mm.value_or(0) == Approx(4 * 1.05 * 0.995));
    staff.choose(content::CloseStaffPages{});
    CHECK(staff.desk.wants_new_start());
}

TEST_CASE("nobody can measure a screen so small or large that its pages could not be used", "[app][staff]") {
    Desk staff;
    staff.come_in();
    for (const int by : {50, -50}) {
        staff.choose(DoTask{.task = TechnicianTask::screen_size});
        for (int press = 0; press < 100; ++press)
            staff.choose(DoTask{.task = TechnicianTask::change_size, .number = by});
        CHECK(staff.shown().staff_sheet->text.find(by > 0 ? "10,0" : "100,0") != std::string::npos);
    }
}

TEST_CASE("what is typed about the place is kept, and outlives the desk until another venue is chosen",
          "[app][staff]") {
    Desk staff;
    staff.come_in();
    staff.choose(DoTask{.task = TechnicianTask::venues});
    staff.choose(DoTask{.task = TechnicianTask::place});
    REQUIRE(staff.desk.page() == show::StaffPage::place);
    staff.choose(DoTask{.task = TechnicianTask::type_line, .number = 0});
    REQUIRE(staff.shown().staff_sheet->keyboard);
    for (const char* letter : {"ö", "d", " ", "x"})
        staff.choose(DoTask{.task = TechnicianTask::key, .name = letter});
    CHECK(staff.shown().staff_sheet->keyboard->text == "Öd x");
    staff.choose(DoTask{.task = TechnicianTask::erase});
    CHECK(app::read_filled_place(staff.folder.path()) == app::FilledPlace{});
    staff.choose(DoTask{.task = TechnicianTask::keep_line});
    CHECK(staff.desk.page() == show::StaffPage::place);
    CHECK(app::read_filled_place(staff.folder.path()).town == "Öd");
    CHECK_FALSE(staff.desk.wants_new_start());
    staff.choose(content::CloseStaffPages{});
    CHECK(staff.desk.wants_new_start());

    staff.come_in();
    staff.choose(DoTask{.task = TechnicianTask::choose_venue, .name = "rathaus"});
    CHECK(app::read_filled_place(staff.folder.path()) == app::FilledPlace{});
}

TEST_CASE("whoever turns back from the keyboard has changed nothing", "[app][staff]") {
    Desk staff;
    staff.come_in();
    staff.choose(DoTask{.task = TechnicianTask::type_line, .number = 99}); // no such line: the last one
    staff.choose(DoTask{.task = TechnicianTask::key, .name = "f"});
    staff.choose(content::Back{});
    CHECK(staff.desk.page() == show::StaffPage::place);
    CHECK(app::read_filled_place(staff.folder.path()) == app::FilledPlace{});
    staff.choose(content::CloseStaffPages{});
    CHECK_FALSE(staff.desk.wants_new_start());
}

TEST_CASE("a stop that never was one can be struck", "[app][staff]") {
    CHECK_FALSE(offers(app::place_sheet({}, ""), "staff_drop_stop"));
    CHECK(offers(app::place_sheet({}, "Altdorf"), "staff_drop_stop"));
    Desk staff;
    REQUIRE(app::keep_journey(staff.folder.path(), {.town = "Au", .stops = {{"Altdorf", 2026, 5}}}));
    staff.come_in();
    staff.choose(DoTask{.task = TechnicianTask::place});
    CHECK(offers(*staff.shown().staff_sheet, "staff_drop_stop"));
    staff.choose(DoTask{.task = TechnicianTask::drop_stop});
    CHECK(app::read_journey(staff.folder.path()) == app::Journey{.town = "Au"});
    CHECK_FALSE(offers(*staff.shown().staff_sheet, "staff_drop_stop"));
}
