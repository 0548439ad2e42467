# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The things around the people: the Kreis, houses, trees, paths, tables, chairs and speech bubbles."""
from math import cos, radians, sin

from people import *  # noqa: F403 - the palette and the drawing words


def ring(x, y, radius, dot, colour, dots=43, filled=None, rest=None):
    """The Kreis: `dots` dots, beginning at the top; those after `filled` take the colour `rest`."""
    out = ""
    for i in range(dots):
        angle = radians(-90 + 360 * i / dots)
        tone = colour if filled is None or i < filled else rest
        out += circle(x + radius * cos(angle), y + radius * sin(angle), dot, tone)
    return out


def house(x, y, w, h, wall, roof, window=AMBER, door=None, lit=(), floors=2, columns=2, shape="gable"):
    """A house that stands at (x, y), its lower left corner."""
    out = rect(x, y - h, w, h, wall)
    if shape == "gable":
        out += path(f"M{x - 12} {y - h + 4}L{x + w / 2} {y - h - w * 0.42}L{x + w + 12} {y - h + 4}Z", roof, stroke=roof, stroke_width=14, stroke_linejoin="round")
    elif shape == "flat":
        out += rect(x - 8, y - h - 14, w + 16, 26, roof, 8)
    elif shape == "mansard":
        out += path(f"M{x - 8} {y - h + 4}L{x + w * 0.14} {y - h - w * 0.3}H{x + w * 0.86}L{x + w + 8} {y - h + 4}Z", roof, stroke=roof, stroke_width=12, stroke_linejoin="round")
    pane_w, pane_h = w / (columns * 2 + 1) * 1.16, h / (floors * 2 + 1) * 1.15
    for row in range(floors):
        for col in range(columns):
            cx = x + w * (col + 0.5) / columns
            cy = y - h + h * (row + 0.62) / (floors + (0.45 if door else 0.15))
            number = row * columns + col
            if door and row == floors - 1 and floors > 1 and columns % 2 and col == columns // 2:
                continue
            out += rect(cx - pane_w / 2, cy - pane_h / 2, pane_w, pane_h, window if not lit or number in lit else dark(wall, 0.3), 5)
    if door:
        dw, dh = w * 0.2, min(h * 0.3, w * 0.42)
        out += path(f"M{x + w / 2 - dw / 2} {y}V{y - dh + dw / 2}a{dw / 2} {dw / 2} 0 0 1 {dw} 0V{y}Z", door)
    return out


def columns_house(x, y, w, h, stone, shade):
    """A public building with a pediment and columns, standing at (x, y), its lower left corner."""
    out = rect(x - 14, y - 24, w + 28, 24, shade, 5) + rect(x, y - 46, w, 24, stone, 4)
    body = h * 0.62
    out += rect(x + 10, y - 46 - body, w - 20, body, shade)
    count = 5
    for i in range(count):
        cx = x + w * (0.08 + 0.84 * i / (count - 1))
        out += rect(cx - w * 0.042, y - 46 - body, w * 0.084, body, stone, 6)
    out += rect(x - 6, y - 46 - body - 28, w + 12, 30, stone, 5)
    out += path(f"M{x - 14} {y - 74 - body}L{x + w / 2} {y - 74 - body - w * 0.26}L{x + w + 14} {y - 74 - body}Z", stone, stroke=stone, stroke_width=12, stroke_linejoin="round")
    return out + circle(x + w / 2, y - 74 - body - w * 0.1, w * 0.052, shade)


def tree(x, y, h, leaf, trunk, lean=0):
    r = h * 0.3
    out = line([(x, y), (x + lean, y - h * 0.62)], trunk, h * 0.055)
    out += line([(x + lean * 0.5, y - h * 0.36), (x + lean * 0.5 + h * 0.11, y - h * 0.5)], trunk, h * 0.035)
    return f'<ellipse cx="{x + lean:.1f}" cy="{y - h * 0.68:.1f}" rx="{r:.1f}" ry="{r * 1.16:.1f}" fill="{leaf}"/>' + out


def plant(x, y, h, leaf, pot):
    out = ""
    for angle, part in ((-52, 0.72), (-26, 0.95), (0, 1.05), (26, 0.95), (52, 0.72)):
        tip = (x + h * part * sin(radians(angle)), y - 40 - h * part * cos(radians(angle)))
        mid = ((x + tip[0]) / 2, (y - 40 + tip[1]) / 2)
        off = (h * 0.13 * cos(radians(angle)), h * 0.13 * sin(radians(angle)))
        out += path(f"M{x} {y - 40}Q{mid[0] - off[0]:.1f} {mid[1] - off[1]:.1f} {tip[0]:.1f} {tip[1]:.1f}Q{mid[0] + off[0]:.1f} {mid[1] + off[1]:.1f} {x} {y - 40}Z", leaf)
    return out + path(f"M{x - 38} {y - 56}H{x + 38}L{x + 28} {y - 4}Q{x + 27} {y} {x + 22} {y}H{x - 22}Q{x - 27} {y} {x - 28} {y - 4}Z", pot)


def bubble(x, y, w, h, colour, tail=1, lines=0, ink=None):
    """A speech bubble with its upper left corner at (x, y); `tail` 1 points down right, -1 down left."""
    tx = x + w * (0.72 if tail > 0 else 0.28)
    out = rect(x, y, w, h, colour, min(h / 2, 46))
    out += path(f"M{tx - 26} {y + h - 8}H{tx + 26}L{tx + tail * 30} {y + h + 44}Z", colour, stroke=colour, stroke_width=10, stroke_linejoin="round")
    for i in range(lines):
        ly = y + h * (i + 1) / (lines + 1)
        out += line([(x + w * 0.17, ly), (x + w * (0.83 if i < lines - 1 else 0.58), ly)], ink, 13)
    return out


def chair_back(x, y, colour, w=104, h=150):
    """A chair seen from behind, its seat hidden by the back; (x, y) is the middle of the lower edge of the back."""
    out = line([(x - w / 2 + 14, y - 10), (x - w / 2 + 6, y + 150)], dark(colour, 0.2), 14) + line([(x + w / 2 - 14, y - 10), (x + w / 2 - 6, y + 150)], dark(colour, 0.2), 14)
    out += rect(x - w / 2, y - 8, w, 40, dark(colour, 0.12), 16)
    return out + rect(x - w / 2 + 4, y - h, w - 8, h - 26, colour, 30) + line([(x - 24, y - 26), (x - 24, y - 10)], colour, 14) + line([(x + 24, y - 26), (x + 24, y - 10)], colour, 14)


def cup(x, y, colour, s=1.0):
    return group(path("M26 -34h12a14 14 0 0 1 0 28h-10", stroke=colour, stroke_width=9) + path("M-28 -46H30V-14Q30 0 16 0H-14Q-28 0 -28 -14Z", colour), x, y, s)


def sheet(x, y, w, h, colour, ink, turn=0, lines=4):
    out = rect(-w / 2, -h / 2, w, h, colour, 6)
    for i in range(lines):
        ly = -h / 2 + h * (i + 1) / (lines + 1)
        out += line([(-w * 0.34, ly), (w * (0.34 if i % 3 != 2 else 0.1), ly)], ink, max(5, h * 0.04))
    return group(out, x, y, 1, turn=turn)
