# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What editors know of the YAML files: the schemas in config/schema/, through a validator that is not ours; and what people can look up."""
import glob
import json
import os
import re
import unittest

import jsonschema
import yaml

from player import ROOT, run_command

FOLDER = os.path.join(ROOT, "config", "schema")
KINDS = ("scene", "translation", "exhibition", "words", "device", "theme", "venue")
WRONG = {
    "an unknown key": ("scene", "version: 1\nkind: info\ntitle: {de: A}\ntxet: {de: B}\n"),
    "a key of another kind": ("scene", "version: 1\nkind: info\ntitle: {de: A}\ntext: {de: B}\nitems: []\n"),
    "an unknown kind": ("scene", "version: 1\nkind: infos\ntitle: {de: A}\n"),
    "a text without its language": ("scene", "version: 1\nkind: statement\ntitle: A\nstatement: {de: B}\n"),
    "a missing title": ("scene", "version: 1\nkind: statement\nstatement: {de: B}\n"),
    "structure in a translation": ("translation", "version: 1\ntitle: A\nkind: info\n"),
    "a language in a translation": ("translation", "version: 1\ntitle: {ru: A}\n"),
    "an entry that no kind has": ("translation", "version: 1\nitems:\n  - titel: A\n"),
    "no version": ("scene", "kind: statement\ntitle: {de: A}\nstatement: {de: B}\n"),
    "a dwell time that is none": ("scene", "version: 1\nkind: statement\ntitle: {de: A}\nstatement: {de: B}\ndwell: 0\n"),
    "a rotation of 45 degrees": ("device", "version: 1\ndisplay: {rotation: 45}\n"),
    "hours of an unknown day": ("venue", "version: 1\nname: A\nhours: {montag: 10:00-12:00}\n"),
    "a colour in words": ("theme", "version: 1\nthemes: {standard: {paper: {ground: red}}}\n"),
}


def schema(kind):
    with open(os.path.join(FOLDER, kind + ".schema.json"), encoding="utf-8") as file:
        return json.load(file)


def mistakes(kind, text):
    return [error.message for error in jsonschema.Draft7Validator(schema(kind)).iter_errors(yaml.safe_load(text))]


def drafts():
    with open(os.path.join(ROOT, "scenes", "exhibition.yaml"), encoding="utf-8") as file:
        return yaml.safe_load(file)["drafts"]


class Schemas(unittest.TestCase):
    def test_the_files_are_what_the_program_writes(self):
        for kind in KINDS:
            with self.subTest(kind), open(os.path.join(FOLDER, kind + ".schema.json"), encoding="utf-8") as file:
                self.assertEqual(file.read(), run_command("schema", kind).stdout, f"renew it: kok-kiosk schema {kind}")

    def test_they_are_schemas_of_draft_7(self):
        for kind in KINDS:
            jsonschema.Draft7Validator.check_schema(schema(kind))

    def test_each_file_names_the_schema_that_it_keeps(self):
        folders = ("scenes", "scenes/words", "scenes/beispiele", "config", "config/venues", *(f"scenes/{language}" for language in drafts()))
        files = [path for folder in folders for path in glob.glob(os.path.join(ROOT, folder, "*.yaml"))]
        self.assertGreater(len(files), 100)
        for path in files:
            with self.subTest(path), open(path, encoding="utf-8") as file:
                text = file.read()
                named = re.search(r"^# yaml-language-server: \$schema=(\S+)/(\w+)\.schema\.json$", text, re.M)
                self.assertIsNotNone(named, "an editor does not know what this file is")
                self.assertEqual(mistakes(named[2], text), [])
                # An example is made to be copied into the folder above it.
                place = os.path.dirname(path).removesuffix("/beispiele")
                self.assertTrue(os.path.samefile(os.path.join(place, named[1]), FOLDER))

    def test_a_mistake_is_found_while_it_is_typed(self):
        for what, (kind, text) in WRONG.items():
            with self.subTest(what):
                self.assertNotEqual(mistakes(kind, text), [])

    def test_what_our_reader_takes_as_text_is_no_mistake(self):
        text = "version: 1\nkind: timeline\ntitle: {de: A}\nentries:\n  - {year: 1987, text: {de: no}}\nsensitive: ja\n"
        self.assertEqual(mistakes("scene", text), [])


class Reference(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with open(os.path.join(ROOT, "scenes", "REFERENZ.md"), encoding="utf-8") as file:
            cls.page = file.read()

    def test_it_is_what_the_program_writes(self):
        self.assertEqual(self.page, run_command("reference").stdout, "renew it: kok-kiosk reference >scenes/REFERENZ.md")

    def test_each_key_that_editors_know_can_be_looked_up(self):
        def keys(of):
            for key, value in of.get("properties", {}).items():
                yield key
                if isinstance(value, dict):
                    yield from keys(value)
            for part in (of.get("items"), of.get("additionalProperties"), *of.get("patternProperties", {}).values(), *(rule["then"] for rule in of.get("allOf", []))):
                if isinstance(part, dict):
                    yield from keys(part)

        wanted = {*keys(schema("scene")), *keys(schema("exhibition"))} - {"version"}
        self.assertGreater(len(wanted), 60)
        self.assertEqual({key for key in wanted if f"\n| `{key}` | **" not in self.page}, set())

    def test_each_kind_has_its_part_and_an_example(self):
        kinds = schema("scene")["properties"]["kind"]["enum"]
        self.assertEqual(re.findall(r"^## kind: (\w+)$", self.page, re.M), kinds)
        for link in re.findall(r"\]\(([\w./-]+)\)", self.page):
            self.assertTrue(os.path.exists(os.path.join(ROOT, "scenes", link)), link)

    def test_each_link_within_the_page_leads_to_a_heading(self):
        headings = {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in re.findall(r"^#+ (.+)$", self.page, re.M)}
        links = re.findall(r"\]\(#([^)]+)\)", self.page)
        self.assertGreater(len(links), 8)
        self.assertEqual([link for link in links if link not in headings], [])


if __name__ == "__main__":
    unittest.main()
