"""A server in a process of its own, told from outside whether it serves and asked to stop."""

import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

START_SECONDS = 60
STOP_SECONDS = 10


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


@contextmanager
def serving(server: "subprocess.Popen[str]", is_ready: Callable[[], bool]) -> Iterator[float]:
    """The seconds it took to become ready; afterwards SIGTERM, and no error may come of it."""
    begun = time.monotonic()
    try:
        while not is_ready():
            assert server.poll() is None, "the server ended by itself"
            assert time.monotonic() - begun < START_SECONDS, "the server does not become ready"
        yield time.monotonic() - begun
    finally:
        server.send_signal(signal.SIGTERM)
        ended = server.wait(STOP_SECONDS)
    assert ended == 0, f"the server ended with {ended}"
