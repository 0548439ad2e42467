# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An exhibition comes on a stick: the scripts of its two units, with a folder that stands in for the stick."""
import os
import signal
import subprocess
import tempfile
import unittest

from exhibition import Exhibition
from player import PROGRAM, ROOT, wait_until

STICK = "/dev/sdb1 part 1 vfat 0xc "
GOOD = {"exhibition.yaml": "new", "start.yaml": "new", "film/new.mp4": "new film"}
# What the scripts ask of a system, and a system that does nothing: DIR is the folder of all this.
PROGRAMS = {
    "lsblk": 'cat "DIR/blocks"',
    "mount": 'echo "mount $*" >>"DIR/asked"; [ ! -e "DIR/refuses-$2" ] || exit 32; [ "$1" != -t ] || { for last; do :; done; rmdir "$last" && ln -s "DIR/stick" "$last"; }',
    "mountpoint": '[ -L "$2" ]',
    "umount": 'echo umount >>"DIR/asked"; rm "$1"',
    "systemctl": '[ "$1" = show ] && exec cat "DIR/status"; "DIR/check" "DIR/place/from-stick"; status=$?; echo $status >"DIR/status"; exit $status',
    "sleep": "exec /bin/sleep 0.02",
    "kok-kiosk": f'exec "{PROGRAM}" "$@"',
}
CHECK = os.path.join(ROOT, "systemd/check-stick")


class Stick(unittest.TestCase):
    def setUp(self):
        self.folder = self.enterContext(tempfile.TemporaryDirectory(prefix="stick-"))
        for name in ("run", "mounted", "programs", "stick/kok-ausstellung", "place/from-stick/report", "place/exhibition"):
            os.makedirs(os.path.join(self.folder, name))
        for name, script in PROGRAMS.items():
            self.program(f"programs/{name}", script)
        self.program("check", f'exec "{CHECK}" "$@"')
        self.write("blocks", f"/dev/sda disk 0   \n/dev/sda2 part 0 ext4 0x83 /\n{STICK}\n")
        self.write("asked", "")
        self.put("place/exhibition", {"exhibition.yaml": "old", "rat.yaml": "old", "film/old.mp4": "old film"})

    def path(self, *names):
        return os.path.join(self.folder, *names)

    def program(self, name, script):
        self.write(name, "#!/bin/sh\n" + script.replace("DIR", self.folder) + "\n")
        os.chmod(self.path(name), 0o755)

    def write(self, name, content):
        os.makedirs(os.path.dirname(self.path(name)), exist_ok=True)
        with open(self.path(name), "w", encoding="utf-8") as file:
            file.write(content)

    def put(self, folder, files):
        for name, content in files.items():
            self.write(os.path.join(folder, name), content)

    def verdict(self, status):
        """A check that takes no time: it finds what it is told to."""
        self.program("check", f'echo found >"$1/report/BERICHT.html"; echo sheet >"$1/report/korrekturbogen.html"; exit {status}')

    def begin(self, word):
        self.write("run/stick", word)
        variables = {"PATH": self.path("programs") + ":" + os.environ["PATH"], "HOME": "/nonexistent", "SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy"}
        command = [os.path.join(ROOT, "systemd/read-stick"), self.path("run"), self.path("place"), self.path("mounted")]
        with open(self.path("log"), "w", encoding="utf-8") as log:
            return subprocess.Popen(command, env=variables, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)

    def grant(self, word):
        """The exit status of the service, and what it says then."""
        done = self.begin(word)
        status = done.wait(170)
        self.assertEqual(os.listdir(self.path("run")), [], "the wish would be granted without end")
        self.assertFalse(os.path.islink(self.path("mounted/stick")), "the stick is still mounted")
        return status, self.progress()

    def progress(self):
        try:
            return self.text("place/from-stick/progress").strip()
        except FileNotFoundError:
            return None

    def text(self, name):
        with open(self.path(name), encoding="utf-8") as file:
            return file.read()

    def files(self, folder):
        """All files below a folder with their text."""
        found = {}
        for place, _, names in os.walk(self.path(folder)):
            for name in names:
                path = os.path.join(place, name)
                found[os.path.relpath(path, self.path(folder))] = os.readlink(path) if os.path.islink(path) else self.text(path)
        return found


