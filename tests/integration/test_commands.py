# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The commands `check` and `render`: exit statuses, machine formats, and what they say."""
import json
import os
import struct
import tempfile
import unittest

from exhibition import SMALL, Exhibition, bomb_png, made_film
from player import ROOT, run_command


class Check(unittest.TestCase):
    def setUp(self):
        self.exhibition = self.enterContext(Exhibition()).small()

    def findings(self):
        done = run_command("check", self.exhibition.scenes, "--format", "json")
        found = json.loads(done.stdout)
        return done.returncode, found if isinstance(found, list) else next(v for v in found.values() if isinstance(v, list))

    def test_a_sound_exhibition_is_good(self):
        done = run_command("check", self.exhibition.scenes)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_the_exhibition_of_the_project_is_good(self):
        done = run_command("check", os.path.join(ROOT, "scenes"))
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_a_scene_of_the_place_is_drawn_once_the_venue_says_its_town(self):
        project = os.path.join(ROOT, "scenes")
        picture = os.path.join(self.exhibition.folder, "hier.png")
        render = ("render", project, "--scene", "hier", "--out", picture, "--size", "640x360", "--config", self.exhibition.config)
        self.assertIn("hier.yaml:", run_command("check", project, "--quick", "--config", self.exhibition.config).stdout)
        self.assertEqual(run_command(*render).returncode, 2)
        venues = os.path.join(os.path.dirname(self.exhibition.config), "venues")
        os.mkdir(venues)
        with open(os.path.join(venues, "ort.yaml"), "w", encoding="utf-8") as file:
            file.write("version: 1\nname: Rathaus\ntown: Musterstadt\n")
        with open(self.exhibition.config, "a", encoding="utf-8") as file:
            file.write("venue: ort\n")
        done = run_command(*render)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertTrue(os.path.exists(picture))
        self.assertNotIn("hier.yaml:", run_command("check", project, "--quick", "--config", self.exhibition.config).stdout)

    def test_all_mistakes_of_a_run_are_named_with_their_places(self):
        self.exhibition.write("eins.yaml", "version: 1\nkind: statement\ntitel:\n  de: A\n  en: A\nstatement:\n  de: A\n  en: A\n")
        self.exhibition.write("zwei.yaml", "version: 1\nkind: fakts\n")
        self.exhibition.remove("film/probe.mp4")
        done = run_command("check", self.exhibition.scenes)
        self.assertEqual(done.returncode, 78)
        for words in ("eins.yaml:3:1: error:", "zwei.yaml:2:7: error:", "film.yaml:", "title", "facts"):
            self.assertIn(words, done.stdout)
        self.assertIn("^", done.stdout)

    def test_json_says_the_same_to_machines(self):
        self.exhibition.write("zwei.yaml", "version: 1\nkind: fakts\n")
        status, findings = self.findings()
        self.assertEqual(status, 78)
        places = {(os.path.basename(finding["file"]), finding["line"], finding["column"], finding["severity"]) for finding in findings}
        self.assertIn(("zwei.yaml", 2, 7, "error"), places)

    def test_a_sound_exhibition_has_no_findings_in_json_but_that_nothing_has_a_voice(self):
        self.add_captions()
        status, findings = self.findings()
        self.assertEqual(status, 0)
        self.assertEqual([(os.path.basename(finding["file"]), finding["severity"]) for finding in findings], [("speech", "warning")])

    def add_captions(self, words="Ein Ton."):
        self.exhibition.write("film.yaml", SMALL["film.yaml"] + "captions:\n  de: probe.vtt\n  en: probe.vtt\n")
        self.exhibition.write("film/probe.vtt", f"WEBVTT\n\n00:01.000 --> 00:04.000\n{words}\n")

    def test_who_gets_which_captions_and_which_are_hard_to_read_is_said(self):
        bare = run_command("check", self.exhibition.scenes)
        self.assertEqual(bare.returncode, 0, bare.stdout + bare.stderr)
        self.assertIn("warning: Der Film hat keine Untertitel für Besucher*innen, die de gewählt haben.", bare.stdout)
        self.assertRegex(bare.stdout, r"Film „film“: Was Besucher\*innen bekommen\n.*\n  de +probe\.mp4 +im Film 1 \(de\) +– +–\n")
        self.add_captions("Diese Zeile ist für einen Untertitel sehr viel zu lang.")
        good = run_command("check", self.exhibition.scenes)
        self.assertIn("probe.vtt:4:1: warning: Diese Zeile eines Untertitels hat 55 Zeichen; gut lesbar sind 37.", good.stdout)
        self.assertRegex(good.stdout, r"  en +probe\.mp4 +im Film 1 \(de\) +probe\.vtt +en\n")

    def test_a_picture_bomb_is_refused_without_being_decoded(self):
        self.exhibition.write("pictures/probe.png", bomb_png())
        done = run_command("check", self.exhibition.scenes, seconds=5)
        self.assertEqual(done.returncode, 78)
        self.assertIn("probe.png", done.stdout)

    def test_a_film_that_flashes_and_how_loud_it_is_are_said(self):
        before = run_command("check", self.exhibition.scenes)
        self.assertRegex(before.stdout, r"probe\.mp4: −\d+,\d LUFS, Spitzen −\d+,\d dBTP; wird \d+,\d dB leiser gespielt")
        strobe = "color=black:s=320x180:r=25,drawbox=t=fill:color=white:enable='gte(t,2)*lt(mod(t,0.25),0.125)'"
        self.exhibition.write("film/probe.mp4", made_film(4, strobe, "anullsrc=r=48000:cl=stereo"))
        with tempfile.TemporaryDirectory() as cache:
            first, second = (run_command("check", self.exhibition.scenes, variables={"CACHE_DIRECTORY": cache}) for _ in range(2))
            self.assertIn("film-measurements.json", os.listdir(cache))
        self.assertEqual(first.returncode, 0, first.stdout + first.stderr)
        self.assertIn("warning: Der Film blitzt bei 0:02 mehr als dreimal je Sekunde.", first.stdout)
        self.assertIn("warning: Die Tonspur ist stumm.", first.stdout)
        self.assertEqual(second.stdout, first.stdout)
        self.assertEqual(first.stderr, "", "progress is for terminals alone")

    def test_an_empty_folder_is_faulty_content(self):
        with Exhibition() as empty:
            empty.empty()
            done = run_command("check", empty.scenes)
            self.assertEqual(done.returncode, 78, done.stdout + done.stderr)

    def test_messages_are_german_unless_asked_for_in_english(self):
        self.exhibition.write("zwei.yaml", "version: 1\nkind: fakts\n")
        german = run_command("check", self.exhibition.scenes).stdout
        english = run_command("check", self.exhibition.scenes, "--language", "en").stdout
        self.assertNotEqual(german, english)
        self.assertRegex(german, r"(?i)\b(ist|kein|meinten|unbekannt)")
        self.assertRegex(english, r"(?i)\b(is|no|mean|unknown)\b")


