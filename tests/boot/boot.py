#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""boot.py DISK PICTURES FOLDER: switches a computer with the package on and looks whether the handbook's promises hold.

DISK is what make_disk.sh made, PICTURES what the screen is compared with. Leaves pictures of each step in FOLDER, with what
`kok-kiosk doctor` and `status` said inside. Everything is emulated: times are several times those of a real computer.
"""
import glob
import os
import sys
import time

sys.dont_write_bytecode = True
from machine import Machine, Picture, write_png  # noqa: E402 (from this folder)

ALIKE = 6.0  # mean distance of colours: two scenes are at least 12 apart, the same one with its next ring of dots 2


class Trial:
    def __init__(self, disk, pictures, folder):
        self.disk, self.folder = disk, folder
        self.loop, self.scenes = (self._load(os.path.join(pictures, layer)) for layer in ("attract", "none"))
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
        write_png(picture.path, os.path.join(self.folder, f"{self.steps:02d}-{name}.png"))

    def wait_for(self, machine, pictures, seconds):
        """Waits until the screen shows one of these; returns (seconds or None, name, last picture, whether all before were black)."""
        begun, dark = time.monotonic(), True
        while True:
            picture = machine.picture("now")
            distance, name = picture.nearest(pictures)
            waited = time.monotonic() - begun
            if distance < ALIKE:
                return waited, name, picture, dark
            if dark and not picture.is_black():
                dark = False
                self.keep(picture, "not-black")
            if waited > seconds:
                return None, f"{name} {distance:.1f}", picture, dark
            time.sleep(0.5)

    def reach_exhibition(self, machine, words, seconds=240):
        waited, name, picture, dark = self.wait_for(machine, self.loop, seconds)
        self.keep(picture, words.replace(" ", "-"))
        self.holds(words, waited is not None, f"{name} after {machine.age:.0f} s")
        return waited, dark

    def run(self):
        machine = Machine(self.disk, self.folder)
        try:
            _, dark = self.reach_exhibition(machine, "the exhibition appears by itself")
            self.holds("the screen was black until then: no text, cursor or prompt", dark)
            self.touch(machine)
            self.keys(machine)
            self.kill(machine, "KILL", 20)
            self.kill(machine, "STOP", 60)
            self.questions(machine)
            # In the middle of writing: the plug is pulled.
            machine._shell.sendall(b"while cp -r /usr/share/kok-kiosk/exhibition /var/lib/kok-kiosk/exhibition.new; do rm -r /var/lib/kok-kiosk/exhibition.new; done\n")
            time.sleep(3)
        finally:
            machine.cut_power()
        machine = Machine(self.disk, self.folder)
        try:
            self.reach_exhibition(machine, "it appears again after the plug was pulled")
        finally:
            machine.cut_power()
        return 1 if self.failed else 0

    def touch(self, machine):
        machine.run("modprobe uinput; python3 /root/finger.py 0.5 0.3", 60)
        waited, name, picture, _ = self.wait_for(machine, {"start.de.png": self.scenes["start.de.png"]}, 20)
        self.keep(picture, "touched")
        self.holds("a touch opens the menu", waited is not None, name)

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
        while machine.run("systemctl show -P NRestarts kok-kiosk; systemctl is-active kok-kiosk || true").split() != [str(int(before) + 1), "active"]:
            if time.monotonic() - begun > seconds:
                break
            time.sleep(0.3)
        waited, name, picture, _ = self.wait_for(machine, self.loop, seconds)
        self.keep(picture, "after-" + signal)
        self.holds(f"it comes back after SIG{signal}", waited is not None, f"{name} within {time.monotonic() - begun:.1f} s, emulated")

    def questions(self, machine):
        for command in ("doctor", "status", "stats"):
            said = machine.run(f"kok-kiosk {command} || true", 120)
            with open(os.path.join(self.folder, command + ".txt"), "w", encoding="utf-8") as file:
                file.write(said + "\n")
        with open(os.path.join(self.folder, "doctor.txt"), encoding="utf-8") as file:
            said = file.read()
        good = [word for word in ("Bildschirm", "Schriften", "Leserechte", "Dienste", "Programm") if f"\ngut  " and any(line.startswith("gut") and word in line for line in said.splitlines())]
        self.holds("doctor finds the machine well", len(good) == 5, ", ".join(good))


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    os.makedirs(sys.argv[3], exist_ok=True)
    sys.exit(Trial(*sys.argv[1:4]).run())


if __name__ == "__main__":
    main()
