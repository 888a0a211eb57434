"""Pasted evidence, a transcript or a table of scores: counted and given back for the teacher's own reading, never judged."""

from agents.guided.moves.move import Outcome
from agents.guided.reading.tables import figures, read_table
from agents.guided.reading.transcript import LEAST_LINES, Transcript, read_transcript
from agents.guided.situation import Situation
from agents.guided.speech import Speech

_MOST_FIGURES = 8


class CountTranscript:
    """Counts of a transcript and two of its moments without names; then one question."""

    def fits(self, s: Situation) -> bool:
        return read_transcript(s.turn.message) is not None

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        counted = read_transcript(s.turn.message)
        if counted is None:
            return None
        said = _long(speech, counted, s) if counted.lines >= LEAST_LINES else _short(speech, counted)
        if not said:
            return None
        if speech.say("transcript.moments"):
            moments = "\n".join(f"- {moment}" for moment in counted.moments)
            speech.add(_in_spanish(moments) if s.reading.spanish else moments)
        speech.suggest("I want them to talk more", "I want all of them to talk more, and me less")
        speech.suggest("I want better questions", "I want to ask questions that make them think")
        speech.reflected = True
        if not speech.ask("transcript" if counted.lines >= LEAST_LINES else "noticed", "noticed"):
            speech.ask("next")
        return Outcome(3)


class ReadTable:
    """What the figures of a pasted table say, without names, and one question."""

    def fits(self, s: Situation) -> bool:
        return read_table(s.turn.message) is not None

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        table = read_table(s.turn.message)
        if table is None or not speech.say("table.read", lines=table.rows):
            return None
        speech.add("\n".join(f"- {line}" for line in figures(table)[:_MOST_FIGURES]))
        speech.reflected = True
        speech.ask("table", "next")
        return Outcome(3)


def _in_spanish(moments: str) -> str:
    return moments.replace("- Line ", "- Línea ").replace('", and then: "', '", y luego: "')


def _long(speech: Speech, counted: Transcript, s: Situation) -> bool:
    said = speech.say("transcript.read", lines=counted.lines, voices=counted.voices)
    speech.say("transcript.share", share=round(100 * counted.share), questions=counted.questions)
    protocol = s.library.get("teacher-talk-ratio") or s.library.get("participation-map")
    if said and protocol:
        speech.mention(protocol, "Steps", "transcript.protocol")
    return said


def _short(speech: Speech, counted: Transcript) -> bool:
    rest = counted.lines - counted.own
    said = speech.say("transcript.short", lines=counted.lines, part=counted.own, rest=rest, count=counted.longest)
    if said and counted.others > 1:
        speech.say("transcript.back", part=counted.back, whole=counted.others)
    return said
