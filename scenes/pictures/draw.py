#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the illustrations of the exhibition as SVG into src/. Needs Python alone.

Each function below is one picture and returns (width, height, drawing). Pictures of statements are 1296 x 1080 on
the ground of their scene, into which they run out; the others are square. What matters stands in the middle: a
narrow page crops left and right, a wide tile crops above and below. render.sh makes PNG files of them.
"""
import pathlib

from people import *  # noqa: F403
from things import *  # noqa: F403

WIDE, SQUARE, HIGH = 1296, 1080, 1080


def island(colour, y, high, half=556):
    """The ground that the people of a statement stand on: it ends within the picture, which so runs out into its page."""
    return f'<ellipse cx="648" cy="{y}" rx="{half}" ry="{high}" fill="{colour}"/>'


def clip(name, shape, inner):
    return f'<clipPath id="{name}">{shape}</clipPath><g clip-path="url(#{name})">{inner}</g>'


def kreis():
    cx, cy = 648, 540
    people = person(438, 490, 0.84, skin="light", hair="bob", hair_colour="red", colour=PLUM_SOFT, top="open", inner=PAPER, arms=((12, 14), (-8, 4)), length=420)
    people += person(868, 488, 0.84, True, skin="dark", hair="crop", hair_colour="black", colour=PETROL_MID, top="shirt", inner=PETROL_PALE, extras=("beard",), arms=((10, 14), (-6, 4)), length=420)
    people += person(655, 436, 0.88, skin="brown", hair="bun", hair_colour="black", colour=PAPER, top="round", extras=("laugh", "earring"), arms=((10, 14), (-10, 0)), length=420)
    people += person(330, 640, 0.98, skin="tan", hair="hijab", hair_colour=PETROL, colour=PETROL_MID, extras=("talk",), arms=((12, 16), (-6, 8)), length=420)
    people += person(970, 640, 0.98, True, skin="light", hair="short", hair_colour="grey", colour=AMBER, top="vee", extras=("glasses", "old"), arms=((12, 20), (-6, 8)), length=420)
    people += person(738, 650, 1.04, True, skin="light", hair="long", hair_colour="blond", colour=PLUM, top="round", arms=((10, 14), (-6, 4)), length=420)
    people += person(575, 656, 1.04, skin="brown", hair="curls", hair_colour="black", colour=AMBER, top="vee", extras=("talk",), arms=((44, 132), (-8, 10)), length=420)
    disc = circle(cx, cy, 402, PETROL_PALE)
    return WIDE, HIGH, PETROL, disc + clip("disc", circle(cx, cy, 402, "#fff"), people) + ring(cx, cy, 470, 20, AMBER)


def rechte():
    out = circle(648, 440, 400, AMBER)
    ground = island(PLUM_DARK, 912, 118)
    way = path("M-20 1010C260 900 420 884 660 880C920 876 1120 870 1316 846V956C1100 984 900 972 700 984C440 1000 300 1040 180 1100H-20Z", PLUM_MID)
    out += ground + clip("way", island("#fff", 912, 118), way)
    out += person(322, 372, 0.9, skin="dark", hair="locks", hair_colour="black", colour=PETROL, top="open", inner=PETROL_PALE, extras=("talk",), legs=((20, -2), (-16, -32)), trousers=INK, shoes=PLUM_SOFT, arms=((16, 112), (-16, 18)))
    out += person(930, 352, 0.9, skin="light", hair="wave", hair_colour="white", colour=PETROL_MID, top="shirt", inner=PAPER, extras=("glasses", "old"), legs=((20, 4), (-10, -28)), trousers=PLUM_PALE, shoes=INK, arms=((34, 56), (-14, 12)), look_back=True)
    out += line([(1046, 512), (1070, 906)], PAPER, 12) + line([(1046, 512), (1022, 506)], PAPER, 12)
    out += person(648, 322, 1.02, skin="tan", hair="long", hair_colour="black", colour=PAPER, top="vee", legs=((22, 0), (-18, -36)), trousers=PETROL, shoes=INK, arms=((-26, -6), (24, 62)), nod=(6, -74))
    return WIDE, HIGH, PLUM, out


def praxis():
    out = circle(648, 330, 210, PETROL_MID)
    out += island(PETROL_DARK, 830, 190, 540)
    out += house(150, 640, 200, 330, AMBER, PAPER, PETROL, floors=3, columns=2, door=PLUM)
    out += house(368, 640, 150, 430, PLUM_SOFT, PLUM, PAPER, floors=4, shape="flat", door=PETROL)
    out += columns_house(780, 640, 400, 380, PAPER, PETROL_SOFT)
    out += tree(570, 640, 190, PETROL_SOFT, PETROL_DARK) + tree(726, 640, 250, PETROL_SOFT, PETROL_DARK)
    out += rect(100, 634, 1106, 28, PETROL_MID, 14)
    lane = "M250 656V760C250 900 340 950 648 950C956 950 1010 900 1010 760V656"
    out += path(lane, stroke=PETROL_SOFT, stroke_width=124) + path(lane, stroke=PAPER, stroke_width=7, stroke_dasharray="2 30", stroke_linecap="round")
    out += person(470, 500, 0.7, skin="brown", hair="afro", hair_colour="black", colour=AMBER, extras=("laugh",), legs=((22, 0), (-18, -34)), trousers=PLUM, shoes=INK, arms=((-24, 0), (26, 78)))
    out += person(826, 500, 0.7, True, skin="light", hair="bob", hair_colour="brown", colour=PLUM, top="open", inner=PAPER, legs=((22, 0), (-18, -34)), trousers=INK, shoes=INK, arms=((-24, 0), (40, 100)))
    out += sheet(728, 566, 62, 80, AMBER_PALE, AMBER_DEEP, 8, 3)
    return WIDE, HIGH, PETROL, out


def vorbild():
    out = ""
    seats = [
        dict(x=190, skin="dark", hair="braids", hair_colour="black", colour=AMBER, top="vee", arms=((30, 84), (10, 70)), extras=("talk",)),
        dict(x=372, skin="light", hair="crop", hair_colour="red", colour=PETROL_SOFT, top="round", arms=((20, 80), (8, 60)), extras=("beard",)),
        dict(x=556, skin="tan", hair="hijab", hair_colour=AMBER, colour=PETROL, top="round", arms=((40, 128), (12, 70))),
        dict(x=742, flip=True, skin="brown", hair="bun", hair_colour="black", colour=PAPER, top="round", extras=("laugh", "earring"), arms=((20, 80), (16, 80))),
        dict(x=926, flip=True, skin="light", hair="bald", hair_colour="white", colour=PLUM_SOFT, top="shirt", inner=PAPER, extras=("glasses", "old"), arms=((16, 80), (8, 64))),
        dict(x=1108, flip=True, skin="light", hair="long", hair_colour="blond", colour=PETROL_MID, top="open", inner=PAPER, extras=("talk",), arms=((34, 116), (10, 80))),
    ]
    for seat in seats:
        out += person(y=430 + (14 if seat["x"] in (372, 926) else 0), scale=0.9, **seat)
    out += rect(40, 622, 1216, 62, PAPER, 31) + rect(84, 676, 1128, 22, STONE, 0)
    out += line([(170, 696), (150, 1060)], STONE, 30) + line([(1126, 696), (1146, 1060)], STONE, 30)
    out += sheet(470, 640, 130, 30, AMBER_PALE, AMBER_PALE, lines=0) + sheet(830, 640, 130, 30, PETROL_PALE, PETROL_PALE, lines=0)
    out += cup(300, 636, PETROL) + cup(655, 640, AMBER) + cup(1010, 636, PLUM)
    for x, colour in ((256, AMBER), (452, PETROL_SOFT), (648, AMBER), (844, PETROL_SOFT), (1040, AMBER)):
        out += chair_back(x, 872, colour, 140, 200)
    return WIDE, HIGH, PLUM, circle(648, 420, 330, PLUM_MID) + island(PLUM_DARK, 985, 62) + group(out, 648 * 0.1, 20, 0.9)


def menschenrechte():
    out = circle(648, 520, 430, PETROL_MID)
    out += island(PETROL_DARK, 912, 84)
    out += person(205, 372, 0.82, skin="light", hair="bun", hair_colour="white", colour=PLUM_SOFT, top="open", inner=PAPER, extras=("glasses", "old"), skirt="dress", legs=((4, 2), (-4, -3)), shoes=INK, arms=((-6, 4), (-10, 4)))
    out += person(382, 350, 0.85, skin="brown", hair="crop", hair_colour="black", colour=PAPER, top="shirt", inner=SAND, extras=("beard", "laugh"), legs=((5, 2), (-4, -3)), trousers=PLUM, shoes=INK, arms=((10, 20), (-12, 2)))
    out += person(1090, 362, 0.84, True, skin="light", hair="wave", hair_colour="red", colour=AMBER, top="round", legs=((5, 2), (-4, -3)), trousers=PLUM, shoes=INK, arms=((8, 14), (-12, 2)))
    out += person(568, 366, 0.85, skin="tan", hair="hijab", hair_colour=AMBER, colour=PLUM, skirt="coat", legs=((4, 2), (-4, -3)), trousers=INK, shoes=INK, arms=((0, 10), (-8, 2)))
    out += person(918, 356, 0.86, True, skin="dark", hair="afro", hair_colour="black", colour=PETROL_PALE, top="vee", legs=((5, 2), (-4, -3)), trousers=PLUM_SOFT, shoes=INK, extras=("earring",), arms=((6, 20), (-10, 4)))
    out += wheelchair_user(726, 922, 0.84, skin="light", hair="bob", hair_colour="black", colour=AMBER, top="vee", trousers=PLUM, frame=INK, shoes=PAPER)
    return WIDE, HIGH, PETROL, out


def aufgabe():
    out = circle(540, 520, 420, PETROL_MID)
    out += bubble(196, 168, 290, 120, PAPER, -1, 2, PETROL_SOFT) + bubble(590, 142, 270, 120, AMBER, 1, 2, AMBER_DEEP)
    out += person(292, 470, 1.2, skin="dark", hair="braids", hair_colour="black", colour=AMBER, top="vee", extras=("talk", "earring"), arms=((30, 96), (16, 60)))
    out += person(792, 470, 1.2, True, skin="light", hair="bob", hair_colour="brown", colour=PLUM, top="open", inner=PAPER, arms=((52, 134), (12, 56)))
    out += rect(-20, 742, 1120, 70, AMBER_PALE) + rect(-20, 806, 1120, 300, PETROL_DARK)
    out += cup(452, 744, PETROL, 1.1) + cup(640, 744, PLUM, 1.1)
    return SQUARE, HIGH, PETROL, group(out, 0, 110)


def betroffene():
    out = circle(760, 300, 150, PLUM_MID)
    out += path("M-20 760C200 700 420 720 620 690C820 660 960 690 1100 670V1100H-20Z", PLUM_DARK)
    out += house(660, 700, 270, 300, PETROL_MID, PETROL, AMBER, floors=2, columns=3, door=AMBER)
    out += tree(990, 706, 260, PETROL, PLUM_SOFT)
    out += path("M250 1100C300 960 520 930 640 860C740 800 720 750 768 700H822C830 770 800 850 740 920C690 980 640 1020 640 1100Z", PLUM_MID)
    out += person(300, 420, 0.92, skin="tan", hair="pony", hair_colour="black", colour=AMBER, top="scarf", inner=PAPER, legs=((22, 0), (-16, -34)), trousers=PETROL, shoes=INK, arms=((-20, 4), (20, 46)))
    out += person(510, 408, 0.92, skin="light", hair="bob", hair_colour="grey", colour=PETROL_PALE, top="open", inner=PETROL_MID, skirt="coat", extras=("old",), legs=((22, 0), (-16, -34)), trousers=INK, shoes=INK, arms=((40, 92), (-14, 10)), look_back=True)
    return SQUARE, HIGH, "#4A3970", out


def haltung():
    out = circle(540, 470, 410, AMBER_PALE)
    out += person(330, 430, 1.24, skin="brown", hair="locks", hair_colour="black", colour=PETROL, top="round", extras=("calm",), tilt=8, arms=((14, 60), (14, 62)))
    out += person(760, 430, 1.24, True, skin="light", hair="short", hair_colour="brown", colour=PLUM, top="shirt", inner=PLUM_PALE, extras=("glasses",), tilt=8, arms=((12, 60), (14, 66)))
    out += rect(-20, 838, 1120, 280, PETROL)
    out += path("M540 668C450 618 330 618 236 642V880C330 856 450 858 540 904C630 858 750 856 844 880V642C750 618 630 618 540 668Z", PAPER, stroke=PLUM, stroke_width=16, stroke_linejoin="round")
    out += line([(540, 672), (540, 900)], PLUM, 10)
    for i in range(4):
        y = 700 + i * 42
        out += path(f"M286 {y}Q390 {y - 18} 490 {y + 22}", stroke=PETROL_SOFT, stroke_width=11, stroke_linecap="round")
        out += path(f"M590 {y + 22}Q690 {y - 18} {794 if i < 3 else 720} {y - (0 if i < 3 else 6)}", stroke=PETROL_SOFT, stroke_width=11, stroke_linecap="round")
    return SQUARE, HIGH, AMBER, group(out, 0, 60)


def rolle():
    out = "".join(line([(540, 540), end], PETROL_MID, 54) for end in ((210, 560), (870, 560), (540, 150), (540, 930)))
    out += circle(540, 540, 250, PETROL_DARK)
    for x, y, r in ((190, 560, 170), (890, 560, 170), (540, 140, 130), (540, 940, 130)):
        out += circle(x, y, r, PETROL_PALE)
    out += clip("left", circle(190, 560, 170, "#fff"), rect(0, 668, 400, 80, PETROL_SOFT) + house(98, 668, 92, 110, AMBER, PLUM, PETROL, floors=1, door=PLUM) + house(200, 668, 84, 160, PLUM_SOFT, PLUM, PAPER, floors=2, shape="flat"))
    out += clip("right", circle(890, 560, 170, "#fff"), rect(700, 668, 400, 80, PETROL_SOFT) + columns_house(786, 668, 208, 190, PAPER, PLUM_SOFT))
    books = rect(466, 174, 150, 28, PETROL, 6) + rect(482, 146, 124, 28, AMBER, 6) + path("M542 58L632 90L542 122L452 90Z", PLUM_MID, stroke=PLUM_MID, stroke_width=10, stroke_linejoin="round") + path("M500 104V128Q542 148 584 128V104L542 120Z", PLUM) + path("M542 90L618 102V136", stroke=AMBER, stroke_width=7, stroke_linecap="round", stroke_linejoin="round") + circle(618, 142, 9, AMBER)
    out += clip("above", circle(540, 140, 130, "#fff"), rect(400, 202, 280, 90, PETROL_SOFT) + books)
    crowd = person(470, 960, 0.5, skin="dark", hair="crop", hair_colour="black", colour=AMBER) + person(612, 960, 0.5, True, skin="light", hair="long", hair_colour="red", colour=PLUM) + person(540, 978, 0.56, skin="tan", hair="curls", hair_colour="black", colour=PAPER)
    out += clip("below", circle(540, 940, 130, "#fff"), crowd)
    out += ring(540, 540, 205, 12, AMBER)
    pair = person(462, 556, 0.66, skin="brown", hair="bun", hair_colour="black", colour=AMBER, top="vee", extras=("talk",), arms=((40, 110), (14, 60)))
    pair += person(622, 556, 0.66, True, skin="light", hair="wave", hair_colour="grey", colour=PETROL_SOFT, top="shirt", inner=PAPER, extras=("glasses",), arms=((30, 100), (10, 60)))
    out += clip("middle", circle(540, 540, 182, "#fff"), circle(540, 540, 182, PETROL_MID) + pair)
    return SQUARE, HIGH, PETROL, out


def arbeitsweise():
    out = circle(540, 470, 330, PAPER)
    out += rect(-20, 640, 1120, 460, PLUM_SOFT)
    lane = '<ellipse cx="540" cy="772" rx="350" ry="150" fill="none" stroke="{}" stroke-width="{}"{}/>'
    out += lane.format(PLUM_PALE, 92, "") + lane.format(PLUM, 7, ' stroke-dasharray="2 30" stroke-linecap="round"')
    out += house(40, 690, 170, 230, AMBER, PETROL, PETROL, floors=2, door=PLUM) + house(224, 690, 120, 330, PETROL_MID, PETROL, AMBER_PALE, floors=3, shape="flat")
    out += columns_house(738, 690, 300, 330, PAPER, PLUM_MID)
    out += rect(20, 684, 340, 22, PLUM, 11) + rect(712, 684, 352, 22, PLUM, 11)
    out += person(486, 342, 0.47, skin="dark", hair="afro", hair_colour="black", colour=PETROL, top="vee", extras=("laugh",), legs=((22, 0), (-18, -34)), trousers=PLUM, shoes=INK, arms=((-24, 0), (36, 96)))
    out += sheet(559, 438, 54, 68, AMBER, AMBER_DEEP, -8, 3)
    out += person(640, 560, 0.6, True, skin="light", hair="bob", hair_colour="red", colour=AMBER, top="round", legs=((22, 0), (-18, -34)), trousers=PETROL, shoes=INK, arms=((-24, 0), (36, 96)))
    out += sheet(548, 682, 64, 82, PAPER, PLUM_SOFT, 8, 3)
    return SQUARE, HIGH, PLUM_PALE, out


def gruendung():
    out = circle(540, 420, 390, PETROL_SOFT)
    out += person(330, 400, 0.98, skin="light", hair="curls", hair_colour="red", colour=PLUM, top="round", extras=("talk",), arms=((36, 112), (12, 70)))
    out += person(754, 400, 0.98, True, skin="tan", hair="long", hair_colour="black", colour=AMBER, top="vee", arms=((20, 80), (10, 64)))
    out += person(540, 376, 1.0, skin="dark", hair="bun", hair_colour="black", colour=PAPER, top="open", inner=PETROL, extras=("laugh", "earring"), arms=((16, 60), (-6, 40)))
    out += person(208, 456, 1.06, skin="brown", hair="bob", hair_colour="black", colour=PETROL, top="vee", arms=((30, 70), (16, 50)), length=330)
    out += person(876, 456, 1.06, True, skin="light", hair="short", hair_colour="grey", colour=PETROL_MID, top="shirt", inner=PETROL_PALE, extras=("glasses",), arms=((30, 70), (16, 50)), length=330)
    out += f'<ellipse cx="540" cy="800" rx="450" ry="130" fill="{STONE}"/><ellipse cx="540" cy="770" rx="450" ry="130" fill="{PAPER}"/>'
    out += rect(490, 890, 100, 240, STONE)
    out += sheet(430, 758, 120, 74, AMBER_PALE, AMBER_DEEP, -10, 2) + sheet(668, 752, 120, 74, PETROL_PALE, PETROL_SOFT, 8, 2)
    out += cup(540, 780, PLUM) + cup(300, 800, AMBER, 0.9) + cup(790, 800, PETROL, 0.9)
    return SQUARE, HIGH, PETROL_PALE, group(out, 54, 84, 0.9)


def potsdam():
    out = circle(800, 260, 110, AMBER)
    out += tree(130, 846, 470, PETROL_SOFT, PETROL) + tree(980, 846, 380, PETROL_SOFT, PETROL)
    out += house(270, 846, 540, 500, PAPER, PETROL, PETROL_SOFT, floors=3, columns=4, door=PLUM, shape="mansard", lit=())
    out += rect(270, 520, 540, 14, STONE) + rect(-20, 840, 1120, 260, PETROL_MID)
    def box(x, y, s=1.0):
        return group(rect(-62, -92, 124, 92, AMBER_DEEP, 6) + rect(-62, -92, 124, 24, AMBER, 6) + rect(-12, -92, 24, 40, AMBER_PALE), x, y, s)
    out += person(330, 470, 0.8, skin="light", hair="pony", hair_colour="blond", colour=PLUM, top="round", legs=((22, 0), (-16, -34)), trousers=PETROL_DARK, shoes=INK, arms=((30, 92), None))
    out += box(428, 668) + group(arm((-57, 49), 40, 96, PLUM, "light", edge=dark(PLUM, 0.17)), 330, 470, 0.8)
    out += person(760, 470, 0.8, True, skin="brown", hair="crop", hair_colour="black", colour=AMBER, top="vee", extras=("beard", "laugh"), legs=((6, 2), (-5, -3)), trousers=PLUM, shoes=INK, arms=((40, 150), (-10, 4)))
    out += box(610, 996) + box(540, 996, 0.8) + box(590, 904, 0.8)
    return SQUARE, HIGH, PETROL_PALE, out


def berlin():
    out = circle(220, 300, 120, AMBER_PALE)
    tower = path("M676 860L690 330H710L724 860Z", PETROL_SOFT) + circle(700, 320, 62, PETROL_SOFT) + rect(640, 310, 120, 16, PETROL, 8) + path("M692 266L696 70H704L708 266Z", PETROL) + rect(690, 150, 20, 16, PAPER, 3)
    out += tower
    out += house(-30, 860, 190, 330, PETROL_MID, PETROL, AMBER_PALE, floors=3, columns=2, shape="flat")
    out += house(178, 860, 210, 420, PAPER, PLUM, PETROL, floors=4, columns=3, shape="mansard", door=PLUM)
    out += house(404, 860, 190, 350, AMBER_PALE, PETROL, PLUM, floors=3, columns=2, shape="flat", door=PETROL)
    out += house(770, 860, 200, 440, PLUM_SOFT, PLUM, PAPER, floors=4, columns=2, shape="mansard", door=PLUM)
    out += house(986, 860, 190, 320, PETROL_MID, PETROL, AMBER_PALE, floors=3, columns=2, shape="flat")
    out += rect(-20, 852, 1120, 260, PLUM)
    out += person(420, 480, 0.8, skin="dark", hair="braids", hair_colour="black", colour=PETROL, top="scarf", inner=AMBER, legs=((22, 0), (-16, -34)), trousers=INK, shoes=PAPER, arms=((-22, 2), (22, 54)))
    out += person(600, 486, 0.8, skin="light", hair="wave", hair_colour="brown", colour=PAPER, top="open", inner=PETROL, extras=("laugh",), legs=((22, 0), (-16, -34)), trousers=PETROL_DARK, shoes=INK, arms=((-18, 6), (30, 86)))
    return SQUARE, HIGH, AMBER, out


def ausstellung():
    out = rect(-20, 880, 1120, 220, PLUM)
    out += rect(330, 250, 420, 640, PLUM, 18) + rect(352, 272, 376, 596, PLUM_MID, 10)
    out += rect(214, 250, 104, 640, PLUM, 14) + rect(762, 250, 104, 640, PLUM, 14)
    out += "".join(rect(x, y, 44, 44, AMBER, 8) for x in (322, 714) for y in (242, 854))
    out += rect(384, 306, 312, 210, PETROL, 12) + ring(540, 411, 78, 5, AMBER)
    out += sheet(452, 622, 130, 170, PAPER, PLUM_SOFT, 0, 5) + sheet(628, 622, 130, 170, AMBER_PALE, AMBER_DEEP, 0, 5)
    out += person(206, 500, 0.8, skin="brown", hair="short", hair_colour="black", colour=PETROL_MID, top="round", legs=((5, 2), (-4, -3)), trousers=PETROL, shoes=INK, arms=((10, 30), (-8, 4)), extras=("calm", "headphones"))
    out += person(896, 480, 0.82, True, skin="light", hair="crop", hair_colour="grey", colour=PETROL, top="shirt", inner=PETROL_PALE, extras=("old", "glasses"), legs=((5, 2), (-4, -3)), trousers=INK, shoes=INK, arms=((70, 118), (-8, 10)))
    out += wheelchair_user(520, 1010, 0.8, skin="tan", hair="bob", hair_colour="red", colour=PETROL_PALE, top="vee", trousers=PETROL, frame=INK, shoes=AMBER, arm_angles=(70, 128))
    return SQUARE, HIGH, PLUM_PALE, out


def foerderung():
    out = circle(540, 460, 410, PETROL_SOFT)
    out += person(540, 330, 1.0, skin="tan", hair="hijab", hair_colour=AMBER, colour=PETROL_MID, arms=((24, 40), (-24, -30)), length=420)
    out += person(190, 450, 1.12, skin="dark", hair="crop", hair_colour="black", colour=PLUM, top="round", extras=("laugh",), arms=((50, 92), (40, 84)), length=420)
    out += person(892, 450, 1.12, True, skin="light", hair="bun", hair_colour="brown", colour=AMBER, top="open", inner=PAPER, arms=((50, 96), (44, 88)), length=420)
    out += rect(392, 636, 140, 110, AMBER, 12) + rect(548, 636, 140, 110, PAPER, 12) + rect(412, 528, 256, 100, PLUM_SOFT, 12)
    out += path("M408 516L540 432L672 516Z", PLUM, stroke=PLUM, stroke_width=18, stroke_linejoin="round") + rect(506, 548, 68, 80, PAPER, 10)
    out += rect(-20, 746, 1120, 64, AMBER_PALE) + rect(-20, 806, 1120, 300, PETROL_DARK)
    return SQUARE, HIGH, PETROL, group(out, 0, 110)


def beratung():
    out = circle(540, 470, 420, PLUM_MID)
    out += bubble(640, 150, 290, 150, AMBER, -1, 2, AMBER_DEEP)
    out += plant(912, 754, 210, PETROL_SOFT, PAPER)
    out += person(450, 470, 1.34, skin="brown", hair="curls", hair_colour="black", colour=PETROL, top="open", inner=PAPER, extras=("talk", "headset"), arms=((40, 112), (22, 58)), length=420)
    out += rect(-20, 752, 1120, 66, AMBER_PALE) + rect(-20, 812, 1120, 300, PLUM_DARK)
    out += path("M470 768L520 726H720L676 768Z", PAPER, stroke=PLUM_SOFT, stroke_width=4, stroke_linejoin="round") + line([(586, 742), (668, 742)], PLUM_SOFT, 6)
    out += line([(542, 748), (578, 668)], PLUM, 13)
    out += cup(240, 754, AMBER, 1.2)
    return SQUARE, HIGH, PLUM, group(out, 0, 110)


def kontakt():
    out = circle(540, 300, 130, AMBER)
    out += house(-60, 850, 360, 640, PETROL, PETROL_DARK, AMBER_PALE, floors=4, columns=3, shape="flat", door=PLUM)
    out += house(780, 850, 360, 640, PLUM_SOFT, PLUM, PAPER, floors=4, columns=3, shape="flat", door=PLUM)
    out += house(330, 850, 420, 400, PAPER, PETROL, PETROL_SOFT, floors=3, columns=3, shape="mansard", door=AMBER)
    out += rect(-20, 844, 1120, 260, PETROL_SOFT)
    out += path("M440 1100L500 846H580L640 1100Z", PETROL_PALE)
    out += tree(690, 880, 330, PETROL, PLUM)
    out += person(404, 500, 0.84, skin="tan", hair="hijab", hair_colour=AMBER, colour=PLUM, skirt="coat", legs=((5, 2), (-4, -3)), trousers=INK, shoes=INK, arms=((-14, 104), (-8, 6)))
    out += person(640, 496, 0.84, True, skin="light", hair="short", hair_colour="blond", colour=AMBER, top="shirt", inner=AMBER_PALE, extras=("laugh",), legs=((5, 2), (-4, -3)), trousers=PETROL, shoes=INK, arms=((-14, 104), (-8, 6)))
    return SQUARE, HIGH, PETROL_PALE, out


def dokumente():
    out = circle(540, 520, 420, AMBER_PALE)
    book = rect(-170, -230, 340, 460, PETROL, 14) + rect(-170, -230, 40, 460, PETROL_DARK, 10) + ring(20, -50, 96, 7, AMBER) + line([(-70, 120), (110, 120)], PAPER, 16) + line([(-70, 160), (50, 160)], PETROL_SOFT, 14)
    out += group(book, 360, 540, 1, turn=-9)
    leaf = path("M-150 -210L-50 -180V230L-150 200Z", PAPER) + path("M-50 -180L50 -210V200L-50 230Z", PLUM_PALE) + path("M50 -210L150 -180V230L50 200Z", PAPER)
    leaf += line([(-128, -120), (-76, -104)], PLUM, 16)
    leaf += "".join(line([(-128, -60 + 46 * i), (-76, -44 + 46 * i)], PLUM_SOFT, 10) for i in range(4))
    leaf += "".join(line([(76, -120 + 46 * i), (128, -104 + 46 * i)], PLUM_SOFT, 10) for i in range(5)) + ring(0, 0, 36, 3.4, PLUM)
    out += group(leaf, 726, 560, 1.12, turn=7)
    return SQUARE, HIGH, AMBER, out


def film():
    out = rect(130, 150, 820, 500, PAPER, 22) + rect(154, 174, 772, 452, PETROL, 12)
    out += ring(540, 400, 165, 11, AMBER) + clip("screen", circle(540, 400, 138, "#fff"), circle(540, 400, 138, PETROL_PALE) + person(492, 430, 0.5, skin="tan", hair="long", hair_colour="black", colour=PAPER, top="vee", extras=("talk",), length=420) + person(600, 434, 0.5, True, skin="dark", hair="afro", hair_colour="black", colour=PLUM, extras=("laugh",), length=420))
    def back(x, y, s, hair, tone, top):
        return group(path("M-110 260C-112 120 -96 70 -26 60H26C96 70 112 120 110 260Z", top) + rect(-20, 20, 40, 60, SKIN[tone], 14) + f'<ellipse cx="0" cy="-20" rx="46" ry="54" fill="{SKIN[tone]}"/>' + circle(-46, -14, 10, SKIN[tone]) + circle(46, -14, 10, SKIN[tone]) + hair, x, y, s)
    out += back(300, 770, 1.25, path("M-52 10C-64 -60 -40 -86 0 -86C40 -86 64 -60 52 10C56 60 40 70 0 70C-40 70 -56 60 -52 10Z", HAIR["red"]), "light", AMBER)
    out += back(790, 770, 1.25, path("M-48 4C-58 -56 -36 -80 0 -80C36 -80 58 -56 48 4C40 30 -40 30 -48 4Z", HAIR["black"]), "brown", PETROL_MID)
    out += back(545, 800, 1.35, circle(0, -30, 76, HAIR["black"]), "dark", PLUM_SOFT)
    return SQUARE, HIGH, PLUM, out


def barrierefreiheit():
    def letter(x, y, h, colour):  # a capital A that stands at (x, y)
        w = h * 0.4
        return line([(x - w, y), (x, y - h), (x + w, y)], colour, h * 0.16) + line([(x - w * 0.62, y - h * 0.34), (x + w * 0.62, y - h * 0.34)], colour, h * 0.14)
    out = circle(540, 430, 400, PETROL_MID)
    out += rect(-20, 880, 1120, 220, PETROL_DARK)
    out += path("M488 640H592L612 900H468Z", PLUM) + rect(420, 884, 240, 30, PLUM_DARK, 14)
    out += rect(340, 330, 400, 330, INK, 22) + rect(360, 350, 360, 290, PAPER, 10)
    out += letter(424, 520, 64, PETROL) + letter(514, 520, 100, PETROL) + letter(634, 520, 144, PETROL)
    out += "".join(rect(384 + 84 * i, 568, 64, 44, AMBER if i == 1 else PETROL_SOFT, 10) for i in range(4))
    out += person(896, 452, 0.9, True, skin="dark", hair="crop", hair_colour="grey", colour=AMBER, top="shirt", inner=PAPER, extras=("glasses", "old"), legs=((12, 2), (-10, -14)), trousers=PLUM, shoes=INK, arms=((52, 104), (20, 44)))
    out += line([(812, 604), (700, 1010)], PAPER, 13) + line([(706, 990), (700, 1010)], "#D9694A", 13)
    out += wheelchair_user(216, 1000, 0.88, skin="light", hair="bob", hair_colour="brown", colour=PLUM_SOFT, top="vee", trousers=PETROL_PALE, frame=INK, shoes=AMBER, extras=("laugh",), arm_angles=(66, 118))
    return SQUARE, HIGH, PETROL, out


PICTURES = [kreis, rechte, praxis, vorbild, menschenrechte, aufgabe, betroffene, haltung, rolle, arbeitsweise, gruendung,
            potsdam, berlin, ausstellung, foerderung, beratung, kontakt, dokumente, film, barrierefreiheit]


def main():
    folder = pathlib.Path(__file__).parent / "src"
    folder.mkdir(exist_ok=True)
    for draw in PICTURES:
        width, height, ground, drawing = draw()
        drawing = drawing.replace("><", ">\n<")
        (folder / f"{draw.__name__}.svg").write_text(
            "<!-- SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors -->\n<!-- SPDX-License-Identifier: GPL-3.0-or-later -->\n"
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">\n'
            f'<rect width="{width}" height="{height}" fill="{ground}"/>\n{drawing}\n</svg>\n')


if __name__ == "__main__":
    main()