class Exchange(Stick):
    def test_a_good_exhibition_is_checked_shown_and_taken_over(self):
        with Exhibition() as fresh:
            fresh.small()
            subprocess.run(["cp", "-r", fresh.scenes + "/.", self.path("stick/kok-ausstellung")], check=True)
        self.assertEqual(self.grant("read"), (0, "ready 100 - report"), self.text("log"))
        self.assertEqual(self.text("place/exhibition/exhibition.yaml"), "old", "nobody has asked for that yet")
        report = self.text("stick/kok-bericht/BERICHT.html")
        self.assertIn("Kleine Ausstellung", report)
        self.assertIn("Keine Fehler: 7 Szenen in 2 Sprachen.", report)
        self.assertIn("Korrekturbogen: Kleine Ausstellung", self.text("stick/kok-bericht/korrekturbogen.html"))
        pages = [name for _, _, names in os.walk(self.path("place/from-stick/report")) for name in names if name.endswith(".png")]
        self.assertIn("start.de.png", pages)
        self.assertEqual(self.grant("take"), (0, "taken 0 - -"))
        self.assertIn("Kleine Ausstellung", self.text("place/exhibition/exhibition.yaml"))
        self.assertTrue(os.path.exists(self.path("place/exhibition/film/probe.mp4")))
        self.assertEqual(self.files("place/exhibition.before-stick"), {"exhibition.yaml": "old", "rat.yaml": "old", "film/old.mp4": "old film"})
        self.assertEqual(os.stat(self.path("place/exhibition/start.yaml")).st_mode & 0o777, 0o644)

    def test_a_faulty_one_is_refused_with_a_report_that_says_where(self):
        with Exhibition() as fresh:
            fresh.small()
            fresh.write("bild.yaml", "version: 1\nkind: info\ntitel: falsch\n")
            subprocess.run(["cp", "-r", fresh.scenes + "/.", self.path("stick/kok-ausstellung")], check=True)
        self.assertEqual(self.grant("read"), (0, "refused 0 faulty report"), self.text("log"))
        report = self.text("stick/kok-bericht/BERICHT.html")
        self.assertIn("bild.yaml, Zeile 3", report)
        self.assertIn("So kann die Ausstellung nicht übernommen werden", report)
        self.assertTrue(os.path.exists(self.path("stick/kok-bericht/korrekturbogen.html")))
        self.assertFalse(os.path.exists(self.path("place/from-stick/exhibition")))
        self.assertEqual(self.grant("take"), (1, "refused 0 faulty report"))
        self.assertEqual(self.text("place/exhibition/exhibition.yaml"), "old")


