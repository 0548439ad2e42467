# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is really on an X screen: pixels of the root window through libX11, and PNG files of them. Standard library only."""
import ctypes
import ctypes.util
import struct
import zlib

ALL_PLANES = ctypes.c_ulong(-1).value
Z_PIXMAP = 2


class XImage(ctypes.Structure):
    """The head of Xlib's XImage, up to the fields that are read here."""

    _fields_ = [
        ("width", ctypes.c_int),
        ("height", ctypes.c_int),
        ("xoffset", ctypes.c_int),
        ("format", ctypes.c_int),
        ("data", ctypes.c_void_p),
        ("byte_order", ctypes.c_int),
        ("bitmap_unit", ctypes.c_int),
        ("bitmap_bit_order", ctypes.c_int),
        ("bitmap_pad", ctypes.c_int),
        ("depth", ctypes.c_int),
        ("bytes_per_line", ctypes.c_int),
        ("bits_per_pixel", ctypes.c_int),
    ]


def load_xlib():
    xlib = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
    pointer, number = ctypes.c_void_p, ctypes.c_int
    xlib.XOpenDisplay.restype, xlib.XOpenDisplay.argtypes = pointer, [ctypes.c_char_p]
    xlib.XCloseDisplay.argtypes = [pointer]
    xlib.XDefaultRootWindow.restype, xlib.XDefaultRootWindow.argtypes = ctypes.c_ulong, [pointer]
    xlib.XDisplayWidth.argtypes = xlib.XDisplayHeight.argtypes = [pointer, number]
    xlib.XGetImage.restype = ctypes.POINTER(XImage)
    xlib.XGetImage.argtypes = [pointer, ctypes.c_ulong, number, number, ctypes.c_uint, ctypes.c_uint, ctypes.c_ulong, number]
    xlib.XDestroyImage.argtypes = [ctypes.POINTER(XImage)]
    return xlib


class Picture:
    """A rectangle of the screen: 4 bytes a pixel in the order blue, green, red, unused; rows without padding."""

    def __init__(self, width, height, data):
        self.width, self.height, self.data = width, height, data

    def pixel(self, x, y):
        """(red, green, blue) at a place in px."""
        at = (int(y) * self.width + int(x)) * 4
        return self.data[at + 2], self.data[at + 1], self.data[at]

    def part(self, x, y, width, height):
        """The picture of a rectangle that lies inside this one."""
        x, y, width, height = int(x), int(y), int(width), int(height)
        row = self.width * 4
        lines = [self.data[row * line + x * 4 : row * line + (x + width) * 4] for line in range(y, y + height)]
        return Picture(width, height, b"".join(lines))

    def colours(self, step=7):
        """The set of colours at every step-th pixel: one colour means that nothing is shown."""
        return {self.data[at : at + 3] for at in range(0, len(self.data) - 3, 4 * step)}

    def difference(self, other, step=5):
        """The share of looked-at pixels (every step-th) that differ visibly, 0..1."""
        mine, theirs = self.data[1 :: 4 * step], other.data[1 :: 4 * step]
        return sum(abs(a - b) > 12 for a, b in zip(mine, theirs)) / max(1, len(mine))

    def checksum(self):
        return zlib.adler32(self.data)

    def write_png(self, path):
        rgb = bytearray(self.width * self.height * 3)
        rgb[0::3], rgb[1::3], rgb[2::3] = self.data[2::4], self.data[1::4], self.data[0::4]
        row = self.width * 3
        rows = b"".join(b"\0" + rgb[line * row : (line + 1) * row] for line in range(self.height))

        def chunk(kind, body):
            return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

        header = struct.pack(">IIBBBBB", self.width, self.height, 8, 2, 0, 0, 0)
        with open(path, "wb") as file:
            file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 1)) + chunk(b"IEND", b""))


class Screen:
    """A connection to an X server that looks at its root window."""

    def __init__(self, name):
        self._xlib = load_xlib()
        self._display = self._xlib.XOpenDisplay(name.encode())
        if not self._display:
            raise ConnectionError(f"no X server answers at {name}")
        self._root = self._xlib.XDefaultRootWindow(self._display)
        self.width = self._xlib.XDisplayWidth(self._display, 0)
        self.height = self._xlib.XDisplayHeight(self._display, 0)

    def close(self):
        if self._display:
            self._xlib.XCloseDisplay(self._display)
            self._display = None

    def picture(self, x=0, y=0, width=None, height=None):
        """What is on the screen now, whole or a rectangle of it in px."""
        width, height = width or self.width, height or self.height
        image = self._xlib.XGetImage(self._display, self._root, int(x), int(y), width, height, ALL_PLANES, Z_PIXMAP)
        if not image:
            raise ConnectionError("the X server gave no picture")
        try:
            head = image.contents
            if head.bits_per_pixel != 32:
                raise ValueError(f"a screen of {head.bits_per_pixel} bits a pixel cannot be read")
            data = ctypes.string_at(head.data, head.bytes_per_line * height)
            if head.bytes_per_line != width * 4:
                data = b"".join(data[head.bytes_per_line * y : head.bytes_per_line * y + width * 4] for y in range(height))
            return Picture(width, height, data)
        finally:
            self._xlib.XDestroyImage(image)


class _Gamma(ctypes.Structure):
    """Xrandr's XRRCrtcGamma."""

    _fields_ = [("size", ctypes.c_int)] + [(name, ctypes.POINTER(ctypes.c_ushort)) for name in ("red", "green", "blue")]


class _Resources(ctypes.Structure):
    """The head of Xrandr's XRRScreenResources."""

    _fields_ = [("timestamp", ctypes.c_ulong), ("configured", ctypes.c_ulong), ("ncrtc", ctypes.c_int), ("crtcs", ctypes.POINTER(ctypes.c_ulong))]


def _with_gamma(name, use):
    """Calls use(xrandr, display, crtc, gamma) with the tables of that X server; what it returns."""
    screen = Screen(name)
    try:
        # pylint: disable=protected-access
        xrandr = ctypes.CDLL(ctypes.util.find_library("Xrandr") or "libXrandr.so.2")
        xrandr.XRRGetScreenResourcesCurrent.restype = ctypes.POINTER(_Resources)
        xrandr.XRRGetScreenResourcesCurrent.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
        xrandr.XRRGetCrtcGamma.restype = ctypes.POINTER(_Gamma)
        xrandr.XRRGetCrtcGamma.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
        xrandr.XRRSetCrtcGamma.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.POINTER(_Gamma)]
        crtc = xrandr.XRRGetScreenResourcesCurrent(screen._display, screen._root).contents.crtcs[0]
        return use(xrandr, screen._display, crtc, xrandr.XRRGetCrtcGamma(screen._display, crtc))
    finally:
        screen.close()


def brightness(name):
    """What the gamma tables of that X server make of white, 0 to 1."""
    return _with_gamma(name, lambda xrandr, display, crtc, gamma: gamma.contents.blue[gamma.contents.size - 1] / 65535)


def set_brightness(name, share):
    """Sets the gamma tables of that X server, as a new one has them at 1."""

    def use(xrandr, display, crtc, gamma):
        size = gamma.contents.size
        for table in (gamma.contents.red, gamma.contents.green, gamma.contents.blue):
            for index in range(size):
                table[index] = round(65535 * share * index / (size - 1))
        xrandr.XRRSetCrtcGamma(display, crtc, gamma)

    _with_gamma(name, use)
