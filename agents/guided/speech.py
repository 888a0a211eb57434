"""Puts a reply together: wordings never used twice, sources numbered, at most one question."""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, field

from agents.contract import SourceCited, Suggestion
from knowledge.card import Card, Section
from knowledge.reading import anchor_of
from prompts.phrasings import Phrasing, Phrasings

_NUMBERED = re.compile(r"^\d+\. +(?P<step>.+?)(?=\n\d+\. |\Z)", re.DOTALL | re.MULTILINE)
_QUOTED = re.compile(r"^> +(?P<line>.+)$", re.MULTILINE)
_SENTENCE = re.compile(r".+?(?:[.?!…]+[\"”)]*(?=\s|$)|$)\s*")
_STAYS = re.compile(r"\d+\. |- \*\*\d|- \*\*(?:Goal|First step|Step|Cue|Count|If|When)|\|")
_KEPT = re.compile(r"\[\d+\]|\?[\"”]?\s*$")
_LEAST_WORDS = 5
_BULLET = re.compile(r"^- +(?P<line>.+)$", re.MULTILINE)


@dataclass
class Speech:
    """A reply in the making.

    `used` holds what this conversation has already heard: ids of wordings and of sections of cards. `balance` is how many
    more reflections than questions it has heard: a question that is not needed waits for a reflection. `heard` are the
    sentences of earlier replies, as `sentences_of` gives them: none is said again, except where nothing else would be left.
    """

    phrasings: Phrasings
    used: set[str]
    paragraphs: list[str] = field(default_factory=list)
    sources: list[SourceCited] = field(default_factory=list)
    suggestions: list[Suggestion] = field(default_factory=list)
    question: str | None = None
    balance: int = 0
    reflected: bool = False
    shown: list[str] = field(default_factory=list)
    heard: Set[str] = frozenset()
    again: bool = False
    kinds: list[str] = field(default_factory=list)

    def wording(self, key: str, **values: object) -> str | None:
        """The first wording for the key that is unused and whose variables are known; None when there is none left."""
        said = self.phrasings.label
        known = {name: said(str(value)) for name, value in values.items() if value not in (None, "")}
        phrasing = self._unused(key, known.keys())
        return self._use(phrasing, known) if phrasing else None

    def say(self, key: str, **values: object) -> bool:
        """Adds a paragraph from the key's wordings; False when none was left."""
        text = self.wording(key, **values)
        if text:
            self.paragraphs.append(text)
        return text is not None

    def add(self, text: str | None) -> None:
        """Adds a paragraph as it stands."""
        if text:
            self.paragraphs.append(self.phrasings.labelled(text))

    def reflect(self, text: str | None) -> None:
        """Adds a reflection, if there is one."""
        self.add(text)
        self.reflected = self.reflected or text is not None

    def ask_softly(self, *keys: str, **values: object) -> None:
        """Asks a question that the talk can do without: only beside a reflection, or when there were more of them."""
        if self.reflected or self.balance > 0:
            self.ask(*keys, **values)

    def ask(self, *keys: str, **values: object) -> bool:
        """Asks the first of these questions that has a wording left. A reply asks once only; later calls do nothing."""
        if self.question:
            return True
        for key in filter(None, keys):
            text = self.wording(f"ask.{key}", **values)
            if text:
                self.paragraphs.append(text)
                self.question = key
                return True
        return False

    def line(self, topic: str, slot: str, lines: Sequence[str]) -> str | None:
        """The first sentence of a frame that this conversation has not heard; None when there is none left."""
        place = next((n for n in range(len(lines)) if f"frame#{topic}#{slot}#{n}" not in self.used), None)
        if place is None:
            return None
        self.used.add(f"frame#{topic}#{slot}#{place}")
        self.kinds.append(slot)
        return lines[place]

    def ask_line(self, topic: str, slot: str, lines: Sequence[str]) -> bool:
        """Asks a question of a frame. A reply asks once only."""
        if self.question:
            return True
        text = self.line(topic, slot, lines)
        if text:
            self.paragraphs.append(text)
            self.question = f"slot.{slot}"
        return text is not None

    def cite(self, card: Card, section: str) -> int:
        """The number of the source mark for a section of a card."""
        anchor = anchor_of(section)
        for source in self.sources:
            if (source.slug, source.section) == (card.slug, anchor):
                return source.n
        number = len(self.sources) + 1
        self.sources.append(SourceCited(number, card.slug, card.name, anchor))
        self.shown.append(card.slug)
        return number

    def name(self, card: Card, section: str, *leads: str, **values: object) -> None:
        """Names a card with its mark: by the first lead that has a wording left, else plainly."""
        if not any(self.mention(card, section, lead, **values) for lead in leads):
            self.add(f"**{card.name}** [{self.cite(card, section)}].")

    def mention(self, card: Card, section: str, lead: str, **values: object) -> bool:
        """Says a wording about a card with its mark; cites nothing and is False when no wording is left."""
        if self._unused(lead, {"card", "n", *values}) is None:
            return False
        return self.say(lead, card=card.name, n=self.cite(card, section), **values)

    def suggest(self, label: str, text: str | None = None) -> None:
        """Adds a chip."""
        said = self.phrasings.label
        self.suggestions.append(Suggestion(said(label), said(text or label)))

    def fresh(self, card: Card, part: str) -> bool:
        """Marks a part of a card as told; False when it was told before."""
        mark = f"{card.slug}#{part}"
        if mark in self.used:
            return False
        self.used.add(mark)
        return True

    def text(self) -> str:
        """The whole reply, without sentences that this conversation has heard before."""
        # What was asked for again is said again.
        said = set() if self.again else set(self.heard)
        kept = [text for paragraph in self.paragraphs if (text := _unheard(paragraph, said))]
        return "\n\n".join(kept or self.paragraphs)

    def _unused(self, key: str, known: Set[str]) -> Phrasing | None:
        return next((p for p in self.phrasings.of(key) if p.id not in self.used and p.variables <= known), None)

    def _use(self, phrasing: Phrasing, known: dict[str, str]) -> str:
        self.used.add(phrasing.id)
        text = phrasing.render(known)
        return text[0].upper() + text[1:]


