"""Pasted lesson transcripts: counted, never judged, whatever their labels look like."""

import csv
import re
from collections import Counter
from dataclasses import dataclass
from itertools import islice

_MOST_LINES = 3000
_LABEL = re.compile(r"^\s*(?:\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s*)?(?P<voice>[A-Za-z][\w .'-]{0,30}?)\s*:\s+(?P<text>.+)$")
_TIME = re.compile(r"^\d{1,2}:\d{2}(:\d{2})?$")
_TEACHER = frozenset(
    {"t", "me", "teacher", "i", "yo", "maestra", "maestro", "profe", "profesor", "profesora", "docente", "m"}
)
_VOCATIVE = re.compile(r"(?:(?<=[,.?!] )|^)([A-ZÁÉÍÓÚÑ][a-záéíóúñ]{2,})(?=[.?!,]|$| first\b)")
_ORDINARY = frozenset(
    {
        "Right",
        "Exactly",
        "Yes",
        "Okay",
        "Good",
        "Great",
        "Correct",
        "Nice",
        "Why",
        "How",
        "And",
        "Class",
        "Perfect",
        "Bien",
        "Sí",
        "Muy",
        "Así",
        "Eso",
        "Well",
        "Now",
        "Alright",
        "Everyone",
        "Everybody",
    }
)
_MOST_QUOTED = 24
LEAST_LINES = 12
LEAST_IN_A_STRETCH = 4


@dataclass(frozen=True)
class Transcript:
    """Counts of a pasted transcript. `share` is the part of all words, 0 to 1, that the most talkative voice has.

    `own` are its turns, `longest` the words of the longest turn by anyone else, `back` how often it spoke right after another
    voice out of `others` times. `moments` are quoted lines without names.
    """

    lines: int
    voices: int
    share: float
    questions: int
    own: int = 0
    longest: int = 0
    back: int = 0
    others: int = 0
    moments: tuple[str, ...] = ()


def read_transcript(text: str) -> Transcript | None:
    """The counts when the text is a transcript with speakers, as CSV or "Name: words"; else None.

    A dozen lines always are one; fewer are when most of the message has speakers and one of them speaks again.
    """
    rows = text.splitlines()[:_MOST_LINES]
    spoken = _from_csv(rows) or _from_labels(rows)
    if len(spoken) < LEAST_LINES and not _is_stretch(spoken, rows):
        return None
    words: Counter[str] = Counter()
    for voice, said in spoken:
        words[voice] += len(said.split())
    if len(words) < 2 or not words.total():
        return None
    loudest, most = words.most_common(1)[0]
    questions = sum(said.count("?") for voice, said in spoken if voice == loudest)
    others = [place for place, (voice, _) in enumerate(spoken) if voice != loudest]
    followed = [place for place in others if place + 1 < len(spoken)]
    return Transcript(
        lines=len(spoken),
        voices=len(words),
        share=most / words.total(),
        questions=questions,
        own=len(spoken) - len(others),
        longest=max(len(spoken[place][1].split()) for place in others),
        back=sum(spoken[place + 1][0] == loudest for place in followed),
        others=len(followed),
        moments=_moments(spoken, loudest, others),
    )


def _is_stretch(spoken: list[tuple[str, str]], rows: list[str]) -> bool:
    """Whether a few lines are talk: most rows have a speaker, and a voice comes back or is the teacher's."""
    voices = Counter(voice for voice, _ in spoken)
    again = any(count > 1 for count in voices.values()) and len(voices) > 1
    full = sum(bool(row.strip()) for row in rows)
    asked = any("?" in said for _, said in spoken) or not _TEACHER.isdisjoint(voices)
    return len(spoken) >= LEAST_IN_A_STRETCH and again and asked and len(spoken) >= 0.6 * full


def _moments(spoken: list[tuple[str, str]], loudest: str, others: list[int]) -> tuple[str, ...]:
    """The longest question of the most talkative voice, and the longest turn by another with what came after it."""
    names = {voice for voice, _ in spoken} - _TEACHER
    asked = [place for place, (voice, said) in enumerate(spoken) if voice == loudest and "?" in said]
    found = []
    if asked:
        longest = max(asked, key=lambda place: len(spoken[place][1].split()))
        found.append(f'Line {longest + 1}: "{_masked(spoken[longest][1], names)}"')
    place = max(others, key=lambda place: len(spoken[place][1].split()))
    after = f', and then: "{_masked(spoken[place + 1][1], names)}"' if place + 1 < len(spoken) else ""
    found.append(f'Line {place + 1}: "{_masked(spoken[place][1], names)}"{after}')
    return tuple(found)


def _masked(said: str, names: set[str]) -> str:
    """A line without the names of its speakers or of whoever is spoken to, cut after some words."""
    for name in sorted(names, key=len, reverse=True):
        if len(name) > 2 and name not in {"class", "students", "student"}:
            said = re.sub(rf"\b{re.escape(name)}\b", "[name]", said, flags=re.IGNORECASE)
    said = _VOCATIVE.sub(lambda m: m[1] if m[1] in _ORDINARY else "[name]", said)
    words = said.split()
    return " ".join(words[:_MOST_QUOTED]) + (" …" if len(words) > _MOST_QUOTED else "")


def _from_labels(rows: list[str]) -> list[tuple[str, str]]:
    found = (_LABEL.match(row) for row in rows)
    return [(_voice(m["voice"]), m["text"]) for m in found if m]


def _from_csv(rows: list[str]) -> list[tuple[str, str]]:
    """Speaker and sentence from columns called so, whatever stands beside them."""
    start = next((i for i, row in enumerate(rows[:40]) if _is_header(row)), None)
    if start is None:
        return []
    header = [name.strip().lower() for name in next(csv.reader([rows[start]]))]
    speaker = next(i for i, name in enumerate(header) if name.startswith("speaker"))
    said = next(i for i, name in enumerate(header) if name.startswith(("sentence", "text", "utterance")))
    table = islice(csv.reader(rows[start + 1 :]), _MOST_LINES)
    full = (row for row in table if len(row) > max(speaker, said))
    return [(_voice(row[speaker]), row[said]) for row in full if row[said].strip() and not _TIME.match(row[said])]


def _is_header(row: str) -> bool:
    lowered = row.lower()
    return "," in row and "speaker" in lowered and any(name in lowered for name in ("sentence", "text", "utterance"))


def _voice(label: str) -> str:
    """One voice whatever its spacing, case and trailing marks."""
    return re.sub(r"\W+", " ", label).strip().lower()
