"""Prepares the meeting with the human coach: what to bring and what to ask, in the teacher's words."""

from agents.guided.maps import next_region
from agents.guided.moves.move import Outcome
from agents.guided.reading.clauses import sentence
from agents.guided.reading.intents import Intent
from agents.guided.reflecting import joined, reflect
from agents.guided.situation import Situation
from agents.guided.speech import Speech


class PrepareMeeting:
    """Once enough is told, or when asked what to bring or ask: focus, what was tried, evidence, questions."""

    def fits(self, s: Situation) -> bool:
        if s.notebook.map != "preparation":
            return False
        if "brief.lead/0" in s.notebook.used:
            return s.reading.wants(Intent.ASK_MEETING)
        told_all = next_region(s.notebook) is None and not s.reading.wants(Intent.QUESTION)
        return s.reading.wants(Intent.ASK_MEETING, Intent.JUST_TELL) or told_all or s.stuck

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        if "brief.lead/0" in s.notebook.used:
            if not speech.say("brief.more"):
                return None
            speech.ask_softly("next")
            return Outcome(4)
        speech.reflect(reflect(s, speech))
        if not speech.say("brief.lead"):
            return None
        speech.add("\n".join(f"- **{name}:** {text}" for name, text in self._parts(s)))
        speech.say("brief.shared")
        speech.suggest("What could I try next?", "What could I try next with this class?")
        speech.suggest("Who can see this?")
        speech.ask_softly("meeting_questions", "next")
        return Outcome(3)

    @staticmethod
    def _parts(s: Situation) -> list[tuple[str, str]]:
        n = s.notebook
        parts = [("Focus", sentence(n.wish or n.problem or "what you most want to change in this class"))]
        if n.tried:
            parts.append(("What you tried", sentence(joined(n.tried))))
        evidence = (
            f"{n.baseline}, counted in class"
            if n.baseline
            else "one piece of student work, or a count from the next lesson"
        )
        parts.append(("Bring", sentence(evidence)))
        parts.append(("Ask", "What do you see in this evidence that I do not see?"))
        parts.append(("Ask", "What would you try next week, and what would you watch to know whether it helped?"))
        return parts
