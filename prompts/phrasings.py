"""Phrasing files: for each key several wordings of one thing, so that none need be used twice in a conversation."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from hashlib import sha256
from pathlib import Path
from string import Formatter

import yaml
from pydantic import BaseModel, ConfigDict

_FOLDER = Path(__file__).parent
_FRONT = re.compile(r"\A---\n(?P<front>.*?)\n---\n(?P<body>.*)\Z", re.DOTALL)
_KEY = re.compile(r"^## +(?P<key>[a-z0-9_.-]+) *$", re.MULTILINE)
_BULLET = re.compile(r"^- (?P<text>.+)$", re.MULTILINE)
_A_SENTENCE = 15
_DAY = re.compile(r"(?P<weekday>[A-Z]\w+day), (?P<month>[A-Z]\w+) (?P<day>\d{1,2})")
_LABEL = re.compile(r"\*\*(?P<label>[^*:()]+?)(?: \((?P<added>[^*()]+)\))?:\*\*")
# "[tú|usted]": what is said to a familiar person, and what is said formally.
_REGISTERS = re.compile(r"\[([^\[\]|]*)\|([^\[\]|]*)\]")


class PhrasingError(ValueError):
    """A phrasing file that cannot be used, or a key or variable that it does not have."""


class _Head(BaseModel):
    model_config = ConfigDict(extra="forbid")
    name: str
    version: int
    about: str
    variables: dict[str, str] = {}


@dataclass(frozen=True)
class Phrasing:
    """One wording: an id that is stable within a version, and a text with `{variables}`."""

    id: str
    text: str

    @property
    def variables(self) -> frozenset[str]:
        """The variables without which it cannot be said."""
        return frozenset(name for _, name, _, _ in Formatter().parse(self.text) if name)

    def render(self, values: Mapping[str, str]) -> str:
        """The text with the variables filled in. PhrasingError when one is missing."""
        missing = self.variables - values.keys()
        if missing:
            raise PhrasingError(f"{self.id} needs {', '.join(sorted(missing))}")
        return self.text.format(**values)


@dataclass(frozen=True)
class Phrasings:
    """A file of phrasings. `version` names file, version and digest, and is stored with each reply.

    `labels` are short words that stand in no phrasing (chips, parts of a plan) by their English; `translations` are the
    same phrasings in other languages, by language tag, with `-formal` added for the formal form of address.
    """

    name: str
    version: str
    wordings: Mapping[str, tuple[Phrasing, ...]]
    labels: Mapping[str, str] = field(default_factory=dict)
    translations: Mapping[str, "Phrasings"] = field(default_factory=dict)

    def of(self, key: str) -> tuple[Phrasing, ...]:
        """All wordings for a key, the ones to prefer first. PhrasingError when there is no such key."""
        if key not in self.wordings:
            raise PhrasingError(f"{self.name} has no phrasing {key!r}")
        return self.wordings[key]

    def label(self, english: str) -> str:
        """A short text or a day in the language of these phrasings; the English itself where there is no other."""
        if (found := _DAY.fullmatch(english)) and (form := self.labels.get("{weekday}, {month} {day}")):
            weekday, month = self.label(found["weekday"]), self.label(found["month"])
            return form.format(weekday=weekday, month=month, day=found["day"])
        return self.labels.get(english, english)

    def labelled(self, text: str) -> str:
        """A composed text with its bold labels ("**Step (Monday):**") and own sentences in this language."""
        if not self.labels:
            return text
        for english, spoken in self.labels.items():
            if len(english) >= _A_SENTENCE and english in text:
                text = text.replace(english, spoken)
        return _LABEL.sub(self._bold, self.label(text))

    def _bold(self, found: re.Match[str]) -> str:
        added = f" ({self.label(found['added'])})" if found["added"] else ""
        return f"**{self.label(found['label'])}{added}:**"

    def spoken_in(self, language: str, *, formal: bool = False) -> "Phrasings":
        """These phrasings in a language, in the formal address where it has one; themselves when there are none."""
        plain = self.translations.get(language, self)
        return self.translations.get(f"{language}-formal", plain) if formal else plain


def read_phrasings(name: str, folder: Path = _FOLDER) -> Phrasings:
    """The newest version of these phrasings and its translations (`es-v1.md`); what one lacks is said in English."""
    versions = sorted((folder / name).glob("v*.md"), key=lambda path: int(path.stem[1:]))
    if not versions:
        raise PhrasingError(f"there are no phrasings called {name!r}")
    newest = versions[-1]
    english = parse_phrasings(newest.read_text(encoding="utf-8"), newest.name)
    translations: dict[str, Phrasings] = {}
    for path in sorted(newest.parent.glob(f"*-{newest.name}")):
        language = path.name.removesuffix(f"-{newest.name}")
        for tag, spoken in _in_both_registers(language, path).items():
            translations[tag] = replace(spoken, wordings={**english.wordings, **spoken.wordings})
    return replace(english, translations=translations)


def _in_both_registers(language: str, path: Path) -> dict[str, Phrasings]:
    """The phrasings of a translation and its labels (`es-labels.yaml`), familiar and formal."""
    text = path.read_text(encoding="utf-8")
    beside = path.with_name(f"{language}-labels.yaml")
    labels = beside.read_text(encoding="utf-8") if beside.exists() else "{}"
    return {
        f"{language}{suffix}": replace(parse_phrasings(spoken(text), path.name), labels=yaml.safe_load(spoken(labels)))
        for suffix, spoken in (("", partial(_REGISTERS.sub, r"\1")), ("-formal", partial(_REGISTERS.sub, r"\2")))
    }


def parse_phrasings(text: str, source: str) -> Phrasings:
    """Phrasings from the text of a file; every variable must be declared in its head."""
    found = _FRONT.match(text)
    if found is None:
        raise PhrasingError(f"{source}: no front matter")
    head = _Head.model_validate(yaml.safe_load(found["front"]))
    wordings = dict(_wordings(found["body"]))
    for phrasing in (one for many in wordings.values() for one in many):
        undeclared = phrasing.variables - head.variables.keys()
        if undeclared:
            raise PhrasingError(f"{source}: {phrasing.id} uses undeclared {', '.join(sorted(undeclared))}")
    digest = sha256(text.encode()).hexdigest()[:8]
    return Phrasings(head.name, f"{head.name}/v{head.version}-{digest}", wordings)


def _wordings(body: str) -> list[tuple[str, tuple[Phrasing, ...]]]:
    parts = _KEY.split(body)[1:]
    pairs = zip(parts[::2], parts[1::2], strict=True)
    return [
        (key, tuple(Phrasing(f"{key}/{n}", b["text"].strip()) for n, b in enumerate(_BULLET.finditer(block))))
        for key, block in pairs
    ]
