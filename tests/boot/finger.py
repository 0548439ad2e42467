#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""finger.py: plugs a touch screen in (uinput) and touches it as it is told, a line for each touch: X Y SECONDS, with X and Y as
fractions of the screen. Unplugs it when there are no more lines.

Runs inside the virtual machine, as root.
"""
import sys
import time

from evdev import AbsInfo, UInput, ecodes as e

SPAN = 4095
axis = AbsInfo(0, 0, SPAN, 0, 0, 20)
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
for number, line in enumerate(sys.stdin):
    x, y, seconds = (float(word) for word in line.split())
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
    time.sleep(seconds)
    screen.write(e.EV_ABS, e.ABS_MT_TRACKING_ID, -1)
    screen.write(e.EV_KEY, e.BTN_TOUCH, 0)
    screen.syn()
