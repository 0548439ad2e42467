# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An interview: its voice is heard when somebody asks for it, its words follow, and nothing sounds after them."""
import os
import time
import unittest

from exhibition import SMALL, Exhibition, tone
from expected import Atlas, samples
from player import run_command, wait_until
from visit_case import VisitCase

FRAME = 8  # bytes of a stereo pair of floats
RATE = 48000
INTERVIEW = """version: 1
kind: interview
title:
  de: Eine Stimme
  en: A voice
name:
  de: Ada Beispiel
  en: Ada Example
role:
  de: Beraterin
  en: Adviser
audio:
  de: ada.wav
transcript:
  de: ada.de.vtt
  en: ada.en.vtt
"""


def captions(words, seconds=2):
    """A transcript in which each text is heard for so long."""
    cues = (f"00:{at * seconds:02}.000 --> 00:{(at + 1) * seconds:02}.000\n{text}\n" for at, text in enumerate(words))
    return "WEBVTT\n\n" + "\n".join(cues)


def told_exhibition():
    exhibition = Exhibition().small()
    exhibition.write("stimme.yaml", INTERVIEW)
    exhibition.write("start.yaml", SMALL["start.yaml"] + "  - scene: stimme\n")
    exhibition.write("interviews/ada.wav", tone(10))
    words = "Ich heiße Ada und berate seit vielen Jahren Menschen, die zu uns kommen, und ich tue es gern: Es geht um ihre Rechte und darum, was sie selbst wollen."
    exhibition.write("interviews/ada.de.vtt", captions([f"{number}. {words}" for number in range(1, 6)]))
    exhibition.write("interviews/ada.en.vtt", captions([f"My name is Ada, for the {number}. time." for number in range(1, 6)]))
    return exhibition


class Interview(VisitCase):
    def setUp(self):
        self.exhibition = self.enterContext(told_exhibition())
        self.sound = os.path.join(self.exhibition.folder, "sound.raw")
        self.atlas_of_voice = Atlas(self.exhibition, ())
        self.still = self.atlas_of_voice.take_layer(self.exhibition, "stimme", "none")
        self.heard = self.atlas_of_voice.take_layer(self.exhibition, "stimme", "voice")
        self.atlas_of_voice.take_layer(self.exhibition, "start", "none")

    def size(self):
        return os.path.getsize(self.sound) if os.path.exists(self.sound) else 0

    def grows(self):
        before = self.size()
        time.sleep(0.15)
        return self.size() > before

    def test_the_voice_is_heard_its_words_follow_and_it_falls_silent_on_leaving(self):
        self.play(self.exhibition, "--start", "stimme", environment={"SDL_AUDIODRIVER": "disk", "SDL_DISKAUDIOFILE": self.sound})
        self.await_scene(self.atlas_of_voice, self.still)
        time.sleep(0.35)
        self.assertEqual(self.size(), 0, "there was sound before somebody asked for it")
        self.tap_target(self.atlas_of_voice, self.still, "ToggleVoice")
        self.assertTrue(wait_until(self.grows), "nothing is heard")
        # What is marked moves on: the screen differs from one part to the next.
        first = self.screen.picture()
        self.assertTrue(self.await_change(first, 10), "the words do not follow the voice")
        time.sleep(0.35)
        self.tap_target(self.atlas_of_voice, self.heard, "ToggleVoice")
        self.assertTrue(wait_until(lambda: not self.grows()), "the voice does not pause")
        time.sleep(0.35)
        self.tap_target(self.atlas_of_voice, self.heard, "ReplayVoice")
        self.assertTrue(wait_until(self.grows), "the voice is not heard once more")
        self.tap_target(self.atlas_of_voice, self.heard, "GoHome")
        self.await_scene(self.atlas_of_voice, "start.de.none")
        self.assertTrue(wait_until(lambda: not self.grows()), "the voice goes on after its visitor has left")


class Findings(unittest.TestCase):
    def test_check_names_what_is_wrong_with_an_interview(self):
        with told_exhibition() as exhibition:
            self.assertNotIn("stimme", run_command("check", exhibition.scenes).stdout)
            exhibition.write("interviews/ada.wav", "no sound")
            exhibition.write("interviews/ada.de.vtt", "WEBVTT\n\n00:05.000 --> 00:03.000\nRückwärts.\n")
            done = run_command("check", exhibition.scenes)
            self.assertEqual(done.returncode, 78, done.stdout)
            self.assertIn("stimme.yaml:13:7: error: In der Datei „ada.wav“", done.stdout)
            self.assertRegex(done.stdout, r"interviews/ada\.de\.vtt:3:1: error: ")


if __name__ == "__main__":
    unittest.main()
