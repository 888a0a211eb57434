"""Says back what the teacher said: by what the telling part of the message does, in their words, joined with what it means."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from agents.guided.acts.act import Act
from agents.guided.acts.reading import Said
from agents.guided.intending import asked_before
from agents.guided.listening import numbers
from agents.guided.listening.focus import GENERAL
from agents.guided.listening.responses import RESPONSES, is_sure
from agents.guided.listening.telling import shows_room
from agents.guided.listening.voicing import decision, turned_part, voiced
from agents.guided.reading.feelings import shows_gladness
from agents.guided.situation import Situation
from agents.guided.speech import Speech

_GOOD_LENGTH = 12
_STRONG = re.compile(
    r"\b(?:never|always|nobody|nothing|only|every|same|whole|still|half|most|none|\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|the more|instead|keep|kept|less|fewer|than|without|usually|way more|this time|first time|menos|más que|sin|nunca|siempre|nadie|nada|solo|mismos?)\b",
    re.IGNORECASE,
)
_TURN = re.compile(r"\W*(?:but|then|and then|until|except|pero)\b", re.IGNORECASE)
_SHOUTED = re.compile(r"\b(?!(?:STEM|PBIS|WIDA|CUBES|MTSS)\b)[A-Z]{4,}\b")
_ASIDE = re.compile(
    r"\b(?:honestly|headache|tired|mad|lol|haha|anyway|btw|i mean|clipboard|copier|my husband|my wife|i know|very original|haha|today\W*$)\b",
    re.IGNORECASE,
)
_TOLD = frozenset({Act.SITUATION, Act.OWN_MOVE, Act.CAUSE, Act.CONTRAST, Act.INSIGHT, Act.COUNT})
_EXPLAINS = frozenset({Act.CAUSE, Act.INSIGHT})
_A_STORY = 4
_MOST_JOINED = 20
_MAY_DECIDE = frozenset(
    {Act.STEP, Act.TIME, Act.CONTEXT, Act.GOAL, Act.ASK_IDEAS, Act.SITUATION, Act.ALREADY, Act.PICK, Act.AGREE}
)
_OF_TROUBLE = frozenset({Act.TRIED, Act.LIMIT, Act.WORRY, Act.ALREADY})
_BECAUSE = re.compile(r"\W*(?:because|bc|cuz|porque)\b", re.IGNORECASE)
_SELDOM = frozenset({Act.BLAME, Act.FEELING, Act.CARE})


def leading(s: Situation) -> Said | None:
    """The part of the message that is answered, with what it surely does; what it only may do counts as telling."""
    asked = asked_before(s.before)
    order = {act: place for place, act in enumerate(RESPONSES)}
    known = [
        one if is_sure(one, asked) and not _out_of_place(s, one) else _plainly(one)
        for one in map(_with_its_trouble, s.said)
        if one.act in order and not (one.act in _SELDOM and one.act.value in s.before.acts)
    ]
    return min(known, key=lambda one: (order[one.act], -_telling(one)), default=None)


def _with_its_trouble(one: Said) -> Said:
    """A part that names the class and what goes on in it ("nobody talks in my 9th grade class") tells the latter."""
    back = turned_part(one) if one.act is Act.CONTEXT else None
    return _plainly(one) if back and shows_room(back) and not back.startswith("you ") else one


def _out_of_place(s: Situation, one: Said) -> bool:
    """Whether what a part seems to do has no place here: trouble in a talk about a success, a cause in a long first story."""
    in_a_story = s.notebook.turns == 1 and len(s.said) > _A_STORY and one.act in {Act.CAUSE, Act.CONTRAST, Act.TRIED}
    return in_a_story or (s.notebook.went_well and one.act in _OF_TROUBLE)


def _plainly(one: Said) -> Said:
    return replace(one, act=Act.SITUATION)


def surely(s: Situation, act: Act) -> bool:
    """Whether a part of the message surely does this."""
    asked = asked_before(s.before)
    return any(one.act is act and is_sure(one, asked) for one in s.said)


def _telling(one: Said) -> float:
    """How much a part tells: a number, "always", "the more …" before a mere length."""
    words = len(one.text.split())
    turns = bool(_TURN.match(one.text))
    explains = one.act in _EXPLAINS and bool(_BECAUSE.match(one.text))
    shouted = bool(_SHOUTED.search(one.text))
    return (
        3 * explains
        + 1.5 * turns
        + 2 * shouted
        + 1.5 * (turned_part(one) is not None)
        + 2 * len(_STRONG.findall(one.text))
        + min(words, _GOOD_LENGTH) / 4
        - 2 * bool(_ASIDE.search(one.text))
    )


def hear(s: Situation, speech: Speech) -> str | None:
    """The reflection for this message; None when there is nothing to say back."""
    candidates: tuple[Callable[[Situation, Speech], str | None], ...] = (
        numbers.corrected,
        _counted,
        _by_act,
        _facts,
        _topic,
    )
    return next((text for candidate in candidates if (text := candidate(s, speech))), None)


def _counted(s: Situation, speech: Speech) -> str | None:
    """Counts that were just told, unless something weightier was said with them."""
    lead = leading(s)
    if s.notebook.went_well or not any(one.act is Act.COUNT for one in s.said) or (lead and lead.act is not Act.COUNT):
        return None
    return numbers.target(s, speech) or numbers.ratio(s, speech)


def _by_act(s: Situation, speech: Speech) -> str | None:
    for one in _in_order(s):
        if text := _heard(s, speech, one):
            return text
    return None


def _in_order(s: Situation) -> Iterator[Said]:
    """The parts that can be answered: the leading one, then others of its act."""
    lead = leading(s)
    if lead is None:
        return
    yield lead
    yield from (replace(one, act=Act.SITUATION) for one in s.said if one.text != lead.text and one.act in _TOLD)


def _heard(s: Situation, speech: Speech, one: Said) -> str | None:
    one = _put_right(s) if one.act is Act.CORRECT else one
    values = voiced(one, speech.used, formal=s.notebook.formal)
    if one.act in _EXPLAINS and (whole := _with_effect(s, one)):
        values |= {"clause": whole, "Clause": whole[0].upper() + whole[1:]}
    if one.act is Act.FEELING and s.reading.feeling and not shows_gladness(one.text):
        values["feeling"] = s.reading.feeling
    joined = _with_meaning(s, speech, values) if one.act in {Act.SITUATION, Act.OWN_MOVE, Act.COUNT} else None
    text = joined or speech.wording(f"hear.{RESPONSES[one.act].hear}", **values) or _alone(one, values)
    if text:
        speech.used.update(f"said#{value}" for name, value in values.items() if name in {"clause", "quote"})
    return text


def _alone(one: Said, values: dict[str, str]) -> str | None:
    """The teacher's words by themselves, in a talk so long that the wordings have run out."""
    return f"{values['Clause']}." if one.act in {Act.SITUATION, Act.OWN_MOVE} and "Clause" in values else None


