"""Spanish in a talk: which language it is in, how the teacher is addressed."""

from agents.guided.notebook import Notebook
from agents.guided.reading.message import Reading
from agents.guided.reading.spanish.clauses import formally
from agents.guided.reading.spanish.language import share_of_spanish, telling_words

_FEW = 3
_PLAIN = 0.15
_SPANISH_FROM = 0.55
_ENGLISH_BELOW = 0.3


def with_language(notebook: Notebook, reading: Reading) -> Notebook:
    """The notebook with the language and the form of address of the talk: the teacher's, a plain switch at once, a mixture slowly."""
    if reading.formal is not None:
        notebook = notebook.with_(formal=reading.formal)
    share, count = share_of_spanish(reading.text), telling_words(reading.text)
    if share is None or (notebook.spanish is not None and count < _FEW):
        return notebook
    old = notebook.spanish
    plain = old is None or (min(old, 1 - old) <= _PLAIN and min(share, 1 - share) <= _PLAIN)
    score = share if plain else (old + share) / 2 if old is not None else share
    limit = _ENGLISH_BELOW if notebook.language == "es" else _SPANISH_FROM
    return notebook.with_(spanish=score, language="es" if score >= limit else "en")


def addressed(text: str, *, formal: bool) -> str | None:
    """Words said to the teacher in the form of address of the talk; None when they cannot be had in it."""
    return formally(text) if formal else text