def sentences_of(text: str) -> set[str]:
    """The sentences of a reply, in small letters and without signs, to tell whether one was said before."""
    return {_plain(sentence) for sentence in _SENTENCE.findall(text)}


def _unheard(paragraph: str, said: set[str]) -> str:
    """The paragraph without sentences said before. Questions, marks, headings and steps stay: a reader counts on them."""
    lines = paragraph.split("\n")
    kept = [text for line in lines if (text := _unheard_line(line, said)) or not line]
    return paragraph if paragraph.startswith(">") and not any(kept) else "\n".join(kept)


def _unheard_line(line: str, said: set[str]) -> str:
    if _STAYS.match(line):
        return line
    pieces = [(piece, _plain(piece)) for piece in _SENTENCE.findall(line)]
    known = [len(plain.split()) >= _LEAST_WORDS and plain in said for _, plain in pieces]
    said.update(plain for _, plain in pieces)
    if line.startswith((">", "- ")) and "[" not in line:
        return "" if any(known) else line
    kept = [piece for (piece, _), before in zip(pieces, known, strict=True) if not before or _KEPT.search(piece)]
    return "".join(kept).strip()


def _plain(sentence: str) -> str:
    return " ".join(re.findall(r"[a-zà-ÿ0-9']+", sentence.lower()))


def steps_of(card: Card) -> list[str]:
    """The numbered steps of a card, each on one line."""
    section = card.section("Steps")
    return [" ".join(m["step"].split()) for m in _NUMBERED.finditer(section.text)] if section else []


def speech_lines(card: Card) -> list[str]:
    """The lines of speech of a card."""
    section = card.section("What it sounds like")
    return [m["line"].strip() for m in _QUOTED.finditer(section.text)] if section else []


def bullets_of(section: Section | None) -> list[str]:
    """The bullets of a section."""
    return [m["line"].strip() for m in _BULLET.finditer(section.text)] if section else []


def first_sentences(section: Section | None, count: int = 1) -> str:
    """The first sentences of a section's text."""
    if section is None:
        return ""
    text = " ".join(section.text.split("\n\n")[0].split())
    return " ".join(re.split(r"(?<=[.?])\s+", text)[:count])


def excerpt(text: str, most_words: int = 110) -> str:
    """The beginning of a passage, cut after a whole sentence or line."""
    kept: list[str] = []
    count = 0
    for part in re.findall(r".+?(?:[.?!][\"”)]?(?=\s|$)|$)\s*", text, re.DOTALL):
        count += len(part.split())
        if kept and count > most_words:
            break
        kept.append(part)
    return "".join(kept).strip()


def numbered(lines: Sequence[str], start: int = 1) -> str:
    """A numbered list."""
    return "\n".join(f"{number}. {line}" for number, line in enumerate(lines, start))


def quoted(lines: Sequence[str]) -> str:
    """Lines of speech."""
    return "\n\n".join(f"> {line}" for line in lines)


def joined(parts: Sequence[str]) -> str:
    """`a, b and c`; with semicolons where a part holds an "and" itself."""
    if len(parts) > 1 and any(" and " in part for part in parts):
        return "; ".join(parts)
    return " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else "".join(parts)
