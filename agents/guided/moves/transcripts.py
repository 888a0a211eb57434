"""A pasted transcript: counts as a start for the teacher's own reading of it."""

from agents.guided.moves.move import Outcome
from agents.guided.reading.transcript import read_transcript
from agents.guided.situation import Situation
from agents.guided.speech import Speech


class CountTranscript:
    """Counts lines, voices, the largest share of words and its questions; then asks what the teacher wants to look at."""

    def fits(self, s: Situation) -> bool:
        return read_transcript(s.turn.message) is not None

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        counted = read_transcript(s.turn.message)
        if counted is None or not speech.say("transcript.read", lines=counted.lines, voices=counted.voices):
            return None
        speech.say("transcript.share", share=round(100 * counted.share), questions=counted.questions)
        protocol = s.library.get("teacher-talk-ratio") or s.library.get("participation-map")
        if protocol:
            speech.mention(protocol, "Steps", "transcript.protocol")
        speech.suggest("I want them to talk more", "I want all of them to talk more, and me less")
        speech.suggest("I want better questions", "I want to ask questions that make them think")
        if not speech.ask("transcript"):
            speech.ask("next")
        return Outcome(3)
