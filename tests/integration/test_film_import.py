# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Films as people have them, taken into the exhibition: what comes out is looked at by ffprobe, and by `check`."""
import json
import os
import re
import signal
import subprocess
import tempfile
import unittest
from fractions import Fraction

from exhibition import Exhibition, film_bytes
from player import PROGRAM, run_command, wait_until


def ffmpeg(*words):
    subprocess.run(["ffmpeg", "-nostdin", "-v", "error", "-y", *words], check=True, timeout=120)


def probed(path, *words):
    command = ["ffprobe", "-v", "error", *words, "-of", "json", path]
    return json.loads(subprocess.run(command, check=True, capture_output=True, timeout=60).stdout)


def boxes(path):
    """The outermost parts of an MP4, in their order."""
    names, at = [], 0
    with open(path, "rb") as file:
        data = file.read()
    while at + 8 <= len(data):
        size = int.from_bytes(data[at : at + 4], "big")
        names.append(data[at + 4 : at + 8].decode("latin-1"))
        at += size if size > 1 else int.from_bytes(data[at + 8 : at + 16], "big")
    return names


SUBRIP = "1\n00:00:00,500 --> 00:00:02,000\n<i>Wir fangen an.</i>\n\n2\n00:00:02,500 --> 00:00:04,000\nZweite Zeile\n"


