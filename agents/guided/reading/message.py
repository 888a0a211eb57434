"""One message, read."""

import re
from dataclasses import dataclass
from datetime import date

from agents.guided.reading.clauses import clauses
from agents.guided.reading.correcting import corrected
from agents.guided.reading.dates import end_named, named_day
from agents.guided.reading.facts import Facts, read_facts
from agents.guided.reading.feelings import feeling_in
from agents.guided.reading.intents import Intent, read_intents
from agents.guided.reading.spanish.clauses import spanish_clauses
from agents.guided.reading.spanish.dates import spanish_day, spanish_end, without_past
from agents.guided.reading.spanish.facts import with_spanish
from agents.guided.reading.spanish.feelings import spanish_feeling
from agents.guided.reading.spanish.intents import with_spanish_intents
from agents.guided.reading.spanish.language import is_formal, is_spanish, written_out

_MOST_READ = 4000
_TAKEN_BACK = re.compile(
    r"^[^.?!]*[.?!,]?\s*(?:well,? no|no wait|wait,? no|actually,? no|scratch that)\b[.,]?\s*", re.IGNORECASE
)
_MOST_CLAUSES = 40
_PASTED = re.compile(
    r"^\s*(?:\[?\d{1,2}:\d{2}\]?\s*)?[A-Za-zÀ-ÿ][\w .'-]{0,20}:\s+\S.*$|^[^,|\n]{1,30}[,|]\s*[\d.]+(?:\s*[,|].*)?$|^[^|\n]*\|[^|\n]*\|.*$",
    re.MULTILINE,
)
_LEAST_PASTED = 3
_THUMBS = re.compile("[👍👌✅]")


@dataclass(frozen=True)
class Reading:
    """What was understood of one message."""

    text: str
    clauses: tuple[str, ...]
    facts: Facts
    intents: frozenset[Intent]
    feeling: str | None
    day: date | None
    by: date | None
    spanish: bool = False
    formal: bool | None = None
    """Whether the teacher says "usted" or "tú"; None when this message does not tell."""

    def wants(self, *intents: Intent) -> bool:
        """Whether the message does any of these."""
        return not self.intents.isdisjoint(intents)


def read_message(text: str, today: date) -> Reading:
    """Reads at most the first few thousand characters: a teacher's own words come before anything pasted."""
    text = re.sub(r"[^\S\n]+", " ", re.sub(r"\[(\d+)\]", r"\1", text))
    text = _THUMBS.sub("yes", text).replace("’", "'").replace("“", '"').replace("”", '"')[:_MOST_READ]
    spanish = is_spanish(text)
    text = written_out(text) if spanish else text
    own = own_words(text)
    meant = corrected(own)
    kept = _TAKEN_BACK.sub("", own) or own
    return Reading(
        text=text,
        clauses=tuple((spanish_clauses(own) if spanish else clauses(kept))[:_MOST_CLAUSES]),
        facts=with_spanish(read_facts(meant), meant),
        intents=with_spanish_intents(read_intents(text), text),
        feeling=spanish_feeling(text) or feeling_in(text),
        day=spanish_day(text, today) or named_day(without_past(text), today),
        by=spanish_end(text, today) or end_named(text, today),
        spanish=spanish,
        formal=is_formal(text) if spanish else None,
    )


def own_words(text: str) -> str:
    """The message without a pasted transcript or table: whose words and numbers those are is read elsewhere."""
    return _PASTED.sub("", text).strip() if len(_PASTED.findall(text)) >= _LEAST_PASTED else text
