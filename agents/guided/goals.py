"""The goal of a plan: as told, with the teacher's number; what was not told is proposed and named as a proposal."""

import re
from dataclasses import dataclass

from agents.guided.answers import complains
from agents.guided.ideas import pictured
from agents.guided.notebook import Notebook

_WANTED = re.compile(
    r"\b(?:what i (?:really |actually |honestly )?want is|my goal is)(?: for| that)? (?P<wish>(?!to\b|it\b|that\b)[^.?!\n]{8,120})",
    re.IGNORECASE,
)
_TO_CAN = (
    (re.compile(r"^(?:for )?((?:all|each|every|both|the|my|\d+)\b[^,]{0,30}?) to have ", re.IGNORECASE), r"\1 has "),
    (
        re.compile(
            r"^(?:for )?((?:all|each|every|both|the|my|(?!\d+ of )\d+)\b[^,]{0,30}?) to (?!the\b|a\b|my\b)",
            re.IGNORECASE,
        ),
        r"\1 can ",
    ),
)
_ABOUT = re.compile(r"\blike (?=\d)", re.IGNORECASE)
_NUMBER = re.compile(
    r"\b\d+ (?:of|out of|in|min\w*|times?|sentences?|students|kids|days|reasons?|words|percent)\b|\d ?%|\b(?:all|under|at least|below|over|about|only) \d+|\d:\d\d|\b(?:once|twice|two|three|four|five|six) (?:times|a day|a week|sentences|minutes)",
    re.IGNORECASE,
)
_OF_TIME = re.compile(
    r"\b(?:minutes?|time|ready|begin|start|settle|line up|quick\w*|fast\w*|move to|come in|pack)\b", re.IGNORECASE
)
_NO_GOAL = re.compile(
    r"(?:no|nah|nope|wait|ok|okay|but|so|because|bc|he|she|i|i'?m|im|we|don'?t|dont|not|it|that|this|the (?:drawing|problem|thing)|one|yes|yeah|maybe|idk|mejor|y|pero|used|did|had|got|went|tried|school|\w+ed)\b|(?!.*\b(?:students?|they|them|kids?|every\w*|all|each|who|boy|girl)\b).*\b(?:is|are|was|were)\b",
    re.IGNORECASE,
)
_ANNOUNCES = re.compile(r"^(?:(?:my|the) )?goal (?:is|would be)(?: that| to)? ", re.IGNORECASE)
_AS_IT_IS = re.compile(r"\b(?:last (?:week|time|year)|yesterday|now (?:i|they|we)|already)\b", re.IGNORECASE)
_OF_STUDENTS = re.compile(
    r"(?:(?:at least |like |about )?\d+ (?:of|out of) \d+(?: of them| students| kids)? (?:to )?|"
    r"students (?:to )?(?!who\b|that\b)|(?:every|each) (?:student|kid|child|one) (?=can\b|will\b|could\b))(?P<does>\S.+)",
    re.IGNORECASE,
)
_NOT_LOST = r"\b{minutes} ?min\w* (?:or less|or under|max|tops|at most)\b"
_IN_MOST = "in 4 of 5 lessons"
_NOW = re.compile(r" Now: .+$")


@dataclass(frozen=True)
class Goal:
    """A goal with its number; `proposed` names what in it is the program's: all (`goal`), what students do (`doing`), the `number`."""

    text: str | None
    proposed: tuple[str, ...] = ()


def goal_of(notebook: Notebook, wish: str | None = None) -> Goal:
    """The goal of a plan. `wish` is what one would want for such a class: proposed where the teacher named nothing."""
    told = settled(notebook)
    lacks = not told.wish and not (told.counted and told.wanted)
    wished = told.with_(wish=wish) if lacks and wish else told
    aimed = with_number(wished)
    text = goal_text(aimed)
    if text is None:
        return Goal(None)
    counted = bool(told.counted and told.wanted) or aimed.target is not None
    numbered = counted or has_number(_NOW.sub("", text))
    text = text if numbered else in_most(text)
    if wished is not told:
        return Goal(text, ("doing",) if told.target else ("goal",))
    return Goal(text, ("number",) if not numbered or aimed.target != told.target else ())


def in_most(text: str) -> str:
    """A goal without a number, for most lessons."""
    wanted, _, now = text.partition(" Now: ")
    return f"{wanted.rstrip('.')}, {_IN_MOST}.{f' Now: {now}' if now else ''}"


def settled(notebook: Notebook) -> Notebook:
    """The notebook with the goal that students were pictured in; figures told with it are wanted, not where things stand."""
    if notebook.wish and _NO_GOAL.match(notebook.wish):
        notebook = notebook.with_(wish=None)
    lost = notebook.lost_minutes
    if lost and any(re.search(_NOT_LOST.format(minutes=lost), text, re.IGNORECASE) for text in notebook.told):
        notebook = notebook.with_(lost_minutes=None)
    if notebook.wish:
        return notebook.with_(wish=_said_of_students(notebook.wish))
    if wanted := next((m["wish"] for text in reversed(notebook.told) if (m := _WANTED.search(text))), None):
        return notebook.with_(wish=_said_of_students(wanted.strip()))
    goal = pictured(notebook.told)
    if goal is None:
        return notebook
    message = next(text for text in notebook.told if goal in text)
    if _AS_IT_IS.search(message):
        return notebook
    whole = notebook.whole or notebook.size
    if notebook.target is None and notebook.part is not None and re.search(rf"\b{notebook.part} of {whole}\b", message):
        return notebook.with_(wish=goal, target=notebook.part, part=None)
    return notebook.with_(wish=goal)


