# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A short form of what `./dev soak` does for long: kill -9 at random times, starts that die early, and a traced half day."""
import os
import sys
import unittest

from exhibition import Exhibition
from player import PROGRAM, ROOT

sys.path.insert(0, os.path.join(ROOT, "tests", "soak"))
import day  # noqa: E402 (from the folder of ./dev soak)
import kills  # noqa: E402


class Endurance(unittest.TestCase):
    def box(self):
        box = kills.Box()
        self.addCleanup(box.close)
        return box

    def test_a_picture_comes_again_within_three_seconds_and_the_state_is_readable_whenever_it_was_killed(self):
        box = self.box()
        seconds, complaints = kills.kill_often(box, 15)
        self.assertEqual(complaints, [])
        self.assertGreater(len(seconds), 5)
        self.assertTrue(box.visits_counted(), "no visit was counted: nothing was written while it was killed")

    def test_starts_that_die_early_pause_and_never_give_up(self):
        seconds, complaints = kills.crash_often(self.box(), 3)
        self.assertEqual(complaints, [])
        self.assertEqual(len(seconds), 2)

    def test_it_asks_the_system_for_its_own_files_and_the_display_alone(self):
        with Exhibition() as exhibition:
            asked, status, said, kept = day.trace(PROGRAM, 12, exhibition.real())
        self.assertEqual(status, 0, said)
        self.assertEqual(asked.unexpected, [])
        self.assertGreater(asked.calls, 300)
        self.assertIn("counts.sqlite", kept, "there were no visits")
        self.assertIn("\n", said, "nothing was said at all")
        self.assertLess(day.journal_of_a_day(said, 12), day.MOST_IN_JOURNAL, said)


class Trace(unittest.TestCase):
    """What the traced day would find."""

    def test_unexpected_calls_are_noticed(self):
        lines = (
            '12 execve("/usr/bin/sh", ["sh"], 0x7f) = 0',
            "12 socket(AF_INET, SOCK_STREAM, IPPROTO_IP) = 5",
            '12 openat(AT_FDCWD, "/etc/passwd", O_RDWR) = 6',
            '12 rename("/own/state/a", "/etc/b") = 0',
            "12 vfork() = 13",
        )
        asked = day.Asked(["/own/state"])
        asked.look('12 execve("/usr/bin/kok-kiosk", ["kok-kiosk"], 0x7f) = 0')
        asked.look('12 rename("/own/state/a", "/own/state/b") = 0')
        asked.look('12 openat(AT_FDCWD, "/etc/passwd", O_RDONLY) = 6')
        asked.look("12 socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 4")
        self.assertEqual(asked.unexpected, [])
        for line in lines:
            asked.look(line)
        self.assertEqual(asked.unexpected, list(lines))
