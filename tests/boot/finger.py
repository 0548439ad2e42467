#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""finger.py [--hold SECONDS] X Y [X Y…]: plugs a touch screen in (uinput), touches these fractions of the screen 3 s apart, and
unplugs it.

Runs inside the virtual machine, as root.
"""
import argparse
import time

from evdev import AbsInfo, UInput, ecodes as e

SPAN = 4095
axis = AbsInfo(0, 0, SPAN, 0, 0, 20)
parser = argparse.ArgumentParser()
parser.add_argument("--hold", type=float, default=0.2)
parser.add_argument("places", type=float, nargs="+")
options = parser.parse_args()
screen = UInput(
    {
        e.EV_KEY: [e.BTN_TOUCH],
        e.EV_ABS: [
            (e.ABS_X, axis),
            (e.ABS_Y, axis),
            (e.ABS_MT_SLOT, AbsInfo(0, 0, 9, 0, 0, 0)),
            (e.ABS_MT_TRACKING_ID, AbsInfo(0, 0, 65535, 0, 0, 0)),
            (e.ABS_MT_POSITION_X, axis),
            (e.ABS_MT_POSITION_Y, axis),
        ],
    },
    name="touch screen of the test",
    input_props=[e.INPUT_PROP_DIRECT],
)
time.sleep(4)  # until the X server has taken it up
for number, (x, y) in enumerate(zip(options.places[::2], options.places[1::2])):
    across, down = int(x * SPAN), int(y * SPAN)
    for code, value in (
        (e.ABS_MT_SLOT, 0),
        (e.ABS_MT_TRACKING_ID, number + 1),
        (e.ABS_MT_POSITION_X, across),
        (e.ABS_MT_POSITION_Y, down),
        (e.ABS_X, across),
        (e.ABS_Y, down),
    ):
        screen.write(e.EV_ABS, code, value)
    screen.write(e.EV_KEY, e.BTN_TOUCH, 1)
    screen.syn()
    time.sleep(options.hold)
    screen.write(e.EV_ABS, e.ABS_MT_TRACKING_ID, -1)
    screen.write(e.EV_KEY, e.BTN_TOUCH, 0)
    screen.syn()
    time.sleep(3)
