# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real X touch screen without hardware, and keys.

Xorg with the dummy video driver, and the `inputtest` input driver that is part of Xorg as its only device. What is injected
passes the whole input stack of X (XInput 2.2, pointer emulation included); keys come from the XTEST extension, because what the driver
makes of a keyboard never reaches anybody. Nothing of the host is opened, neither /dev/input
nor a virtual terminal, so it works in a container and for an ordinary user.
"""
import ctypes
import os
import shutil
import socket
import struct
import subprocess
import tempfile
import time

from x11 import Screen, load_xlib

XORG = "/usr/lib/xorg/Xorg"  # the server itself: the wrapper in /usr/bin asks for a console

CONFIGURATION = """
Section "ServerFlags"
    Option "AutoAddDevices"    "false"
    Option "AutoEnableDevices" "false"
    Option "AutoAddGPU"        "false"
    Option "DontVTSwitch"      "true"
    Option "BlankTime"         "0"
EndSection
Section "Device"
    Identifier "card"
    Driver     "dummy"
    VideoRam   131072
EndSection
Section "Monitor"
    Identifier  "monitor"
    HorizSync   5.0-1000.0
    VertRefresh {refresh}
    {modelines}
EndSection
Section "Screen"
    Identifier   "screen"
    Device       "card"
    Monitor      "monitor"
    DefaultDepth 24
    SubSection "Display"
        Depth   24
        Modes   {modes}
        Virtual {width} {height}
    EndSubSection
EndSection
Section "InputDevice"
    Identifier "panel"
    Driver     "inputtest"
    Option "DeviceType" "Touch"
    Option "TouchCount" "10"
    Option "SocketPath" "{socket}"
EndSection
Section "ServerLayout"
    Identifier  "layout"
    Screen      "screen"
    InputDevice "panel"
EndSection
"""


# Pictures a second, and the timing. The driver takes no more than 300 MHz.
MODES = {
    "1920x1080": (60, "148.50 1920 2008 2052 2200 1080 1084 1089 1125"),
    "3840x2160": (30, "297.00 3840 4016 4104 4400 2160 2168 2178 2250"),
}


class Fingers:
    """Speaks to the inputtest driver (xf86-input-inputtest-protocol.h, version 1.1). Places are px of the screen."""

    VERSION, SYNCHRONISE, TOUCH = 0, 1, 6
    BEGIN, UPDATE, END = 18, 19, 20  # XI_TouchBegin, XI_TouchUpdate, XI_TouchEnd
    AXIS = 0xFFFF  # both axes run from 0 to this over the whole screen
    VALUATORS = 64

    def __init__(self, path, size, patience=10.0):
        self._size = size
        self._places = {}
        self._stream = self._connect(path, patience)
        self._send(struct.pack("<IIHH", 12, self.VERSION, 1, 1))
        _, kind, major, _ = struct.unpack("<IIHH", self._receive(12))
        if kind != self.VERSION or major != 1:
            raise ConnectionError("the inputtest driver speaks another protocol")

    @staticmethod
    def _connect(path, patience):
        end = time.monotonic() + patience
        while True:
            stream = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            try:
                stream.connect(path)
                return stream
            except OSError:
                stream.close()
                if time.monotonic() > end:
                    raise
                time.sleep(0.02)

    def close(self):
        self._stream.close()

    def _send(self, message):
        self._stream.sendall(message)

    def _receive(self, count):
        message = b""
        while len(message) < count:
            part = self._stream.recv(count - len(message))
            if not part:
                raise ConnectionError("the inputtest driver hung up")
            message += part
        return message

    def _event(self, kind, finger, x, y):
        """Sends one event and waits until the server has processed it. Returns the CLOCK_MONOTONIC second of sending."""
        self._places[finger] = (x, y)
        axes = [0.0] * self.VALUATORS
        axes[0] = min(max((x + 0.5) * (self.AXIS + 1) / self._size[0], 0), self.AXIS)
        axes[1] = min(max((y + 0.5) * (self.AXIS + 1) / self._size[1], 0), self.AXIS)
        valuators = struct.pack("<I8s4x64d64d", 0, b"\x03" + bytes(7), *axes, *([0.0] * self.VALUATORS))
        body = struct.pack("<III", self.TOUCH, finger, kind) + valuators
        sent = time.monotonic()
        self._send(struct.pack("<I", len(body) + 4) + body)
        self._send(struct.pack("<II", 8, self.SYNCHRONISE))
        self._receive(8)
        return sent

    def down(self, x, y, finger=0):
        return self._event(self.BEGIN, finger, x, y)

    def move(self, x, y, finger=0):
        return self._event(self.UPDATE, finger, x, y)

    def up(self, finger=0):
        return self._event(self.END, finger, *self._places[finger])

    def tap(self, x, y, hold=0.06):
        """A short touch; returns when the finger went up."""
        self.down(x, y)
        time.sleep(hold)
        return self.up()

    def slide(self, start, end, seconds=0.15):
        """A touch that begins at one place, moves evenly and is lifted at another."""
        steps = max(2, int(seconds / 0.01))
        self.down(*start)
        for step in range(1, steps + 1):
            time.sleep(seconds / steps)
            part = step / steps
            self.move(start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part)
        return self.up()


class Keys:
    """A keyboard, by X's names of the keys: their codes differ from server to server."""

    NAMES = {"escape": "Escape", "tab": "Tab", "return": "Return", "a": "a", "space": "space", "f1": "F1", "f10": "F10", "left": "Left", "right": "Right", "backspace": "BackSpace", **{digit: digit for digit in "0123456789"}}

    def __init__(self, name):
        self._xlib, self._test = load_xlib(), ctypes.CDLL("libXtst.so.6")
        self._test.XTestFakeKeyEvent.argtypes = [ctypes.c_void_p, ctypes.c_uint, ctypes.c_int, ctypes.c_ulong]
        self._xlib.XSync.argtypes = [ctypes.c_void_p, ctypes.c_int]
        self._xlib.XStringToKeysym.restype = ctypes.c_ulong
        self._xlib.XKeysymToKeycode.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
        self._xlib.XKeysymToKeycode.restype = ctypes.c_ubyte
        self._display = self._xlib.XOpenDisplay(name.encode())
        if not self._display:
            raise ConnectionError(f"no X server answers at {name}")
        self._codes = {key: self._xlib.XKeysymToKeycode(self._display, self._xlib.XStringToKeysym(symbol.encode())) for key, symbol in self.NAMES.items()}

    def close(self):
        self._xlib.XCloseDisplay(self._display)

    def _event(self, key, is_down):
        """Returns the CLOCK_MONOTONIC second of sending, once the server has processed it."""
        sent = time.monotonic()
        self._test.XTestFakeKeyEvent(self._display, self._codes[key], is_down, 0)
        self._xlib.XSync(self._display, 0)
        return sent

    def down(self, key):
        return self._event(key, 1)

    def up(self, key):
        return self._event(key, 0)

    def press(self, key, hold=0.04):
        """A short press; returns when the key went down."""
        pressed = self.down(key)
        time.sleep(hold)
        self.up(key)
        return pressed


