#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the stand-in film platzhalter.mp4 from the drawings of ../pictures and music that it computes.

The film has no words: what it is, its captions and its scene say. Needs python3, rsvg-convert and ffmpeg, about
four minutes, and makes the same film each time.

    scenes/film/make_stand_in.py                 the film, 72 s, 1920 x 1080, 25 pictures a second
    scenes/film/make_stand_in.py --still 31.5    one picture of it, as still.png in the current folder
"""
import array
import concurrent.futures
import math
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import wave

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "pictures"))

from people import *  # noqa: E402,F403
from things import *  # noqa: E402,F403

WIDTH, HEIGHT, RATE, LENGTH = 1920, 1080, 25, 72.0
SOUND_RATE = 48000
LOUDNESS = -20.0  # LUFS, the level of an exhibition room rather than of a broadcast


# --- motion ---------------------------------------------------------------------------------------------------

def part(t, start, length):
    """How far t is on its way through [start, start + length], eased at both ends, 0 to 1."""
    x = min(1.0, max(0.0, (t - start) / length))
    return x * x * x * (x * (6 * x - 15) + 10)


def pop(t, start, length=0.6):
    """Like part(), but swings a little beyond its end."""
    x = min(1.0, max(0.0, (t - start) / length))
    return 0.0 if x == 0 else 1 + 2.2 * (x - 1) ** 3 + 1.2 * (x - 1) ** 2


def between(a, b, share):
    return a + (b - a) * share


def walk(phase, stride=1.0):
    """Angles of legs and arms at a phase of a step, 2 pi to a full cycle; a stride of 0 stands still."""
    def one(p):
        upper = 25 * math.sin(p) * stride
        return (upper, upper - (6 + 40 * max(0.0, math.cos(p))) * stride)
    swing = 22 * math.sin(phase) * stride
    return dict(legs=(one(phase + math.pi), one(phase)), arms=((swing, swing + 20), (-swing, -swing + 20)))


def walker(t, arrive, x_from, x_to, y, scale, speed, **look):
    """A figure that walks from one place to the other, arrives at `arrive` and then stands."""
    distance = abs(x_to - x_from)
    begin = arrive - distance / speed
    share = min(1.0, max(0.0, (t - begin) / (arrive - begin)))
    x = between(x_from, x_to, share)
    stride = min(1.0, (1 - share) * distance / (scale * 90))
    phase = abs(x - x_from) / (scale * 560) * 2 * math.pi
    pose = walk(phase, stride)
    if stride < 1:
        rest = look.pop("rest", ((8, 20), (-8, 6)))
        pose["arms"] = tuple(tuple(between(r, a, stride) for r, a in zip(rs, arm_)) for rs, arm_ in zip(rest, pose["arms"]))
        pose["legs"] = tuple((between(s, leg_[0], stride), between(-2, leg_[1], stride)) for s, leg_ in zip((5, -4), pose["legs"]))
    else:
        look.pop("rest", None)
    bob = -7 * scale * abs(math.sin(phase)) * stride
    return person(x, y + bob, scale, x_to < x_from, **pose, **look)


def faded(inner, opacity):
    if opacity <= 0.003:
        return ""
    return inner if opacity >= 0.997 else f'<g opacity="{opacity:.3f}">{inner}</g>'


# --- the five parts -------------------------------------------------------------------------------------------

DOTS = random.Random(43)
SCATTERED = [(DOTS.uniform(60, 1860), DOTS.uniform(50, 1030), DOTS.uniform(0, 3.4), DOTS.uniform(0.6, 1.5)) for _ in range(43)]


def gather(t):
    """1.4-13 s: dots drift through the room and gather to the Kreis."""
    out = circle(960, 540, 470 * part(t, 9, 2.6), PETROL_MID)
    turn = 10 * part(t, 7, 7)
    for i, (x, y, late, drift) in enumerate(SCATTERED):
        angle = math.radians(-90 + 360 * i / 43 + turn)
        goal = (960 + 400 * math.cos(angle), 540 + 400 * math.sin(angle))
        share = part(t, 3.2 + late, 4.0)
        sway = (1 - share) * 26
        at = (between(x, goal[0], share) + sway * math.sin(drift * t + i), between(y, goal[1], share) + sway * math.cos(drift * t * 0.8 + i))
        grown = pop(t, 1.5 + late * 0.2, 0.7)
        out += circle(*at, max(0.0, 19 * grown), AMBER if i % 3 else PAPER)
    return PETROL, out


def opening(_):
    """0-1.4 s: the last picture of the film stands first, so that its first frame shows what it is about."""
    return together(70.0)


def meet(t):
    """12-28 s: people come from both sides and meet at a table."""
    t -= 12
    out = circle(960, 470, 380, PLUM_MID) + rect(-20, 900, 1960, 200, PLUM_DARK)
    talk = [("talk",) if math.sin(t * 2.2 + i * 2.1) > 0.2 else () for i in range(5)]
    out += walker(t, 6.6, -160, 520, 345, 0.86, 210, skin="dark", hair="afro", hair_colour="black", colour=PETROL_SOFT, top="vee", trousers=PETROL, extras=("earring",) + talk[0], rest=((30, 86), (-8, 10)))
    out += walker(t, 7.6, 2080, 1400, 345, 0.86, 210, skin="light", hair="wave", hair_colour="white", colour=PETROL_PALE, top="shirt", inner=PAPER, trousers=PETROL, extras=("glasses", "old") + talk[1], rest=((20, 70), (-8, 10)))
    out += walker(t, 5.6, -520, 740, 325, 0.86, 250, skin="light", hair="bob", hair_colour="red", colour=AMBER, trousers=PETROL, extras=talk[2], rest=((14, 40), (-8, 6)))
    out += walker(t, 5.8, 2460, 1180, 325, 0.86, 250, skin="tan", hair="hijab", hair_colour=AMBER, colour=PETROL, skirt="coat", trousers=INK, extras=talk[3], rest=((14, 40), (-8, 6)))
    out += walker(t, 8.6, -300, 960, 318, 0.86, 230, skin="brown", hair="bun", hair_colour="black", colour=PAPER, top="open", inner=PETROL, trousers=INK, extras=("laugh",), rest=((26, 104), (-10, 8)))
    rise = 620 * (1 - part(t, 0.4, 1.6))
    table = f'<ellipse cx="960" cy="752" rx="600" ry="118" fill="{STONE}"/><ellipse cx="960" cy="728" rx="600" ry="118" fill="{PAPER}"/>' + rect(920, 850, 80, 260, STONE)
    table += sheet(760, 724, 130, 76, AMBER_PALE, AMBER_DEEP, -9, 2) + sheet(1180, 720, 130, 76, PETROL_PALE, PETROL_SOFT, 8, 2) + cup(960, 748, PETROL) + cup(580, 752, AMBER) + cup(1360, 752, PLUM)
    out += group(table, 0, rise)
    for start, x, y, colour, ink, tail in ((9.0, 560, 70, PAPER, PETROL_SOFT, -1), (10.4, 1140, 60, AMBER, AMBER_DEEP, 1), (11.8, 860, 30, PETROL_SOFT, PAPER, -1)):
        size = pop(t, start) * (1 - part(t, start + 2.5, 0.5))
        if size > 0.01:
            out += group(bubble(-120, -60, 240, 120, colour, tail, 2, ink), x + 120, y + 60, size)
    return PLUM, out


def windows(x, y, w, h, floors, columns, lit, first):
    out = ""
    for row in range(floors):
        for col in range(columns):
            share = lit(first + row * columns + col)
            pane_w, pane_h = w / columns * 0.46, h / floors * 0.5
            cx, cy = x + w * (col + 0.5) / columns, y - h + h * (row + 0.55) / floors
            out += rect(cx - pane_w / 2, cy - pane_h / 2, pane_w, pane_h, mix("#2C4A66", AMBER, share), 6)
    return out


STREET = [  # x, width, height, floors, columns, wall, roof, shape: 43 windows in all
    (60, 260, 360, 3, 2, PETROL_MID, PETROL_DARK, "gable"), (350, 220, 500, 4, 2, PLUM_MID, PLUM, "flat"), (600, 270, 390, 3, 3, PETROL, PETROL_DARK, "mansard"),
    (900, 200, 450, 4, 1, PLUM_SOFT, PLUM, "gable"), (1130, 250, 380, 3, 2, PETROL_MID, PETROL_DARK, "flat"), (1410, 220, 470, 4, 1, PLUM_MID, PLUM, "mansard"), (1660, 220, 340, 3, 2, PETROL, PETROL_DARK, "gable"),
]


def lane(share):
    """The place on the path of the street, 0 at its left end."""
    curves = (((-60, 1010), (300, 900), (520, 1000), (860, 950)), ((860, 950), (1200, 900), (1420, 990), (2000, 890)))
    u, (a, b, c, d) = (share * 2 % 1, curves[min(1, int(share * 2))])
    return tuple((1 - u) ** 3 * a[k] + 3 * (1 - u) ** 2 * u * b[k] + 3 * (1 - u) * u * u * c[k] + u ** 3 * d[k] for k in (0, 1))


def street(t):
    """26-43 s: an evening street; one window after the other lights up."""
    t -= 26
    order = list(range(43))
    random.Random(7).shuffle(order)
    when = {window: 1.6 + 8.6 * place / 42 for place, window in enumerate(order)}
    def lit(number):
        return part(t, when.get(number, 9), 0.7)
    out = circle(1560, 210, 88, AMBER_PALE)
    ground = PETROL_DARK
    first = 0
    for x, w, h, floors, columns, wall, roof, shape in STREET:
        out += house(x, 800, w, h, wall, roof, floors=0, shape=shape) + windows(x + 12, 796, w - 24, h - 10, floors, columns, lit, first)
        first += floors * columns
    for x, h in ((335, 190), (885, 230), (1395, 210), (1895, 240)):
        out += tree(x, 802, h, PETROL, PLUM_SOFT)
    out += rect(-20, 796, 1960, 320, ground)
    out += path("M-60 1010C300 900 520 1000 860 950C1200 900 1420 990 2000 890", stroke=PETROL, stroke_width=96)
    for i in range(43):
        x, y = lane((i + 0.5) / 43)
        out += circle(x, y, 8 * pop(t, 1.4 + 0.24 * i, 0.5), AMBER)
    x = between(-150, 1380, min(1.0, max(0.0, (t - 2) / 12)))
    for dx, look in ((0, dict(skin="tan", hair="pony", hair_colour="black", colour=AMBER, top="scarf", inner=PAPER, trousers=PLUM)),
                     (150, dict(skin="light", hair="bob", hair_colour="grey", colour=PETROL_PALE, top="open", inner=PETROL_MID, skirt="coat", trousers=INK, extras=("old",), look_back=True))):
        phase = (x + dx) / (0.62 * 560) * 2 * math.pi
        out += person(x + dx, 575 - 5 * abs(math.sin(phase)), 0.62, **walk(phase), **look)
    return "#22304F", out


def onward(t):
    """41-58 s: people walk together while the sun rises."""
    t -= 41
    move = 250 * t
    out = circle(960, between(860, 420, part(t, 0.5, 13)), 330, AMBER)
    for i in range(9):
        x = (i * 330 - move * 0.25) % 2970 - 400
        out += house(x, 800, 150 + 30 * (i % 3), 170 + 60 * (i * 2 % 3), (PLUM_MID, PLUM_SOFT, PETROL_SOFT)[i % 3], PLUM, AMBER_PALE, floors=2, shape=("gable", "flat", "mansard")[i % 3])
    out += rect(-20, 794, 1960, 320, PLUM_DARK)
    for i in range(8):
        x = (i * 390 + 120 - move * 0.6) % 3120 - 400
        out += tree(x, 830, 250 + 40 * (i % 2), PETROL_MID, PETROL_PALE)
    out += rect(-20, 880, 1960, 130, PLUM_MID)
    out += "".join(circle((i * 62 - move) % 2046 - 60, 945, 6, PAPER) for i in range(33))
    group_of_three = (
        (600, dict(skin="dark", hair="locks", hair_colour="black", colour=PETROL, top="open", inner=PETROL_PALE, trousers=INK, shoes=PLUM_SOFT), 0.4),
        (960, dict(skin="tan", hair="long", hair_colour="black", colour=PAPER, top="vee", trousers=PETROL), 0.0),
        (1310, dict(skin="light", hair="bun", hair_colour="brown", colour=AMBER, top="round", trousers=PETROL_MID, look_back=math.sin(t * 0.7) > 0), 1.1))
    for x, look, late in group_of_three:
        phase = move / (0.92 * 560) * 2 * math.pi + late
        out += person(x - 60 * (1 - part(t, 0, 3)), 372 - 8 * abs(math.sin(phase)), 0.92, **walk(phase), **look)
    return PLUM, out


def together(t):
    """56-72 s: they stand in the Kreis; its 43 dots close around them."""
    t -= 56
    cx, cy = 960, 540
    crowd = ""
    rows = (
        (0.4, dict(x=742, y=492, skin="light", hair="bob", hair_colour="red", colour=PLUM_SOFT, top="open", inner=PAPER), 0.84),
        (0.7, dict(x=1180, y=490, flip=True, skin="dark", hair="crop", hair_colour="black", colour=PETROL_MID, top="shirt", inner=PETROL_PALE, extras=("beard",)), 0.84),
        (0.2, dict(x=966, y=436, skin="brown", hair="bun", hair_colour="black", colour=PAPER, extras=("laugh", "earring")), 0.88),
        (1.2, dict(x=636, y=640, skin="tan", hair="hijab", hair_colour=PETROL, colour=PETROL_MID), 0.98),
        (1.5, dict(x=1284, y=640, flip=True, skin="light", hair="short", hair_colour="grey", colour=AMBER, top="vee", extras=("glasses", "old")), 0.98),
        (1.0, dict(x=1052, y=650, flip=True, skin="light", hair="long", hair_colour="blond", colour=PLUM), 1.04),
        (0.9, dict(x=886, y=656, skin="brown", hair="curls", hair_colour="black", colour=AMBER, top="vee"), 1.04))
    for late, look, scale in rows:
        rise = 460 * (1 - part(t, 0.4 + late, 1.8)) + 5 * math.sin(t * 1.3 + late * 5)
        look = dict(look)
        look["y"] += rise
        crowd += person(scale=scale, arms=((10, 14), (-7, 3)), length=480, **look)
    disc = circle(cx, cy, 402, "#fff")
    out = circle(cx, cy, 402 * pop(t, 0.1, 0.9), PETROL_PALE) + clip("disc", disc, crowd)
    for i in range(43):
        start = 2.6 + i * 0.15
        grown = pop(t, start, 0.7)
        angle = math.radians(-90 + 360 * i / 43)
        away = 470 + 160 * (1 - part(t, start, 1.1))
        out += circle(cx + away * math.cos(angle), cy + away * math.sin(angle), max(0.0, 19 * grown), AMBER)
    return PETROL, out


def clip(name, shape, inner):
    return f'<clipPath id="{name}">{shape}</clipPath><g clip-path="url(#{name})">{inner}</g>'


PARTS = [(0.0, opening), (1.4, gather), (12.0, meet), (26.0, street), (41.0, onward), (56.0, together)]
CHANGE = 1.2  # seconds in which a part opens over the one before, as a circle


def picture(t):
    """The SVG of the film at that time."""
    number = max(i for i, (start, _) in enumerate(PARTS) if t >= start)
    start, draw = PARTS[number]
    ground, drawing = draw(t)
    out = rect(0, 0, WIDTH, HEIGHT, ground) + drawing
    if number and t < start + CHANGE:
        before_ground, before = PARTS[number - 1][1](t)
        before = re.sub(r'(clip-path="url\(#|<clipPath id=")', r"\1before-", before)
        opening = circle(960, 540, 1120 * part(t, start, CHANGE), "#fff")
        out = rect(0, 0, WIDTH, HEIGHT, before_ground) + before + clip("opening", opening, out)
    out += faded(rect(0, 0, WIDTH, HEIGHT, PETROL), part(t, LENGTH - 1.6, 1.4))
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}">{out}</svg>'


def render(number):
    return subprocess.run(["rsvg-convert"], input=picture(number / RATE).encode(), stdout=subprocess.PIPE, check=True).stdout


# --- music ----------------------------------------------------------------------------------------------------

BAR = 3.0  # seconds: four beats at 80 a minute
CHORDS = [  # bass and chord as MIDI notes; a calm turn in D
    (38, (57, 62, 66, 69)), (35, (54, 59, 62, 66)), (43, (55, 59, 62, 66)), (45, (57, 59, 64, 69)),
    (38, (57, 62, 66, 69)), (42, (57, 61, 64, 69)), (43, (55, 59, 62, 66)), (45, (57, 61, 64, 69)),
]
FIGURES = [(0, 2, 1, 3, 2, 1, 3, 2), (0, 1, 2, 3, 2, 3, 1, 2), (0, 2, 3, 2, 1, 2, 3, 1)]
MELODY = {4: (78, 0), 5: (76, 1.5), 6: (74, 0), 7: (73, 1.5), 8: (74, 0), 9: (78, 0.75), 10: (79, 0), 11: (76, 1.5), 12: (78, 0), 13: (81, 0),
          14: (79, 1.5), 15: (76, 0), 16: (78, 0.75), 17: (74, 0), 18: (71, 1.5), 19: (73, 0), 20: (74, 0), 21: (76, 1.5), 22: (74, 0)}


def hertz(note):
    return 440.0 * 2 ** ((note - 69) / 12)


def pluck(track, at, note, level, pan, noise, seconds=2.6):
    """A plucked string (Karplus and Strong): a burst of noise that runs round a delay line and softens."""
    left, right = track
    period = SOUND_RATE / hertz(note)
    size = int(period - 0.5)
    line_ = [noise.uniform(-1, 1) for _ in range(size)]
    for _ in range(3):  # softer than a steel string
        line_ = [(line_[i] + line_[i - 1]) / 2 for i in range(size)]
    begin, count = int(at * SOUND_RATE), int(seconds * SOUND_RATE)
    gain_left, gain_right = level * math.cos(pan * math.pi / 2), level * math.sin(pan * math.pi / 2)
    loss, held, index, last = 0.4985, 0.0, 0, min(count, len(left) - begin)
    release = int(0.25 * SOUND_RATE)
    for i in range(last):
        value = line_[index]
        softened = loss * (value + held)
        held = value
        line_[index] = softened
        index = index + 1 if index + 1 < size else 0
        if last - i < release:
            value *= (last - i) / release
        left[begin + i] += gain_left * value
        right[begin + i] += gain_right * value


def pad(track, at, note, level, pan, seconds):
    """A soft tone that swells and ebbs: three partials, two of them slightly apart."""
    left, right = track
    begin, count = int(at * SOUND_RATE), int(seconds * SOUND_RATE)
    step = 2 * math.pi * hertz(note) / SOUND_RATE
    gain_left, gain_right = level * math.cos(pan * math.pi / 2), level * math.sin(pan * math.pi / 2)
    sine = math.sin
    for i in range(min(count, len(left) - begin)):
        swell = sine(math.pi * i / count) ** 2
        value = swell * (sine(step * i) + 0.5 * sine(step * 1.0035 * i) + 0.16 * sine(step * 2.001 * i))
        left[begin + i] += gain_left * value
        right[begin + i] += gain_right * value


def music(target):
    """Writes the music as a 16 bit stereo WAV file."""
    samples = int(LENGTH * SOUND_RATE)
    track = (array.array("d", bytes(8 * samples)), array.array("d", bytes(8 * samples)))
    noise = random.Random(1987)
    for bar in range(int(LENGTH / BAR)):
        at = bar * BAR
        bass, chord = CHORDS[bar % len(CHORDS)]
        for i, note in enumerate(chord):
            pad(track, max(0.0, at - 0.6), note, 0.045, 0.2 + 0.2 * i, BAR + 1.8)
        pad(track, max(0.0, at - 0.3), bass, 0.10, 0.5, BAR + 0.9)
        if 1 <= bar < 23:
            figure = FIGURES[bar % len(FIGURES)]
            steps = 8 if 4 <= bar < 21 else 4
            for i in range(steps):
                beat = at + i * BAR / steps + noise.uniform(0, 0.012)
                pluck(track, beat, chord[figure[i]] + (12 if i % 4 == 3 else 0), 0.20 + 0.05 * (i % 4 == 0), 0.3 + 0.4 * (i % 2), noise)
        if bar in MELODY:
            note, late = MELODY[bar]
            pluck(track, at + late, note, 0.30, 0.5, noise, 3.4)
    peak = max(max(map(abs, side)) for side in track)
    out = array.array("h")
    for i in range(samples):
        edge = min(1.0, i / (1.0 * SOUND_RATE), (samples - i) / (3.0 * SOUND_RATE))
        out.append(int(20000 / peak * edge * track[0][i]))
        out.append(int(20000 / peak * edge * track[1][i]))
    with wave.open(str(target), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(SOUND_RATE)
        file.writeframes(out.tobytes())


ROOM = "highpass=f=45,aecho=0.9:0.75:53|97|151|223:0.22|0.17|0.12|0.08,lowpass=f=7000"


def loudness(sound):
    """Integrated loudness in LUFS after the room."""
    report = subprocess.run(["ffmpeg", "-hide_banner", "-nostats", "-i", str(sound), "-af", ROOM + ",ebur128", "-f", "null", "-"],
                            stderr=subprocess.PIPE, text=True, check=True).stderr
    return float(re.findall(r"I:\s+(-?[\d.]+) LUFS", report)[-1])


def main():
    if sys.argv[1:2] == ["--still"]:
        pathlib.Path("still.png").write_bytes(render(round(float(sys.argv[2]) * RATE)))
        return
    with tempfile.TemporaryDirectory() as folder:
        sound = pathlib.Path(folder) / "music.wav"
        music(sound)
        gain = LOUDNESS - loudness(sound)
        encoder = subprocess.Popen(
            ["ffmpeg", "-hide_banner", "-loglevel", "error", "-y", "-f", "image2pipe", "-c:v", "png", "-framerate", str(RATE), "-i", "-", "-i", str(sound),
             "-vf", "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p", "-af", f"{ROOM},volume={gain:.2f}dB,alimiter=limit=0.7:level=0,aresample={SOUND_RATE}",
             "-c:v", "libx264", "-profile:v", "high", "-preset", "slow", "-tune", "animation", "-crf", "26", "-threads", "1", "-maxrate", "1200k", "-bufsize", "2400k",
             "-g", str(RATE), "-keyint_min", str(RATE), "-sc_threshold", "0", "-bf", "2",
             "-color_primaries", "bt709", "-color_trc", "bt709", "-colorspace", "bt709", "-color_range", "tv",
             "-c:a", "aac", "-b:a", "96k", "-ac", "2", "-t", str(LENGTH), "-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact",
             "-map_metadata", "-1", "-movflags", "+faststart", str(HERE / "platzhalter.mp4")], stdin=subprocess.PIPE)
        with concurrent.futures.ThreadPoolExecutor() as workers:
            for frame in workers.map(render, range(int(LENGTH * RATE))):
                encoder.stdin.write(frame)
        encoder.stdin.close()
        if encoder.wait():
            sys.exit("ffmpeg failed")


if __name__ == "__main__":
    main()
