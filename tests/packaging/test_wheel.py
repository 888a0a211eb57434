"""The wheel holds everything that runs, and runs on its own."""

import os
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from pathlib import Path

import httpx
import pytest

from tests.packaging.serving import free_port, serving

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PACKAGES = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]


def environment() -> dict[str, str]:
    """That of this process, without what leads to this checkout or sets up a server."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "DEBRIEF"))}


def run(*command: str | Path, folder: Path) -> str:
    """What the command prints, run where no checkout can be found by accident."""
    done = subprocess.run(command, cwd=folder, env=environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project, built."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, folder=ROOT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of an environment that holds the wheel, and what it needs, but not this checkout."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, with_pip=False)
    packages = Path(sysconfig.get_path("purelib", "venv", {"base": str(folder), "platbase": str(folder)}))
    # A folder named in a .pth file has its own .pth files left alone, so the editable checkout does not come along.
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    programs = folder / "bin"
    uv = Path(sys.executable).with_name("uv")
    run(uv, "pip", "install", "--offline", "--no-deps", "--python", programs / "python", wheel, folder=folder)
    return programs


def test_every_file_of_the_packages_is_in_the_wheel(wheel: Path) -> None:
    wanted = {
        path.relative_to(ROOT).as_posix()
        for package in PACKAGES
        for path in (ROOT / package).rglob("*")
        if path.is_file() and path.suffix not in {".pyc", ".npz"}
    }
    held = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert held == wanted


def test_the_licences_are_in_the_wheel(wheel: Path) -> None:
    held = {name.rpartition("/")[2] for name in zipfile.ZipFile(wheel).namelist() if "/licenses/" in name}
    assert {"LICENSE", "NOTICE", "lit.LICENSE"} <= held


def test_the_installed_wheel_is_not_the_checkout(installed: Path) -> None:
    where = run(installed / "python", "-c", "import api; print(api.__file__)", folder=installed)
    assert Path(where).is_relative_to(installed.parent)


def test_the_installed_cards_are_whole(installed: Path) -> None:
    assert "Library" in run(installed / "debrief", "library", "check", folder=installed)


def test_the_installed_wheel_serves_its_pages(installed: Path, tmp_path: Path) -> None:
    port = free_port()
    at = f"http://127.0.0.1:{port}"
    command: list[str | Path] = [installed / "debrief", "serve", "--port", str(port), "--data", tmp_path / "data"]
    server = subprocess.Popen(command, cwd=tmp_path, env=environment(), stdout=subprocess.DEVNULL, text=True)
    with serving(server, lambda: status_of(f"{at}/readyz") == 200):
        assert status_of(f"{at}/") == 200
        assert status_of(f"{at}/widget.js") == 200
        assert status_of(f"{at}/assets/vendor/lit.js") == 200
        assert status_of(f"{at}/openapi.json") == 200


def status_of(address: str) -> int | None:
    """What the server answers with, or None while nobody listens."""
    try:
        return httpx.get(address).status_code
    except httpx.ConnectError:
        return None
