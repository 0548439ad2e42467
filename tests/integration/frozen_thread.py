# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stops one thread of a program while the others go on, as a driver that never answers would."""
import ctypes
import os

PTRACE_DETACH = 17
PTRACE_SEIZE = 0x4206
PTRACE_INTERRUPT = 0x4207
WALL = 0x40000000  # waitpid also for threads that are no children

_libc = ctypes.CDLL(None, use_errno=True)
_libc.ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]
_libc.ptrace.restype = ctypes.c_long


def threads_of(pid):
    """Name and number of each thread."""
    found = {}
    for task in os.listdir(f"/proc/{pid}/task"):
        try:
            with open(f"/proc/{pid}/task/{task}/comm", encoding="utf-8") as file:
                found[file.read().strip()] = int(task)
        except OSError:
            pass  # it has ended
    return found


class FrozenThread:
    """Use it as a context manager, from one thread: the thread of that name stands while it is entered."""

    def __init__(self, pid, name):
        self._thread = pid if name is None else threads_of(pid)[name]

    def _ask(self, request):
        if _libc.ptrace(request, self._thread, None, None) != 0:
            raise OSError(ctypes.get_errno(), f"ptrace {request:#x}: {os.strerror(ctypes.get_errno())}")

    def __enter__(self):
        self._ask(PTRACE_SEIZE)
        self._ask(PTRACE_INTERRUPT)
        os.waitpid(self._thread, WALL)
        return self

    def __exit__(self, *_):
        self._ask(PTRACE_DETACH)
