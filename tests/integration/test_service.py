# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What systemd sees: ready after the first picture, a heartbeat of a loop that turns, and an end within two seconds."""
import json
import os
import re
import signal
import subprocess
import tempfile
import time
import unittest

from exhibition import Exhibition, film_bytes
from frozen_thread import FrozenThread
from player import ROOT, Player, run_command, wait_until
from visit_case import VisitCase


class Service(VisitCase):
    def setUp(self):
        self.exhibition = self.enterContext(Exhibition()).small()

    def test_ready_comes_when_the_first_picture_stands(self):
        blank = self.screen.picture().checksum()
        player = Player(self.panel.name, self.exhibition.scenes, self.exhibition.config)
        self.addCleanup(player.__exit__)
        player.wait_ready()
        self.assertNotEqual(self.screen.picture().checksum(), blank, "READY=1 came before a picture")
        self.assertEqual(len(player.notify.times_of("READY=1")), 1)

    def test_the_heartbeat_comes_twice_within_the_watchdog_time(self):
        player = self.play(self.exhibition, "--start", "rat", watchdog=2.0)
        time.sleep(5.0)
        beats = player.notify.times_of("WATCHDOG=1")
        self.assertGreaterEqual(len(beats), 4)
        self.assertLess(max(after - before for before, after in zip(beats, beats[1:])), 1.9)

    def test_a_stopped_program_has_no_heartbeat(self):
        player = self.play(self.exhibition, watchdog=1.0)
        os.kill(player.pid, signal.SIGSTOP)
        stopped = time.monotonic() + 0.2
        time.sleep(1.7)
        late = [beat for beat in player.notify.times_of("WATCHDOG=1") if beat > stopped]
        os.kill(player.pid, signal.SIGCONT)
        self.assertEqual(late, [])
        self.assertTrue(wait_until(lambda: player.notify.times_of("WATCHDOG=1")[-1:] > [stopped], 2))

    def beats_while(self, player, frozen, unnoticed=1.2):
        """The heartbeats of two seconds in which that thread stands, after those in which nobody misses it yet."""
        with FrozenThread(player.pid, frozen):
            missed = time.monotonic() + unnoticed
            time.sleep(unnoticed + 2.0)
            beats = [beat for beat in player.notify.times_of("WATCHDOG=1") if beat > missed]
        self.assertTrue(wait_until(lambda: player.notify.times_of("WATCHDOG=1")[-1:] > [missed + 2.0]), "it did not come back to life")
        return beats

    def test_a_decoder_or_reader_that_stands_still_stops_the_heartbeat(self):
        self.exhibition.write("film/probe.mp4", film_bytes(30))
        player = self.play(self.exhibition, "--start", "film", watchdog=1.0)
        self.assertEqual(self.beats_while(player, "film-picture"), [])
        self.assertEqual(self.beats_while(player, "film-reader", unnoticed=2.7), [])  # what it has read lasts two seconds

    def test_a_main_thread_that_stands_still_stops_the_heartbeat(self):
        player = self.play(self.exhibition, "--start", "film", watchdog=1.0)
        self.assertEqual(self.beats_while(player, None), [])

    def test_a_sound_that_stands_still_does_not_while_the_film_is_seen(self):
        self.exhibition.write("film/probe.mp4", film_bytes(30))
        player = self.play(self.exhibition, "--start", "film", watchdog=1.0)
        self.assertGreaterEqual(len(self.beats_while(player, "film-sound")), 3)

    def test_an_x_server_that_hangs_stops_the_heartbeat(self):
        player = self.play(self.exhibition, watchdog=1.0)
        os.kill(self.panel.pid, signal.SIGSTOP)
        try:
            hung = time.monotonic() + 0.7
            time.sleep(2.5)
            late = [beat for beat in player.notify.times_of("WATCHDOG=1") if beat > hung]
        finally:
            os.kill(self.panel.pid, signal.SIGCONT)
        self.assertEqual(late, [], "it reported a turn that the X server never answered")

    def test_sigterm_ends_it_cleanly_within_two_seconds(self):
        for arguments in ((), ("--start", "film"), ("--start", "rat")):
            player = self.play(self.exhibition, *arguments)
            time.sleep(0.3)
            status, seconds = player.stop(signal.SIGTERM)
            self.assertEqual(status, 0, arguments)
            self.assertLess(seconds, 2.0, arguments)

    def test_it_ends_by_itself_after_the_given_time(self):
        player = self.play(self.exhibition, "--for", 1)
        self.assertTrue(wait_until(lambda: player.status is not None, 3))
        self.assertEqual(player.status, 0)

    def test_a_still_scene_needs_no_processor(self):
        player = self.play(self.exhibition, "--start", "rat")
        time.sleep(1.0)

        def used():
            with open(f"/proc/{player.pid}/stat", encoding="ascii") as file:
                fields = file.read().rsplit(")", 1)[1].split()
            return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

        before = used()
        time.sleep(4.0)
        self.assertLess(used() - before, 0.05)

    def test_it_opens_no_network_socket(self):
        player = self.play(self.exhibition, "--start", "film")
        inodes = set()
        for link in os.listdir(f"/proc/{player.pid}/fd"):
            try:
                target = os.readlink(f"/proc/{player.pid}/fd/{link}")
            except OSError:
                continue
            inodes.update(re.findall(r"socket:\[(\d+)\]", target))
        for table in ("tcp", "tcp6", "udp", "udp6", "raw"):
            path = f"/proc/{player.pid}/net/{table}"
            if os.path.exists(path):
                with open(path, encoding="ascii") as file:
                    open_here = {line.split()[9] for line in file.readlines()[1:]}
                self.assertFalse(inodes & open_here, f"an open {table} socket")


