# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Versions of a film: captions as the visitor wants them, an interpreter, a description, a text to read, another language's film."""
import array
import functools
import os
import subprocess
import tempfile
import time
import unittest

from exhibition import SMALL
from film_case import CHAPTERS, FilmCase
from player import wait_until

CAPTIONS = "WEBVTT\n\n00:00.000 --> 00:30.000\nMMMMMMMMMMMMMMMMMMMMMMMMMMMMMM\n"

VERSIONS = """captions:
  de: probe.de.vtt
  en: probe.de.vtt
audio_description:
  de: beschreibung.m4a
sign_language:
  file: dgs.mp4
versions:
  en: english.mp4
transcript:
  de: |
    Ein Text zum Film.
"""


@functools.lru_cache(maxsize=None)
def made(name, *options):
    """The bytes of a file of half a minute that ffmpeg makes."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, name)
        subprocess.run(["ffmpeg", "-nostdin", "-v", "error", *options, "-t", "30", path], check=True)
        with open(path, "rb") as file:
            return file.read()


def tone(name, hertz):
    return made(name, "-f", "lavfi", "-i", f"sine=f={hertz}:r=48000,volume=4", "-ac", "2", "-c:a", "aac")


def picture(name, colour, *more):
    """A film of one colour over which a white stripe wanders."""
    source = f"color=c={colour}:s=480x270:r=25[ground];color=c=white:s=24x270:r=25[stripe];[ground][stripe]overlay=x='mod(n*6,480)':shortest=1"
    return made(name, "-f", "lavfi", "-i", source, *more, "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-g", "25")


def share_of(picture_part, wanted):
    """The share of px whose (blue, green, red) are as wanted."""
    data = picture_part.data
    pixels = [tuple(data[at : at + 3]) for at in range(0, len(data), 4 * 3)]
    return sum(wanted(*pixel) for pixel in pixels) / len(pixels)


def pitch(path, seconds=0.3):
    """The frequency of the end of a raw sound file in stereo floats, by its zero crossings."""
    if not os.path.exists(path):
        return 0
    wanted = int(48000 * seconds) * 8
    size = os.path.getsize(path) // 8 * 8
    with open(path, "rb") as file:
        file.seek(max(0, size - wanted))
        samples = array.array("f", file.read(wanted))[::2]
    crossings = sum(1 for before, after in zip(samples, samples[1:]) if before < 0 <= after)
    return crossings * 48000 / max(1, len(samples))


class Versions(FilmCase):
    def exhibition(self):
        exhibition = self.film()
        exhibition.write("film.yaml", SMALL["film.yaml"] + CHAPTERS + VERSIONS)
        exhibition.write("film/probe.de.vtt", CAPTIONS)
        exhibition.write("film/beschreibung.m4a", tone("beschreibung.m4a", 1320))
        exhibition.write("film/dgs.mp4", picture("dgs.mp4", "green"))
        exhibition.write("film/english.mp4", picture("english.mp4", "blue"))
        self.layout = self.atlas(exhibition)
        return exhibition

    def sheet(self, exhibition, layer):
        return self.layout.take_layer(exhibition, "film", layer)

    def await_sheet(self, name):
        """Waits until the heading of a sheet stands on the screen as it was rendered."""
        wanted = self.layout.picture_of(name).part(0, 0, 1000, 150)
        shown = wait_until(lambda: self.screen.picture(0, 0, 1000, 150).difference(wanted, 11) < 0.01)
        self.assertTrue(shown, f"{name} does not open")
        time.sleep(0.1)

    def tap_sheet(self, name, action):
        self.tap_target(self.layout, name, action)
        time.sleep(0.35)

    def sign_place(self):
        """A strip across the whole picture of an interpreter."""
        return self.screen.picture(1390, 480, 520, 60)

    def is_green(self):
        return share_of(self.sign_place(), lambda blue, green, red: green > 90 and red < 60 and blue < 60) > 0.5

    def moves(self, seconds=1.0):
        seen, end = set(), time.monotonic() + seconds
        while time.monotonic() < end:
            seen.add(self.sign_place().checksum())
            time.sleep(0.04)
        return len(seen)

    def test_an_interpreter_appears_moves_with_the_film_and_goes(self):
        self.start_film(self.exhibition())
        self.assertFalse(self.is_green())
        self.tap_control("ToggleSignLanguage")
        self.assertTrue(wait_until(self.is_green), "no interpreter beside the film")
        self.assertGreater(self.moves(), 8, "the interpreter does not move")
        self.tap_control("TogglePlay")
        self.still_picture()
        self.assertEqual(self.moves(0.6), 1, "the interpreter goes on while the film is paused")
        self.tap_control("TogglePlay")
        self.assertGreater(self.moves(), 8, "the interpreter does not go on with the film")
        self.tap_control("ToggleSignLanguage")
        self.assertTrue(wait_until(lambda: not self.is_green()), "the interpreter stays")

    def test_captions_look_as_the_visitor_wants(self):
        exhibition = self.exhibition()
        settings = self.sheet(exhibition, "film_settings")
        self.start_film(exhibition)
        self.tap_control("OpenFilmSettings")
        self.await_sheet(settings)
        self.tap_sheet(settings, "ChooseCaptionLook 2")
        self.tap_sheet(settings, "OpenFilmSettings")
        # Without a touch the controls go, and the captions stand at the foot of the film.
        def white():
            return share_of(self.screen.picture(700, 1005, 520, 30), lambda blue, green, red: min(blue, green, red) > 180)
        self.assertTrue(wait_until(lambda: white() > 0.3, every=0.1), f"no light box under the captions ({white():.2f})")
        seen = len(self.places())
        self.assertTrue(wait_until(lambda: len(self.places()) > seen + 5), "the film does not go on")

    def test_the_description_is_heard_while_the_picture_goes_on(self):
        exhibition = self.exhibition()
        sound = os.path.join(exhibition.folder, "sound.raw")
        self.start_film(exhibition, environment={"SDL_AUDIODRIVER": "disk", "SDL_DISKAUDIOFILE": sound})
        self.await_pitch(sound, 440)
        self.tap_control("ToggleAudioDescription")
        self.await_pitch(sound, 1320)
        self.tap_control("ToggleAudioDescription")
        self.await_pitch(sound, 440)
        shown = self.places()
        steps = [after - before for before, after in zip(shown, shown[1:]) if after != before]
        self.assertLess(max(steps), 0.3, "the picture stood while the sound changed")

    def await_pitch(self, path, hertz):
        self.assertTrue(wait_until(lambda: abs(pitch(path) - hertz) < 30, every=0.1), f"{pitch(path):.0f} Hz are heard, not {hertz}")

    def test_the_text_opens_and_leads_back_to_where_the_film_was(self):
        exhibition = self.exhibition()
        text = self.sheet(exhibition, "transcript")
        self.start_film(exhibition)
        self.tap_control("OpenTranscript")
        self.await_sheet(text)
        page = self.screen.picture(0, 0, 1000, 900)
        wanted = self.layout.picture_of(text).part(0, 0, 1000, 900)
        self.assertLess(page.difference(wanted, 11), 0.01, "the text of the film is not on the screen")
        time.sleep(0.5)
        left = self.places()[-1]
        self.tap_sheet(text, "OpenTranscript")
        self.assertTrue(wait_until(lambda: self.places()[-1] > left + 0.5), "the film does not go on")
        following = next(place for place in self.places() if place > left)
        self.assertAlmostEqual(following, left, delta=0.3)

    def test_another_language_has_another_film_that_goes_on_at_the_same_place(self):
        exhibition = self.exhibition()
        access = self.sheet(exhibition, "access")
        self.start_film(exhibition)
        self.tap_control("SeekTo")  # the middle of the line
        self.await_place(15, within=1)
        self.tap_control("OpenAccess")
        self.await_sheet(access)
        left = self.places()[-1]
        self.tap_sheet(access, "ChooseLanguage en")
        self.tap_sheet(access, "OpenAccess")

        def blue():
            return share_of(self.screen.picture(400, 300, 300, 100), lambda blue, green, red: blue > 180 and red < 60) > 0.5
        self.assertTrue(wait_until(blue), "the film in the other language does not come")
        self.assertTrue(wait_until(lambda: self.places()[-1] > left + 0.5), "it does not play")
        self.assertLess(min(place for place in self.places()[-10:]) - left, 3, "it began elsewhere")
        self.assertGreaterEqual(min(self.places()[-10:]), left - 0.3, "it began anew")

    def test_a_version_that_cannot_be_played_leaves_the_film_and_one_line_in_the_log(self):
        exhibition = self.exhibition()
        access = self.sheet(exhibition, "access")  # with the switches that the visit finds: it knows the files by name alone
        exhibition.write("film/dgs.mp4", b"no film at all" * 1000)
        exhibition.write("film/english.mp4", b"nor this" * 1000)
        player = self.start_film(exhibition)
        self.tap_control("ToggleSignLanguage")
        self.assertTrue(wait_until(lambda: "film dgs.mp4" in player.log()), "nothing is said of the broken film")
        self.tap_control("OpenAccess")
        self.await_sheet(access)
        self.tap_sheet(access, "ChooseLanguage en")  # signs went before a version in another language; they are offered no longer
        self.assertTrue(wait_until(lambda: "film english.mp4" in player.log()), "nothing is said of the broken version")
        self.tap_sheet(access, "OpenAccess")
        seen = len(self.places())
        self.assertTrue(wait_until(lambda: len(self.places()) > seen + 10), "the film does not go on")
        for name in ("dgs.mp4", "english.mp4"):
            self.assertEqual(player.log().count(f"film {name}"), 1, player.log())


if __name__ == "__main__":
    unittest.main()
