# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the screen has to look like, and where it can be touched: the pictures and layouts of `kok-kiosk render`."""
import functools
import glob
import json
import os
import subprocess
import tempfile

from player import run_command
from x11 import Picture

COLUMNS, ROWS = 192, 108  # places at which two pictures are compared
SAME = 0.04  # at most this share of the places may differ


def read_png(path, size):
    """The pixels of a PNG of a known size."""
    command = ["ffmpeg", "-nostdin", "-v", "error", "-i", path, "-f", "rawvideo", "-pix_fmt", "bgr0", "-"]
    data = subprocess.run(command, check=True, capture_output=True).stdout
    assert len(data) == size[0] * size[1] * 4, f"{path} is not {size[0]}x{size[1]}"
    return Picture(size[0], size[1], data)


def upright(x, y, size, rotation):
    """The place on the screen (px) at which the point (x, y) of an upright picture of `size` is seen, turned clockwise."""
    width, height = size
    return {0: (x, y), 90: (height - 1 - y, x), 180: (width - 1 - x, height - 1 - y), 270: (y, width - 1 - x)}[rotation]


@functools.lru_cache(maxsize=None)
def sample_offsets(width, height, rotation):
    """Where in the bytes of a picture of that size the compared places are, row by row of the upright picture."""
    size = (width, height) if rotation in (0, 180) else (height, width)
    offsets = []
    for row in range(ROWS):
        for column in range(COLUMNS):
            x, y = upright(int((column + 0.5) * size[0] / COLUMNS), int((row + 0.5) * size[1] / ROWS), size, rotation)
            offsets.append((y * width + x) * 4)
    return offsets


def samples(picture, rotation=0):
    """Colours on a grid of places of the upright picture, so that a turned screen compares with an upright rendering."""
    data = picture.data
    return [data[at : at + 3] for at in sample_offsets(picture.width, picture.height, rotation)]


def distance(left, right):
    """The share of places with clearly another colour."""
    other = sum(a != b and abs(a[0] - b[0]) + abs(a[1] - b[1]) + abs(a[2] - b[2]) > 40 for a, b in zip(left, right))
    return other / len(left)


class Atlas:
    """Every scene of an exhibition, rendered in the given languages at the size of the upright screen.

    Without languages it is empty at first: `take_layer` adds what is needed.
    """

    def __init__(self, exhibition, languages=("de", "en"), size=(1920, 1080)):
        self.size = size
        self.layouts, self._samples, self._pictures = {}, {}, {}
        with tempfile.TemporaryDirectory(prefix="atlas-") as folder:
            for language in languages:
                self._render(exhibition, language, folder)
            for path in sorted(glob.glob(os.path.join(folder, "*.json"))):
                self._take(path)
        assert self.layouts or not languages, "render --all --layout wrote nothing"

    def _render(self, exhibition, language, folder):
        options = ["--all", "--out", folder, "--size", f"{self.size[0]}x{self.size[1]}", "--language", language, "--layout"]
        done = run_command("render", exhibition.scenes, "--config", exhibition.config, *options, seconds=120)
        assert done.returncode == 0, f"render failed ({done.returncode}): {done.stderr[-2000:]}"

    def _take(self, path):
        name = os.path.basename(path)[: -len(".json")]
        with open(path, encoding="utf-8") as file:
            self.layouts[name] = json.load(file)
        self._pictures[name] = read_png(path[: -len("json")] + "png", self.size)
        self._samples[name] = samples(self._pictures[name])

    def take_layer(self, exhibition, scene, layer, language="de", focus="", more=()):
        """Adds the rendering of a scene with something over it, with a target that the keys are on, and with more options.

        Its name is `scene.language.layer` or `scene.language.layer.target`; returns it.
        """
        name = f"{scene}.{language}.{layer}" + (f".{focus}" if focus else "")
        with tempfile.TemporaryDirectory(prefix="atlas-") as folder:
            path = os.path.join(folder, f"{name}.png")
            options = ["--scene", scene, "--out", path, "--size", f"{self.size[0]}x{self.size[1]}", "--language", language]
            options += ["--config", exhibition.config, "--layer", layer, "--focus", focus, "--layout", *more]
            done = run_command("render", exhibition.scenes, *options)
            assert done.returncode == 0, f"render failed ({done.returncode}): {done.stderr[-2000:]}"
            self._take(path[: -len("png")] + "json")
        return name

    def names(self):
        """`scene.language` of every rendering, later pages with their number: `scene.language.2`."""
        return sorted(self.layouts)

    def picture_of(self, name):
        return self._pictures[name]

    def samples_of(self, name):
        return self._samples[name]

    def nearest(self, picture, rotation=0):
        """(name, distance) of the rendering that the picture looks most like."""
        seen = samples(picture, rotation)
        return min(((name, distance(seen, known)) for name, known in self._samples.items()), key=lambda pair: pair[1])

    def name_of(self, picture, rotation=0):
        """The rendering that the picture shows; None if it looks like none of them."""
        name, apart = self.nearest(picture, rotation)
        return name if apart <= SAME else None

    def targets(self, name):
        return self.layouts[name]["targets"]

    def target(self, name, action):
        """The target of a rendering whose action begins with the given words, None if there is none."""
        return next((target for target in self.targets(name) if str(target["action"]).startswith(action)), None)


def centre(target):
    x, y, width, height = target["rect"]
    return x + width // 2, y + height // 2
