# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A private sound server whose only sink swallows everything at the pace of the system's clock."""
import os
import subprocess
import tempfile
import time


class SoundSink:
    def __init__(self):
        self._folder = tempfile.TemporaryDirectory(prefix="sound-")
        socket = os.path.join(self._folder.name, "native")
        command = ["pulseaudio", "-n", "--exit-idle-time=-1", "--daemonize=no", "--use-pid-file=no"]
        command += ["-L", "module-null-sink sink_name=null norewinds=1"]
        command += ["-L", f"module-native-protocol-unix socket={socket} auth-anonymous=1"]
        environment = dict(os.environ, HOME=self._folder.name, XDG_RUNTIME_DIR=self._folder.name)
        self._server = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        # Without a bound on the latency the sink renders two seconds ahead, which no real card does.
        self.environment = {"PULSE_SERVER": f"unix:{socket}", "PULSE_LATENCY_MSEC": "60"}
        end = time.monotonic() + 5
        while not os.path.exists(socket):
            if time.monotonic() > end or self._server.poll() is not None:
                raise RuntimeError("pulseaudio did not start")
            time.sleep(0.01)

    def close(self):
        self._server.terminate()
        self._server.wait()
        self._folder.cleanup()