class Units(unittest.TestCase):
    """The files that make a computer the kiosk, as the package installs them."""

    ALWAYS = ("kok-kiosk.service", "kok-kiosk-outputs.service", "kok-kiosk-x.service")
    WISHES = {"power": ["switch-off"], "clock": ["clock", "zone"], "bring-back": ["bring-back"], "stick": ["stick"]}
    STARTED = ("kok-kiosk-stick-check.service",)  # by the service of a wish
    UNITS = (*ALWAYS, *STARTED, *(f"kok-kiosk-{name}.{kind}" for name in WISHES for kind in ("service", "path")))

    def text(self, path):
        with open(os.path.join(ROOT, path), encoding="utf-8") as file:
            return file.read()

    def installed(self):
        """What debian/kok-kiosk.install puts where: (source, path in the system)."""
        for line in self.text("debian/kok-kiosk.install").splitlines():
            source, *place = line.split()
            if not place:
                yield os.path.basename(source), "/" + source  # made by the build
            elif os.path.isdir(os.path.join(ROOT, source)):
                for name in os.listdir(os.path.join(ROOT, source)):
                    yield os.path.join(source, name), f"/{place[0]}/{os.path.basename(source)}/{name}"
            else:
                yield source, f"/{place[0]}/{os.path.basename(source)}"

    def test_what_the_units_start_is_installed_and_executable(self):
        installed = {path: source for source, path in self.installed()}
        for unit in self.UNITS:
            for path in re.findall(r"^Exec\w+=(/usr/(?:lib/kok-kiosk|bin/kok)\S*)", self.text(f"systemd/{unit}"), re.M):
                self.assertIn(path, installed)
                if path != "/usr/bin/kok-kiosk":
                    self.assertTrue(os.access(os.path.join(ROOT, installed[path]), os.X_OK), path)

    def test_the_package_knows_all_units(self):
        rules = re.search(r"^UNITS = (.*)$", self.text("debian/rules"), re.M).group(1).split()
        found = sorted(name for name in os.listdir(os.path.join(ROOT, "systemd")) if name.endswith((".service", ".path")))
        self.assertEqual(found, sorted(self.UNITS))
        self.assertEqual(sorted(name + ".service" for name in rules), [name for name in found if name.endswith(".service")])

    def test_everything_that_is_installed_exists(self):
        for source, _ in self.installed():
            if source != "kok-kiosk":
                self.assertTrue(os.path.exists(os.path.join(ROOT, source)), source)

    def test_every_folder_that_the_player_may_write_is_made_for_it(self):
        made = self.text("systemd/tmpfiles.d/kok-kiosk.conf")
        folders = re.findall(r"-(/\S+)", re.search(r"^ReadWritePaths=(.*)$", self.text("systemd/kok-kiosk.service"), re.M).group(1))
        self.assertGreater(len(folders), 0)
        for folder in folders:
            self.assertRegex(made, rf"(?m)^d {folder} 0755 kok-kiosk kok-kiosk -$")

    def test_systemd_finds_no_fault_in_the_units(self):
        units = [os.path.join(ROOT, "systemd", name) for name in self.UNITS]
        # Without a journal it says nothing unless it is told to.
        variables = {**os.environ, "SYSTEMD_LOG_TARGET": "console"}
        done = subprocess.run(["systemd-analyze", "verify", "--man=no", *units], env=variables, capture_output=True, text=True, check=False)
        faults = [line for line in done.stderr.splitlines() if "kok-kiosk" in line and "is not executable" not in line]
        self.assertEqual(faults, [])

    def test_what_runs_is_exposed_as_little_as_promised(self):
        wishes = (f"kok-kiosk-{name}.service" for name in self.WISHES)
        for unit in ("kok-kiosk.service", "kok-kiosk-outputs.service", *self.STARTED, *wishes):
            path = os.path.join(ROOT, "systemd", unit)
            command = ["systemd-analyze", "security", "--offline=true", "--threshold=15", "--no-pager", path]
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            self.assertEqual(done.returncode, 0, done.stdout[-300:])

    def test_nothing_gives_up_starting(self):
        for unit in self.ALWAYS:
            text = self.text(f"systemd/{unit}")
            self.assertIn("StartLimitIntervalSec=0", text, unit)
            self.assertIn("Restart=always", text, unit)

    def test_wishes_are_waited_for_where_the_player_leaves_them(self):
        folder = re.search(r"RUNTIME_DIRECTORY=(\S+)", self.text("systemd/kok-kiosk.service")).group(1)
        for unit, names in self.WISHES.items():
            waited_for = re.findall(r"^PathExists=(\S+)$", self.text(f"systemd/kok-kiosk-{unit}.path"), re.M)
            self.assertEqual(waited_for, [os.path.join(folder, name) for name in names])
        # What stays where it is would be granted without end.
        self.assertIn(f"rm -f {folder}/switch-off\n", self.text("systemd/kok-kiosk-power.service"))

    def test_the_user_names_are_ones_that_sysusers_accepts(self):
        with tempfile.TemporaryDirectory(prefix="users-") as folder:
            command = ["systemd-sysusers", f"--root={folder}", os.path.join(ROOT, "systemd/sysusers.d/kok-kiosk.conf")]
            os.makedirs(os.path.join(folder, "etc"))
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            self.assertEqual(done.returncode, 0, done.stderr)
            with open(os.path.join(folder, "etc/passwd"), encoding="utf-8") as file:
                self.assertIn("kok-kiosk-x:", file.read())