def with_number(notebook: Notebook) -> Notebook:
    """With a number to reach where none was told: half of the way from where things stand."""
    if notebook.target or notebook.wanted or says_all(notebook.wish or "") or not notebook.wish:
        return notebook
    if notebook.lost_minutes and notebook.lost_minutes > 1 and of_time(notebook.wish):
        return notebook.with_(target=(notebook.lost_minutes + 1) // 2)
    now = stands(notebook)
    return notebook.with_(target=now[0] + (now[1] - now[0] + 1) // 2) if now else notebook


def stands(notebook: Notebook) -> tuple[int, int] | None:
    """How many of how many do it now; None when that was not told, or when it is trouble that was counted."""
    whole = notebook.whole or notebook.size
    if notebook.part is None or not whole or notebook.part >= min(whole, notebook.target or whole):
        return None
    return None if complains(notebook.part_does or "") else (notebook.part, whole)


def of_time(wish: str | None) -> bool:
    """Whether a wish is about how long something takes."""
    return bool(wish and _OF_TIME.search(wish))


def has_number(goal: str) -> bool:
    """Whether a goal says how many or by when; the 12 of "4 x 3 is 12" says neither."""
    return _NUMBER.search(goal) is not None


def goal_text(notebook: Notebook) -> str | None:
    """The goal as a statement about students with its number; None while none was given."""
    whole = notebook.whole or notebook.size
    by = f"By {notebook.by:%B} {notebook.by.day}: " if notebook.by else ""
    now = _now(notebook)
    if notebook.target and whole and notebook.target <= whole and not notebook.lost_minutes:
        return f"{by}{_share(notebook.target, whole, notebook.wish)}.{now}"
    if notebook.lost_minutes and notebook.target:
        if notebook.wish and re.search(r"\bminutes?\b", notebook.wish):
            return f"{by}{capital(notebook.wish)}.{now}"
        does = capital(notebook.wish) + ", in " if notebook.wish else "Ready in "
        return f"{by}{does}{notebook.target} minutes or less.{now}"
    if notebook.counted and notebook.wanted:
        stood = f" Now: {notebook.counted}." if notebook.counted not in notebook.wanted else ""
        return f"{by}{_counted_goal(notebook.counted, notebook.wanted, notebook.wish)}{stood}"
    if not notebook.wish:
        return None
    everyone = says_all(notebook.wish) and str(whole) not in notebook.wish
    all_of_them = f" All {whole}." if whole and everyone else ""
    return f"{by}{capital(notebook.wish)}.{all_of_them}{now}"


def says_all(wish: str) -> bool:
    """Whether a wish is for every student."""
    return bool(re.search(r"\b(?:every\w*|all of (?:them|my)|all \d+|each (?:student|kid|one))\b", wish))


def capital(text: str) -> str:
    """The text with a capital."""
    return text[:1].upper() + text[1:]


def _share(number: int, whole: int, wish: str | None) -> str:
    """How many students do what is wanted."""
    if not wish:
        return f"{number} of {whole} students"
    found = _OF_STUDENTS.fullmatch(wish.rstrip("."))
    return f"{number} of {whole} students {found['does']}" if found else f"{number} of {whole} students ({wish})"


def _now(notebook: Notebook) -> str:
    """Where things stand; nothing when the figure told can only be the goal's."""
    reached = notebook.part is not None and notebook.target is not None and notebook.part >= notebook.target
    timed = notebook.lost_minutes and notebook.part is None and not (notebook.target or of_time(notebook.wish))
    return f" Now: {notebook.baseline}." if notebook.baseline and not reached and not timed else ""


def _said_of_students(wish: str) -> str:
    """A wish as a statement: "each kid to say …" becomes "each kid can say …"."""
    said = next((new for pattern, form in _TO_CAN if (new := pattern.sub(form, wish, count=1)) != wish), wish)
    return _ABOUT.sub("about ", said)


def _counted_goal(counted: str, wanted: str, wish: str | None) -> str:
    """A goal for something counted that is not students, such as interruptions: "Call outs: under 10"."""
    if wanted.rstrip().endswith(("%", "percent")):
        return f"{wanted}{f' ({wish})' if wish else ' of students'}."
    if wish and (wanted in wish or wish in wanted):
        return f"{capital(wanted if wish in wanted else _ANNOUNCES.sub('', wish))}."
    wanted = wanted.rstrip(". ")
    unit = re.sub(r"^[\d\s]+", "", counted).strip()
    return (
        f"{capital(unit)}: {wanted}."
        if unit and not re.search(r"\d", unit) and unit not in wanted
        else f"{capital(wanted)}."
    )
