"""Messages as teachers and coaches send them, judged: which cards a good coach would bring up, and how surely.

The cards' own lines tell what one card is for; these tell how cards share the problems of a school day. Search learns
from them what tired people mean.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from knowledge.comparing import flat

BUNDLED_MESSAGES = Path(__file__).parent / "messages.jsonl"
RIGHT_ON_IT, HELPFUL, RELATED = 3, 2, 1
_GRADES = {RIGHT_ON_IT, HELPFUL, RELATED}


class MessageError(ValueError):
    """A file that does not hold judged messages; the text names the line."""


@dataclass(frozen=True)
class Message:
    """What somebody wrote, and the cards that help by slug: 3 right on it, 2 helpful, 1 related."""

    text: str
    relevant: Mapping[str, int]


def read_messages(path: Path = BUNDLED_MESSAGES) -> list[Message]:
    """The messages of a JSON Lines file. MessageError when a line is none."""
    messages = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            data = json.loads(line)
            message = Message(str(data["text"]), {str(slug): int(grade) for slug, grade in data["relevant"].items()})
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise MessageError(f"{path.name}, line {number}: {type(error).__name__}: {error}") from error
        messages.append(message)
    return messages


def faults_of_messages(messages: Iterable[Message], slugs: frozenset[str]) -> Iterator[str]:
    """What is wrong with judged messages, given the slugs there are."""
    said: Counter[str] = Counter()
    for message in messages:
        said[flat(message.text)] += 1
        quoted = f"{message.text[:60]!r}"
        if strangers := message.relevant.keys() - slugs:
            yield f"{quoted} names cards there are not: {', '.join(sorted(strangers))}"
        if not set(message.relevant.values()) <= _GRADES or RIGHT_ON_IT not in message.relevant.values():
            yield f"{quoted} needs grades 1 to 3, and a 3 among them"
    yield from (f"{text[:60]!r} stands there {count} times" for text, count in said.items() if count > 1)
