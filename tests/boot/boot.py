#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""boot.py DISK PICTURES FOLDER: switches a computer with the package on and looks whether the handbook's promises hold.

DISK is what make_disk.sh made, PICTURES what the screen is compared with. Leaves pictures of each step in FOLDER, with the
journal and with what `kok-kiosk doctor` and `status` said inside. Everything is emulated: times are several times those of a
real computer.
"""
import glob
import os
import sys
import time

sys.dont_write_bytecode = True
from machine import KernelDied, Machine, Picture, write_png  # noqa: E402 (from this folder)
from stick import Stick  # noqa: E402

ALIKE = 6.0  # mean distance of colours: two scenes are at least 12 apart, the same one with its next ring of dots 2

# Somebody exchanges the exhibition without end: at any moment the plug may be pulled.
EXCHANGE = (
    "cd /var/lib/kok-kiosk; while cp -r /usr/share/kok-kiosk/exhibition new; do "
    "mv exhibition old; mv new exhibition; echo EXCHANGED; rm -r old; done"
)
# What a cable does that is pulled and plugged in again, as far as the kernel lets itself be told.
CABLE = "for s in /sys/class/drm/card*-Virtual-1/status; do echo {} >$s; done; udevadm trigger --action=change --subsystem-match=drm"


class Trial:
    def __init__(self, disk, pictures, folder):
        self.disk, self.folder = disk, folder
        self.loop, self.scenes = (self._load(os.path.join(pictures, layer)) for layer in ("attract", "none"))
        self.staff = self._load(os.path.join(pictures, "staff"))
        self.stick = Stick(os.path.join(folder, "stick.img"))
        self.failed = 0
        self.steps = 0

    @staticmethod
    def _load(folder):
        return {os.path.basename(path): Picture(path) for path in sorted(glob.glob(os.path.join(folder, "*.de*.png")))}

    def holds(self, words, good, more=""):
        print(f"{'yes' if good else 'NO '}  {words}{f' ({more})' if more else ''}", flush=True)
        self.failed += not good

    def keep(self, picture, name):
        self.steps += 1
        write_png(picture.path, os.path.join(self.folder, f"{self.steps:02d}-{name.replace(' ', '-')}.png"))

    def wait_for(self, machine, pictures, seconds):
        """Waits until the screen shows one of these; returns (seconds or None, its name, the last picture, how many before it were
        neither black nor it)."""
        begun, strange = time.monotonic(), 0
        while True:
            picture = machine.picture("now")
            black = picture.is_black()
            distance, name = (255.0, "black") if black else picture.nearest(pictures)
            waited = time.monotonic() - begun
            machine.look_for_death()
            if distance < ALIKE:
                return waited, name, picture, strange
            if not black:
                strange += 1
                if strange <= 3:
                    self.keep(picture, "before it")
            if waited > seconds:
                return None, f"{name} {distance:.1f}", picture, strange
            time.sleep(0.5)

    def reach_exhibition(self, machine, words, seconds=240):
        waited, name, picture, strange = self.wait_for(machine, self.loop, seconds)
        self.keep(picture, words)
        self.holds(words, waited is not None, f"{name} after {machine.age:.0f} s")
        # One picture may be half drawn; words would stand there longer.
        self.holds("the screen was black until then: no text, cursor or prompt", strange <= 1, f"{strange} pictures were not")
        machine.wait_for_shell()

    def run(self):
        self.switched_on(self.first_day)
        self.switched_on(self.after_the_cut)
        return 1 if self.failed else 0

    def switched_on(self, day):
        for _ in range(3):
            machine = Machine(self.disk, self.folder, self.stick.path)
            try:
                return day(machine)
            except KernelDied:
                print("     the emulated kernel died: switched on once more", flush=True)
            finally:
                machine.cut_power()
        return self.holds("the emulated kernel lives", False)

    def first_day(self, machine):
        waited, name, picture, strange = self.wait_for(machine, {**self.staff, **self.loop}, 240)
        self.keep(picture, "first start")
        self.holds("the very first start asks who puts it up", waited is not None and name in self.staff, name)
        self.holds("the screen was black until then: no text, cursor or prompt", strange <= 1, f"{strange} pictures were not")
        waited, name, picture, _ = self.wait_for(machine, self.loop, 300)  # the question stays for two minutes
        self.keep(picture, "the exhibition appears")
        self.holds("the exhibition appears by itself, and nobody has touched anything", waited is not None, f"{name} after {machine.age:.0f} s")
        machine.wait_for_shell()
        if waited is not None:
            self.plug_in_touch(machine)
            self.touch(machine)
            self.corner(machine)
            self.keys(machine)
            self.kill(machine, "KILL", 30)
            self.kill(machine, "STOP", 90)
            self.cable(machine)
            self.clock(machine)
            self.earlier_exhibition(machine)
            self.from_stick(machine)
        self.questions(machine, "first")
        # Whatever the cut leaves is the shipped exhibition, old or new; that of the stick looks otherwise.
        machine.run("cd /var/lib/kok-kiosk && rm -r exhibition && cp -r /usr/share/kok-kiosk/exhibition . && sync", 120)
        machine.type(EXCHANGE)
        machine.wait_for_words("EXCHANGED", 120)
        time.sleep(3)  # the plug is pulled in the midst of it

    def after_the_cut(self, machine):
        self.reach_exhibition(machine, "it appears again after the plug was pulled")
        self.questions(machine, "second")
        self.wish(machine, "switch-off", "")
        self.holds("it switches itself off when a technician wants it", machine.goes_off(120))

    def plug_in_touch(self, machine):
        """A touch screen that comes when everything runs already: the player starts anew to hear it."""
        machine.run("modprobe uinput; mkfifo /run/finger; python3 /root/finger.py </run/finger & exec 3>/run/finger", 60)
        begun = time.monotonic()
        while machine.run("systemctl show -P NRestarts kok-kiosk") == "0" and time.monotonic() - begun < 150:
            time.sleep(2)
        waited, name, picture, _ = self.wait_for(machine, self.loop, 60)
        self.keep(picture, "touch screen plugged in")
        self.holds("the exhibition is back after a touch screen came", waited is not None, f"{name} within {time.monotonic() - begun:.0f} s")

    def touch(self, machine):
        machine.run("echo 0.5 0.3 0.2 >&3")
        waited, name, picture, _ = self.wait_for(machine, {"start.de.png": self.scenes["start.de.png"]}, 20)
        self.keep(picture, "touched")
        self.holds("a touch opens the menu", waited is not None, name)

    def corner(self, machine):
        machine.run("echo 0.985 0.03 9 >&3")
        waited, name, picture, _ = self.wait_for(machine, self.staff, 40)
        self.keep(picture, "corner")
        self.holds("a finger that rests in the corner opens the pages of the staff", waited is not None, name)
        waited, name, picture, _ = self.wait_for(machine, {**self.scenes, **self.loop}, 90)
        self.holds("they close by themselves", waited is not None, name)

    def keys(self, machine):
        for keys in ("ctrl-alt-f2", "ctrl-alt-delete", "alt-f4", "ctrl-c", "alt-sysrq-b", "ctrl-alt-backspace", "meta_l"):
            machine.press(keys)
            time.sleep(0.5)
        time.sleep(3)
        picture = machine.picture("now")
        self.keep(picture, "keys")
        distance, name = picture.nearest({**self.scenes, **self.loop})
        self.holds("keys lead nowhere", distance < ALIKE, f"{name} {distance:.1f}")

    def kill(self, machine, signal, seconds):
        before = machine.run("systemctl show -P NRestarts kok-kiosk")
        machine.run(f"systemctl kill -s {signal} kok-kiosk", 60)
        begun = time.monotonic()
        wanted = [str(int(before) + 1), "active"]
        while machine.run("systemctl show -P NRestarts kok-kiosk; systemctl is-active kok-kiosk || true").split() != wanted:
            if time.monotonic() - begun > seconds:
                break
            time.sleep(0.3)
        waited, name, picture, _ = self.wait_for(machine, self.loop, seconds)
        self.keep(picture, "after " + signal)
        self.holds(f"it comes back after SIG{signal}", waited is not None, f"{name} within {time.monotonic() - begun:.1f} s, emulated")

    def cable(self, machine):
        machine.run(CABLE.format("off"))
        begun = time.monotonic()
        while not (picture := machine.picture("now")).is_black() and time.monotonic() - begun < 30:
            time.sleep(0.5)
        self.keep(picture, "cable pulled")
        dark = picture.is_black()
        machine.run(CABLE.format("detect"))
        waited, name, picture, _ = self.wait_for(machine, {**self.scenes, **self.loop}, 60)
        self.keep(picture, "cable plugged in")
        self.holds("a monitor that went comes back", dark and waited is not None, f"{name}; it was {'dark' if dark else 'never dark'}")

    @staticmethod
    def wish(machine, name, text):
        """As the player leaves it for systemd."""
        machine.run(f"runuser -u kok-kiosk -- sh -c 'umask 77; printf %s {text} >/run/kok-kiosk/{name}.part; mv /run/kok-kiosk/{name}.part /run/kok-kiosk/{name}'")

    @staticmethod
    def comes(machine, command, seconds):
        """Whether that succeeds inside before so many seconds are over."""
        end = time.monotonic() + seconds
        while machine.run(f"{command} && echo COMES || echo WAITS").splitlines()[-1] != "COMES":
            if time.monotonic() > end:
                return False
            time.sleep(1)
        return True

    def clock(self, machine):
        before = int(machine.run("date +%s"))
        self.wish(machine, "clock", "86400")
        set_forward = self.comes(machine, f"[ $(date +%s) -ge {before + 86400} ]", 60)
        self.wish(machine, "clock", "-172800")
        set_back = self.comes(machine, f"[ $(date +%s) -lt {before - 3600} ]", 60)
        self.wish(machine, "zone", "Europe/London")
        in_zone = self.comes(machine, "readlink /etc/localtime | grep -q Europe/London", 60)
        self.holds("a technician's wish sets clock and time zone", set_forward and set_back and in_zone, machine.run("date --iso-8601=seconds"))
        waited, name, picture, _ = self.wait_for(machine, {**self.scenes, **self.loop}, 30)
        self.holds("the exhibition goes on when the clock jumps", waited is not None, name)

    def earlier_exhibition(self, machine):
        exhibition, kept = "/var/lib/kok-kiosk/exhibition", "/var/lib/kok-kiosk/state/kept"
        self.comes(machine, f"ls {kept} | grep -q -- -", 60)
        number = machine.run(f"ls {kept} | sort -n | head -n 1").split("-")[0]
        machine.run(f"echo 'hide: true' >>{exhibition}/zahlen.yaml")
        self.wish(machine, "bring-back", number)
        back = self.comes(machine, f"! grep -q ^hide {exhibition}/zahlen.yaml", 120)
        readable = machine.run(f"stat -c %U:%a {exhibition} {exhibition}/zahlen.yaml").split()
        aside = machine.run(f"grep -l ^hide {exhibition}.before/zahlen.yaml || true")
        good = back and readable == ["root:755", "root:644"] and aside != ""
        self.holds("a technician's wish brings an earlier exhibition back", good, f"{readable} {aside}")

    def from_stick(self, machine):
        progress, exhibition = "/var/lib/kok-kiosk/from-stick/progress", "/var/lib/kok-kiosk/exhibition"
        self.wish(machine, "stick", "read")
        self.comes(machine, f"grep -qs '^ready\\|^refused' {progress}", 1800)
        said = machine.run(f"cat {progress}")
        self.holds("an exhibition on a stick is copied and found good", said.startswith("ready"), said)
        report = self.stick.read("kok-bericht/BERICHT.html")
        self.holds("the report of it stands on the stick", "</html>" in report, f"{len(report)} letters")
        self.wish(machine, "stick", "take")
        taken = self.comes(machine, f"grep -qs ^taken {progress}", 120)
        whole = machine.run(f"ls {exhibition} {exhibition}.before-stick | tr '\\n' ' '")
        end = time.monotonic() + 60
        while (picture := machine.picture("now")).nearest(self.loop)[0] < ALIKE and time.monotonic() < end:
            time.sleep(1)
        self.keep(picture, "from the stick")
        distance, name = picture.nearest(self.loop)
        self.holds("it is taken over, and shown", taken and "zahlen.yaml" in whole and distance > ALIKE, f"{name} {distance:.1f}; {whole[:60]}")

    def questions(self, machine, name):
        for command in ("doctor", "status", "stats"):
            self.write(f"{name}-{command}.txt", machine.run(f"kok-kiosk {command} | cat", 300))
        self.write(f"{name}-journal.txt", machine.run("journalctl -b --no-pager -o short-monotonic", 120))
        with open(os.path.join(self.folder, name + "-doctor.txt"), encoding="utf-8") as file:
            lines = file.read().splitlines()
        asked = ("Bildschirm ", "Schriften ", "Leserechte ", "Dienste ", "Programm ")
        good = [subject.strip() for subject in asked if any(line.startswith("gut ") and subject in line for line in lines)]
        self.holds("doctor finds the machine well", len(good) == len(asked), ", ".join(good))

    def write(self, name, words):
        with open(os.path.join(self.folder, name), "w", encoding="utf-8") as file:
            file.write(words + "\n")


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    os.makedirs(sys.argv[3], exist_ok=True)
    sys.exit(Trial(*sys.argv[1:4]).run())


if __name__ == "__main__":
    main()
