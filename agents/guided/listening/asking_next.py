"""The next question: what follows from the telling part of the message, then what the talk has not told yet."""

from collections.abc import Iterator

from agents.guided.acts.act import Act
from agents.guided.listening.focus import GENERAL
from agents.guided.listening.hearing import leading
from agents.guided.listening.responses import RESPONSES
from agents.guided.listening.slots import open_slots
from agents.guided.maps import regions_of
from agents.guided.situation import Situation
from agents.guided.speech import Speech
from prompts.frames import Slot

_ANSWERED = {
    "from_cause": frozenset({Act.STEP, Act.GOAL}),
    "from_contrast": frozenset({Act.CAUSE, Act.INSIGHT}),
    "from_success": frozenset({Act.CAUSE, Act.INSIGHT}),
}
"""What answers a general question already when it stands in the same message."""

_ENOUGH_QUESTIONS = 4
_GOES_ON = frozenset({Act.INSIGHT, Act.CONTRAST, Act.WORRY, Act.SUCCESS})


def ask_next(s: Situation, speech: Speech) -> bool:
    """Asks one question; False when nothing is left that was neither told nor asked."""
    return any(_ask(s, speech, what) for what in _wanted(s))


def _wanted(s: Situation) -> Iterator[Slot | str]:
    if not (s.notebook.told or s.notebook.asked):
        yield "opening"
    lead = leading(s)
    if s.notebook.map == "library" and s.notebook.card:
        yield from (key for key in ("fit",) if key not in s.notebook.asked)
        yield from (slot for slot in _open(s) if slot is Slot.GOAL)
    if len(s.notebook.asked) >= _ENOUGH_QUESTIONS and lead and lead.act not in _GOES_ON:
        yield from (slot for slot in _open(s) if slot is Slot.STEP)
    then = RESPONSES[lead.act].then if lead else ()
    slots = set(_open(s))
    for what in then:
        if isinstance(what, Slot):
            if what in slots:
                yield what
        elif s.notebook.went_well:
            yield "from_success"
        elif what != s.before.question and not s.acts(*_ANSWERED.get(what, ())):
            yield what
    yield from (region.question for region in regions_of(s.notebook) if region.asks(s.notebook))
    yield from _open(s)
    yield "enough"


def _open(s: Situation) -> list[Slot]:
    """What may be asked; a count only where the topic says of what."""
    slots = open_slots(s.notebook)
    return [slot for slot in slots if slot is not Slot.COUNT] if s.frame.topic == GENERAL else slots


def _ask(s: Situation, speech: Speech, what: Slot | str) -> bool:
    if isinstance(what, Slot):
        return speech.ask_line(s.frame.topic, what.value, s.lines.asking(what))
    return speech.ask(what)
