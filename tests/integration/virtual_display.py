#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a program on a virtual X display and writes a picture whenever what is shown changes.

    virtual_display.py --pictures FOLDER -- COMMAND…     ends with the program, or ends it on Ctrl-C
    virtual_display.py --probe                           status 0 if $DISPLAY answers
"""
import argparse
import os
import signal
import subprocess
import sys
import time

from x11 import Screen

LOOK_EVERY = 0.25  # seconds between two looks at the screen
MOVING = 5.0  # seconds between two pictures of something that never rests, such as a film
MOST_PICTURES = 999


class VirtualDisplay:
    """An Xvfb of its own on a free display number."""

    def __init__(self, size="1920x1080x24"):
        readable, writable = os.pipe()
        # -displayfd makes the server choose a free number and say which once it is ready.
        command = ["Xvfb", "-displayfd", str(writable), "-screen", "0", size, "-nolisten", "tcp", "-noreset", "-s", "0"]
        self._server = subprocess.Popen(command, pass_fds=[writable], stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        os.close(writable)
        with os.fdopen(readable) as answer:
            number = answer.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        self.name = f":{number}"

    @property
    def pid(self):
        return self._server.pid

    def close(self):
        self._server.terminate()
        self._server.wait()


class Album:
    """Numbered pictures of a screen: one each time that it has come to rest on something new."""

    def __init__(self, screen, folder):
        self._screen, self._folder = screen, folder
        self._seen = self._written = None
        self._count, self._written_at = 0, 0.0
        os.makedirs(folder, exist_ok=True)
        for name in os.listdir(folder):
            if name.endswith(".png") and name[:-4].isdigit():
                os.remove(os.path.join(folder, name))

    def look(self):
        picture = self._screen.picture()
        seen, now = picture.checksum(), time.monotonic()
        rests, moves_long = seen == self._seen, now - self._written_at >= MOVING
        self._seen = seen
        if seen == self._written or not (rests or moves_long) or len(picture.colours(101)) < 2:
            return
        self._written, self._written_at = seen, now
        if self._count == MOST_PICTURES:
            return
        self._count += 1
        path = os.path.join(self._folder, f"{self._count:03d}.png")
        picture.write_png(path)
        print(path, flush=True)


def end_politely(program):
    if program.poll() is None:
        program.terminate()
    try:
        program.wait(5)
    except subprocess.TimeoutExpired:
        program.kill()
        program.wait()


def run(command, folder):
    # A second Ctrl-C while the program is ending must not leave a server behind.
    stop = []
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.append(True))
    display = VirtualDisplay()
    program = None
    try:
        environment = dict(os.environ, DISPLAY=display.name, SDL_VIDEODRIVER="x11")
        environment.pop("WAYLAND_DISPLAY", None)
        screen = Screen(display.name)
        album = Album(screen, folder)
        program = subprocess.Popen(command, env=environment, start_new_session=True)
        while program.poll() is None and not stop:
            album.look()
            time.sleep(LOOK_EVERY)
        screen.close()
        end_politely(program)
        return program.returncode if program.returncode >= 0 else 1
    finally:
        if program:
            end_politely(program)
        display.close()


def probe():
    try:
        Screen(os.environ.get("DISPLAY", "")).close()
        return 0
    except (ConnectionError, OSError):
        return 1


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--probe", action="store_true")
    parser.add_argument("--pictures", metavar="FOLDER")
    parser.add_argument("command", nargs="*")
    options = parser.parse_args()
    if options.probe:
        return probe()
    if not options.pictures or not options.command:
        parser.error("--pictures FOLDER -- COMMAND… is needed")
    return run(options.command, options.pictures)


if __name__ == "__main__":
    sys.exit(main())
