"""What a message means as an answer to the question before it."""

import re
from typing import Any

from agents.guided.notebook import Notebook
from agents.guided.reading.clauses import has_name, turned_phrase
from agents.guided.reading.counts import count_answered, share_of
from agents.guided.reading.intents import Intent
from agents.guided.reading.message import Reading
from agents.guided.reading.spanish.language import is_spanish

_TIMES = re.compile(
    r"\b(?:\d+|once|twice|two|three|four|five|six|seven|eight|ten) times? (?:a|an|per|each|every) (?:class|period|day|lesson|hour|week)\b|\b\d{1,3} ?(?:%|percent)",
    re.IGNORECASE,
)
_COMPLAINS = re.compile(
    r"\b(?:never|always|nobody|nothing|don't|doesn't|didn't|can't|won't|aren't|isn't|whole time|out of control|talks? over|bored|mess|loud|wild|refuse\w*|over me|at me|yell\w*|"
    r"fight\w*|ignore\w*|interrupt\w*|worst|hate|chaos|again|keep \w+ing)\b",
    re.IGNORECASE,
)
_WANTED_PERCENT = re.compile(r"\b(?:like|want|goal|get to|up to|hope)\b\D{0,20}(\d{1,3} ?(?:%|percent))", re.IGNORECASE)
_PICTURES = re.compile(
    r"(?:(?:maybe|just|honestly|i guess|probably|like|basically|that) )*(?:(?:for )?(?:them|everyone|everybody|all|each|both|half|most|more|fewer|less|every\w*|students?|kids?|children|the (?:kids?|class|students|whole class|quiet\w*|rest|groups?)|my (?:kids|class|students)|two|three|\d+)\b|"
    r"(?:they|he|she|we)(?:'d|'ll|'re| (?!were|was|had|have|has|did|got|said|came)\w+)|nobody|no one|to \w+|(?:a|an|the) \w+ (?:where|that|who)|(?:being )?able|hands|silence|talk|"
    r"(?:explain|write|say|read|solve|use|tell|show|name|argue|compare|dice|draw|make|build|find|choose|describe|predict|sit|start|listen|finish|work|ask|answer|spell|count|measure|cut|speak|sing|play|sort|match|label|justify)\b)",
    re.IGNORECASE,
)
_STATE = re.compile(
    r"\b(?:hid(?:e|ing)|wait(?:s|ing)? too|too much|cop(?:y|ies)|guess|wrong answers?|just knows?|mute|mud|asleep|scared|ran|instead of|right now|today|yesterday|last (?:week|time|year))\b|^\d\w* (?:grade|ela|math|period)|\d+ kids\b",
    re.IGNORECASE,
)
_ORDERS = re.compile(
    r"^(?:and |also |oh |ok |then )*(?:check|take|put|make|drop|add|write|change|move|give|show|send|keep|cut|lets?)\b",
    re.IGNORECASE,
)
_IF_THEN = re.compile(
    r"\bif (?P<obstacle>[^,.]{4,60}?),? (?:then )?i(?:'d|'ll| will| would) (?:just )?(?P<response>(?!feel|be\b|want|like|love)[^.!?]{4,90})",
    re.IGNORECASE,
)
_PLACE = re.compile(r"\b(?:first|second|third|last|that|this) one\b|^(?:the )?(?:first|second|third)$", re.IGNORECASE)
_MIGHT = re.compile(
    r"\b(?:might|may(?!be)|what if|afraid|worried|scared|probably)\b|\b(?:they|he|she|it|kids|students|somebody|someone)(?:'ll| will| could| are going to| gonna)\b",
    re.IGNORECASE,
)
_NO_OBSTACLE = re.compile(
    r"^\W*(?:and |but |oh |also |ok |no |well )*(?:i (?:won'?t|will not|don'?t (?:do|want|use|like)|will|could|want|would)|i(?:'ll|ll|'d|'m not)|im not|not doing|nothing|no\b|not\b|we (?:will|could)|let'?s|thanks?|yes|good|great|keep|only|just|count|add|make|how|what(?! if)|which|who|who's)\b",
    re.IGNORECASE,
)
_WRONG = re.compile(r"\b(?:go(?:es)? wrong|get in the way|gets in the way|the problem (?:is|will be))\b", re.IGNORECASE)
_DAY_ALONE = 2
_TO_STUDENTS = (
    (r"^(?:for )?(?:them|my kids|the kids|my students|kids) (?:all )?to (?:be able to )?", "students "),
    (r"^to see (?:them )?", "students "),
    (r"^(?:they|the kids|kids)(?:'d| would| could) ", "students "),
    (r"^(?:them|they) ", "students "),
    (r"^((?:all|both|half|most|\d+) of (?:them|my \w+)) to ", r"\1 "),
    (r"^(every\w+|each of them) to (\w+)", r"\1 \2s"),
)
_BY_END = re.compile(r"\bby the end of (?:the|this) (?:month|week|year|unit|semester)\b[,]?\s*", re.IGNORECASE)
_NO_ANSWER = (
    Intent.CORRECT,
    Intent.NEW_TOPIC,
    Intent.RETURN,
    Intent.RELUCTANT,
    Intent.ONLY_LISTEN,
    Intent.FAREWELL,
    Intent.STUCK,
    Intent.JUST_TELL,
    Intent.ASK_MORE_OPTIONS,
    Intent.MAKE_PLAN,
    Intent.CHANGE_PLAN,
    Intent.THANKS,
)
_PICTURES_ES = re.compile(r"(?:que|ver|o[ií]r|l[oa]s|ell[oa]s|tod[oa]s|cada|mis)\b", re.IGNORECASE)
_NOT_WANTED_ES = re.compile(r"\b(?:no|nunca|yo|porque|me)\b", re.IGNORECASE)
LONGEST = 200
_ASKED_AS = {"slot.goal": "goal", "slot.count": "baseline"}
"""What a question of a frame asks for, as the general question does."""