class Refusals(Stick):
    """None of these changes anything of the exhibition, and none leaves a copy behind."""

    def refused(self, reason):
        before = self.files("place/exhibition")
        self.assertEqual(self.grant("read"), (0, f"refused 0 {reason}"), self.text("log"))
        self.assertEqual(self.files("place/exhibition"), before)
        self.assertFalse(os.path.exists(self.path("place/from-stick/exhibition")))

    def setUp(self):
        super().setUp()
        self.put("stick/kok-ausstellung", GOOD)
        self.verdict(0)

    def test_one_stick_alone_is_read_and_nothing_that_belongs_to_the_machine(self):
        for lines, reason in (
            ("", "no-stick -"),
            ("/dev/sda1 part 0 vfat 0xc ", "no-stick -"),  # a disk in the machine
            ("/dev/mmcblk0p1 part 1 vfat 0xc ", "no-stick -"),
            ("/dev/sdb1 part 1 vfat c12a7328-f81f-11d2-ba4b-00a0c93ec93b ", "no-stick -"),  # from which a computer starts
            ("/dev/sdb1 part 1 vfat 0xc /boot/efi", "no-stick -"),
            ("/dev/sdb disk 1   \n/dev/sdb1 part 1 ntfs 0x7 ", "format -"),
            (f"{STICK}\n/dev/sdc1 part 1 exfat 0x7 ", "many-sticks -"),
            ("/dev/sdb1;reboot part 1 vfat 0xc ", "no-stick -"),
        ):
            with self.subTest(lines):
                self.write("blocks", lines + "\n")
                self.refused(reason)
        self.assertEqual(self.text("asked"), "")

    def test_what_a_stick_is_mounted_as_can_do_nothing(self):
        for blocks, kind, more in ((STICK, "vfat", ",utf8"), ("/dev/sdb disk 1 exfat  ", "exfat", "")):
            self.write("blocks", blocks + "\n")
            self.write("asked", "")
            self.grant("read")
            device = blocks.split()[0]
            first = self.text("asked").splitlines()[0]
            self.assertEqual(first, f"mount -t {kind} -i -o ro,nosuid,nodev,noexec,fmask=0133,dmask=0022{more} {device} {self.path('mounted/stick')}")

    def test_a_stick_that_cannot_be_read_or_holds_no_exhibition(self):
        self.write("refuses-vfat", "")
        self.refused("unreadable -")
        os.remove(self.path("refuses-vfat"))
        os.rename(self.path("stick/kok-ausstellung"), self.path("stick/ausstellung"))
        self.refused("nothing -")

    def test_too_many_files_too_much_too_deep_and_what_is_no_file(self):
        os.mkfifo(self.path("stick/kok-ausstellung/pipe"))
        self.refused("odd -")
        os.remove(self.path("stick/kok-ausstellung/pipe"))
        os.symlink("/etc/passwd", self.path("stick/kok-ausstellung/link"))
        self.refused("odd -")
        os.remove(self.path("stick/kok-ausstellung/link"))
        self.write("stick/kok-ausstellung/1/2/3/4/5/6/7/8/deep", "")
        self.refused("too-deep -")
        os.remove(self.path("stick/kok-ausstellung/1/2/3/4/5/6/7/8/deep"))
        with open(self.path("stick/kok-ausstellung/film/endless.mp4"), "wb") as file:
            file.truncate(1 << 32)
        self.refused("too-large -")
        os.remove(self.path("stick/kok-ausstellung/film/endless.mp4"))
        for number in range(5000):
            self.write(f"stick/kok-ausstellung/pictures/{number}", "")
        self.refused("too-many -")

    def test_a_disk_without_room_gives_up_what_was_put_aside_first(self):
        self.write("place/exhibition.before-stick/exhibition.yaml", "older")
        self.program("programs/df", 'echo Avail; [ -e "DIR/place/exhibition.before-stick" ] && echo 0 || echo 600000000')
        self.assertEqual(self.grant("read")[1], "ready 100 - report")
        self.assertFalse(os.path.exists(self.path("place/exhibition.before-stick")))
        self.program("programs/df", "echo Avail; echo 536870912")
        self.refused("disk-full -")

    def test_a_check_that_does_not_end_is_no_permission(self):
        for status in (1, 2, 137):
            self.verdict(status)
            self.refused("unchecked report")
        self.program("check", "exit 143")
        self.refused("unchecked -")

    def test_a_stick_that_changes_while_it_is_copied(self):
        self.program("programs/cp", 'for last; do :; done; ln -s /etc/passwd "$last/link"')
        self.refused("odd -")

    def test_whoever_ends_the_service_finds_no_half_of_an_exhibition(self):
        self.program("programs/cp", 'touch "DIR/begun"; exec /bin/sleep 60')
        service = self.begin("read")
        self.assertTrue(wait_until(lambda: os.path.exists(self.path("begun"))))
        self.assertTrue(wait_until(lambda: (self.progress() or "").startswith("copying ")))
        os.killpg(service.pid, signal.SIGTERM)
        service.wait(20)
        self.assertEqual(self.progress(), "refused 0 broken-off -")
        self.assertFalse(os.path.exists(self.path("place/from-stick/exhibition")))
        self.assertFalse(os.path.islink(self.path("mounted/stick")))


