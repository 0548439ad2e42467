# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The bench's films: moving, noisy H.264 with sound, that carry their frame number for screen_watch to read.

A beep of 40 ms begins with the first frame of each second. A row of 15 square blocks at the upper left, each 1/27 of the height: light, dark, twelve bits of the number (lowest first), parity.
"""
import os
import subprocess
from typing import NamedTuple

BLOCKS_PER_HEIGHT = 27
NUMBERS = 1 << 12  # frame numbers begin again here


class Format(NamedTuple):
    """What the film is: samples, pictures a second, Mbit/s."""

    width: int
    height: int
    rate: int
    megabits: int

    @property
    def name(self):
        return f"{self.height}p{self.rate}"


FORMATS = {
    format.name: format
    for format in (Format(1920, 1080, 25, 6), Format(1920, 1080, 30, 6), Format(1920, 1080, 60, 8), Format(1280, 720, 25, 4), Format(3840, 2160, 30, 20), Format(640, 360, 25, 1))
}


def code_filter(height):
    block = height // BLOCKS_PER_HEIGHT

    def box(index, condition=None):
        when = f":enable='{condition}'" if condition else ""
        return f"drawbox=x={index * block}:y=0:w={block}:h={block}:color=white:t=fill{when}"

    bits = [f"mod(floor(n/{1 << bit})\\,2)" for bit in range(12)]
    boxes = [f"drawbox=x=0:y=0:w={16 * block}:h={block * 3 // 2}:color=black:t=fill", box(0)]
    boxes += [box(2 + index, bit) for index, bit in enumerate(bits)]
    boxes.append(box(14, f"mod({'+'.join(bits)}\\,2)"))
    return ",".join(boxes)


def make(folder, film, seconds):
    """The path of the film in that format; written unless it is there already."""
    path = os.path.join(folder, f"{film.name}-{seconds}s.mp4")
    if os.path.exists(path):
        return path
    os.makedirs(folder, exist_ok=True)
    pictures = f"testsrc2=s={film.width}x{film.height}:r={film.rate},format=yuv420p,noise=alls=8:allf=t,{code_filter(film.height)}"
    sound = "aevalsrc=0.3*sin(2*PI*1000*t)*lt(mod(t\\,1)\\,0.04)+0.02*(random(0)-0.5):s=48000:c=stereo"
    command = ["ffmpeg", "-nostdin", "-v", "error", "-y", "-f", "lavfi", "-i", pictures, "-f", "lavfi", "-i", sound, "-t", str(seconds)]
    command += ["-c:v", "libx264", "-preset", "veryfast", "-profile:v", "high", "-bf", "3", "-refs", "3", "-g", str(5 * film.rate)]
    command += ["-b:v", f"{film.megabits}M", "-maxrate", f"{film.megabits * 4 // 3}M", "-bufsize", f"{film.megabits * 4 // 3}M", "-pix_fmt", "yuv420p"]
    command += ["-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-c:a", "aac", "-b:a", "160k"]
    partial = path + ".part.mp4"
    subprocess.run([*command, "-movflags", "+faststart", partial], check=True)
    os.rename(partial, path)
    return path
