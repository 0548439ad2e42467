# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A USB stick as a curator makes it: a file with the partition and the file system that sticks are sold with."""
import os
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "integration"))
from exhibition import Exhibition  # noqa: E402

SIZE_MIB = 256
BEGIN = 1 << 20  # of the partition, in bytes


class Stick:
    """With a small exhibition on it."""

    def __init__(self, path):
        self.path = path
        self._partition = f"{path}@@{BEGIN}"
        with open(path, "wb") as file:
            file.truncate(SIZE_MIB << 20)
        subprocess.run(["sfdisk", "-q", path], input=f"start={BEGIN // 512}, type=c\n", text=True, check=True)
        blocks = (SIZE_MIB << 10) - (BEGIN >> 10)
        subprocess.run(["mkfs.vfat", "-F", "32", "-n", "KOK", "--offset", str(BEGIN // 512), path, str(blocks)], stdout=subprocess.DEVNULL, check=True)
        with Exhibition().small() as exhibition:
            folder = os.path.join(exhibition.folder, "kok-ausstellung")
            os.rename(exhibition.scenes, folder)
            subprocess.run(["mcopy", "-s", "-i", self._partition, folder, "::"], check=True)

    def read(self, path):
        """The text of a file on it; empty if there is none."""
        return subprocess.run(["mtype", "-i", self._partition, "::" + path], capture_output=True, text=True, encoding="utf-8").stdout
