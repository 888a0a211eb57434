"""What the talk has told and asked so far, slot by slot, and what comes next."""

from collections.abc import Iterable, Sequence

from agents.guided.acts.act import Act
from agents.guided.acts.reading import Said
from agents.guided.notebook import MapName, Notebook
from prompts.frames import Slot

_TELLS: dict[Act, Slot] = {
    Act.CAUSE: Slot.CAUSE,
    Act.INSIGHT: Slot.CAUSE,
    Act.CONTRAST: Slot.EXCEPTION,
    Act.SUCCESS: Slot.EXCEPTION,
    Act.GOAL: Slot.GOAL,
    Act.COUNT: Slot.COUNT,
    Act.TRIED: Slot.TRIED,
    Act.ALREADY: Slot.TRIED,
    Act.STEP: Slot.STEP,
}
_PICTURES = frozenset({Act.SITUATION, Act.OWN_MOVE})
_A_PICTURE = 2
_A_LONG_PART = 18
ORDER: dict[MapName, tuple[Slot, ...]] = {
    "impact": (Slot.PICTURE, Slot.CAUSE, Slot.GOAL, Slot.EXCEPTION, Slot.COUNT, Slot.WHO, Slot.TRIED, Slot.STEP),
    "reflecting": (Slot.PICTURE, Slot.CAUSE, Slot.WHO, Slot.EXCEPTION, Slot.GOAL, Slot.STEP, Slot.COUNT, Slot.TRIED),
    "problem-resolving": (
        Slot.PICTURE,
        Slot.GOAL,
        Slot.EXCEPTION,
        Slot.CAUSE,
        Slot.STEP,
        Slot.WHO,
        Slot.TRIED,
        Slot.COUNT,
    ),
    "planning": (Slot.GOAL, Slot.WHO, Slot.TRIED, Slot.PICTURE, Slot.STEP, Slot.COUNT, Slot.CAUSE, Slot.EXCEPTION),
    "preparation": (Slot.GOAL, Slot.TRIED, Slot.COUNT, Slot.PICTURE, Slot.STEP, Slot.CAUSE, Slot.WHO, Slot.EXCEPTION),
    "library": (Slot.PICTURE, Slot.GOAL, Slot.TRIED, Slot.WHO, Slot.CAUSE, Slot.EXCEPTION, Slot.STEP, Slot.COUNT),
    "grow": (Slot.GOAL, Slot.PICTURE, Slot.COUNT, Slot.TRIED, Slot.CAUSE, Slot.EXCEPTION, Slot.STEP, Slot.WHO),
    "see-it": (Slot.EXCEPTION, Slot.GOAL, Slot.PICTURE, Slot.CAUSE, Slot.STEP, Slot.COUNT, Slot.WHO, Slot.TRIED),
}


def told_slots(notebook: Notebook, said: Sequence[Said]) -> tuple[Slot, ...]:
    """The slots the conversation has filled, this message included."""
    fresh = [_TELLS[one.act] for one in said if one.act in _TELLS]
    pictures = sum(1 + (len(one.text.split()) >= _A_LONG_PART) for one in said if one.act in _PICTURES)
    if pictures >= _A_PICTURE or (pictures and notebook.question):
        fresh.append(Slot.PICTURE)
    if notebook.question and (asked := slot_of(notebook.question)) and _answers(said):
        fresh.append(asked)
    return tuple(dict.fromkeys((*(Slot(name) for name in notebook.slots), *fresh)))


def _answers(said: Iterable[Said]) -> bool:
    """Whether a message answers at all: not only assent, doubt, a joke or a question."""
    return any(
        one.act in _TELLS or one.act in _PICTURES or one.act in {Act.CARE, Act.EVIDENCE, Act.WORRY} for one in said
    )


def slot_of(question: str) -> Slot | None:
    """The slot that a question's key asks for."""
    name = question.removeprefix("slot.")
    return Slot(name) if question.startswith("slot.") else None


def open_slots(notebook: Notebook, preferred: Iterable[Slot] = ()) -> list[Slot]:
    """What may be asked now, best first: neither told nor asked before, and never the slot that was asked just now."""
    done = {*notebook.slots, *(question.removeprefix("slot.") for question in notebook.asked)}
    order = dict.fromkeys((*preferred, *ORDER[notebook.map]))
    return [slot for slot in order if slot.value not in done]
