"""How a reflection is worded, and which statements of a message were not said back yet."""

from agents.guided.situation import Situation
from agents.guided.speech import Speech
from agents.guided.telling import telling


def fresh(s: Situation, speech: Speech) -> list[str]:
    """What can be said back of this message and was not yet, the most telling first."""
    if s.reading.spanish:
        return []
    return [said for said in telling(s.reading.clauses) if f"said#{said}" not in speech.used]


def say(speech: Speech, key: str, *said: str, **values: object) -> str | None:
    """A wording about one or two statements, which are then not said back again."""
    text = speech.wording(f"reflect.{key}", **_cases(*said), **values)
    if text:
        speech.used.update(f"said#{one}" for one in said)
    return text


def _cases(*said: str) -> dict[str, str]:
    """One or two statements as the variables of a wording, small and with a capital."""
    names = (("clause", "Clause"), ("other", "Other"))
    pairs = [(small, large, one) for (small, large), one in zip(names, said, strict=False)]
    return {
        name: text for small, large, one in pairs for name, text in ((small, one), (large, one[0].upper() + one[1:]))
    }


def joined(parts: tuple[str, ...] | list[str]) -> str:
    """`a, b and c`; with semicolons where a part holds an "and" itself."""
    if len(parts) > 1 and any(" and " in part for part in parts):
        return "; ".join(parts)
    return " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else "".join(parts)
