# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The people of the illustrations: one family of flat figures, drawn as SVG text.

A figure faces right and is mirrored to face left. Its origin is the base of the neck; one head is about
100 units high, a standing figure reaches from -140 (hair) to 640 (soles). Angles of limbs are degrees from
straight down, positive towards the side the figure faces.
"""
from math import cos, hypot, radians, sin

PETROL, PLUM, AMBER, PAPER, INK = "#00545F", "#3B2A5E", "#F2C14E", "#FAF7F2", "#1B1B1F"
PETROL_DARK, PETROL_MID, PETROL_SOFT, PETROL_PALE = "#00454E", "#2B7C86", "#7FB3B9", "#CFE3E3"
PLUM_DARK, PLUM_MID, PLUM_SOFT, PLUM_PALE = "#2C1F49", "#6A568F", "#A598BF", "#DDD5E8"
AMBER_DEEP, AMBER_PALE = "#D99F2B", "#FAE5B3"
SAND, STONE = "#EFE9DF", "#B9B2A6"

SKIN = {"light": "#F2CBA8", "tan": "#DDA77B", "brown": "#A86F48", "dark": "#6E452C"}
HAIR = {"black": "#1F1B22", "brown": "#4E3226", "red": "#9C5530", "grey": "#BDB6AE", "white": "#E9E4DB", "blond": "#D9A94A"}


def mix(a, b, part):
    """The colour `part` of the way from a to b."""
    pairs = [(int(a[i:i + 2], 16), int(b[i:i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(x + (y - x) * part):02X}" for x, y in pairs)


def dark(colour, part=0.16):
    return mix(colour, "#120A1C", part)


def path(d, fill="none", **attributes):
    more = "".join(f' {k.replace("_", "-")}="{v}"' for k, v in attributes.items())
    return f'<path d="{d}" fill="{fill}"{more}/>'


def line(points, colour, width):
    d = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
    return f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{width}" stroke-linecap="round" stroke-linejoin="round"/>'


def circle(x, y, r, fill, **attributes):
    more = "".join(f' {k.replace("_", "-")}="{v}"' for k, v in attributes.items())
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r:.1f}" fill="{fill}"{more}/>'


def rect(x, y, w, h, fill, r=0, **attributes):
    more = "".join(f' {k.replace("_", "-")}="{v}"' for k, v in attributes.items())
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{w:.1f}" height="{h:.1f}" rx="{r}" fill="{fill}"{more}/>'


def group(inner, x=0, y=0, scale=1.0, flip=False, turn=0):
    sx = -scale if flip else scale
    turned = f" rotate({turn})" if turn else ""
    return f'<g transform="translate({x:.1f} {y:.1f}) scale({sx:.3f} {scale:.3f}){turned}">{inner}</g>'


def reach(start, length, angle):
    return (start[0] + length * sin(radians(angle)), start[1] + length * cos(radians(angle)))


# --- head -----------------------------------------------------------------------------------------------------

def hair_behind(style, colour):
    shade = dark(colour, 0.22)
    return {
        "long": path("M-50 -20C-56 -72 44 -76 44 -16C46 20 44 60 52 104C20 122 -44 126 -72 100C-52 64 -48 20 -50 -20Z", shade),
        "bob": path("M-50 -14C-56 -70 44 -74 45 -14C47 14 46 34 40 52C10 62 -36 62 -54 48C-52 28 -48 10 -50 -14Z", shade),
        "afro": circle(-4, -26, 70, colour),
        "bun": circle(-38, -62, 25, colour),
        "pony": path("M-30 -44C-74 -52 -84 -10 -76 46C-70 70 -52 62 -50 40C-48 12 -48 -12 -30 -22Z", shade),
        "braids": path("M-46 -20C-56 20 -62 70 -56 118C-50 134 -34 130 -34 112C-36 70 -34 40 -30 10Z", shade),
        "curls": "".join(circle(x, y, r, shade) for x, y, r in ((-46, -16, 24), (-50, 14, 24), (-46, 42, 22), (34, -30, 20))),
        "locks": path("M-48 -20C-60 10 -64 44 -62 84L-46 92L-40 74L-30 90L-14 84L-14 20Z", shade),
    }.get(style, "")


def hair_before(style, colour):
    cap = "M-41 8C-52 -28 -40 -68 4 -67C38 -66 50 -42 41 -18C36 -28 26 -35 10 -37C-4 -36 -18 -30 -22 -10L-25 6C-30 14 -38 14 -41 8Z"
    parted = "M-44 10C-54 -34 -36 -68 4 -68C38 -68 50 -40 42 -14C36 -34 22 -42 8 -46C-2 -28 -18 -20 -26 -14C-28 0 -32 12 -44 10Z"
    return {
        "short": path(cap, colour),
        "bob": path(parted, colour) + path("M-26 -14C-32 6 -34 28 -36 50C-46 52 -54 48 -54 40C-50 16 -50 -8 -44 -24Z", colour),
        "long": path(parted, colour) + path("M-26 -14C-34 10 -34 40 -32 72C-44 84 -60 90 -70 88C-52 56 -52 10 -44 -24Z", colour),
        "bun": path(parted, colour),
        "pony": path(parted, colour),
        "braids": path(parted, colour),
        "afro": path("M-40 4C-44 -30 -30 -46 4 -48C30 -48 42 -36 41 -16C30 -30 14 -34 2 -32C-14 -30 -22 -18 -25 4Z", colour),
        "curls": "".join(circle(x, y, r, colour) for x, y, r in
                         ((-38, -26, 20), (-26, -48, 21), (-4, -58, 21), (20, -54, 19), (36, -38, 15), (-42, -4, 14), (8, -44, 15))),
        "locks": path(cap, colour) + path("M-41 8C-46 30 -46 52 -44 74L-30 78L-26 4Z", colour),
        "crop": path("M-40 -2C-48 -34 -36 -60 4 -60C34 -60 46 -40 41 -20C30 -38 4 -40 -12 -34C-22 -28 -24 -16 -26 0Z", colour),
        "bald": path("M-41 12C-50 -8 -48 -26 -38 -38C-32 -24 -30 -8 -26 6C-28 14 -36 18 -41 12Z", colour),
        "wave": path("M-42 8C-54 -30 -44 -62 -10 -68C20 -78 52 -58 46 -34C40 -22 30 -30 18 -34C2 -40 -14 -32 -20 -14L-25 6C-30 14 -38 14 -42 8Z", colour),
    }.get(style, "")


def hair_is_light(colour):
    return sum(int(colour[i:i + 2], 16) for i in (1, 3, 5)) > 330


def features(skin, extras):
    """Eyes, brows, nose and mouth of a face that looks to the right."""
    deep = dark(skin, 0.34)
    brow = "#8A837C" if "old" in extras else dark(skin, 0.62)
    parts = [circle(-4, 17, 10, "#D9694A", opacity="0.16"), circle(31, 17, 7, "#D9694A", opacity="0.16")]
    parts.append(path("M19 -4C25 6 27 12 20 14", stroke=deep, stroke_width=4.5, stroke_linecap="round"))
    if "laugh" in extras:
        parts.append(path("M3 24Q15 28 27 23Q25 38 14 38Q5 37 3 24Z", "#FFFFFF", stroke=dark(skin, 0.5), stroke_width=3, stroke_linejoin="round"))
    elif "talk" in extras:
        parts.append(path("M8 26Q15 22 23 26Q22 35 15 35Q9 34 8 26Z", dark(skin, 0.58)))
    else:
        parts.append(path("M5 26Q15 33 25 25", stroke=dark(skin, 0.5), stroke_width=4.5, stroke_linecap="round"))
    if "calm" in extras:
        parts += [path(f"M{x - 6} -2Q{x} 4 {x + 6} -2", stroke=INK, stroke_width=4.5, stroke_linecap="round") for x in (3, 29)]
    else:
        parts += [f'<ellipse cx="{x}" cy="-2" rx="4.2" ry="5.2" fill="{INK}"/>' for x in (3, 29)]
    parts.append(path("M-5 -15Q3 -20 11 -16M23 -17Q30 -20 36 -15", stroke=brow, stroke_width=4.5, stroke_linecap="round"))
    if "glasses" in extras:
        parts.append(path("M-10 -2a13 13 0 1 0 26 0a13 13 0 1 0 -26 0M19 -3a11.500 13 0 1 0 23 0a11.500 13 0 1 0 -23 0M16 -4H19M-10 -5L-32 -8",
                          stroke=INK, stroke_width=3.5))
    return "".join(parts)


def head(skin, hair, colour, extras=()):
    """A head around (0, 0), facing right; hair 'hijab' takes its colour from `colour`."""
    tone = SKIN[skin]
    face = path("M-38 -12C-38 -44 -20 -54 0 -54C24 -54 40 -40 40 -10C40 22 26 51 4 51C-20 51 -38 24 -38 -12Z", tone)
    if hair == "hijab":
        drape = path("M-54 0C-58 -60 -22 -76 6 -75C44 -74 56 -42 50 -4C50 26 46 44 36 58C50 74 62 84 66 104C30 128 -50 126 -84 100C-64 74 -50 44 -54 0Z", colour)
        fold = path("M-30 50C-20 78 18 84 40 62", stroke=dark(colour), stroke_width=6, stroke_linecap="round")
        opening = path("M-24 -14C-24 -40 -8 -48 8 -48C28 -48 40 -36 40 -10C40 22 26 50 8 50C-12 50 -24 20 -24 -14Z", tone)
        rim = path("M-24 -14C-24 -40 -8 -48 8 -48C28 -48 40 -36 40 -10", stroke=dark(colour), stroke_width=6, stroke_linecap="round")
        return drape + fold + opening + rim + features(tone, extras)
    beard = ""
    if "beard" in extras:
        beard = path("M-36 4C-34 34 -18 58 6 58C28 57 40 30 40 4C36 16 30 18 24 18Q14 14 4 18C-8 20 -20 18 -25 2Z", colour)
    ear = circle(-30, 4, 10, tone) + circle(-30, 4, 4.5, dark(tone))
    order = face + beard + ear + features(tone, extras) + hair_before(hair, colour)
    if hair in ("long", "bob", "curls"):
        order = face + beard + features(tone, extras) + hair_before(hair, colour)
    if "headphones" in extras or "headset" in extras:
        order += path("M-33 0C-44 -78 40 -92 42 -40", stroke=INK if hair_is_light(colour) else PAPER, stroke_width=9, stroke_linecap="round")
        order += rect(-44, -16, 25, 40, AMBER, 11)
    if "headset" in extras:
        order += path("M-32 22C-28 46 -6 50 8 42", stroke=AMBER, stroke_width=6, stroke_linecap="round") + circle(9, 41, 6, AMBER)
    if "earring" in extras:
        order += circle(-30, 18, 5, AMBER)
    return order


# --- limbs ----------------------------------------------------------------------------------------------------

def limb(joints, colour):
    """A limb through (point, width) joints, tapered from one to the next and round at each."""
    out = "".join(circle(*point, width / 2, colour) for point, width in joints)
    for (a, wa), (b, wb) in zip(joints, joints[1:]):
        length = max(1.0, hypot(b[0] - a[0], b[1] - a[1]))
        nx, ny = (b[1] - a[1]) / length / 2, (a[0] - b[0]) / length / 2
        corners = ((a[0] + nx * wa, a[1] + ny * wa), (b[0] + nx * wb, b[1] + ny * wb),
                   (b[0] - nx * wb, b[1] - ny * wb), (a[0] - nx * wa, a[1] - ny * wa))
        out += path("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in corners) + "Z", colour)
    return out


def arm(shoulder, upper, lower, sleeve, skin, edge=None, bare=False, hand=0):
    """An arm of two parts; `bare` shows the forearm; `hand` turns the hand against the forearm."""
    tone = SKIN[skin]
    elbow = reach(shoulder, 112, upper)
    wrist = reach(elbow, 92, lower)
    palm = reach(wrist, 24, lower + hand)
    tip = reach(palm, 18, lower + hand)
    thumb = reach(wrist, 30, lower + hand + 42)
    out = ""
    if edge:
        out += limb([(shoulder, 59), (elbow, 52), (wrist, 42)] if not bare else [(shoulder, 59), (elbow, 52)], edge)
    out += limb([(wrist, 27), (palm, 28), (tip, 22)], tone) + line([wrist, thumb], tone, 12)
    if bare:
        out += limb([(elbow, 38), (wrist, 27)], tone) + limb([(shoulder, 53), (elbow, 46)], sleeve)
    else:
        out += limb([(shoulder, 53), (elbow, 46), (wrist, 36)], sleeve)
    return out


def leg(hip, upper, lower, colour, shoe, bare=None):
    knee = reach(hip, 172, upper)
    ankle = reach(knee, 158, lower)
    if bare:
        out = limb([(hip, 50), (knee, 40), (ankle, 26)], bare)
    else:
        out = limb([(hip, 70), (knee, 54), (ankle, 40)], colour)
    tilt = max(-40, min(40, -lower * 0.8 if lower < 0 else -lower * 0.5))
    sole = "M-21 -14C-23 4 -24 18 -20 22Q-18 25 -12 25H48Q56 25 54 16C51 6 38 2 22 -4C15 -7 12 -10 12 -14Z"
    return path(sole, shoe, transform=f"translate({ankle[0]:.1f} {ankle[1] + 4:.1f}) rotate({tilt:.0f})") + out


# --- clothes --------------------------------------------------------------------------------------------------

def torso(kind, colour, inner, skin, length):
    tone = SKIN[skin]
    body = f"M-24 -6C-44 6 -76 6 -87 42C-90 90 -74 150 -75 {length - 14}Q-75 {length} -61 {length}H61Q75 {length} 75 {length - 14}C74 150 86 90 85 42C74 6 44 6 24 -6Z"
    out = path(body, colour)
    if kind == "round":
        out += path("M-26 -6C-20 20 22 20 27 -6Z", dark(tone, 0.12)) + path("M-28 -6C-22 26 24 26 29 -6", stroke=dark(colour), stroke_width=6, stroke_linecap="round")
    elif kind == "vee":
        out += path("M-25 -7L4 46L27 -7Z", dark(tone, 0.1)) + path("M-27 -7L4 48L29 -7", stroke=dark(colour), stroke_width=6, stroke_linecap="round", stroke_linejoin="round")
    elif kind == "shirt":
        out += path("M-25 -7L4 34L27 -7Z", dark(tone, 0.1))
        out += path("M-27 -10L-36 14L-6 34L4 34L-25 -7Z", inner) + path("M29 -10L38 14L14 34L4 34L27 -7Z", inner)
        out += path(f"M4 40V{length}", stroke=dark(colour), stroke_width=5)
    elif kind == "open":
        out += path(f"M-27 -8C-10 40 -22 160 -18 {length}H30C34 160 26 40 29 -8Z", inner) + path("M-22 -7C-16 16 20 16 25 -7Z", dark(tone, 0.1))
        out += path(f"M-27 -8C-10 40 -22 160 -18 {length}M29 -8C26 40 34 160 30 {length}", stroke=dark(colour), stroke_width=6, stroke_linecap="round")
    elif kind == "turtle":
        out += path("M-27 -6C-26 -28 -24 -36 -20 -38H24C27 -34 28 -24 29 -6C14 6 -14 6 -27 -6Z", dark(colour, 0.1))
    elif kind == "scarf":
        out += path("M-40 2C-44 -30 -30 -38 4 -36C36 -38 46 -28 42 2C24 20 -22 20 -40 2Z", inner) + path("M14 8L36 104L6 108L-6 10Z", dark(inner, 0.12))
    return out


def person(x, y, scale=1.0, flip=False, skin="light", hair="short", hair_colour="brown", extras=(), top="round", colour=PETROL, inner=PAPER,
           arms=((14, 20), (-10, 0)), hands=(0, 0), bare=False, tilt=0, legs=None, trousers=PLUM, shoes=INK, skirt=None, length=262, nod=(4, -72), look_back=False):
    """A figure whose neck stands at (x, y). `arms` are (upper, lower) angles of the far and the near arm, None for no arm;
    `legs` are (upper, lower) angles of the far and the near leg, None for a bust; `skirt` is 'dress' or 'coat'; `look_back` turns the head."""
    shade = dark(colour, 0.17)
    hair_tone = HAIR.get(hair_colour, hair_colour)
    out = ""
    if arms[0]:
        out += arm((56, 48), *arms[0], shade, skin, bare=bare, hand=hands[0])
    if hair != "hijab":
        out += group(hair_behind(hair, hair_tone), *nod, flip=look_back, turn=tilt)
    if legs:
        bare_leg = SKIN[skin] if skirt == "dress" else None
        far = leg((26, 262), *legs[0], dark(trousers, 0.2), dark(shoes, 0.1), dark(bare_leg, 0.12) if bare_leg else None)
        out += far + leg((-20, 262), *legs[1], trousers, shoes, bare_leg)
    if skirt:
        hem = 410 if skirt == "dress" else 372
        flare = 124 if skirt == "dress" else 96
        out += path(f"M-74 200C-78 280 -{flare - 6} 340 -{flare} {hem}C-60 {hem + 16} 60 {hem + 16} {flare} {hem}C{flare - 8} 340 78 280 74 200Z", colour)
    out += torso(top, colour, inner, skin, length)
    if hair != "hijab" and top != "turtle" and top != "scarf":
        neck = dark(SKIN[skin], 0.13)
        out += path("M-20 -40C-20 -20 -22 -8 -26 -4C-12 14 14 14 28 -4C24 -10 24 -24 24 -40Z", neck)
    out += group(head(skin, hair, hair_tone, extras), *nod, flip=look_back, turn=tilt)
    if arms[1]:
        out += arm((-57, 49), *arms[1], colour, skin, edge=shade, bare=bare, hand=hands[1])
    return group(out, x, y, scale, flip)


def wheelchair_user(x, y, scale=1.0, flip=False, skin="tan", hair="short", hair_colour="black", extras=(), top="round", colour=AMBER, inner=PAPER,
                    trousers=PLUM, shoes=INK, frame=INK, arm_angles=(24, 62)):
    """A seated figure in a wheelchair, from the side; (x, y) is the point on the floor below the large wheel."""
    shade, tone = dark(colour, 0.2), HAIR.get(hair_colour, hair_colour)
    neck = (-14, -438)
    hip = (-12, -190)
    knee, foot = (154, -196), (184, -50)
    out = line([(-66, -350), (-58, -176), (120, -168)], frame, 15) + line([(-66, -350), (-106, -356)], frame, 15)
    out += limb([(hip, 66), (knee, 56), (foot, 42)], dark(trousers, 0.2))
    upper = arm((40, 48), 20, 70, shade, skin)
    body = path("M-24 -6C-44 6 -74 8 -82 44C-84 110 -74 180 -62 262Q-58 282 -40 282H58Q76 282 78 262C80 180 84 110 82 44C72 8 44 6 24 -6Z", colour)
    neck_part = path("M-20 -40C-20 -20 -22 -8 -26 -4C-12 14 14 14 28 -4C24 -10 24 -24 24 -40Z", dark(SKIN[skin], 0.13)) if hair != "hijab" else ""
    figure = upper + (group(hair_behind(hair, tone), 4, -72) if hair != "hijab" else "") + body
    if top == "vee":
        figure += path("M-25 -7L4 46L27 -7Z", dark(SKIN[skin], 0.1))
    figure += neck_part + group(head(skin, hair, tone, extras), 4, -72)
    out += group(figure, *neck)
    near = (-14, -186)
    out += group(path("M-21 -14C-23 4 -24 18 -20 22Q-18 25 -12 25H48Q56 25 54 16C51 6 38 2 22 -4C15 -7 12 -10 12 -14Z", shoes), 168, -36)
    out += limb([(near, 72), ((142, -184), 58), ((168, -48), 42)], trousers)
    out += line([(112, -150), (118, -60), (176, -6), (226, -6)], frame, 13)
    out += group(arm((-50, 46), *arm_angles, colour, skin, edge=shade), *neck)
    out += circle(0, -108, 104, "none", stroke=frame, stroke_width=15) + circle(0, -108, 14, frame)
    out += "".join(line([(0, -108), (96 * cos(radians(a)), -108 + 96 * sin(radians(a)))], frame, 4) for a in range(15, 375, 45))
    out += circle(112, -26, 21, "none", stroke=frame, stroke_width=11)
    return group(out, x, y, scale, flip)
