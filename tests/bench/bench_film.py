# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The bench's film: moving, noisy 1080p25 with sound, that carries its frame number for screen_watch to read.

A beep of 40 ms begins with the first frame of each second. A row of 15 square blocks at the upper left, each 1/27 of the height: light, dark, twelve bits of the number (lowest first), parity.
"""
import os
import subprocess

RATE = 25
BLOCKS_PER_HEIGHT = 27


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


def make(path, seconds, width=1920, height=1080):
    """Writes the film unless it is there already."""
    if os.path.exists(path):
        return path
    os.makedirs(os.path.dirname(path), exist_ok=True)
    pictures = f"testsrc2=s={width}x{height}:r={RATE},format=yuv420p,noise=alls=8:allf=t,{code_filter(height)}"
    sound = "aevalsrc=0.3*sin(2*PI*1000*t)*lt(mod(t\\,1)\\,0.04)+0.02*(random(0)-0.5):s=48000:c=stereo"
    command = ["ffmpeg", "-nostdin", "-v", "error", "-y", "-f", "lavfi", "-i", pictures, "-f", "lavfi", "-i", sound, "-t", str(seconds)]
    command += ["-c:v", "libx264", "-preset", "veryfast", "-profile:v", "high", "-bf", "3", "-refs", "3", "-g", str(5 * RATE)]
    command += ["-b:v", "6M", "-maxrate", "8M", "-bufsize", "8M", "-pix_fmt", "yuv420p"]
    command += ["-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-c:a", "aac", "-b:a", "160k"]
    partial = path + ".part.mp4"
    subprocess.run([*command, "-movflags", "+faststart", partial], check=True)
    os.rename(partial, path)
    return path
