# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the handbooks tell people to type works: every ```sh block of them, line by line, and every ```yaml block of the curators'.

Commands of the program are run in a copy of the project. What needs root, systemd or the network is read by the shell without
being run, and the units and files that it names must exist.
"""
import json
import os
import re
import shlex
import shutil
import subprocess
import tempfile
import unittest

from exhibition import SMALL, Exhibition
from player import PROGRAM, ROOT

BLOCK = re.compile(r"^```sh\n(.*?)^```", re.M | re.S)
YAML_BLOCK = re.compile(r"^```yaml\n(.*?)^```", re.M | re.S)
NOT_RUN = {"sudo", "systemctl", "journalctl", "apt", "apt-get", "reboot", "aplay", "speaker-test", "git", "nano", "cd", "xrandr", "loginctl", "mkdir", "cp"}


def commands_of(path):
    """The command lines of a handbook, without comments; a backslash joins lines."""
    with open(os.path.join(ROOT, path), encoding="utf-8") as file:
        text = file.read()
    for block in BLOCK.findall(text):
        for line in block.replace("\\\n", " ").splitlines():
            line = line.split(" #")[0].strip()
            if line and not line.startswith("#"):
                yield line


class Handbooks(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp(prefix="handbook-")
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        for name in ("scenes", "config"):
            shutil.copytree(os.path.join(ROOT, name), os.path.join(cls.folder, name))
        for place in ("bin/kok-kiosk", "build/release/kok-kiosk"):
            path = os.path.join(cls.folder, place)
            os.makedirs(os.path.dirname(path))
            os.symlink(PROGRAM, path)

    def run_in_copy(self, command):
        command = command.replace("/var/lib/kok-kiosk/exhibition", "scenes")
        words = shlex.split(command)
        if len(words) == 1 or words[1] in ("run", "preview") or words[1].startswith("--scenes"):
            command += "" if "--for" in words or "--help" in words or "--version" in words else " --for 1"
        if words[1:2] == ["narrate"]:
            command += " --help"  # that it makes speech is seen in test_reading
        variables = {
            "PATH": f"{self.folder}/bin:/usr/bin:/bin",
            "HOME": self.folder,
            "LANG": "C.UTF-8",
            "SDL_VIDEODRIVER": "offscreen",
            "SDL_AUDIODRIVER": "dummy",
        }
        return subprocess.run(["bash", "-c", command], cwd=self.folder, env=variables, capture_output=True, text=True, timeout=120, check=False)

    def check_command(self, command):
        # What the technicians run as root, the program can do without it as well.
        command = command.removeprefix("sudo ") if command.startswith("sudo kok-kiosk ") else command
        first = shlex.split(command)[0]
        if os.path.basename(first) == "kok-kiosk":
            done = self.run_in_copy(command)
            # No kiosk runs here, and these two say so.
            expected = 1 if shlex.split(command)[1:2] in (["doctor"], ["status"]) else 0
            self.assertEqual(done.returncode, expected, done.stdout[-1000:] + done.stderr[-1000:])
        elif first == "./dev":
            usage = subprocess.run([os.path.join(ROOT, "dev"), "--help"], capture_output=True, text=True, check=True).stdout
            self.assertIn(f"\n  {shlex.split(command)[1]} ", usage)
        else:
            self.assertIn(first, NOT_RUN, "a command that this test does not know")
            subprocess.run(["bash", "-n", "-c", command], check=True)
            for unit in re.findall(r"\bkok-kiosk[a-z-]*(?:\.service)?(?=\s|$)", command.split("journalctl")[-1].split("systemctl")[-1]):
                if "systemctl" in command or "journalctl" in command:
                    name = unit if unit.endswith(".service") else unit + ".service"
                    self.assertTrue(os.path.exists(os.path.join(ROOT, "systemd", name)), name)
            for path in re.findall(r"(?<=\s)(?:systemd|config|scenes)/\S+", command):
                self.assertTrue(os.path.exists(os.path.join(ROOT, path)), path)

    def check_handbook(self, path):
        commands = list(commands_of(path))
        self.assertGreater(len(commands), 0, "no ```sh block found")
        for command in commands:
            with self.subTest(command=command):
                self.check_command(command)

    def check_yaml(self, block):
        """A block of the curators' handbook, put where it belongs in an exhibition: only its pictures and films may be missing."""
        keys = re.findall(r"^(\w+):", block, re.M)
        text = "  de: Text\n  en: Text\n"
        info = f"version: 1\nkind: info\ntitle:\n{text}body:\n{text}"
        if "kind" in keys:
            place, whole = "szene.yaml", block
        elif "helplines" in keys:
            place, whole = "exhibition.yaml", SMALL["exhibition.yaml"].split("helplines:")[0] + block
        elif "file" in keys:
            place, whole = "szene.yaml", f"version: 1\nkind: film\ntitle:\n{text}{block}"
        elif "audio" in keys:
            place, whole = "szene.yaml", f"version: 1\nkind: interview\ntitle:\n{text}{block}"
        elif "pronounce" in keys:
            place, whole = "exhibition.yaml", SMALL["exhibition.yaml"] + block
        elif "picture" in keys or "narration" in keys:
            place, whole = "szene.yaml", info + block
        elif "version" in keys:
            place, whole = "ru/eins.yaml", block
        elif block.startswith("body: |"):
            place, whole = "ru/bild.yaml", "version: 1\n" + block
        else:
            if keys == ["body"] and "  en:" not in block:
                block = f"{block}  en: Text\n"
            place, whole = "szene.yaml", info.replace(f"body:\n{text}", block)
        with Exhibition() as exhibition:
            exhibition.small().write("exhibition.yaml", SMALL["exhibition.yaml"] + "drafts: [de-x-ls, ru, dgs]\n")
            exhibition.write(place, whole)
            done = subprocess.run([PROGRAM, "check", exhibition.scenes, "--quick", "--format", "json"], capture_output=True, text=True, check=False)
        found = [one for one in json.loads(done.stdout) if one["severity"] == "error" and one["file"].endswith(place)]
        self.assertEqual([one["message"] for one in found if "fehlt im Ordner" not in one["message"]], [], whole)

    def test_each_yaml_block_of_the_curators_is_good(self):
        with open(os.path.join(ROOT, "scenes", "README.md"), encoding="utf-8") as file:
            blocks = YAML_BLOCK.findall(file.read())
        self.assertGreater(len(blocks), 6)
        for block in blocks:
            with self.subTest(block=block):
                self.check_yaml(block)

    def test_the_handbook_of_the_project(self):
        self.check_handbook("README.md")

    def test_the_handbook_of_the_curators(self):
        self.check_handbook("scenes/README.md")

    def test_the_handbook_of_the_technicians(self):
        self.check_handbook("systemd/README.md")


if __name__ == "__main__":
    unittest.main()
