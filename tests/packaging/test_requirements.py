"""The locks are whole: they hold what pyproject.toml asks for, with hashes, and name no place to fetch it from."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PIN = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)(?:\[.*\])?==(?P<version>[^ ;\\]+)(?P<rest>(?:.*\\\n)*.*)", re.MULTILINE)
ASKED_FOR = {
    "requirements.lock": PROJECT["project"]["dependencies"],
    "requirements-dev.lock": PROJECT["dependency-groups"]["dev"],
    "requirements-build.lock": PROJECT["dependency-groups"]["build"],
}


def pins_of(lock: str) -> dict[str, re.Match[str]]:
    text = (ROOT / lock).read_text(encoding="utf-8")
    return {canonicalize_name(pin["name"]): pin for pin in PIN.finditer(text)}


@pytest.mark.parametrize("lock", ASKED_FOR)
def test_a_lock_pins_what_the_project_asks_for(lock: str) -> None:
    pins = pins_of(lock)
    for asked in map(Requirement, ASKED_FOR[lock]):
        pin = pins.get(canonicalize_name(asked.name))
        assert pin, f"{lock} has no {asked.name}: make lock"
        assert pin["version"] in asked.specifier, f"{lock} has {asked.name} {pin['version']}: make lock"


@pytest.mark.parametrize("lock", [*ASKED_FOR, "requirements-model.txt"])
def test_every_pin_has_a_hash_and_no_address(lock: str) -> None:
    pins = pins_of(lock)
    assert pins
    assert not [name for name, pin in pins.items() if "--hash=sha256:" not in pin["rest"]]
    assert "://" not in (ROOT / lock).read_text(encoding="utf-8")


def test_tools_and_product_agree_on_versions() -> None:
    pins = {name: pin["version"] for name, pin in pins_of("requirements.lock").items()}
    for lock in ("requirements-dev.lock", "requirements-build.lock"):
        for name, pin in pins_of(lock).items():
            assert pins.get(name, pin["version"]) == pin["version"], f"{lock}: {name}"
