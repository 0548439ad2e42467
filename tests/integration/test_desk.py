# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The curator's desk: new, approve, texts, sheet, preview, and what `check` says about translations."""
import base64
import csv
import html.parser
import json
import os
import re
import statistics
import struct
import subprocess
import tempfile
import time
import unittest

from exhibition import SMALL, Exhibition, small_png, tone
from player import PROGRAM, run_command, wait_until
from virtual_display import VirtualDisplay
from x11 import Screen

KINDS = ("statement", "info", "facts", "timeline", "list", "menu", "film", "contact", "partners", "gallery", "interview", "document", "local")
RUSSIAN = "version: 1\ntitle: Первое\nstatement: Здесь первое.\n"


class Desk(unittest.TestCase):
    def setUp(self):
        self.exhibition = self.enterContext(Exhibition()).small()
        self.exhibition.write("exhibition.yaml", SMALL["exhibition.yaml"] + "drafts: [ru]\n")

    def path(self, name):
        return os.path.join(self.exhibition.scenes, name)

    def read(self, name):
        with open(self.path(name), encoding="utf-8") as file:
            return file.read()

    def command(self, *words):
        return run_command(*words, "--scenes", self.exhibition.scenes)

    def check(self, *options):
        return run_command("check", self.exhibition.scenes, "--quick", *options)

    def good(self, done):
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        return done

    # --- new ---

    def test_a_new_scene_of_each_kind_is_good_as_it_is(self):
        self.assertEqual(self.command("new", "interview", "zu-frueh").returncode, 1, "there is no recording yet")
        self.exhibition.write("interviews/stimme.wav", tone(3))
        self.exhibition.write("interviews/stimme.vtt", "WEBVTT\n\n00:00.500 --> 00:02.500\nIch erzähle etwas.\n")
        for kind in KINDS:
            self.good(self.command("new", kind, f"neu-{kind}"))
        done = self.good(run_command("check", self.exhibition.scenes))
        self.assertNotIn("neu-", done.stdout.replace("neu-film.yaml", ""), "only a film may lack its captions")
        self.assertIn("hide: true\n", self.read("neu-menu.yaml"))

    def test_a_new_scene_takes_nothing_that_is_there(self):
        before = self.read("eins.yaml")
        self.assertEqual(self.command("new", "info", "eins").returncode, 2)
        self.assertEqual(self.command("new", "info", "Über uns").returncode, 2)
        self.assertEqual(self.command("new", "infos", "neu").returncode, 2)
        self.assertEqual(self.read("eins.yaml"), before)

    # --- approve ---

    def test_an_approval_changes_no_other_line_and_an_edit_withdraws_it(self):
        text = "# Notiz\n" + SMALL["eins.yaml"].replace("ground: petrol", "ground: petrol   # so")
        self.exhibition.write("eins.yaml", text)
        self.good(self.command("approve", "eins", "--language", "de", "--by", 'Frau "M": KOK'))
        approved = self.read("eins.yaml")
        self.assertTrue(approved.startswith(text))
        self.assertRegex(approved[len(text) :], r'^approved:\n  de: \{ by: "Frau \\"M\\": KOK", on: \d{4}-\d\d-\d\d, text: "[0-9a-f]{16}" \}\n$')
        self.good(self.command("approve", "eins", "--language", "en", "--by", "KOK"))
        self.assertNotIn("geändert", self.check().stdout)
        self.exhibition.write("eins.yaml", self.read("eins.yaml").replace("die erste Aussage", "die Aussage"))
        done = self.good(self.check())
        self.assertIn("warning: Der Text in der Sprache de wurde geändert, nachdem Frau \"M\": KOK ihn am", done.stdout)
        self.assertIn("warning: Der Text in der Sprache de wurde geändert, nachdem er in die Sprache en übersetzt wurde.", done.stdout)

    def test_a_translation_is_approved_in_its_own_file(self):
        self.exhibition.write("ru/eins.yaml", RUSSIAN)
        self.good(self.command("approve", "eins", "--language", "ru", "--by", "KOK"))
        self.assertEqual(self.read("eins.yaml"), SMALL["eins.yaml"])
        self.assertRegex(self.read("ru/eins.yaml"), r'\napproved: \{ by: "KOK", .*\ntranslated_from: "[0-9a-f]{16}"\n$')

    def test_what_is_not_there_or_not_complete_cannot_be_approved(self):
        self.exhibition.write("ru/eins.yaml", "version: 1\ntitle: Первое\n")
        incomplete = self.command("approve", "eins", "--language", "ru", "--by", "KOK")
        self.assertEqual(incomplete.returncode, 1)
        self.assertIn("1 von 2 Texten", incomplete.stderr)
        unknown = self.command("approve", "ein", "--language", "de", "--by", "KOK")
        self.assertEqual(unknown.returncode, 2)
        self.assertIn("Meinten Sie: eins", unknown.stderr)
        self.assertEqual(self.command("approve", "eins", "--language", "fr", "--by", "KOK").returncode, 2)
        self.exhibition.write("eins.yaml", SMALL["eins.yaml"] + "titel: x\n")
        broken = self.command("approve", "eins", "--language", "de", "--by", "KOK")
        self.assertEqual(broken.returncode, 78)
        self.assertIn("eins.yaml:11:1: error:", broken.stderr)

    # --- coverage ---

    def test_what_is_translated_is_counted_for_each_scene_and_language(self):
        self.exhibition.write("ru/eins.yaml", RUSSIAN)
        self.good(self.command("approve", "eins", "--language", "de", "--by", "KOK"))
        table = self.good(self.check("--coverage")).stdout
        self.assertRegex(table, r"(?m)^  Szene +de +en +ru$")
        self.assertRegex(table, r"(?m)^  eins +100 % ✓ +100 % +100 %$")
        self.assertRegex(table, r"(?m)^  zwei +100 % +100 % +0 %$")
        both = json.loads(self.check("--coverage", "--format", "json").stdout)
        self.assertEqual(both["coverage"]["eins"]["de"], {"there": 2, "needed": 2, "approved": True, "stale": False})
        self.assertIsInstance(both["findings"], list)

    # --- overflow ---

    def test_a_text_that_finds_no_room_is_named_with_its_lines(self):
        words = " ".join(["Menschenhandelsbetroffenenunterstützungsorganisation"] * 40)
        self.exhibition.write("zwei.yaml", SMALL["zwei.yaml"].replace("de: Mitglieder", f'de: "{words}"'))
        done = run_command("check", self.exhibition.scenes)
        self.assertRegex(done.stdout, r"zwei\.yaml:13:11: warning: In der Sprache de, bei Schriftgröße \S+, .*zu (viel|breit)")

    # --- texts ---

    def test_texts_go_out_as_a_table_and_come_back_as_a_translation(self):
        table = os.path.join(self.exhibition.folder, "texte.csv")
        self.good(self.command("texts", "export", table, "--language", "ru"))
        with open(table, encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file, delimiter=";"))
        self.assertEqual(rows[0], ["Szene", "Stelle", "Feld", "de", "ru"])
        self.assertIn(["zwei", "facts[1].text", "Text", "gegründet", ""], rows)
        for row in rows[1:]:
            row[4] = f"Перевод: {row[1]}"
        with open(table, "w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)  # another program: commas, no mark
        self.good(self.command("texts", "import", table, "--language", "ru"))
        self.assertIn('title: "Перевод: title"\n', self.read("ru/zwei.yaml"))
        coverage = json.loads(self.check("--coverage", "--format", "json").stdout)["coverage"]
        self.assertTrue(all(scene["ru"]["there"] == scene["ru"]["needed"] for scene in coverage.values()), coverage)
        self.assertFalse(any(scene["ru"]["stale"] for scene in coverage.values()))
        before = self.read("ru/zwei.yaml")
        self.assertIn("0 von", self.good(self.command("texts", "import", table, "--language", "ru")).stdout)
        self.assertEqual(self.read("ru/zwei.yaml"), before)

    def test_a_translation_of_an_old_original_is_known_to_be_one(self):
        table = os.path.join(self.exhibition.folder, "texte.csv")
        self.good(self.command("texts", "export", table, "--language", "ru"))
        with open(table, encoding="utf-8-sig", newline="") as file:
            rows = [row[:4] + [row[4] or "да"] for row in csv.reader(file, delimiter=";")]
        with open(table, "w", encoding="utf-8", newline="") as file:
            csv.writer(file, delimiter=";").writerows(rows)
        self.exhibition.write("eins.yaml", SMALL["eins.yaml"].replace("die erste Aussage", "eine Aussage"))
        self.good(self.command("texts", "import", table, "--language", "ru"))
        self.assertIn("ru/eins.yaml:", self.check().stdout)
        self.assertNotIn("ru/drei.yaml:", self.check().stdout)

    def test_a_table_that_does_not_fit_changes_nothing(self):
        table = os.path.join(self.exhibition.folder, "texte.csv")
        for text, status in (("Szene;Stelle;Feld;de;ru\nnirgends;title;Titel;A;Б\n", 78), ("a;b\n", 78), ("Szene;Stelle;Feld;de;ru\neins;title;\"x\n", 78)):
            with open(table, "w", encoding="utf-8") as file:
                file.write(text)
            self.assertEqual(self.command("texts", "import", table, "--language", "ru").returncode, status)
            self.assertFalse(os.path.exists(self.path("ru")) and os.listdir(self.path("ru")))
        self.assertEqual(self.command("texts", "export", table, "--language", "en").returncode, 2)

    # --- sheet ---

    def test_the_proof_sheet_is_one_sound_page_with_everything_in_it(self):
        self.exhibition.write("ru/eins.yaml", RUSSIAN)
        self.exhibition.write("drei.yaml", SMALL["drei.yaml"] + "titel: x\n")
        out = os.path.join(self.exhibition.folder, "bogen")
        done = self.good(run_command("sheet", self.exhibition.scenes, "--out", out, "--text-step", "1", "--size", "960x540"))
        self.assertRegex(done.stderr, r"(?m)^21/21 ")
        self.assertEqual(os.listdir(out), ["korrekturbogen.html"])
        with open(os.path.join(out, "korrekturbogen.html"), encoding="utf-8") as file:
            page = Page.of(file.read())
        self.assertIn("eins.ru", page.sections)
        self.assertEqual(len(page.sections), 21)
        self.assertGreaterEqual(len(page.pictures), 21)
        for picture in page.pictures:
            self.assertEqual(jpeg_size(picture)[0], 640)
        self.assertIn("Здесь первое.", page.text)
        self.assertEqual(page.boxes, 21)
        self.assertEqual(page.links, page.sections, "the overview leads to each sheet")
        self.assertEqual(page.outside, [], "the page asks for something beside itself")

    def test_the_proof_sheet_shows_texts_as_visitors_read_them_with_numbers_and_addresses(self):
        self.exhibition.write("bild.yaml", SMALL["bild.yaml"].replace("Ein Text neben einem Bild.", "|\n    **Ein** Text\n\n    - eins\n    - zwei"))
        out = os.path.join(self.exhibition.folder, "bogen")
        self.good(run_command("sheet", self.exhibition.scenes, "--out", out, "--text-step", "1", "--size", "960x540"))
        with open(os.path.join(out, "korrekturbogen.html"), encoding="utf-8") as file:
            page = file.read()
        self.assertIn("<p><b>Ein</b> Text</p><p>• eins</p><p>• zwei</p>", page)
        self.assertIn("030 / 000 000", page)
        self.assertRegex(page, r">1 · Ein Telefon, Telefon</th><td[^>]*>030 / 000 001<")

    def test_a_browser_without_network_prints_a_sheet_of_paper_for_each_scene_and_language(self):
        out = os.path.join(self.exhibition.folder, "bogen")
        self.good(run_command("sheet", self.exhibition.scenes, "--out", out, "--text-step", "1", "--size", "960x540"))
        page = os.path.join(out, "korrekturbogen.html")
        with open(page, encoding="utf-8") as file:
            read = Page.of(file.read())
        paper = os.path.join(out, "bogen.pdf")
        options = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--host-resolver-rules=MAP * ~NOTFOUND"]
        options += [f"--user-data-dir={self.exhibition.folder}/browser", "--no-pdf-header-footer", f"--print-to-pdf={paper}"]
        subprocess.run(["chromium", *options, "file://" + page], check=True, capture_output=True, timeout=90)
        with open(paper, "rb") as file:
            printed = file.read()
        self.assertEqual(len(re.findall(rb"/Type */Page\b(?!s)", printed)), 1 + len(read.sections))
        self.assertEqual(printed.count(b"/DCTDecode"), len(set(read.pictures)))


def photograph(size, orientation):
    """A JPEG as a camera makes it: held like that, with the place where it was taken."""
    command = ["ffmpeg", "-nostdin", "-v", "error", "-f", "lavfi", "-i", f"testsrc2=s={size}", "-frames:v", "1", "-f", "mjpeg", "-"]
    picture = subprocess.run(command, check=True, capture_output=True).stdout
    exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01" + struct.pack(">HHIHH", 0x0112, 3, 1, orientation, 0) + b"\0\0\0\0" + b"GPS 52.5 13.4"
    return picture[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + picture[2:]


def pdf(pages):
    """A PDF of A5 pages, each with its lines of text."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", None, b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for lines in pages:
        drawn = b"BT /F1 18 Tf 40 500 Td 24 TL " + b" ".join(b"(%s) Tj T*" % line.encode("latin-1") for line in lines) + b" ET"
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn))
        kids.append(b"%d 0 R" % (len(objects) + 1))
        objects.append(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> >> >>" % len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1, table, len(objects) + 1, len(out))


class Import(unittest.TestCase):
    """Pictures and PDFs as people have them, taken into the exhibition."""

    def setUp(self):
        self.exhibition = self.enterContext(Exhibition()).small()
        self.pictures = os.path.join(self.exhibition.scenes, "pictures")
        self.before = self.files()

    def files(self):
        return {name: os.path.getmtime(os.path.join(folder, name)) for folder, _, names in os.walk(self.exhibition.scenes) for name in names}

    def made(self):
        return sorted(set(self.files()) - set(self.before))

    def bring(self, name, content):
        path = os.path.join(self.exhibition.folder, name)
        with open(path, "wb") as file:
            file.write(content)
        return path

    def take(self, *words):
        return run_command("import", *words, "--scenes", self.exhibition.scenes)

    def read(self, name):
        with open(os.path.join(self.exhibition.scenes, name), "rb") as file:
            return file.read()

    def test_a_photograph_comes_in_upright_in_two_sizes_and_without_its_place(self):
        done = self.take(self.bring("Foto vom Büro (2).JPG", photograph("4000x3000", 6)))
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("810 × 1080", done.stdout)
        self.assertEqual(self.made(), ["foto-vom-buero-2.jpg", "foto-vom-buero-2@2x.jpg"])
        for name, size in (("foto-vom-buero-2.jpg", (810, 1080)), ("foto-vom-buero-2@2x.jpg", (1620, 2160))):
            picture = self.read("pictures/" + name)
            self.assertEqual(jpeg_size(picture), size)
            self.assertNotIn(b"Exif", picture)
            self.assertNotIn(b"GPS", picture)
        checked = run_command("check", self.exhibition.scenes, "--quick").stdout
        self.assertNotIn("error", checked)

    def test_nothing_is_overwritten(self):
        picture = self.bring("Bild.png", small_png())
        self.assertEqual(self.take(picture).returncode, 0)
        self.assertEqual(self.made(), ["bild.png"])
        before = self.read("pictures/bild.png")
        again = self.take(self.bring("bild.jpg", photograph("320x200", 1)))
        self.assertEqual(again.returncode, 1)
        self.assertIn("gibt es schon", again.stderr)
        self.assertIn("--name bild-2", again.stderr)
        self.assertEqual((self.made(), self.read("pictures/bild.png")), (["bild.png"], before))
        self.assertEqual(self.take(picture, "--name", "anderes").returncode, 0)
        self.assertEqual(self.made(), ["anderes.png", "bild.png"])

    def test_what_cannot_be_taken_is_named_and_the_rest_is_taken(self):
        done = self.take(self.bring("brief.png", b"Liebe Leute"), self.bring("gut.png", small_png()), self.bring("kaputt.png", small_png()[:-20]))
        self.assertEqual(done.returncode, 1)
        self.assertIn("brief.png: Die Datei ist kein Bild", done.stderr)
        self.assertIn("kaputt.png: Das Ende des Bildes fehlt", done.stderr)
        self.assertEqual(self.made(), ["gut.png"])
        self.assertEqual(self.take(self.bring("gut.png", small_png()), "--name", "Über uns").returncode, 2)

    def test_a_pdf_becomes_a_document_that_can_be_read_aloud(self):
        heft = self.bring("Unser Heft.pdf", pdf([["Das Leitbild", "steht hier."], [], ["Dritte Seite."]]))
        done = self.take(heft)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(done.stderr.splitlines(), ["1/3", "2/3", "3/3"])
        self.assertIn("Seiten ohne Text, den man vorlesen könnte: 1.", done.stdout)
        self.assertEqual(self.made(), ["unser-heft-1.png", "unser-heft-1@2x.png", "unser-heft-2.png", "unser-heft-2@2x.png", "unser-heft-3.png", "unser-heft-3@2x.png", "unser-heft.yaml"])
        self.assertEqual(struct.unpack(">II", self.read("pictures/unser-heft-1@2x.png")[16:24])[1], 2160)
        scene = self.read("unser-heft.yaml").decode()
        self.assertIn("de: Das Leitbild steht hier.\n", scene)
        self.assertIn("hide: true\n", scene)
        self.assertIn("kind: document\n", scene)
        checked = run_command("check", self.exhibition.scenes, "--quick")
        self.assertNotIn("unser-heft", checked.stdout)
        again = self.take(heft)
        self.assertEqual(again.returncode, 1)
        self.assertIn("unser-heft.yaml gibt es schon", again.stderr)

    def test_a_pdf_that_fails_leaves_nothing_behind(self):
        broken = self.take(self.bring("kaputt.pdf", b"%PDF-1.4\nnichts"))
        self.assertEqual(broken.returncode, 1)
        self.assertIn("beschädigt oder hat ein Passwort", broken.stderr)
        self.exhibition.write("pictures/heft-2.png", small_png())
        self.before = self.files()
        taken = self.take(self.bring("heft.pdf", pdf([["a"], ["b"]])))
        self.assertEqual(taken.returncode, 1)
        self.assertIn("heft-2 gibt es schon", taken.stderr)
        self.assertEqual(self.made(), [])

    def test_a_missing_program_is_named_with_its_package(self):
        path = self.bring("heft.pdf", pdf([["a"]]))
        done = subprocess.run([PROGRAM, "import", path, "--scenes", self.exhibition.scenes], env={"PATH": "/nonexistent"}, capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 1)
        self.assertIn("apt install poppler-utils", done.stderr)


class Page(html.parser.HTMLParser):
    """A page, read strictly: each element is closed where it belongs."""

    VOID = {"meta", "img", "input"}

    @classmethod
    def of(cls, text):
        page = cls()
        page.feed(text)
        page.close()
        if page.open:
            raise AssertionError(f"not closed: {page.open}")
        return page

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.sections, self.pictures, self.outside, self.links, self.text, self.boxes = [], [], [], [], [], "", 0

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if tag == "section":
            self.sections.append(attributes["id"])
        if tag == "img":
            head, data = attributes["src"].split(",", 1)
            self.pictures.append(base64.b64decode(data, validate=True))
            if head != "data:image/jpeg;base64" or not attributes["alt"]:
                raise AssertionError(head)
        if attributes.get("type") == "checkbox":
            self.boxes += 1
        self.outside += [value for name, value in attrs if name in ("href", "src") and not value.startswith(("data:", "#"))]
        self.links += [value[1:] for name, value in attrs if name == "href" and value.startswith("#")]
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            raise AssertionError(f"</{tag}> at {self.getpos()}")

    def handle_data(self, data):
        if "style" in self.open:
            self.outside += re.findall(r"url\(.*?\)|@import.*", data)
        self.text += data


def jpeg_size(data):
    """Width and height of a JPEG."""
    at = 2
    while at < len(data):
        marker, length = data[at + 1], struct.unpack(">H", data[at + 2 : at + 4])[0]
        if marker in (0xC0, 0xC1, 0xC2):
            return struct.unpack(">HH", data[at + 5 : at + 9])[::-1]
        at += 2 + length
    raise AssertionError("no picture")


class Preview(unittest.TestCase):
    """The window that follows the files."""

    def setUp(self):
        self.exhibition = self.enterContext(Exhibition()).small()
        self.display = VirtualDisplay("1280x1024x24")
        self.addCleanup(self.display.close)
        self.home = self.enterContext(tempfile.TemporaryDirectory())
        environment = {"PATH": os.environ["PATH"], "HOME": self.home, "LANG": "C", "DISPLAY": self.display.name, "SDL_AUDIODRIVER": "dummy"}
        self.program = subprocess.Popen(
            [PROGRAM, "preview", self.exhibition.scenes, "--size", "960x540", "--for", "120"], env=environment, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        self.addCleanup(self.program.stdout.close)
        self.addCleanup(self.end)
        self.screen = Screen(self.display.name)
        self.addCleanup(self.screen.close)
        self.wait_for("start (de)")

    def end(self):
        self.program.terminate()
        self.assertEqual(self.program.wait(5), 0)

    def wait_for(self, beginning):
        """Reads on until a line with that beginning; the program ends by itself if it never comes."""
        for line in self.program.stdout:
            if line.startswith(beginning):
                return line
        self.fail(f"no line {beginning!r}")

    def test_what_a_preview_began_with_can_be_brought_back(self):
        home = {"HOME": self.home}
        self.assertTrue(wait_until(lambda: "so wie jetzt" in run_command("kept", self.exhibition.scenes, variables=home).stdout))
        self.exhibition.write("eins.yaml", "version: 1\nkind: statment\n")
        self.exhibition.write("neu.yaml", SMALL["drei.yaml"])
        listed = run_command("kept", self.exhibition.scenes, variables=home).stdout
        self.assertRegex(listed, r"   1  vom \d\d\.\d\d\.\d{4}, \d\d:\d\d  anders: eins\.yaml, neu\.yaml\n")
        self.assertEqual(run_command("restore", "7", self.exhibition.scenes, variables=home).returncode, 2)
        done = run_command("restore", "1", self.exhibition.scenes, variables=home)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn(f"{self.exhibition.scenes}.before", done.stdout)
        with open(os.path.join(self.exhibition.scenes, "eins.yaml"), encoding="utf-8") as file:
            self.assertEqual(file.read(), SMALL["eins.yaml"])
        self.assertTrue(os.path.exists(os.path.join(self.exhibition.scenes, "film", "probe.mp4")))
        with open(os.path.join(f"{self.exhibition.scenes}.before", "eins.yaml"), encoding="utf-8") as file:
            self.assertIn("statment", file.read())
        self.save_into("zwei.yaml", SMALL["zwei.yaml"].replace("Zwei Zahlen", "Zahlen"))
        self.wait_for("zwei (de)")  # the window follows the folder that has come in place of the other

    def save_into(self, name, text):
        self.exhibition.write(name, text)

    def save_beside(self, name, text):
        self.exhibition.write(f".{name}.swp", text)
        os.rename(os.path.join(self.exhibition.scenes, f".{name}.swp"), os.path.join(self.exhibition.scenes, name))

    def save_with_backup(self, name, text):
        path = os.path.join(self.exhibition.scenes, name)
        os.rename(path, path + "~")
        self.exhibition.write(name, text)

    def test_whatever_is_saved_is_seen_at_once(self):
        times = []
        for turn in range(12):
            save = (self.save_into, self.save_beside, self.save_with_backup)[turn % 3]
            before = self.screen.picture().checksum()
            started = time.monotonic()
            save("eins.yaml", SMALL["eins.yaml"].replace("Hier steht", f"Nach {turn + 1} Mal steht"))
            self.assertTrue(wait_until(lambda seen=before: self.screen.picture().checksum() != seen, 3, 0.005))
            times.append(time.monotonic() - started)
            self.wait_for("eins (de)")
        self.assertLess(sorted(times)[-1], 0.6, times)
        self.assertLess(statistics.median(times), 0.3, times)

    def test_a_mistake_lies_over_the_last_good_picture(self):
        self.save_into("eins.yaml", SMALL["eins.yaml"])
        self.wait_for("eins (de)")
        good = self.screen.picture()
        self.save_into("eins.yaml", SMALL["eins.yaml"].replace("kind: statement", "kind: \"statement"))
        self.assertIn("1 Fehler", self.wait_for("eins (de)"))
        wrong = self.screen.picture()
        self.assertNotEqual(wrong.checksum(), good.checksum())
        self.assertEqual(wrong.pixel(480, 30), good.pixel(480, 30))
        self.save_into("eins.yaml", SMALL["eins.yaml"])
        self.assertNotIn("Fehler", self.wait_for("eins (de)"))
        self.assertEqual(self.screen.picture().checksum(), good.checksum())


if __name__ == "__main__":
    unittest.main()