class Usage(unittest.TestCase):
    def test_wrong_use_has_status_2(self):
        for arguments in (["check", "--format", "xml"], ["render"], ["run", "--speed", "fast"], ["dance"], ["run", "--windowed", "big"]):
            self.assertEqual(run_command(*arguments).returncode, 2, arguments)

    def test_help_is_no_mistake(self):
        done = run_command("--help")
        self.assertEqual(done.returncode, 0)
        for command in ("run", "check", "render"):
            self.assertIn(command, done.stdout)


class Render(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.exhibition = Exhibition().small()
        cls.addClassCleanup(cls.exhibition.__exit__)

    def render(self, *options):
        return run_command("render", self.exhibition.scenes, *options)

    def test_one_scene_becomes_one_picture_of_that_size(self):
        path = os.path.join(self.exhibition.folder, "one.png")
        self.assertEqual(self.render("--scene", "eins", "--out", path, "--size", "1280x720").returncode, 0)
        with open(path, "rb") as file:
            head = file.read(24)
        self.assertEqual(struct.unpack(">II", head[16:24]), (1280, 720))

    def test_all_scenes_become_pictures_named_after_scene_and_language(self):
        folder = os.path.join(self.exhibition.folder, "all")
        self.assertEqual(self.render("--all", "--out", folder, "--size", "640x360", "--language", "en").returncode, 0)
        self.assertTrue({"eins.en.png", "film.en.png", "start.en.png"} <= set(os.listdir(folder)), os.listdir(folder))

    def test_the_layout_tells_what_can_be_touched_and_that_it_is_large_enough(self):
        path = os.path.join(self.exhibition.folder, "layout.png")
        self.assertEqual(self.render("--scene", "start", "--out", path, "--size", "1920x1080", "--layout").returncode, 0)
        with open(path[:-3] + "json", encoding="utf-8") as file:
            layout = json.load(file)
        self.assertEqual((layout["scene"], layout["language"], layout["size"]), ("start", "de", [1920, 1080]))
        self.assertEqual(layout["clipped"], [])
        self.assertGreaterEqual(len(layout["targets"]), 3 + 2)
        for target in layout["targets"]:
            self.assertGreaterEqual(min(target["mm"]), 19.9, target["id"])
            x, y, width, height = target["rect"]
            self.assertTrue(0 <= x and 0 <= y and x + width <= 1920 and y + height <= 1080, target)

    def test_the_same_scene_gives_the_same_picture(self):
        pictures = []
        for name in ("a.png", "b.png"):
            path = os.path.join(self.exhibition.folder, name)
            self.render("--scene", "bild", "--out", path, "--size", "960x540")
            with open(path, "rb") as file:
                pictures.append(file.read())
        self.assertEqual(*pictures)

    def test_an_unknown_scene_is_an_error_that_names_it(self):
        done = self.render("--scene", "nirgends", "--out", os.path.join(self.exhibition.folder, "x.png"), "--size", "640x360")
        self.assertIn(done.returncode, (1, 2))
        self.assertIn("nirgends", done.stderr + done.stdout)


if __name__ == "__main__":
    unittest.main()