class Copies(Stick):
    def setUp(self):
        super().setUp()
        self.verdict(0)

    def copied(self):
        self.assertEqual(self.grant("read"), (0, "ready 100 - report"), self.text("log"))
        return self.files("place/from-stick/exhibition")

    def test_films_that_the_stick_lacks_stay_and_what_computers_add_does_not_come(self):
        self.put("stick/kok-ausstellung", {**GOOD, "._start.yaml": "apple", ".Trashes/x": "apple", "pictures/.DS_Store": "apple"})
        self.assertEqual(self.copied(), {**GOOD, "film/old.mp4": "old film"})

    def test_a_film_alone_comes_into_the_exhibition_that_is_there(self):
        self.put("stick/kok-ausstellung", {"film/old.mp4": "better film"})
        self.assertEqual(self.copied(), {"exhibition.yaml": "old", "rat.yaml": "old", "film/old.mp4": "better film"})
        self.assertEqual(self.text("place/exhibition/film/old.mp4"), "old film")

    def test_what_is_on_the_stick_stays_as_it_was_but_for_our_own_report(self):
        self.put("stick/kok-ausstellung", GOOD)
        self.put("stick", {"kok-bericht/BERICHT.html": "of last time", "kok-bericht/notes.txt": "mine", "photo.jpg": "mine"})
        before = self.files("stick")
        self.copied()
        self.assertEqual(self.files("stick"), {**before, "kok-bericht/BERICHT.html": "found\n", "kok-bericht/korrekturbogen.html": "sheet\n"})

    def test_a_stick_that_takes_nothing_is_read_all_the_same(self):
        self.put("stick/kok-ausstellung", GOOD)
        self.write("refuses-remount,rw,nosuid,nodev,noexec", "")
        self.assertEqual(self.grant("read"), (0, "ready 100 - -"))
        os.remove(self.path("refuses-remount,rw,nosuid,nodev,noexec"))
        self.write("stick/kok-bericht", "a file of the curators")
        self.assertEqual(self.grant("read"), (0, "ready 100 - -"))
        self.assertEqual(self.text("stick/kok-bericht"), "a file of the curators")

    def test_a_link_in_the_place_of_the_report_leads_nowhere(self):
        self.put("stick/kok-ausstellung", GOOD)
        self.write("secret", "secret")
        self.program("check", 'ln -s "DIR/secret" "$1/report/BERICHT.html"; exit 0')
        self.assertEqual(self.grant("read"), (0, "ready 100 - -"))
        self.program("check", 'echo found >"$1/report/BERICHT.html"; ln -s "DIR/secret" "$1/report/korrekturbogen.html"; exit 0')
        self.assertEqual(self.grant("read"), (0, "ready 100 - report"))
        self.assertEqual(os.listdir(self.path("stick/kok-bericht")), ["BERICHT.html"])

    def test_how_far_the_sheet_is_is_believed_only_as_far_as_it_is_two_numbers(self):
        self.put("stick/kok-ausstellung", GOOD)
        seen = 'while [ ! -e "DIR/seen" ]; do /bin/sleep 0.01; done'
        # The script sleeps after it has looked: at the second time it has said what it made of the file.
        looks = 'if [ -e "DIR/looked" ]; then cp "DIR/place/from-stick/progress" "DIR/said"; touch "DIR/seen"; elif [ -e "DIR/place/from-stick/report/drawn" ]; then touch "DIR/looked"; fi'
        self.program("programs/sleep", looks + "; exec /bin/sleep 0.02")
        for drawn, expected in (("12/48", "drawing 25 - -"), ("50/48", "drawing 100 - -"), ("1/0", "checking 0 - -"), ("$(reboot)/1", "checking 0 - -"), ("9999999/1", "drawing 100 - -"), ("99999999999/1", "checking 0 - -")):
            with self.subTest(drawn):
                self.program("check", f"echo '{drawn}' >\"$1/report/drawn\"; {seen}; exit 0")
                self.assertEqual(self.grant("read")[0], 0)
                self.assertEqual(self.text("said").strip(), expected)
                os.remove(self.path("looked"))
                os.remove(self.path("seen"))

    def test_what_was_read_can_be_thrown_away(self):
        self.put("stick/kok-ausstellung", GOOD)
        self.copied()
        self.assertEqual(self.grant("drop"), (0, None))
        self.assertEqual(self.files("place/from-stick"), {})
        self.assertEqual(self.grant("take")[0], 1)
        self.assertEqual(self.text("place/exhibition/exhibition.yaml"), "old")

    def test_a_folder_that_cannot_be_exchanged_stays_as_it_is(self):
        self.put("stick/kok-ausstellung", GOOD)
        self.copied()
        self.program("programs/kok-kiosk", "exit 1")
        self.assertEqual(self.grant("take"), (0, "refused 0 not-taken -"))
        self.assertEqual(self.text("place/exhibition/exhibition.yaml"), "old")


class Boot(unittest.TestCase):
    def test_what_a_power_cut_left_half_done_is_gone_with_the_next_start(self):
        with tempfile.TemporaryDirectory(prefix="root-") as root:
            place = os.path.join(root, "var/lib/kok-kiosk")
            for name in ("from-stick/exhibition", "from-stick/report/pages-1", "exhibition"):
                os.makedirs(os.path.join(place, name))
                with open(os.path.join(place, name, "half"), "w", encoding="ascii") as file:
                    file.write("half")
            with open(os.path.join(ROOT, "systemd/tmpfiles.d/kok-kiosk.conf"), encoding="utf-8") as file:
                lines = "".join(line for line in file if "from-stick" in line).replace("kok-kiosk kok-kiosk", "root root")
            os.makedirs(os.path.join(root, "etc"))
            for name in ("passwd", "group"):
                with open(os.path.join(root, "etc", name), "w", encoding="ascii") as file:
                    file.write("root:x:0:0::/:/bin/sh\n" if name == "passwd" else "root:x:0:\n")
            command = ["systemd-tmpfiles", f"--root={root}", "--create", "--remove", "--boot", "-"]
            done = subprocess.run(command, input=lines, capture_output=True, text=True, check=False)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual(sorted(os.listdir(os.path.join(place, "from-stick"))), ["report"])
            self.assertEqual(os.listdir(os.path.join(place, "from-stick/report")), [])
            self.assertEqual(os.listdir(os.path.join(place, "exhibition")), ["half"])


if __name__ == "__main__":
    unittest.main()
