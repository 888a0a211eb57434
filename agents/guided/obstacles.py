"""What may get in the way, and an answer that fits that kind of trouble."""

import re

from agents.guided.notebook import Notebook
from agents.guided.reading.spanish.language import is_spanish
from agents.guided.reading.spanish.obstacles import spanish_obstacles
from agents.guided.speech import bullets_of
from agents.plan import Obstacle
from knowledge.card import Card

LONGEST = 300
LARGE_CLASS = 28
_FIRST_PERSON = (
    (r"\byou're\b", "I'm"),
    (r"\byou were\b", "I was"),
    (r"\byou are\b", "I am"),
    (
        r"\b(at|to|with|for|on|over|from|of|about|help|helps|tell|tells|give|gives|ask|asks|let|lets|see|sees|hear|hears) you\b",
        r"\1 me",
    ),
    (r"\byou\b", "I"),
    (r"\byour\b", "my"),
    (r"\byourself\b", "myself"),
    (r"\bi\b", "I"),
    (r"\bim\b", "I'm"),
)
_RESPONSES = (
    (r"\b(?:done early|finish\w* (?:early|fast|first|(?:it )?in \d+)|early finishers|nothing to do|bored)\b", "I will have the next task on the board for whoever is done, with a place to put it when it is finished."),
    (r"\b(?:(?<!first )(?<!last )(?<!this )(?<!every )(?<!whole )time|late|mins?|minutes?|rush\w*|run out|bell|schedule|assembly|fire drill|short(?:ened)?|specials|behind)\b", "I will do the first part only, and open the next lesson with the rest."),
    (
        r"\b(?:yell\w*|dominate\w*|take over|takes over|same (?:kids?|students?|few|two|three|\d)|talks? over|call(?:s|ing)? out|blurt\w*)\b",
        "I will stop, give everyone two silent minutes to write, and call first on students who have not spoken.",
    ),
    (r"\b(?:forget|remember|busy|my head)\b", "I will put a note on my desk where I cannot miss it, and do it in the next class that day."),
    (r"\b(?:silen(?:t|ce)|quiet|shy|blank|(?:just )?sits? there|nobody (?:talks|answers|speaks|says)|don'?t (?:answer|talk|speak)|no one (?:talks|answers|speaks)|idk|freeze\w*)\b", "I will not fill the gap: everyone writes for half a minute, and then I ask the same question again."),
    (r"\b(?:lost|confus\w*|too hard|don'?t (?:get|understand)|stuck|wrong|can'?t (?:do|read))\b", "I will work one example with them on the board, and let them try the next one."),
    (r"\b(?:says? no|refus\w*|won'?t|argu\w*|push\w* back|resist\w*|shuts? down|attitude|eye ?rolls?)\b", "I will ask once, quietly and close by, walk on for half a minute, and leave the rest for a word after class."),
    (r"\b(?:groan\w*|complain\w*|silly|laughs?|loud|talk\w*|goof\w*|off task|chaos|fight\w*|push\w*|hate|drawing|draw|play\w*|wild|noise)\b", "I will stop, show the first move once more with one volunteer pair, and try a shorter round."),
    (r"\b(?:don'?t have enough|not enough|one (?:bag|set|box)|broken|projector|wifi|copier|copies|printer|supplies|materials|internet|screen|laptops?|chromebooks?|device|knives|balls|booths?|only \d+)\b", "I will do it with the board and paper, and let groups take turns with what there is."),
    (r"\b(?:absent|out|sub|sick|aide|para|no one|alone)\b", "I will count only one table or group myself and note the rest afterwards."),
    (r"\b(?:parents?|principal|admin|colleague|team|coach)\b", "I will say in one sentence what I am trying and for how long, and offer to show what the count says."),
)  # fmt: skip
_BEGINNING = re.compile(r"^(?:(?:but|and|so|because|bc|cuz|that|what if|well|yeah|oh)[, ]+)+", re.IGNORECASE)
_DEFAULT = "I will keep to the first part of the step, write down in one line what happened, and change the rest for the next try."
_GERUND = re.compile(r"[A-Z]\w+ing\b")
_ADAPTATION = re.compile(r"\*\*(?P<whom>[^*]+):\*\* (?P<what>.+)")
_NEEDS = (
    ("English learners", re.compile(r"\b(?:els?|ells?|mls?|newcomers?|english learners?)\b", re.IGNORECASE)),
    ("Students with IEPs", re.compile(r"\b(?:ieps?|504s?|sped)\b", re.IGNORECASE)),
)


def obstacles_for(obstacle: str | None, own_response: str | None = None) -> tuple[Obstacle, ...]:
    """The obstacle with the teacher's own response, or one that suits its kind."""
    obstacle = _BEGINNING.sub("", obstacle or "").strip()
    if not obstacle:
        return ()
    if is_spanish(obstacle):
        return spanish_obstacles(obstacle, own_response)
    if own_response:
        return (Obstacle(obstacle=in_first_person(obstacle), response=f"I will {own_response[:LONGEST]}."),)
    found = (answer for pattern, answer in _RESPONSES if re.search(pattern, obstacle, re.IGNORECASE))
    return (Obstacle(obstacle=in_first_person(obstacle), response=next(found, _DEFAULT)),)


def answer_to(trouble: str) -> str | None:
    """The answer that suits this kind of trouble; None when no kind is known."""
    if is_spanish(trouble):
        answer, plain = (spanish_obstacles(text)[0].response for text in (trouble, "x"))
        return answer if answer != plain else None
    return next((answer for pattern, answer in _RESPONSES if re.search(pattern, trouble, re.IGNORECASE)), None)


def foreseen(notebook: Notebook, card: Card) -> tuple[Obstacle, ...]:
    """An obstacle to begin with when the teacher named none: students with needs, the size of the class, the card's own slip."""
    adaptations = {m["whom"]: m["what"] for b in bullets_of(card.section("Adaptations")) if (m := _ADAPTATION.match(b))}
    told = " ".join(notebook.groups)
    for whom, pattern in _NEEDS:
        if pattern.search(told) and whom in adaptations:
            return (_for_some(f"it does not reach my {_as_said(whom)}", adaptations[whom]),)
    slip = next(
        (b for b in bullets_of(card.section("Pitfalls")) if _GERUND.match(b) and not re.search(r"\byou", b)), None
    )
    if slip:
        # The first sentence alone; what follows a colon or a full stop comments on it.
        name = re.split(r"[.:;]|, (?:or|so that|and|where)\b", slip)[0]
        caught = in_first_person(f"I catch myself {name[0].lower()}{name[1:]}")
        return (Obstacle(obstacle=caught, response="I will stop, say so, and begin that part again."),)
    if notebook.size and notebook.size >= LARGE_CLASS and "Large class" in adaptations:
        return (_for_some(f"{notebook.size} are too many at once", adaptations["Large class"]),)
    return obstacles_for("time runs short")


def in_first_person(text: str) -> str:
    """The text as the teacher would write it."""
    for pattern, mine in _FIRST_PERSON:
        text = re.sub(pattern, mine, text, flags=re.IGNORECASE)
    return text[:LONGEST]


def _for_some(obstacle: str, response: str) -> Obstacle:
    return Obstacle(obstacle=obstacle, response=f"{response[0].upper()}{response[1:]}"[:LONGEST])


def _as_said(whom: str) -> str:
    return f"{whom[0].lower()}{whom[1:]}" if whom.startswith("Students") else whom
