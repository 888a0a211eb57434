"""Pasted lesson transcripts: counted, never judged, whatever their labels look like."""

import csv
import re
from collections import Counter
from dataclasses import dataclass
from itertools import islice

_MOST_LINES = 3000
_LABEL = re.compile(r"^\s*(?:\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s*)?(?P<voice>[A-Za-z][\w .'-]{0,30}?)\s*:\s+(?P<text>.+)$")
_TIME = re.compile(r"^\d{1,2}:\d{2}(:\d{2})?$")
LEAST_LINES = 12


@dataclass(frozen=True)
class Transcript:
    """Counts of a pasted transcript. `share` is the part of all words, 0 to 1, that the most talkative voice has."""

    lines: int
    voices: int
    share: float
    questions: int


def read_transcript(text: str) -> Transcript | None:
    """The counts when the text is a transcript (a dozen lines with speakers, as CSV or "Name: words"); else None."""
    rows = text.splitlines()[:_MOST_LINES]
    spoken = _from_csv(rows) or _from_labels(rows)
    if len(spoken) < LEAST_LINES:
        return None
    words: Counter[str] = Counter()
    for voice, said in spoken:
        words[voice] += len(said.split())
    if len(words) < 2 or not words.total():
        return None
    loudest, most = words.most_common(1)[0]
    questions = sum(said.count("?") for voice, said in spoken if voice == loudest)
    return Transcript(len(spoken), len(words), most / words.total(), questions)


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
