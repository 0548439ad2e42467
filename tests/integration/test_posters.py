# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is printed for a place: by a real browser without network, on paper whose codes a stranger's reader reads."""
import glob
import os
import re
import subprocess
import tempfile
import unittest

from exhibition import Exhibition
from player import run_command
from test_desk import Page
from test_dignity import OFFICE, PLACE


class Posters(unittest.TestCase):
    def setUp(self):
        self.exhibition = self.enterContext(Exhibition())
        self.folder = self.enterContext(tempfile.TemporaryDirectory())

    def page(self, *options):
        done = run_command("sheet", self.exhibition.scenes, "--posters", "--out", self.folder, *options)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual([name for name in os.listdir(self.folder) if not name.startswith("browser")], ["aushang.html"])
        return os.path.join(self.folder, "aushang.html")

    def printed(self, page):
        paper = os.path.join(self.folder, "aushang.pdf")
        options = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--host-resolver-rules=MAP * ~NOTFOUND"]
        options += [f"--user-data-dir={self.folder}/browser", "--no-pdf-header-footer", f"--print-to-pdf={paper}"]
        subprocess.run(["chromium", *options, "file://" + page], check=True, capture_output=True, timeout=90)
        return paper

    def codes(self, paper, number):
        """What the codes on one page of the paper hold, as it comes out of a usual printer."""
        picture = os.path.join(self.folder, "page")
        subprocess.run(["pdftoppm", "-png", "-r", "200", "-f", str(number), "-l", str(number), paper, picture], check=True, timeout=60)
        made = glob.glob(picture + "*.png")
        done = subprocess.run(["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", *made], capture_output=True, check=False, timeout=60)
        for path in made:
            os.remove(path)
        return done.stdout.decode("utf-8")

    def words(self, paper, number):
        done = subprocess.run(["pdftotext", "-layout", "-f", str(number), "-l", str(number), paper, "-"], capture_output=True, check=True, timeout=60)
        return done.stdout.decode("utf-8")

    def test_the_real_exhibition_on_paper(self):
        self.exhibition.real()
        page = self.page()
        with open(page, encoding="utf-8") as file:
            text = file.read()
        read = Page.of(text)
        self.assertEqual(read.outside, [], "the page asks for something beside itself")
        paper = self.printed(page)
        facts = subprocess.run(["pdfinfo", paper], capture_output=True, text=True, check=True).stdout
        self.assertRegex(facts, r"(?m)^Pages: +5$")
        self.assertRegex(facts, r"(?m)^Page size: +59[45].*\(A4\)$")
        # In the order of their names: Beratung, then Kontakt; the cards in both languages; the handover.
        self.assertEqual(self.codes(paper, 1).strip("\n"), OFFICE.format(name="Büro", place="").strip("\n"))
        self.assertIn("030 / 263 911 76", self.words(paper, 1))
        self.assertEqual(sorted(self.codes(paper, 2).split()), ["https://www.kok-gegen-menschenhandel.de", "mailto:info@kok-buero.de"])
        kontakt = self.words(paper, 2)
        for line in ("Kontakt zum KOK", "How to reach KOK", "www.kok-gegen-menschenhandel.de", "Lützowstr. 102–104", "10785 Berlin"):
            self.assertIn(line, kontakt)
        for number, name in ((3, "Büro"), (4, "Office")):
            self.assertEqual(self.codes(paper, number).count("BEGIN:VCARD"), 8)
            self.assertEqual(set(re.split(r"(?<=END:VCARD\r\n)\n", self.codes(paper, number).rstrip("\n") + "\n")) - {""}, {OFFICE.format(name=name, place=PLACE)})
            self.assertEqual(self.words(paper, number).count("030 / 263 911 76"), 8)
            self.assertNotIn("KOK", self.words(paper, number))
        handover = self.words(paper, 5)
        for line in ("Übergabe an den nächsten Ort", "Bildschirm reinigen", "Störungscode", "Ansprechperson", "Logbuch"):
            self.assertIn(line, handover)
        self.assertEqual(self.codes(paper, 5), "")

    def test_many_helplines_hang_on_sheets_of_six(self):
        self.exhibition.small()
        lines = "".join(f"  - name:\n      de: Stelle {number}\n      en: Service {number}\n    phone: 030 / 000 00{number}\n" for number in range(1, 9))
        with open(os.path.join(self.exhibition.scenes, "exhibition.yaml"), encoding="utf-8") as file:
            text = file.read().split("helplines:")[0] + "helplines:\n" + lines
        self.exhibition.write("exhibition.yaml", text)
        self.exhibition.write("beratung.yaml", "version: 1\nkind: info\nberatung: true\ntitle:\n  de: Hilfe\n  en: Help\nbody:\n  de: Text\n  en: Text\n")
        paper = self.printed(self.page("--language", "de"))
        facts = subprocess.run(["pdfinfo", paper], capture_output=True, text=True, check=True).stdout
        # Two sheets of helplines, the contact without a code, nine sheets of cards, the handover.
        self.assertRegex(facts, r"(?m)^Pages: +13$")
        self.assertEqual(self.codes(paper, 1).count("BEGIN:VCARD"), 6)
        self.assertEqual(self.codes(paper, 2).count("BEGIN:VCARD"), 2)
        self.assertNotIn("Service", self.words(paper, 1))

    def test_a_language_that_is_not_there_is_wrong_use(self):
        self.exhibition.small()
        done = run_command("sheet", self.exhibition.scenes, "--posters", "--out", self.folder, "--language", "fr")
        self.assertEqual(done.returncode, 2)
        self.assertIn("fr", done.stderr)
        self.assertEqual(os.listdir(self.folder), [])


if __name__ == "__main__":
    unittest.main()
