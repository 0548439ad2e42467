# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What systemd sees: ready after the first picture, a heartbeat of a loop that turns, and an end within two seconds."""
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
import unittest

from exhibition import Exhibition
from player import PROGRAM, ROOT, Player, wait_until
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
    """The unit files, installed into a folder."""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp(prefix="installed-")
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        variables = dict(os.environ, DESTDIR=cls.folder, KOK_KIOSK=PROGRAM)
        subprocess.run([os.path.join(ROOT, "systemd", "install")], env=variables, check=True)
        cls.units = os.path.join(cls.folder, "usr/lib/systemd/system")

    def text(self, path):
        with open(os.path.join(self.folder, path), encoding="utf-8") as file:
            return file.read()

    def test_what_the_units_start_is_installed_and_executable(self):
        for unit in os.listdir(self.units):
            for path in re.findall(r"^Exec\w+=(/usr/(?:lib/kok-kiosk|bin/kok)\S*)", self.text(f"usr/lib/systemd/system/{unit}"), re.M):
                self.assertTrue(os.access(self.folder + path, os.X_OK), path)

    def test_a_second_installation_keeps_the_settings(self):
        path = os.path.join(self.folder, "etc/kok-kiosk/device.yaml")
        with open(path, "a", encoding="utf-8") as file:
            file.write("# von der Technik\n")
        variables = dict(os.environ, DESTDIR=self.folder, KOK_KIOSK=PROGRAM)
        subprocess.run([os.path.join(ROOT, "systemd", "install")], env=variables, check=True)
        self.assertIn("# von der Technik", self.text("etc/kok-kiosk/device.yaml"))

    def files_after(self, *calls):
        """The files and folders that are left in an empty folder after these calls of install."""
        with tempfile.TemporaryDirectory(prefix="removed-") as folder:
            variables = dict(os.environ, DESTDIR=folder, KOK_KIOSK=PROGRAM)
            for call in calls:
                if callable(call):
                    call(folder)
                else:
                    subprocess.run([os.path.join(ROOT, "systemd", "install"), *call], env=variables, check=True)
            return sorted(os.path.relpath(os.path.join(place, name), folder) for place, _, names in os.walk(folder) for name in names)

    def test_removing_takes_away_all_but_what_people_have_edited(self):
        self.assertGreater(len(self.files_after([])), 20)
        self.assertEqual(self.files_after([], ["--remove"]), ["etc/kok-kiosk/device.yaml", "etc/kok-kiosk/theme.yaml"])
        self.assertEqual(self.files_after(["--remove"]), [], "nothing was installed, nothing is made")

    def test_purging_leaves_nothing_of_ours_and_everything_of_others(self):
        def edit(folder):
            os.makedirs(os.path.join(folder, "var/lib/kok-kiosk/exhibition"))
            for name in ("var/lib/kok-kiosk/exhibition/neu.yaml", "etc/systemd/logind.conf.d/other.conf"):
                with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
                    file.write("# von Menschen\n")

        self.assertEqual(self.files_after([], ["--purge"]), [])
        self.assertEqual(self.files_after([], edit, ["--purge"]), ["etc/systemd/logind.conf.d/other.conf"])
        self.assertIn("var/lib/kok-kiosk/exhibition/neu.yaml", self.files_after([], edit, ["--remove"]))

    def test_an_option_that_install_does_not_know_changes_nothing(self):
        with tempfile.TemporaryDirectory(prefix="unknown-") as folder:
            variables = dict(os.environ, DESTDIR=folder, KOK_KIOSK=PROGRAM)
            done = subprocess.run([os.path.join(ROOT, "systemd", "install"), "--enabel"], env=variables, capture_output=True, check=False)
            self.assertEqual(done.returncode, 2)
            self.assertEqual(os.listdir(folder), [])

    def test_systemd_finds_no_fault_in_the_units(self):
        units = [os.path.join(self.units, name) for name in sorted(os.listdir(self.units))]
        done = subprocess.run(["systemd-analyze", "verify", "--man=no", *units], capture_output=True, text=True, check=False)
        faults = [line for line in done.stderr.splitlines() if "kok-kiosk" in line and "is not executable" not in line]
        self.assertEqual(faults, [])

    def test_the_player_is_exposed_as_little_as_promised(self):
        unit = os.path.join(self.units, "kok-kiosk.service")
        command = ["systemd-analyze", "security", "--offline=true", "--threshold=15", "--no-pager", unit]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stdout[-300:])

    def test_nothing_gives_up_starting(self):
        for unit in os.listdir(self.units):
            text = self.text(f"usr/lib/systemd/system/{unit}")
            self.assertIn("StartLimitIntervalSec=0", text, unit)
            self.assertIn("Restart=always", text, unit)

    def test_the_user_names_are_ones_that_sysusers_accepts(self):
        command = ["systemd-sysusers", f"--root={self.folder}"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("kok-kiosk-x:", self.text("etc/passwd"))


if __name__ == "__main__":
    unittest.main()