class Wishes(unittest.TestCase):
    """What systemd does for the player: the scripts of the units, with a system that only notes what it is asked."""

    def setUp(self):
        self.folder = self.enterContext(tempfile.TemporaryDirectory(prefix="wishes-"))
        self.programs = self.enterContext(tempfile.TemporaryDirectory(prefix="programs-"))
        self.asked = os.path.join(self.programs, "asked")
        for name in ("busctl", "timedatectl"):  # which take what begins with a dash for an option of their own
            self.program(name, f'getopt -q -o h --long system,property:,value -- "$@" >/dev/null || exit 2\necho "{name} $*" >>{self.asked}\n[ "$1" != show ] || echo yes')

    def program(self, name, script):
        path = os.path.join(self.programs, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(f"#!/bin/sh\n{script}\n")
        os.chmod(path, 0o755)

    def wish(self, name, text):
        with open(os.path.join(self.folder, name), "w", encoding="utf-8") as file:
            file.write(text)

    def grant(self, script, *arguments):
        variables = {**os.environ, "PATH": self.programs + ":" + os.environ["PATH"]}
        done = subprocess.run([os.path.join(ROOT, "systemd", script), self.folder, *arguments], env=variables, capture_output=True, text=True, check=False)
        if not os.path.exists(self.asked):
            return done.returncode, []
        with open(self.asked, encoding="utf-8") as file:
            return done.returncode, file.read().splitlines()

    def test_the_clock_goes_forward_and_back_and_its_zone_is_one_of_ours(self):
        self.wish("clock", "-3600")
        self.wish("zone", "Europe/Athens")
        status, said = self.grant("set-clock")
        self.assertEqual(status, 0)
        service = "busctl --system -- call org.freedesktop.timedate1 /org/freedesktop/timedate1 org.freedesktop.timedate1"
        self.assertEqual(
            said,
            [
                f"{service} SetTimezone sb Europe/Athens false",
                "timedatectl show --property=NTP --value",
                "timedatectl set-ntp false",
                f"{service} SetTime xbb -3600000000 true false",
                "timedatectl set-ntp true",
            ],
        )
        self.assertEqual(os.listdir(self.folder), [])

    def test_the_zones_that_are_offered_are_those_that_are_set(self):
        with open(os.path.join(ROOT, "kiosk/app/time_zones.cpp"), encoding="utf-8") as file:
            offered = re.findall(r'"(Europe/\w+)"', file.read())
        self.assertEqual(len(offered), 3)
        for zone in offered:
            self.assertTrue(os.path.exists(os.path.join("/usr/share/zoneinfo", zone)), zone)
            self.wish("zone", zone)
            self.assertEqual(self.grant("set-clock")[0], 0, zone)

    def test_nothing_else_is_done_for_a_player_that_is_no_longer_ours(self):
        for name, script in (("clock", "set-clock"), ("zone", "set-clock"), ("bring-back", "bring-back"), ("stick", "read-stick")):
            for text in ("", "$(reboot)", "1; reboot", "../../etc", "Europe/Berlin /etc/shadow", "9" * 30, "--help", "-", "1 2"):
                self.wish(name, text)
                self.assertEqual(self.grant(script)[0], 1, f"{name} {text!r}")
            os.makedirs(os.path.join(self.folder, name, "in", "the", "way"))
            self.assertEqual(self.grant(script)[0], 1, name)
            os.mkfifo(os.path.join(self.folder, name))
            self.assertEqual(self.grant(script)[0], 1, name)
            self.assertEqual(os.listdir(self.folder), [])
        self.assertFalse(os.path.exists(self.asked))
        os.symlink("/nowhere", os.path.join(self.folder, "clock"))
        self.assertEqual(self.grant("set-clock")[0], 1)
        self.assertEqual(os.listdir(self.folder), [])

    def test_an_earlier_exhibition_is_brought_back_by_its_number(self):
        self.program("kok-kiosk", f'echo "kok-kiosk $*" >>{self.asked}')
        self.wish("bring-back", "12")
        self.assertEqual(self.grant("bring-back", "/srv/exhibition"), (0, ["kok-kiosk restore 12 /srv/exhibition"]))
        self.assertEqual(os.listdir(self.folder), [])


class Starts(VisitCase):
    """What a player does whose last starts ended badly."""

    def setUp(self):
        self.exhibition = self.enterContext(Exhibition()).small()
        self.runtime = self.enterContext(tempfile.TemporaryDirectory(prefix="runtime-"))

    def start(self):
        player = Player(self.panel.name, self.exhibition.scenes, self.exhibition.config, environment={"RUNTIME_DIRECTORY": self.runtime})
        self.addCleanup(player.__exit__)
        return player.wait_ready()

    def status(self):
        def read():
            try:
                with open(os.path.join(self.runtime, "status.json"), encoding="utf-8") as file:
                    return json.load(file)
            except OSError:
                return None

        return wait_until(read)

    def said(self):
        done = run_command("status", variables={"RUNTIME_DIRECTORY": self.runtime})
        return done.returncode, done.stdout

    def test_three_deaths_lead_to_safe_mode_and_a_clean_end_does_not(self):
        modes = []
        for _ in range(4):
            player = self.start()
            modes.append(self.status()["mode"])
            player.kill()
            os.remove(os.path.join(self.runtime, "status.json"))
        self.assertEqual(modes, [0, 0, 0, 1])
        player = self.start()
        status, _ = player.stop()
        self.assertEqual(status, 0)
        for name in ("starts.json", "status.json"):  # the status of the player before would be read
            if os.path.exists(os.path.join(self.runtime, name)):
                os.remove(os.path.join(self.runtime, name))
        self.start()
        self.assertEqual(self.status()["mode"], 0)

    def test_a_picture_comes_within_three_seconds_whatever_happened_before(self):
        for _ in range(10):
            begun = time.monotonic()
            player = self.start()
            self.assertLess(time.monotonic() - begun, 3.0)
            player.kill()
        self.assertEqual(json.loads(open(os.path.join(self.runtime, "starts.json"), encoding="utf-8").read())["early_deaths"], 9)

    def test_a_broken_record_of_starts_costs_nothing(self):
        for text in ("", "{", "null", '{"version":1,"early_deaths":"viele"}'):
            with open(os.path.join(self.runtime, "starts.json"), "w", encoding="utf-8") as file:
                file.write(text)
            self.start().kill()

    def test_a_runtime_folder_that_cannot_be_written_costs_nothing(self):
        self.runtime = "/proc/kok-kiosk"
        self.start()

    def test_status_tells_of_the_player_that_runs_and_of_none(self):
        self.assertEqual(self.said()[0], 1)
        player = self.start()
        self.status()
        code, words = self.said()
        self.assertEqual(code, 0, words)
        self.assertIn("Die Ausstellung läuft: vollständig.", words)
        self.assertIn(str(self.exhibition.scenes), words)
        player.kill()
        code, words = self.said()
        self.assertEqual(code, 1)
        self.assertIn("Die Ausstellung läuft nicht.", words)


class Doctor(unittest.TestCase):
    def test_it_names_every_subject_and_a_way_out_of_each_fault(self):
        done = run_command("doctor", "--scenes", os.path.join(ROOT, "scenes"), "--config", os.path.join(ROOT, "config/device.yaml"))
        self.assertEqual(done.returncode, 1, done.stdout + done.stderr)  # no kiosk runs here
        for subject in ("Bildschirm", "Berührung", "Ton", "Schriften", "Speicherplatz", "Uhr", "Ausstellung", "Dienste"):
            self.assertRegex(done.stdout, rf"(?m)^(gut|ansehen|FEHLER) +{subject} ")
        lines = done.stdout.splitlines()
        for number, line in enumerate(lines):
            if line.startswith(("FEHLER", "ansehen")):
                self.assertIn("→", lines[number + 1], line)
        self.assertRegex(done.stdout, r"(?m)^FEHLER +Film +Nur der Platzhalter")
        self.assertRegex(done.stdout, r"(?m)^Störungscode: \d\d(-\d\d)*$")

    def test_its_report_is_one_file_with_everything(self):
        with tempfile.TemporaryDirectory(prefix="report-") as folder:
            path = os.path.join(folder, "bericht.txt")
            done = run_command("doctor", "--scenes", os.path.join(ROOT, "scenes"), "--report", path)
            self.assertIn(path, done.stdout)
            with open(path, encoding="utf-8") as file:
                report = file.read()
            for words in ("Bildschirm", "Die Ausstellung läuft nicht.", "/etc/os-release", "Debian"):
                self.assertIn(words, report)
            self.assertNotIn("\033", report)


if __name__ == "__main__":
    unittest.main()
