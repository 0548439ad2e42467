# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Exhibitions and device settings for the tests: small ones made here, and copies of the real one."""
import array
import functools
import math
import os
import shutil
import struct
import subprocess
import tempfile
import zlib

from player import ROOT

SMALL = {
    "exhibition.yaml": """version: 1
title:
  de: Kleine Ausstellung
  en: Small exhibition
languages: [de, en]
loop: [eins, zwei, drei]
start: start
accessibility: bild
helplines:
  - name:
      de: Ein Telefon
      en: A phone
    phone: 030 / 000 001
""",
    "eins.yaml": """version: 1
kind: statement
ground: petrol
dwell: 8
title:
  de: Erste Aussage
  en: First statement
statement:
  de: Hier steht die erste Aussage.
  en: This is the first statement.
""",
    "zwei.yaml": """version: 1
kind: facts
ground: paper
dwell: 8
title:
  de: Zwei Zahlen
  en: Two figures
facts:
  - figure:
      de: "43"
      en: "43"
    text:
      de: Mitglieder
      en: members
  - figure:
      de: "1999"
      en: "1999"
    text:
      de: gegründet
      en: founded
""",
    "drei.yaml": """version: 1
kind: statement
ground: plum
dwell: 8
title:
  de: Dritte Aussage
  en: Third statement
statement:
  de: Und hier steht noch eine.
  en: And this is one more.
""",
    "start.yaml": """version: 1
kind: menu
ground: paper
title:
  de: Was möchten Sie wissen?
  en: What would you like to know?
items:
  - scene: film
    line:
      de: Der Film
      en: The film
  - scene: bild
    line:
      de: Das Bild
      en: The picture
  - scene: rat
    line:
      de: Beratung
      en: Counselling
""",
    "film.yaml": """version: 1
kind: film
title:
  de: Der Film
  en: The film
file: probe.mp4
loop_seconds: 5
""",
    "bild.yaml": """version: 1
kind: info
title:
  de: Das Bild
  en: The picture
body:
  de: Ein Text neben einem Bild.
  en: A text beside a picture.
picture:
  file: probe.png
  alt:
    de: Ein Quadrat
    en: A square
  credit:
    de: für den Test gezeichnet
    en: drawn for the test
""",
    "rat.yaml": """version: 1
kind: contact
beratung: true
title:
  de: Beratung und Adressen
  en: Counselling and addresses
address:
  de: Musterstraße 1, 10000 Berlin
  en: Musterstraße 1, 10000 Berlin
phone: "030 / 000 000"
""",
}


def tone(seconds, rate=22050):
    """A WAV file of an even tone, as loud as a voice."""
    samples = array.array("h", (int(12000 * math.sin(index * 2 * math.pi * 330 / rate)) for index in range(int(seconds * rate))))
    header = struct.pack("<4sI4s4sIHHIIHH4sI", b"RIFF", 36 + 2 * len(samples), b"WAVE", b"fmt ", 16, 1, 1, rate, 2 * rate, 2, 16, b"data", 2 * len(samples))
    return header + samples.tobytes()


def png_bytes(width, height, rows):
    """A PNG of 8-bit grey; `rows` are the raw bytes of the picture with a filter byte before each row."""

    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def small_png():
    return png_bytes(64, 64, (b"\0" + bytes(range(0, 256, 4))) * 64)


def bomb_png(side=30000):
    """A few kilobytes of PNG that would take 900 MB and more to decode."""
    return png_bytes(side, side, b"\0" * 1000)


@functools.lru_cache(maxsize=None)
def film_bytes(seconds=6, size="640x360"):
    """A moving picture with a tone: H.264 and AAC in MP4."""
    return made_film(seconds, f"testsrc2=s={size}:r=25", "sine=f=440:r=48000,volume=4")


def made_film(seconds, picture, sound):
    """A film of two of ffmpeg's sources: H.264 and AAC in MP4."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "film.mp4")
        source = ["-f", "lavfi", "-i", picture, "-f", "lavfi", "-i", sound]
        codec = ["-c:v", "libx264", "-preset", "veryfast", "-pix_fmt", "yuv420p", "-g", "25", "-c:a", "aac", "-ac", "2"]
        subprocess.run(["ffmpeg", "-nostdin", "-v", "error", *source, "-t", str(seconds), *codec, path], check=True)
        with open(path, "rb") as file:
            return file.read()


class Exhibition:
    """A folder of scenes, with a device.yaml beside it. Use it as a context manager; the folders are removed at the end."""

    def __init__(self):
        self._folder = tempfile.TemporaryDirectory(prefix="exhibition-")
        self.scenes = os.path.join(self._folder.name, "scenes")
        self.config = os.path.join(self._folder.name, "config", "device.yaml")
        os.mkdir(os.path.dirname(self.config))
        theme = os.path.join(ROOT, "config", "theme.yaml")
        if os.path.exists(theme):
            shutil.copy(theme, os.path.dirname(self.config))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._folder.cleanup()

    @property
    def folder(self):
        return self._folder.name

    def write(self, path, content):
        """Writes a file of the exhibition: text, or bytes."""
        path = os.path.join(self.scenes, path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(content.encode() if isinstance(content, str) else content)

    def remove(self, path):
        path = os.path.join(self.scenes, path)
        if os.path.exists(path):
            os.remove(path)

    def fingerprint(self):
        """Equal for exhibitions of equal content."""
        seen = {}
        for folder, _, names in os.walk(self.scenes):
            for name in names:
                with open(os.path.join(folder, name), "rb") as file:
                    seen[os.path.relpath(os.path.join(folder, name), self.scenes)] = zlib.crc32(file.read())
        return tuple(sorted(seen.items()))

    def settings(self, idle=60, countdown=20, rotation=0, presenter="cpu", **sound):
        lines = ["version: 1", "display:", f"  rotation: {rotation}", "  diagonal_inch: 23.8", f"  presenter: {presenter}"]
        lines += ["visit:", f"  idle_seconds: {idle}", f"  countdown_seconds: {countdown}"]
        if sound:
            lines += ["sound:"] + [f"  {key}: {value}" for key, value in sound.items()]
        with open(self.config, "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
        return self

    def empty(self):
        os.makedirs(self.scenes, exist_ok=True)
        return self.settings()

    def small(self):
        """Three scenes in the loop; a menu with a film, a picture and Beratung."""
        for path, text in SMALL.items():
            self.write(path, text)
        self.write("film/probe.mp4", film_bytes())
        self.write("pictures/probe.png", small_png())
        return self.settings()

    def loop(self, *scenes):
        """Another loop for the small exhibition."""
        self.write("exhibition.yaml", SMALL["exhibition.yaml"].replace("loop: [eins, zwei, drei]", f"loop: [{', '.join(scenes)}]"))

    def real(self):
        """A copy of the exhibition of the project."""
        shutil.copytree(os.path.join(ROOT, "scenes"), self.scenes, dirs_exist_ok=True)
        return self.settings()
