"""The image is built from what it may see, and runs as nobody in particular."""

import json
import re
import tomllib
from fnmatch import fnmatch
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
STEPS = re.sub(r"\\\n\s*", "", (ROOT / "Dockerfile").read_text(encoding="utf-8")).splitlines()
FINAL = STEPS[max(n for n, step in enumerate(STEPS) if step.startswith("FROM ")) :]
LET_IN = {line[1:] for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines() if line[:1] == "!"}


def values(instruction: str, steps: list[str]) -> list[str]:
    return [step.partition(" ")[2].strip() for step in steps if step.startswith(f"{instruction} ")]


def test_the_image_sees_what_the_wheel_is_made_of_and_no_more() -> None:
    project = PROJECT["project"]
    packages = set(PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"])
    described = {project["readme"], *(name for name in project["license-files"] if "/" not in name), "pyproject.toml"}
    installed = {"requirements.lock", "requirements-build.lock", "requirements-model.txt"}
    assert packages | described | installed == LET_IN
    assert all((ROOT / name).exists() for name in LET_IN)


def test_what_is_copied_is_let_in() -> None:
    sources = [name for copied in values("COPY", STEPS) if "--from" not in copied for name in copied.split()[:-1]]
    assert not [name for name in sources if name != "." and not any(fnmatch(name, allowed) for allowed in LET_IN)]


def test_it_does_not_run_as_root_and_keeps_data_in_a_volume() -> None:
    assert values("USER", FINAL)[-1] not in {"root", "0"}
    assert values("VOLUME", FINAL) == ["/data"]


def test_the_final_stage_installs_nothing() -> None:
    assert not [step for step in values("RUN", FINAL) if re.search(r"\b(pip|uv|apt-get|curl|wget)\b", step)]


def test_it_starts_the_command_of_the_project() -> None:
    (entry,) = values("ENTRYPOINT", FINAL)
    (arguments,) = values("CMD", FINAL)
    assert json.loads(entry)[0] in PROJECT["project"]["scripts"]
    assert json.loads(arguments)[0] == "serve"
    assert "/readyz" in values("HEALTHCHECK", FINAL)[0]
