"""Several issues in one talk: narrows to the chosen one, sets one aside for another, and comes back to it."""

import re
from collections.abc import Iterable

from agents.guided.learning import tells_something
from agents.guided.notebook import Notebook
from agents.guided.reading.clauses import turned
from agents.guided.reading.message import Reading

KEPT_APART = (
    *(
        "told",
        "story",
        "problem",
        "wish",
        "wish_said",
        "vague_wish",
        "target",
        "part",
        "part_does",
        "whole",
        "lost_minutes",
    ),
    *(
        "counted",
        "wanted",
        "cause",
        "earlier",
        "obstacle",
        "response",
        "candidates",
        "card",
        "chosen",
        "last_offered",
        "mentioned",
        "asked",
        "slots",
        "frame",
        "recent",
        "own_step",
    ),
)
"""What belongs to one issue. Who the class is, what was tried and what was said before hold for all of them."""
MOST_ASIDE = 4
_FEW_WORDS = 5
_NEW = re.compile(
    r"\b(?:(?:totally |whole |completely )?(?:different|other|separate|another|new) (?:question|thing|topic|issue|problem|subject)|"
    r"changing (?:the )?(?:subject|topic)|unrelated|talk about something else|something else (?:happened|came up|bothers me)|otra (?:cosa|pregunta)|cambiando de tema)\b",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"\b(?:(?:back|going back|return(?:ing)?|circling back|back again) to|about that first|volviendo a|regresando a)\b"
    r"\s*(?P<what>[^.?!,;]{0,60})",
    re.IGNORECASE,
)
_NO_RETURN = re.compile(
    r"\b(?:give|hand|pass|got|put|send|sent|goes?|went|write|talk|coming) (?:\w+ ){0,2}back to\b", re.IGNORECASE
)
_WORD = re.compile(r"[a-zà-ÿ]{3,}")
_COMMON = frozenset(
    ["the", "thing", "one", "and", "for", "with", "that", "this", "about", "question", "our", "what", "los", "las"]
)


def with_topic(notebook: Notebook, reading: Reading) -> Notebook:
    """The notebook turned to the issue that this message is about, before the message is learned."""
    if returns := _BACK.search(reading.text):
        if not _NO_RETURN.search(reading.text):
            return _returned(notebook, returns["what"])
        return notebook
    if _NEW.search(reading.text) and notebook.told:
        return _apart(notebook)
    chosen = notebook.question == "which_first" or len(reading.text.split()) <= _FEW_WORDS
    if chosen and tells_something(reading, least=1):
        return _narrowed(notebook, reading.text)
    return notebook


def _apart(notebook: Notebook) -> Notebook:
    """A fresh page; the issue so far is set aside. A plan stays what it is."""
    page = notebook.model_dump(mode="json", include=set(KEPT_APART), exclude_defaults=True)
    empty = {name: Notebook.model_fields[name].get_default() for name in KEPT_APART}
    return notebook.with_(**empty, question=None, set_aside=(*notebook.set_aside, page)[-MOST_ASIDE:])


def _returned(notebook: Notebook, what: str) -> Notebook:
    """The issue set aside that is meant: the one that shares words with what was said, else the latest."""
    if not notebook.set_aside:
        return _narrowed(notebook, what)
    wanted = _words([what])
    if wanted & _words(notebook.told) and not any(wanted & _words(page.get("told", ())) for page in notebook.set_aside):
        return notebook
    pages = list(enumerate(notebook.set_aside))
    place, page = max(pages, key=lambda pair: (len(wanted & _words(pair[1].get("told", ()))), pair[0]))
    left = notebook.model_dump(mode="json", include=set(KEPT_APART), exclude_defaults=True)
    others = tuple(other for n, other in pages if n != place)
    back = Notebook.model_validate({**page, "set_aside": (*others, left)[-MOST_ASIDE:]})
    taken = {name: getattr(back, name) for name in KEPT_APART}
    return notebook.with_(**taken, set_aside=back.set_aside, question=None)


def _narrowed(notebook: Notebook, choice: str) -> Notebook:
    """Of what was told only what shares words with the chosen issue; the search starts afresh from there."""
    wanted = _words([choice])
    pieces = [piece for text in notebook.told for piece in re.split(r"[.;,!?\n]+|\band\b|\bbut\b", text)]
    about = [piece.strip() for piece in pieces if wanted & _words([piece])]
    if (
        not about
        or len(about) == len([piece for piece in pieces if piece.strip()])
        or notebook.draft
        or notebook.offered
    ):
        return notebook
    said = next((said for piece in about if (said := turned(piece))), None)
    return notebook.with_(told=(". ".join(about)[:400],), candidates={}, problem=said)


def _words(texts: Iterable[str]) -> set[str]:
    """Words without their endings, so that "lining up" and "line up" meet."""
    words = {word for text in texts for word in _WORD.findall(text.lower())} - _COMMON
    return {re.sub(r"(?:ing|ed|es|s|e)$", "", word) if len(word) > 4 else word for word in words}
