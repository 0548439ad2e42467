# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What curators are told while they type: the language server that their editors use (VS Code, Kate, Neovim and others) reads our schemas.

Pinned in tests/editor, put into build/editor by `./dev test`.
"""
import json
import os
import queue
import shutil
import subprocess
import tempfile
import threading
import unittest

from player import ROOT

SERVER = os.path.join(ROOT, "build", "editor", "node_modules", "yaml-language-server", "bin", "yaml-language-server")
SCHEMA_LINE = "# yaml-language-server: $schema=../config/schema/scene.schema.json\n"
PATIENCE = 60  # s; a busy machine starts node slowly


class LanguageServer:
    """A language server that is spoken to over its standard input and output (LSP 3.17)."""

    def __init__(self, folder):
        self._folder = folder
        self._number = 0
        self._answers = {}
        self._diagnostics = queue.Queue()
        self._arrived = threading.Condition()
        self._process = subprocess.Popen(["node", SERVER, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=folder)
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        root = "file://" + folder
        self.request("initialize", {"processId": os.getpid(), "rootUri": root, "workspaceFolders": [{"uri": root, "name": "scenes"}], "capabilities": {
            "textDocument": {"completion": {"completionItem": {"documentationFormat": ["markdown", "plaintext"]}}, "hover": {"contentFormat": ["markdown", "plaintext"]}, "publishDiagnostics": {}},
        }})
        self.notify("initialized", {})
        self.notify("workspace/didChangeConfiguration", {"settings": {"yaml": {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False, "url": ""}}, "http": {}}})

    def close(self):
        self._process.kill()
        self._process.wait()
        self._reader.join()
        self._process.stdin.close()
        self._process.stdout.close()

    def _read(self):
        stream = self._process.stdout
        while True:
            length = 0
            while line := stream.readline().strip():
                if line.lower().startswith(b"content-length:"):
                    length = int(line.split(b":")[1])
            if not length:
                return
            self._take(json.loads(stream.read(length)))

    def _take(self, message):
        if message.get("method") == "textDocument/publishDiagnostics":
            self._diagnostics.put(message["params"])
        elif "method" in message and "id" in message:  # the server asks for something that we have not got
            self._send({"id": message["id"], "result": None})
        elif "id" in message:
            with self._arrived:
                self._answers[message["id"]] = message
                self._arrived.notify_all()

    def _send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._process.stdin.flush()

    def notify(self, method, params):
        self._send({"method": method, "params": params})

    def request(self, method, params):
        self._number += 1
        number = self._number
        self._send({"id": number, "method": method, "params": params})
        with self._arrived:
            if not self._arrived.wait_for(lambda: number in self._answers, PATIENCE):
                raise AssertionError(f"no answer to {method}")
            answer = self._answers.pop(number)
        if "error" in answer:
            raise AssertionError(answer["error"])
        return answer["result"]

    def uri(self, name):
        return "file://" + os.path.join(self._folder, name)

    def open(self, name, text):
        """Opens a file as an editor does; returns what is marked in it: pairs of a line and a message."""
        self.notify("textDocument/didOpen", {"textDocument": {"uri": self.uri(name), "languageId": "yaml", "version": 1, "text": text}})
        while True:
            found = self._diagnostics.get(timeout=PATIENCE)
            if found["uri"] == self.uri(name):
                return [(one["range"]["start"]["line"] + 1, one["message"]) for one in found["diagnostics"]]

    def at(self, method, name, line, column):
        position = {"line": line - 1, "character": column}
        return self.request(f"textDocument/{method}", {"textDocument": {"uri": self.uri(name)}, "position": position})

    def completions(self, name, line, column=0):
        """What is offered there: by its label, the words about it."""
        found = self.at("completion", name, line, column)
        return {item["label"]: text_of(item.get("documentation")) for item in found["items"]}

    def hover(self, name, line, column):
        return text_of((self.at("hover", name, line, column) or {}).get("contents"))


def text_of(words):
    if isinstance(words, dict):
        words = words["value"]
    return (words or "").replace("\\", "").replace("&nbsp;", " ")


class Editor(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        if not os.path.exists(SERVER):
            raise AssertionError(f"{SERVER} is missing: ./dev test installs it")
        cls.folder = tempfile.mkdtemp(prefix="editor-")
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        for name in ("config/schema", "scenes"):
            shutil.copytree(os.path.join(ROOT, name), os.path.join(cls.folder, name), ignore=shutil.ignore_patterns("*.png", "*.mp4", "speech"))
        cls.server = LanguageServer(cls.folder)
        cls.addClassCleanup(cls.server.close)

    def real(self, name):
        with open(os.path.join(self.folder, name), encoding="utf-8") as file:
            return file.read()

    def test_a_scene_of_the_exhibition_has_no_marks_and_is_explained(self):
        name = "scenes/kontakt.yaml"
        text = self.real(name)
        self.assertEqual(self.server.open(name, text), [])
        lines = text.splitlines()
        phone = next(number for number, line in enumerate(lines, 1) if line.startswith("phone:"))
        said = self.server.hover(name, phone, 2)
        self.assertIn("Telefon", said)
        self.assertIn("Die Telefonnummer.", said)
        code = next(number for number, line in enumerate(lines, 1) if line.startswith("    url:"))
        self.assertIn("Beginnt mit https://, mailto: oder tel: und ist kurz.", self.server.hover(name, code, 5))

    def test_the_next_key_is_offered_with_its_hint(self):
        name = "scenes/kontakt-2.yaml"
        text = self.real("scenes/kontakt.yaml").replace("phone: 030 / 263 911 76\n", "\n")
        self.assertIn("\n\n", text)
        self.server.open(name, text)
        offered = self.server.completions(name, text[: text.index("\n\n") + 1].count("\n") + 1)
        self.assertEqual(offered.get("phone"), "Die Telefonnummer.")
        self.assertIn("shelter", offered)
        self.assertNotIn("web", offered, "it is there already")
        self.assertNotIn("statement", offered, "a contact has none")

    def test_a_new_file_is_helped_along_from_its_first_line(self):
        name = "scenes/neu.yaml"
        text = SCHEMA_LINE + "version: 1\n\n"
        self.server.open(name, text)
        offered = self.server.completions(name, 3)
        self.assertEqual(offered.get("kind"), "Was für eine Szene das ist.")
        self.assertIn("title", offered)
        name = "scenes/neu-2.yaml"
        text = SCHEMA_LINE + "version: 1\nkind: \n"
        self.server.open(name, text)
        self.assertLessEqual({"info", "film", "document"}, set(self.server.completions(name, 3, len("kind: "))))
        name = "scenes/neu-3.yaml"
        text = SCHEMA_LINE + "version: 1\nkind: info\ntitle:\n  de: Titel\n  en: Title\n\n"
        self.server.open(name, text)
        offered = self.server.completions(name, 7)
        self.assertIn("lead", offered)
        self.assertIn("Der Text der Szene: Absätze, Listen", offered.get("body", ""))

    def test_mistakes_are_marked_where_they_are(self):
        text = SCHEMA_LINE + "version: 1\nkind: contact\ntitle:\n  de: Titel\n  en: Title\ntelefon: 030 1234\n"
        marked = self.server.open("scenes/falsch.yaml", text)
        self.assertTrue(any(line == 7 and "telefon" in message for line, message in marked), marked)
        marked = self.server.open("scenes/falsch-2.yaml", text.replace("kind: contact", "kind: kontakt").replace("telefon", "phone"))
        self.assertTrue(any(line == 3 and "contact" in message for line, message in marked), marked)
        marked = self.server.open("scenes/falsch-3.yaml", text.replace("telefon: 030 1234", "dwell: lange"))
        self.assertTrue(any(line == 7 for line, _ in marked), marked)
        self.assertEqual(self.server.open("scenes/richtig.yaml", text.replace("telefon", "phone")), [])


if __name__ == "__main__":
    unittest.main()
