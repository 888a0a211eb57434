"""One message, read."""

import re
from dataclasses import dataclass
from datetime import date

from agents.guided.reading.clauses import clauses
from agents.guided.reading.dates import end_named, named_day
from agents.guided.reading.facts import Facts, read_facts
from agents.guided.reading.feelings import feeling_in
from agents.guided.reading.intents import Intent, read_intents

_MOST_READ = 4000
_TAKEN_BACK = re.compile(
    r"^[^.?!]*[.?!,]?\s*(?:well,? no|no wait|wait,? no|actually,? no|scratch that)\b[.,]?\s*", re.IGNORECASE
)
_MOST_CLAUSES = 40
_THUMBS = re.compile("[👍👌✅]")
_SPANISH = re.compile(
    r"[ñ¿¡]|\b(?:el|los|las|que|mis|niños|alumnos|estudiantes|clase|pero|porque|cómo|qué|saben|tengo|quiero|para|una|hablan|"
    r"participan|siempre|solo|ellos|cuando|hacer|grado|escuela|tarea|años|doy|sé)\b",
    re.IGNORECASE,
)


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

    def wants(self, *intents: Intent) -> bool:
        """Whether the message does any of these."""
        return not self.intents.isdisjoint(intents)


def read_message(text: str, today: date) -> Reading:
    """Reads at most the first few thousand characters: a teacher's own words come before anything pasted."""
    text = re.sub(r"[^\S\n]+", " ", re.sub(r"\[(\d+)\]", r"\1", text))
    text = _THUMBS.sub("yes", text).replace("’", "'").replace("“", '"').replace("”", '"')[:_MOST_READ]
    corrected = _TAKEN_BACK.sub("", text) or text
    return Reading(
        text=text,
        clauses=tuple(clauses(corrected)[:_MOST_CLAUSES]),
        facts=read_facts(text),
        intents=read_intents(text),
        feeling=feeling_in(text),
        day=named_day(text, today),
        by=end_named(text, today),
        spanish=len(_SPANISH.findall(text)) >= 2,
    )
