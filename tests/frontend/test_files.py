"""The files as they are: sizes, languages, colours, the rules of the house. Needs no browser."""

import gzip
import json
import re
from itertools import product
from pathlib import Path

import pytest

FRONTEND = Path(__file__).resolve().parents[2] / "frontend"
OURS = sorted(path for path in FRONTEND.rglob("*.js") if "vendor" not in path.parts)
MESSAGES = FRONTEND / "shared" / "messages"
LANGUAGES = sorted(path.stem for path in MESSAGES.glob("*.json"))


def messages(language: str) -> dict[str, str]:
    """All messages: those of every visit, and those in folders, which come with the parts that say them."""
    files = [MESSAGES / f"{language}.json", *MESSAGES.glob(f"*/{language}.json")]
    parts: list[dict[str, str]] = [json.loads(file.read_text(encoding="utf-8")) for file in files]
    assert sum(map(len, parts)) == len({key for part in parts for key in part})
    return {key: text for part in parts for key, text in part.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_messages(language: str) -> None:
    assert messages(language).keys() == messages("en").keys()


def test_every_folder_of_messages_has_every_language() -> None:
    for folder in (path for path in MESSAGES.iterdir() if path.is_dir()):
        assert sorted(path.stem for path in folder.glob("*.json")) == LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_takes_the_same_values(language: str) -> None:
    english = messages("en")
    for key, text in messages(language).items():
        assert text.strip(), key
        # "One" may be said with a word instead of a digit.
        optional = {"count"} if key.endswith(".one") else set()
        assert set(re.findall(r"\{(\w+)\}", text)) ^ set(re.findall(r"\{(\w+)\}", english[key])) <= optional, key


def test_every_message_asked_for_exists_and_every_message_is_asked_for() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in OURS)
    known = messages("en")
    asked = set(re.findall(r"(?<![\w.])t\('([^'$]+)'", code)) | set(re.findall(r"'([a-z_]+(?:\.[a-z_]+)+)'", code))
    missing = {key for key in asked if key not in known and f"{key}.other" not in known}
    assert not {key for key in missing if re.search(rf"(?<![\w.])t\('{re.escape(key)}'", code)}
    prefixes = set(re.findall(r"t\([^)]*?`([a-z_.]+\.)\$\{", code))
    prefixes |= {f"{group}." for group in re.findall(r"term\('([a-z]+)'", code)}
    quoted = set(re.findall(r"'([a-z_.]+)'", code))
    unused = [key for key in known if not _is_used(key, quoted, prefixes)]
    assert unused == []


def _is_used(key: str, quoted: set[str], prefixes: set[str]) -> bool:
    stem = re.sub(r"\.(one|other)$", "", key)
    return key in quoted or stem in quoted or any(key.startswith(prefix) for prefix in prefixes)


def compressed(*paths: Path) -> int:
    """What these files weigh in one gzip stream."""
    return len(gzip.compress(b"".join(path.read_bytes() for path in paths), 9))


def test_the_loader_is_small() -> None:
    assert compressed(FRONTEND / "widget.js") + compressed(FRONTEND / "shared" / "tokens.js") <= 6_000


def first_opening() -> list[Path]:
    """What a page fetches to show a conversation: the loader, the panel and what they import, and one language."""
    found = [MESSAGES / "en.json"]
    waiting = [FRONTEND / "widget.js", FRONTEND / "widget" / "panel.js"]
    while waiting:
        path = waiting.pop().resolve()
        if path not in found:
            found.append(path)
            imports = re.findall(
                r"^import (?:[^'\"]*? from )?'(\.[^']+)'", path.read_text(encoding="utf-8"), re.MULTILINE
            )
            waiting += [path.parent / name.removeprefix("./assets/") for name in imports]
    return found


def test_what_a_conversation_needs_is_small() -> None:
    assert compressed(*first_opening()) <= 45_000


def test_the_page_asks_at_once_for_all_it_needs() -> None:
    page = (FRONTEND / "index.html").read_text(encoding="utf-8")
    preloaded = {FRONTEND / name for name in re.findall(r'rel="modulepreload" href="/assets/([^"]+)"', page)}
    assert preloaded == {path for path in first_opening() if path.suffix == ".js"} - {FRONTEND / "widget.js"}


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def palette() -> dict[str, tuple[str, str]]:
    text = (FRONTEND / "shared" / "tokens.js").read_text(encoding="utf-8")
    return {
        name: (light, dark)
        for name, light, dark in re.findall(r"^  '?([\w-]+)'?: \['(#\w{6})', '(#\w{6})'\]", text, re.MULTILINE)
    }


TEXT = [
    *product(("ink", "quiet", "accent", "alert"), ("paper", "raised", "sunken")),
    ("ink", "accent-soft"),
    ("accent", "accent-soft"),
]
TEXT += [
    ("on-accent", "accent"),
    ("on-deep", "deep"),
    ("ink", "highlight"),
    ("ink", "alert-soft"),
    ("alert", "alert-soft"),
    ("paper", "ink"),
]


@pytest.mark.parametrize("side", [0, 1], ids=["light", "dark"])
def test_contrast(side: int) -> None:
    colours = palette()
    for text, ground in TEXT:
        assert contrast(colours[text][side], colours[ground][side]) >= 4.5, (text, ground)
    for ground in ("paper", "raised", "sunken"):
        assert contrast(colours["edge"][side], colours[ground][side]) >= 3, ground


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_the_rules_of_the_house(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= 350
    assert max(len(line) for line in text.splitlines()) <= 120
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|unsafeHTML|\beval\(|new Function", text
    )
    assert not re.search(r"""\sstyle=["'$]|\son[a-z]+=["']""", text)
    assert not re.search(r"https?://(?!www\.w3\.org)", text)
    assert "/**" in text
    assert not re.search(
        r"(?:margin|padding|border)-(?:left|right)|[^-]\b(?:left|right): ", re.sub(r"\{ left, right[^\n]*", "", text)
    )


def test_the_page_has_no_inline_code() -> None:
    page = (FRONTEND / "index.html").read_text(encoding="utf-8")
    assert not re.search(r"<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=|https?://", page)


def test_what_is_vendored_comes_with_its_licence() -> None:
    for folder in (FRONTEND / "vendor", Path(__file__).parent / "vendor"):
        for code in folder.glob("*.js"):
            assert (folder / f"{code.name.split('.')[0]}.LICENSE").exists(), code
