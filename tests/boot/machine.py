# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A computer that is switched on: QEMU, its screen, its keyboard and a shell in it."""
import json
import os
import re
import socket
import subprocess
import time
import zlib

WIDTH, HEIGHT = 1920, 1080
GRID = 20  # px between two that are looked at
DARK = 24  # what is no brighter counts as black
LIT = bytes(value > DARK for value in range(256))


def quiet_options():
    """What our setting for the boot loader adds, since here the kernel is started without one."""
    setting = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../systemd/grub.d/kok-kiosk.cfg")
    with open(setting, encoding="utf-8") as file:
        return re.search(r'"\$GRUB_CMDLINE_LINUX_DEFAULT (.*)"', file.read()).group(1)


class Picture:
    """What is on the screen, as a coarse grid of (red, green, blue)."""

    def __init__(self, path):
        self.path = path
        if path.endswith(".png"):
            self.points = png_points(path)
        else:
            self.width, self.height, self.data = ppm_px(path)
            self.points = grid_of(self.width, self.height, lambda x, y: tuple(self.data[(y * self.width + x) * 3 :][:3]))

    def is_black(self):
        """True if no px is lit, of a screen dump. One line in the middle does not count: there QEMU itself writes that the
        machine sends no picture."""
        lit = self.data.translate(LIT)
        left, right = self.width // 2 - 200, self.width // 2 + 200
        rows = range(self.height // 2 - 24, self.height // 2 + 24)
        notice = sum(lit.count(1, (row * self.width + left) * 3, (row * self.width + right) * 3) for row in rows)
        return lit.count(1) == notice

    def difference(self, other):
        """Mean distance of the colours, 0 to 255."""
        pairs = zip(self.points, other.points)
        return sum(abs(a - b) for one, two in pairs for a, b in zip(one, two)) / (3 * len(self.points))

    def nearest(self, others):
        return min((self.difference(other), name) for name, other in others.items())


def grid_of(width, height, pixel):
    return [pixel(x * width // WIDTH, y * height // HEIGHT) for y in range(GRID // 2, HEIGHT, GRID) for x in range(GRID // 2, WIDTH, GRID)]


def ppm_px(path):
    """Width, height and the bytes of a screen dump."""
    with open(path, "rb") as file:
        kind, size, _ = (file.readline() for _ in range(3))
        assert kind.strip() == b"P6"
        width, height = map(int, size.split())
        return width, height, file.read()


def png_points(path):
    """Through ffmpeg, which the tests need anyway."""
    data = subprocess.run(
        ["ffmpeg", "-nostdin", "-v", "error", "-i", path, "-f", "rawvideo", "-pix_fmt", "rgb24", "-"], capture_output=True, check=True
    ).stdout
    assert len(data) == WIDTH * HEIGHT * 3, path
    return grid_of(WIDTH, HEIGHT, lambda x, y: tuple(data[(y * WIDTH + x) * 3 : (y * WIDTH + x) * 3 + 3]))


class KernelDied(Exception):
    """The kernel fell over an error of the emulation: code that it changes while another processor runs it."""


class Machine:
    """Switched on when made; `cut_power` ends it as if the plug were pulled."""

    def __init__(self, disk, folder, stick=None):
        self.folder, self.began = folder, time.monotonic()
        self._qmp_path, self._shell_path = (os.path.join(folder, name) for name in ("qmp", "shell"))
        base = disk.removesuffix(".img")
        command = ["qemu-system-x86_64", "-accel", "tcg,thread=multi", "-cpu", "max", "-m", "2048", "-smp", "2"]
        command += ["-kernel", base + ".vmlinuz", "-initrd", base + ".initrd", "-append", "root=/dev/vda ro console=ttyS0 " + quiet_options()]
        command += ["-drive", f"file={disk},if=virtio,format=raw", "-vga", "none", "-device", f"virtio-gpu-pci,xres={WIDTH},yres={HEIGHT}"]
        if stick is not None:
            command += ["-device", "qemu-xhci", "-device", "usb-storage,drive=stick,removable=on", "-drive", f"if=none,id=stick,file={stick},format=raw"]
        command += ["-device", "virtio-keyboard-pci", "-display", "none", "-monitor", "none", "-no-reboot", "-nic", "none"]
        command += ["-serial", "file:" + os.path.join(folder, "console.log"), "-serial", f"unix:{self._shell_path},server,nowait"]
        command += ["-qmp", f"unix:{self._qmp_path},server,nowait"]
        self._process = subprocess.Popen(command, stdin=subprocess.DEVNULL)
        self._qmp = self._connect(self._qmp_path).makefile("rw")
        self._qmp.readline()
        self._execute("qmp_capabilities")
        self._shell = self._connect(self._shell_path)
        self._marks = 0

    @staticmethod
    def _connect(path):
        for _ in range(100):
            try:
                stream = socket.socket(socket.AF_UNIX)
                stream.connect(path)
                return stream
            except OSError:
                time.sleep(0.1)
        raise RuntimeError("QEMU did not start")

    def _execute(self, command, **arguments):
        self._qmp.write(json.dumps({"execute": command, "arguments": arguments}) + "\n")
        self._qmp.flush()
        while True:
            answer = json.loads(self._qmp.readline())
            if "error" in answer:
                raise RuntimeError(answer["error"]["desc"])
            if "return" in answer:
                return answer["return"]

    @property
    def age(self):
        return time.monotonic() - self.began

    def look_for_death(self):
        """Raises KernelDied if its kernel has ended in a panic."""
        with open(os.path.join(self.folder, "console.log"), encoding="utf-8", errors="replace") as file:
            if "Kernel panic" in file.read():
                raise KernelDied

    def picture(self, name):
        path = os.path.join(self.folder, name + ".ppm")
        self._execute("screendump", filename=path)
        return Picture(path)

    def press(self, keys):
        self._execute("send-key", keys=[{"type": "qcode", "data": key} for key in keys.split("-")])

    def wait_for_shell(self, seconds=120):
        """Returns when somebody answers inside."""
        end = time.monotonic() + seconds
        while True:
            try:
                self.run("true", 3)
                return
            except TimeoutError:
                if time.monotonic() > end:
                    raise

    def type(self, line):
        """Types a line into the shell inside, and waits for nothing."""
        self._shell.sendall(line.encode() + b"\n")

    def wait_for_words(self, words, seconds):
        """Returns when these words come from the shell inside, as a line of their own."""
        self._listen(re.compile(r"^" + re.escape(words) + r"\r?\n", re.MULTILINE), words, seconds)

    def run(self, command, seconds=60):
        """Runs a command in the shell inside; returns what it says. It must succeed."""
        self._marks += 1
        first, last = f"BEGUN{self._marks}:", f"DONE{self._marks}:"
        # The terminal repeats what is typed: the marks are not in that.
        self.type(f"echo BEGUN''{self._marks}:; {command}; echo DONE''{self._marks}:$?")
        ending = re.compile(re.escape(last) + r"(\d+)\r?\n")
        said = self._listen(ending, command, seconds)
        words = said.split(first, 1)[-1].split(last, 1)[0].replace("\r", "").strip()
        if ending.search(said).group(1) != "0":
            raise RuntimeError(f"{command}: {words}")
        return words

    def _listen(self, ending, command, seconds):
        end, said = time.monotonic() + seconds, ""
        while not ending.search(said):
            left = end - time.monotonic()
            if left <= 0:
                raise TimeoutError(f"{command}: {said}")
            self._shell.settimeout(left)
            part = self._shell.recv(65536)
            if not part:
                raise RuntimeError("the machine is off")
            said += part.decode(errors="replace")
        return said

    def goes_off(self, seconds):
        """Whether it switches itself off before so many seconds are over."""
        try:
            self._process.wait(seconds)
            return True
        except subprocess.TimeoutExpired:
            return False

    def cut_power(self):
        self._process.kill()
        self._process.wait()


def write_png(picture_path, png_path):
    """A screen dump as a file that people can open."""
    width, height, data = ppm_px(picture_path)
    lines = b"".join(b"\0" + data[row * width * 3 : (row + 1) * width * 3] for row in range(height))

    def chunk(kind, content):
        return len(content).to_bytes(4, "big") + kind + content + zlib.crc32(kind + content).to_bytes(4, "big")

    header = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes([8, 2, 0, 0, 0])
    with open(png_path, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b""))