class TouchScreen:
    """The X server with its touch panel. `fingers` touches it, `keys` are pressed, `screen` looks at it, `name` is its DISPLAY."""

    SIZE = (1920, 1080)

    def __init__(self, *modes):
        """`modes`: what the monitor can show, the best first; 1920x1080 if nothing is said."""
        self._modes = modes or ("1920x1080",)
        self._folder = tempfile.mkdtemp(prefix="touch-")
        self._server = None
        try:
            self._start()
        except BaseException:
            self.close()
            raise

    def _configuration(self, panel):
        width, height = self._modes[0].split("x")
        modes = " ".join(f'"{mode}"' for mode in self._modes)
        modelines = "\n    ".join(f'Modeline "{mode}" {MODES[mode][1]} +hsync +vsync' for mode in self._modes)
        # The range leaves out the modes that every monitor is believed to have.
        rates = [MODES[mode][0] for mode in self._modes]
        refresh = f"{min(rates) - 1}.0-{max(rates) + 1}.0"
        return CONFIGURATION.format(socket=panel, modes=modes, modelines=modelines, refresh=refresh, width=width, height=height)

    def _start(self):
        panel = os.path.join(self._folder, "panel")
        configuration = os.path.join(self._folder, "xorg.conf")
        self.log = os.path.join(self._folder, "xorg.log")
        with open(configuration, "w", encoding="utf-8") as file:
            file.write(self._configuration(panel))
        readable, writable = os.pipe()
        # A seat of its own name keeps Xorg from opening a virtual terminal; -displayfd lets it choose a free number.
        command = [XORG, "-displayfd", str(writable), "-config", configuration, "-configdir", "/nonexistent", "-logfile", self.log]
        command += ["-seat", "seat-test", "-novtswitch", "-sharevts", "-noreset", "-nolisten", "tcp", "-ac", "-s", "0", "-dpms"]
        self._server = subprocess.Popen(
            command, pass_fds=[writable], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        os.close(writable)
        with os.fdopen(readable) as answer:
            number = answer.readline().strip()
        if not number:
            raise RuntimeError("Xorg did not start:\n" + self._last_words())
        self.name = f":{number}"
        self.screen = Screen(self.name)
        self.fingers = Fingers(panel, self.SIZE)
        self.keys = Keys(self.name)

    def _last_words(self):
        try:
            with open(self.log, encoding="utf-8", errors="replace") as file:
                return file.read()[-2000:]
        except OSError:
            return "(it left no log)"

    @property
    def pid(self):
        return self._server.pid

    def close(self):
        for connection in ("fingers", "keys", "screen"):
            if getattr(self, connection, None):
                getattr(self, connection).close()
        if self._server:
            self._server.terminate()
            try:
                self._server.wait(5)
            except subprocess.TimeoutExpired:
                self._server.kill()
                self._server.wait()
        shutil.rmtree(self._folder, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