def _with_effect(s: Situation, one: Said) -> str | None:
    """A cause that begins with "because", together with what it explains; None when either cannot be said back."""
    place = next((n for n, part in enumerate(s.said) if part.text == one.text), 0)
    if not (place and _BECAUSE.match(one.text)):
        return None
    effect, why = (voiced(part, set(), formal=s.notebook.formal).get("clause") for part in (s.said[place - 1], one))
    joiner = "porque" if s.notebook.language == "es" else "because"
    whole = f"{effect}, {joiner} {why}" if effect and why else None
    return whole if whole and len(whole.split()) <= _MOST_JOINED else None


def _put_right(s: Situation) -> Said:
    """What a correction says instead: its last telling part, as one that corrects."""
    telling = [one for one in s.said if one.act in _TOLD or one.act is Act.LIMIT]
    told = telling[-1] if telling else next(one for one in s.said if one.act is Act.CORRECT)
    return replace(told, act=Act.CORRECT)


def _with_meaning(s: Situation, speech: Speech, values: dict[str, str]) -> str | None:
    """Every other time, the words together with the wish or value that may stand behind them."""
    lately = "meaning" in s.before.recent[-1:]
    if not values or lately:
        return None
    meaning = _meaning(s, speech)
    return speech.wording("hear.both", meaning=meaning, **values) if meaning else None


def _meaning(s: Situation, speech: Speech) -> str | None:
    return speech.line(s.frame.topic, "meaning", s.lines.meaning)


def _facts(s: Situation, speech: Speech) -> str | None:
    """The class or time that was told, with what the talk may mean every other time."""
    facts = numbers.bare_facts(s, speech)
    if facts is None or s.frame.topic == GENERAL or "meaning" in s.before.recent[-1:]:
        return facts
    return " ".join(part for part in (facts, _meaning(s, speech)) if part)


def _topic(s: Situation, speech: Speech) -> str | None:
    """The trouble named or what it may mean, once the topic is clear; else a plain word."""
    if s.notebook.turns < 2:
        return None
    kinds = [("said", s.lines.said), ("meaning", s.lines.meaning)] if s.frame.topic != GENERAL else []
    fresh = (speech.line(s.frame.topic, kind, lines) for kind, lines in kinds if kind not in s.before.recent[-1:])
    named = next((line for line in fresh if line), None)
    return named or speech.wording("hear.plain")


def step_words(s: Situation) -> str | None:
    """What the teacher decided to do, with its day, in their words turned round, short enough to be said back."""
    asked = asked_before(s.before)
    places = [n for n, one in enumerate(s.said) if one.act is Act.STEP and is_sure(one, asked)]
    places += [n for n, one in enumerate(s.said) if n not in places and one.act in _MAY_DECIDE]
    for place in places:
        following = s.said[place + 1] if place + 1 < len(s.said) else None
        when = f", {following.text}" if following and following.act is Act.TIME else ""
        if text := decision(s.said[place].text.rstrip(" .,!") + when) or decision(s.said[place].text):
            return text
    return None
