"""The statements of a message that can safely be said back."""

from agents.guided.reading.clauses import turned
from agents.guided.situation import Situation
from agents.guided.spanish import addressed


def said_clauses(s: Situation) -> list[str]:
    """The clauses of the message that can safely be said back, turned round, in the language and form of address of the talk."""
    if s.notebook.language == "es" and not s.reading.spanish:
        return []
    turns = [said for clause in s.reading.clauses if (said := turned(clause))]
    if not s.reading.spanish:
        return turns
    return [said for one in turns if (said := addressed(one, formal=s.notebook.formal))]