class FilmImport(unittest.TestCase):
    def setUp(self):
        self.exhibition = self.enterContext(Exhibition()).small()
        self.films = os.path.join(self.exhibition.scenes, "film")
        self.cache = self.enterContext(tempfile.TemporaryDirectory())
        self.before = self.files()

    def path(self, name):
        return os.path.join(self.exhibition.folder, name)

    def files(self):
        return {os.path.relpath(os.path.join(folder, name), self.exhibition.scenes) for folder, _, names in os.walk(self.exhibition.scenes) for name in names}

    def made(self):
        return sorted(self.files() - self.before)

    def take(self, *words, **options):
        variables = {"CACHE_DIRECTORY": self.cache, **options.pop("variables", {})}
        return run_command("import", *words, "--scenes", self.exhibition.scenes, seconds=170, variables=variables, **options)

    def good(self, done):
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        return done

    def check_profile(self, name, size, rate, seconds):
        """Everything that the profile promises of a film in `film/`; returns what ffprobe says of its sounds."""
        path = os.path.join(self.films, name)
        found = probed(path, "-show_streams", "-show_format", "-select_streams", "v")
        self.assertEqual(len(found["streams"]), 1)
        picture = found["streams"][0]
        expected = {
            "codec_name": "h264", "profile": "High", "pix_fmt": "yuv420p", "width": size[0], "height": size[1], "sample_aspect_ratio": "1:1",
            "color_range": "tv", "color_space": "bt709", "color_transfer": "bt709", "color_primaries": "bt709",
        }
        self.assertEqual({key: picture.get(key) for key in expected}, expected)
        self.assertIn(picture.get("field_order", "progressive"), ("progressive", "unknown"))
        self.assertEqual(picture.get("side_data_list", []), [], "it is still to be turned")
        self.assertEqual(Fraction(picture["avg_frame_rate"]), Fraction(rate))
        self.assertAlmostEqual(float(found["format"]["duration"]), seconds, delta=0.15)
        self.assertIn("mov,mp4", found["format"]["format_name"])
        self.assertEqual({key for key in found["format"].get("tags", {}) if "location" in key or "creation" in key}, set())
        order = boxes(path)
        self.assertLess(order.index("moov"), order.index("mdat"), "its index stands at its end")
        packets = probed(path, "-select_streams", "v", "-show_entries", "packet=pts_time,flags")["packets"]
        times = sorted(float(packet["pts_time"]) for packet in packets)
        steps = [after - before for before, after in zip(times, times[1:])]
        self.assertLess(max(steps) - min(steps), 0.002, "its pictures come at odd times")
        keys = [float(packet["pts_time"]) for packet in packets if "K" in packet["flags"]] + [times[-1]]
        self.assertLessEqual(max(after - before for before, after in zip(keys, keys[1:])), 2.05)
        sounds = probed(path, "-show_streams", "-select_streams", "a")["streams"]
        for sound in sounds:
            self.assertEqual((sound["codec_name"], sound["channels"], sound["sample_rate"]), ("aac", 2, "48000"))
        self.assertEqual(oct(os.stat(path).st_mode & 0o777), "0o644")
        return sounds

    def check_is_content(self, name):
        """`check` has no error, and nothing to say of the new scene but that captions are missing."""
        done = run_command("check", self.exhibition.scenes, variables={"CACHE_DIRECTORY": self.cache})
        self.assertEqual(done.returncode, 0, done.stdout)
        for line in done.stdout.splitlines():
            if f"{name}.yaml" in line:
                self.assertIn("keine Untertitel", line)
        return done.stdout

    def test_a_telephone_film_held_upright(self):
        flat, source = self.path("flat.mp4"), self.path("IMG_2041.MOV")
        ffmpeg("-f", "lavfi", "-i", "smptehdbars=s=1920x1080:r=30", "-f", "lavfi", "-i", "sine=f=440:r=44100", "-t", "3", "-c:v", "libx264",
               "-preset", "ultrafast", "-pix_fmt", "yuvj420p", "-g", "300", "-c:a", "aac", "-ac", "1", "-metadata", "location=+52.5+013.4/", flat)
        ffmpeg("-i", flat, "-c", "copy", "-metadata:s:v", "rotate=90", "-movflags", "use_metadata_tags", "-metadata", "location=+52.5+013.4/", source)
        self.assertNotEqual(probed(source, "-show_streams", "-select_streams", "v")["streams"][0].get("side_data_list", []), [])
        done = self.good(self.take(source))
        self.assertEqual(self.made(), ["film/img-2041.mp4", "img-2041.yaml"])
        sounds = self.check_profile("img-2041.mp4", (608, 1080), 30, 3)
        self.assertEqual(len(sounds), 1)
        self.assertIn("608 × 1080", done.stdout)
        self.assertRegex(done.stdout, r"img-2041\.mp4: −\d+,\d LUFS")
        self.assertRegex(done.stderr, r"(?m)^IMG_2041\.MOV 100 %$")
        with open(os.path.join(self.films, "img-2041.mp4"), "rb") as file:
            self.assertNotIn(b"+52.5", file.read())
        self.check_is_content("img-2041")
        again = self.take(source)
        self.assertEqual(again.returncode, 1)
        self.assertIn("img-2041.yaml gibt es schon", again.stderr)
        self.assertIn("--name img-2041-2", again.stderr)

    def test_ten_bits_of_hevc(self):
        source = self.path("film.mkv")
        ffmpeg("-f", "lavfi", "-i", "testsrc2=s=2560x1440:r=24000/1001", "-t", "2", "-vf", "format=yuv420p10le", "-c:v", "libx265",
               "-preset", "ultrafast", "-x265-params", "log-level=none", source)
        self.good(self.take(source, "--name", "kino"))
        self.assertEqual(self.check_profile("kino.mp4", (1920, 1080), "24000/1001", 2), [])
        self.check_is_content("kino")

    def test_television_of_old_becomes_square_and_whole(self):
        source = self.path("band.mpg")
        # Two half pictures of different moments, as a camera for PAL makes them.
        ffmpeg("-f", "lavfi", "-i", "testsrc2=s=720x576:r=50", "-f", "lavfi", "-i", "sine=f=440:r=48000", "-t", "3", "-vf",
               "format=yuv420p,tinterlace=interleave_top,fieldorder=tff,setsar=16/15", "-c:v", "mpeg2video", "-flags", "+ildct+ilme", "-b:v", "6M", "-c:a", "mp2", "-f", "vob", source)
        self.assertIn(probed(source, "-show_streams", "-select_streams", "v")["streams"][0]["field_order"], ("tt", "tb"))
        self.good(self.take(source))
        self.check_profile("band.mp4", (768, 576), 25, 3)
        self.assertLess(self.combs(os.path.join(self.films, "band.mp4")), self.combs(source) / 3)
        self.check_is_content("band")

    @staticmethod
    def combs(path):
        """How many pictures look like two woven together."""
        done = subprocess.run(["ffmpeg", "-nostdin", "-hide_banner", "-i", path, "-vf", "extractplanes=y,idet", "-f", "null", "-"], capture_output=True, text=True, check=True, timeout=60)
        return sum(int(count) for count in re.findall(r"Multi frame detection: TFF: *(\d+) BFF: *(\d+)", done.stderr)[-1]) + 0.5

    def test_two_languages_and_captions(self):
        source, words = self.path("Zwei Sprachen.mkv"), self.path("words.srt")
        with open(words, "w", encoding="utf-8") as file:
            file.write(SUBRIP)
        ffmpeg("-f", "lavfi", "-i", "testsrc2=s=640x360:r=25", "-f", "lavfi", "-i", "sine=f=440:r=48000", "-f", "lavfi", "-i", "sine=f=880:r=48000", "-i", words,
               "-t", "5", "-map", "0", "-map", "1", "-map", "2", "-map", "1", "-map", "3", "-map", "3", "-c:v", "libx264", "-pix_fmt", "yuv420p", "-c:a", "ac3", "-c:s", "srt",
               "-metadata:s:a:0", "language=ger", "-metadata:s:a:1", "language=eng", "-metadata:s:s:0", "language=ger", "-metadata:s:s:1", "language=fre", source)
        done = self.good(self.take(source))
        self.assertEqual(self.made(), ["film/zwei-sprachen.de.vtt", "film/zwei-sprachen.fr.vtt", "film/zwei-sprachen.mp4", "zwei-sprachen.yaml"])
        sounds = self.check_profile("zwei-sprachen.mp4", (640, 360), 25, 5)
        self.assertEqual([sound["tags"]["language"] for sound in sounds], ["deu", "eng"])
        self.assertEqual([sound["disposition"]["default"] for sound in sounds], [1, 0])
        with open(os.path.join(self.films, "zwei-sprachen.de.vtt"), encoding="utf-8") as file:
            captions = file.read()
        self.assertTrue(captions.startswith("WEBVTT"))
        self.assertRegex(captions, r"00:02\.50\d --> 00:04\.00\d\nZweite Zeile")
        with open(os.path.join(self.exhibition.scenes, "zwei-sprachen.yaml"), encoding="utf-8") as file:
            scene = file.read()
        self.assertIn("\ncaptions:\n  de: zwei-sprachen.de.vtt\n", scene)
        self.assertIn("\n#  fr: zwei-sprachen.fr.vtt\n", scene)
        self.assertIn("\nhide: true\n", scene)
        self.assertIn("Untertitel, die im Film standen", done.stdout)
        self.check_is_content("zwei-sprachen")
        self.exhibition.write("zwei-sprachen.yaml", scene.replace("hide: true\n", ""))
        said = run_command("check", self.exhibition.scenes, variables={"CACHE_DIRECTORY": self.cache}).stdout
        self.assertRegex(said, r"(?m)^  en +zwei-sprachen\.mp4 +im Film 2 \(en\) ")

    def test_what_is_as_it_should_be_is_copied(self):
        source = self.path("fertig.mov")
        ffmpeg("-f", "lavfi", "-i", "testsrc2=s=640x360:r=25", "-f", "lavfi", "-i", "sine=f=440:r=48000", "-t", "4", "-c:v", "libx264", "-profile:v", "high",
               "-pix_fmt", "yuv420p", "-g", "50", "-color_range", "tv", "-color_primaries", "bt709", "-color_trc", "bt709", "-colorspace", "bt709",
               "-c:a", "aac", "-ac", "2", source)
        done = self.good(self.take(source))
        self.assertIn("kopiert, denn der Film war schon, wie er sein soll", done.stdout)
        self.check_profile("fertig.mp4", (640, 360), 25, 4)
        marks = [self.picture_data(path) for path in (source, os.path.join(self.films, "fertig.mp4"))]
        self.assertEqual(*marks)
        # What was converted once is not converted again.
        self.good(self.take(self.path("fertig.mov"), "--name", "eins-mehr"))
        twice = self.good(self.take(os.path.join(self.films, "eins-mehr.mp4"), "--name", "noch-eins"))
        self.assertIn("kopiert", twice.stdout)

    @staticmethod
    def picture_data(path):
        done = subprocess.run(["ffmpeg", "-nostdin", "-v", "error", "-i", path, "-map", "0:v", "-c", "copy", "-f", "md5", "-"], capture_output=True, text=True, check=True, timeout=60)
        return done.stdout

    def test_flashes_and_a_loud_sound_are_said_at_once(self):
        source = self.path("blitz.avi")
        ffmpeg("-f", "lavfi", "-i", "color=c=black:s=640x360:r=30,geq=lum='if(lt(mod(N,6),3),235,16)':cb=128:cr=128", "-f", "lavfi", "-i", "aevalsrc='2*sin(2*PI*500*t)':s=48000", "-t", "4",
               "-c:v", "mjpeg", "-q:v", "2", "-c:a", "pcm_s16le", source)
        done = self.good(self.take(source))
        self.assertIn("mehr als dreimal je Sekunde", done.stderr)
        self.assertIn("LUFS", done.stderr)

    def test_hdr_is_refused_as_check_refuses_it(self):
        source = self.path("hell.mp4")
        ffmpeg("-f", "lavfi", "-i", "color=s=320x180:r=25:d=0.4", "-vf", "format=yuv420p10le", "-c:v", "libx265", "-preset", "ultrafast", "-x265-params",
               "log-level=none:colorprim=bt2020:colormatrix=bt2020nc:transfer=arib-std-b67", "-color_primaries", "bt2020", "-colorspace", "bt2020nc", "-color_trc", "arib-std-b67", source)
        done = self.take(source)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(self.made(), [])
        words = re.search(r"Der Film „hell\.mp4“.*HDR.*", done.stderr)
        self.assertIsNotNone(words, done.stderr)
        with open(source, "rb") as file:
            self.exhibition.write("film/hell.mp4", file.read())
        self.exhibition.write("hell.yaml", "version: 1\nkind: film\nhide: true\ntitle:\n  de: A\n  en: A\nfile: hell.mp4\n")
        self.assertIn(words[0], run_command("check", self.exhibition.scenes, variables={"CACHE_DIRECTORY": self.cache}).stdout)

    def test_what_is_no_film_is_named_and_a_cut_off_one_too(self):
        broken = self.path("kaputt.mp4")
        with open(broken, "wb") as file:
            file.write(film_bytes()[:4000])
        done = self.take(broken)
        self.assertEqual(done.returncode, 1)
        self.assertIn("kaputt.mp4“ ist beschädigt oder kein Film", done.stderr)
        whole, cut = self.path("ganz.mkv"), self.path("halb.mkv")
        ffmpeg("-f", "lavfi", "-i", "testsrc2=s=640x360:r=25", "-t", "20", "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", whole)
        with open(whole, "rb") as file, open(cut, "wb") as half:
            data = file.read()
            half.write(data[: len(data) // 2])
        done = self.take(cut)
        self.assertEqual(done.returncode, 1, done.stdout)
        self.assertRegex(done.stderr, r"Der Film „halb\.mkv“ ist abgeschnitten: Von 20 Sekunden lassen sich nur \d+ lesen")
        self.assertEqual(self.made(), [])
        self.assertEqual([name for name in os.listdir(self.films) if name.startswith(".")], [])

    def fake(self, script):
        """A folder for PATH whose ffmpeg does as the script says."""
        folder = self.path("fake")
        os.mkdir(folder)
        program = os.path.join(folder, "ffmpeg")
        with open(program, "w", encoding="utf-8") as file:
            file.write("#!/bin/sh\nfor last; do :; done\nout=${last#file:}\n" + script)
        os.chmod(program, 0o755)
        return {"PATH": f"{folder}:{os.environ['PATH']}"}

    def source(self):
        path = self.path("quelle.avi")
        if not os.path.exists(path):
            ffmpeg("-f", "lavfi", "-i", "testsrc2=s=320x180:r=25", "-t", "1", "-c:v", "mjpeg", path)
        return path

    def test_a_full_disk_and_an_ended_ffmpeg_leave_nothing(self):
        source = self.source()
        full = self.take(source, variables=self.fake('echo half >"$out"\necho "av_interleaved_write_frame(): No space left on device" >&2\nexit 1\n'))
        self.assertEqual(full.returncode, 1)
        self.assertIn("Der Datenträger ist voll", full.stderr)
        with open(os.path.join(self.path("fake"), "ffmpeg"), "w", encoding="utf-8") as file:
            file.write('#!/bin/sh\nfor last; do :; done\necho half >"${last#file:}"\nkill -TERM $$\n')
        ended = self.take(source, variables={"PATH": f"{self.path('fake')}:{os.environ['PATH']}"})
        self.assertEqual(ended.returncode, 1)
        self.assertIn("lässt sich nicht umwandeln", ended.stderr)
        self.assertEqual((self.made(), sorted(os.listdir(self.films))), ([], ["probe.mp4"]))

    def test_ctrl_c_leaves_nothing(self):
        source = self.path("lang.avi")
        ffmpeg("-f", "lavfi", "-i", "testsrc2=s=1280x720:r=25", "-t", "40", "-c:v", "mjpeg", "-q:v", "5", source)
        for number in (signal.SIGINT, signal.SIGTERM):
            with self.subTest(number):
                environment = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "LANG": "C"}
                program = subprocess.Popen([PROGRAM, "import", source, "--scenes", self.exhibition.scenes], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
                self.addCleanup(program.kill)
                self.assertTrue(wait_until(self.made), "it did not begin")
                child = self.child_of(program.pid)
                program.send_signal(number)
                words = program.communicate(timeout=20)[1]
                self.assertEqual(program.returncode, -number)
                self.assertIn("Abgebrochen", words)
                self.assertEqual((self.made(), sorted(os.listdir(self.films))), ([], ["probe.mp4"]))
                self.assertFalse(os.path.exists(f"/proc/{child}"), "ffmpeg goes on")

    @staticmethod
    def child_of(pid):
        with open(f"/proc/{pid}/task/{pid}/children", encoding="ascii") as file:
            return file.read().split()[0]

    def test_a_missing_program_is_named_with_its_package(self):
        done = self.take(self.source(), variables={"PATH": "/nonexistent"})
        self.assertEqual(done.returncode, 1)
        self.assertIn("apt install ffmpeg", done.stderr)
        self.assertEqual(self.made(), [])


if __name__ == "__main__":
    unittest.main()