def student_goal(wish: str) -> str:
    """A wish as a statement about students: "them to argue" becomes "students argue"."""
    wish = _BY_END.sub("", wish).strip(" ,")
    for pattern, replacement in _TO_STUDENTS:
        changed = re.sub(pattern, replacement, wish, flags=re.IGNORECASE)
        if changed != wish:
            return changed
    return wish


def answer(notebook: Notebook, reading: Reading) -> dict[str, Any]:
    """What the message means as an answer to the question asked last."""
    if reading.wants(*_NO_ANSWER) or not reading.clauses:
        return {}
    clause, number = reading.clauses[0], count_answered(reading.text)
    question = _ASKED_AS.get(notebook.question or "", notebook.question)
    if found := _TIMES.search(reading.text):
        wanted = _WANTED_PERCENT.search(reading.text)
        return {"counted": found[0], "part": None, "wanted": wanted[1] if wanted else notebook.wanted}
    aimed = number or reading.facts.target
    if question == "target" and aimed and not (reading.facts.minutes and not notebook.lost_minutes):
        return {"target": aimed}
    whole = notebook.whole or notebook.size
    if question == "baseline" and whole and (share := share_of(whole, reading.text)) is not None:
        return {"part": share}
    if (
        question == "baseline"
        and number is not None
        and not reading.facts.target_said
        and reading.facts.part is None
        and reading.facts.lost_minutes is None
    ):
        return _counted(notebook, number, reading)
    counted = (
        reading.facts.lost_minutes or reading.facts.part is not None or reading.facts.groups or reading.facts.target
    )
    if (
        question in {"goal", "goal_told", "aim", "vague_goal", "desired", "plan_goal"}
        and not counted
        and not reading.facts.wish
        and pictures(clause)
        and not reading.wants(Intent.QUESTION)
        and len(clause.split()) >= 3
        and not has_name(clause)
        and not (reading.facts.limits or reading.facts.tried)
    ):
        return {"wish": student_goal(clause[:LONGEST]), "wish_said": None}
    if found := _IF_THEN.search(reading.text):
        return {"obstacle": turned_phrase(found["obstacle"]), "response": found["response"].strip(" .")}
    hinders = question == "obstacle" or (notebook.draft is not None and _goes_wrong(notebook, clause))
    asks = reading.wants(Intent.QUESTION) and not clause.lower().startswith("what if")
    names_day = reading.day is not None and len(clause.split()) <= _DAY_ALONE
    told_else = reading.facts.wish or reading.facts.minutes or reading.facts.counted or _ORDERS.search(clause)
    chooses = (
        names_day or told_else or reading.wants(Intent.AGREE) or reading.facts.part is not None or _PLACE.search(clause)
    )
    if (
        hinders
        and not asks
        and not chooses
        and not _NO_OBSTACLE.match(clause)
        and not reading.facts.limits
        and len(clause.split()) >= 2
        and not has_name(clause)
    ):
        return {"obstacle": turned_phrase(re.sub(r"^what if ", "", clause, flags=re.IGNORECASE))}
    return {}


def _goes_wrong(notebook: Notebook, clause: str) -> bool:
    """Whether a clause tells what may go wrong: plainly, or as something that might happen while nothing is known yet."""
    return bool(_WRONG.search(clause) or (not notebook.obstacle and _MIGHT.search(clause)))


def pictures(clause: str) -> bool:
    """Whether an answer pictures what is wanted, not the trouble."""
    if is_spanish(clause):
        return bool(_PICTURES_ES.match(clause)) and not _NOT_WANTED_ES.search(clause)
    return (
        bool(_PICTURES.match(clause))
        and not _COMPLAINS.search(clause)
        and not _STATE.search(clause)
        and not re.search(r"\b(?:option|idea|strategy|plan|one|right now|unless|has to be)\b", clause)
        and not re.match(
            r"(?:i|i'm|i've|we|my|it|it's|its|that|that's|thats|this|there|there's|no|not|go|yes|yeah|ok|okay|because|bc|and|so|but|well|in|on|at|after|before|every time|right now|when)\b|(?:they|he|she)(?:'re| are| is|'s)? (?:bored|tired|lost|loud|rude|lazy|not|never|don't)|like\b|nothing\b",
            clause,
            re.IGNORECASE,
        )
    )


def complains(clause: str) -> bool:
    """Whether a clause tells of trouble."""
    return bool(_COMPLAINS.search(clause))


def _counted(notebook: Notebook, number: int, reading: Reading) -> dict[str, Any]:
    if reading.facts.minutes:
        return {}
    whole = notebook.whole or notebook.size
    return {"part": number} if whole and number <= whole else {}
