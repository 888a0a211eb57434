"""What one guided turn costs, side by side with the cheapest request of the same server, and how the server starts.

Run it with the project's environment: `.venv/bin/python benchmarks/serving.py`. It starts a demo server of its own on a
free port in a fresh folder, indexes first, and prints figures and ratios. Nothing is asserted: machines differ, ratios
less so.
"""

import argparse
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles

import httpx

_MESSAGES = (
    "my 4th period just stares at me when I ask a question",
    "7th grade science, 28 kids",
    "maybe 6 of them answer, always the same ones",
    "I want everybody to say something at least once a lesson",
    "just tell me what to do monday",
    "how would I say it",
    "make a plan",
    "I might run out of time",
    "how do I know it works",
    "thanks, that helps",
)


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=200, help="guided turns over HTTP")
    parser.add_argument("--starts", type=int, default=5, help="starts of the server")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        _debrief("library", "index", "--data", folder)
        starts = [_measure_start(folder) for _ in range(arguments.starts)]
        with _server(folder) as (url, process):
            key = _debrief(
                "keys", "add", "--email", "teacher@demo.school", "--scopes", "chat", "--data", folder
            ).strip()
            _wait_for_vectors(url)
            time.sleep(2)
            idle = _resident_megabytes(process.pid)
            turns, bare = _measure_turns(url, key.split()[-1], arguments.turns)
            after = _resident_megabytes(process.pid)
    print(f"start to first 200 on /readyz, seconds: {_spread(starts)}")
    print(f"memory: {idle:.0f} MB idle, {after:.0f} MB after {len(turns)} turns")
    print(f"guided turn over HTTP, milliseconds: {_spread([1000 * t for t in turns])}")
    print(f"GET /livez beside each turn, milliseconds: {_spread([1000 * t for t in bare])}")
    print(f"ratio of the medians, turn to /livez: {median(turns) / median(bare):.1f}")


def _debrief(*arguments: str) -> str:
    command = [sys.executable, "-m", "api.cli", *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def _server(folder: str) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    port = _free_port()
    command = [sys.executable, "-m", "api.cli", "serve", "--demo", "--port", str(port), "--data", folder]
    with Path(os.devnull).open("wb") as nowhere, subprocess.Popen(command, stdout=nowhere, stderr=nowhere) as process:
        url = f"http://127.0.0.1:{port}"
        try:
            _wait_until_ready(url)
            yield url, process
        finally:
            process.send_signal(signal.SIGTERM)


def _wait_until_ready(url: str, seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    with httpx.Client() as client:
        while time.monotonic() < deadline:
            try:
                if client.get(f"{url}/readyz").status_code == httpx.codes.OK:
                    return
            except httpx.TransportError:
                pass
            time.sleep(0.01)
    raise TimeoutError("the server was not ready in time")


def _wait_for_vectors(url: str) -> None:
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline and httpx.get(f"{url}/readyz").json().get("vectors") == "loading":
        time.sleep(0.1)


def _measure_start(folder: str) -> float:
    begun = time.monotonic()
    with _server(folder):
        return time.monotonic() - begun


def _resident_megabytes(pid: int) -> float:
    fields = Path(f"/proc/{pid}/status").read_text().splitlines()
    line = next(line for line in fields if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def _measure_turns(url: str, key: str, count: int) -> tuple[list[float], list[float]]:
    """Turns of guided conversations of ten messages, each beside a bare request."""
    turns: list[float] = []
    bare: list[float] = []
    conversation = None
    with httpx.Client(base_url=url, headers={"Authorization": f"Bearer {key}"}, timeout=30) as client:
        for number in range(count):
            body = {"message": _MESSAGES[number % len(_MESSAGES)]}
            if number % len(_MESSAGES) and conversation:
                body["conversation_id"] = conversation
            begun = time.perf_counter()
            response = client.post("/api/chat", content=json.dumps(body), headers={"Content-Type": "application/json"})
            turns.append(time.perf_counter() - begun)
            response.raise_for_status()
            conversation = response.json()["conversation_id"]
            begun = time.perf_counter()
            client.get("/livez").raise_for_status()
            bare.append(time.perf_counter() - begun)
    return turns, bare


def _spread(values: list[float]) -> str:
    ninety_fifth = quantiles(values, n=20)[-1] if len(values) > 1 else values[0]
    return f"median {median(values):.2f}, 95th percentile {ninety_fifth:.2f}, worst {max(values):.2f} (n={len(values)})"


if __name__ == "__main__":
    main()
