"""Builds the Dockerfile's stages without a container engine, and runs what comes out as a container would.

The folders an image has at its root stand below a scratch folder, shared by the stages. Left out is what only root in a
container can do: making the user. Needs the package index. Run it with `make prove`.
"""

import json
import os
import re
import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.packaging.serving import free_port, serving

ROOT = Path(__file__).parents[2]
IMAGE_FOLDERS = re.compile(r"(?<![\w/.$}])/(?=(opt|src|data)\b)")


class Image:
    """The file system of the image, below `root`, and what its instructions have set."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root
        self.environment = {"PATH": os.environ["PATH"], "HOME": str(root)}
        self.entry: list[str] = []
        self.command: list[str] = []
        self.health: list[str] = []

    def inside(self, text: str) -> str:
        """The text with the image's folders moved below the root."""
        return IMAGE_FOLDERS.sub(f"{self.root}/", text)

    def build(self, dockerfile: str) -> None:
        steps: dict[str, Callable[[str], None]] = {
            "WORKDIR": self.enter,
            "COPY": self.copy,
            "RUN": self.run,
            "ENV": self.set,
            "ENTRYPOINT": lambda value: setattr(self, "entry", json.loads(value)),
            "CMD": lambda value: setattr(self, "command", json.loads(value)),
            "HEALTHCHECK": lambda value: setattr(self, "health", json.loads(value.partition("CMD ")[2])),
        }
        for instruction, value in instructions(dockerfile):
            if instruction in steps:
                print(f"  {instruction} {value[:100]}")
                steps[instruction](value)

    def enter(self, value: str) -> None:
        self.folder = Path(self.inside(value))
        self.folder.mkdir(parents=True, exist_ok=True)

    def copy(self, value: str) -> None:
        if value.startswith("--from="):
            assert Path(self.inside(value.split()[1])).is_dir()
            return
        *names, _ = value.split()
        for name in names if names != ["."] else let_in():
            source = ROOT / name
            if source.is_dir():
                shutil.copytree(source, self.folder / name)
            else:
                shutil.copy(source, self.folder)

    def run(self, value: str) -> None:
        if "useradd" not in value:
            # Building sees how this machine reaches the package index; running sees the image's environment only.
            environment = os.environ | self.environment
            subprocess.run(["sh", "-ec", self.inside(value)], cwd=self.folder, env=environment, check=True)

    def set(self, value: str) -> None:
        for pair in shlex.split(self.inside(value)):
            name, _, text = pair.partition("=")
            self.environment[name] = text.replace("$PATH", self.environment["PATH"])

    def start(self, port: int) -> "subprocess.Popen[str]":
        """The container's process, on a port of this machine."""
        environment = self.environment | {"DEBRIEF_PUBLIC_URL": f"http://localhost:{port}"}
        command = [self.inside(part) for part in (*self.entry, *self.command)]
        return subprocess.Popen([*command, "--port", str(port)], cwd=self.folder, env=environment, text=True)

    def is_healthy(self, port: int) -> bool:
        """What the image's own health check says."""
        check = [part.replace(":8000", f":{port}") for part in self.health]
        done = subprocess.run(check, cwd=self.folder, env=self.environment, capture_output=True, check=False)
        return done.returncode == 0


def instructions(dockerfile: str) -> Iterator[tuple[str, str]]:
    """Each instruction and its value, continued lines joined."""
    for line in re.sub(r"\\\n\s*", "", dockerfile).splitlines():
        name, _, value = line.partition(" ")
        if name.isupper():
            yield name, value.strip()


def let_in() -> list[str]:
    """What .dockerignore shows to the build."""
    return [line[1:] for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines() if line[:1] == "!"]


def check_that_it_serves(image: Image) -> None:
    """Healthy within a minute, a database in the volume, and a clean end on SIGTERM."""
    port = free_port()
    with serving(image.start(port), lambda: image.is_healthy(port)) as seconds:
        print(f"healthy after {seconds:.1f} s")
        assert (image.root / "data" / "debrief.sqlite").is_file()


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="debrief-image-") as folder:
        image = Image(Path(folder))
        image.build((ROOT / "Dockerfile").read_text(encoding="utf-8"))
        installed = subprocess.check_output(["du", "-sm", image.root / "opt" / "debrief"], text=True).split()[0]
        print(f"what the final stage takes over: {installed} MB")
        check_that_it_serves(image)
    print("the image's steps work")


if __name__ == "__main__":
    main()
