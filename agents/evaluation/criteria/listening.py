"""Listening: few questions, open ones, and reflections that add something."""

from agents.evaluation.conversation import Conversation, Exchange
from agents.evaluation.criteria.tally import Offence, Tally, judged
from agents.evaluation.naming import CardNames
from agents.evaluation.questions import is_open, questions_of
from agents.evaluation.reflections import Reflection, reflection_in


def questions_per_reply(conversation: Conversation, names: CardNames) -> Tally:
    """Replies that ask at most one question."""
    asked = [(exchange, _questions(exchange)) for exchange in conversation]
    offences = [
        Offence(conversation.dialogue.id, exchange.n, " / ".join(questions), f"{len(questions)} questions in one reply")
        for exchange, questions in asked
        if len(questions) > 1
    ]
    return judged(len(asked), offences)


def open_questions(conversation: Conversation, names: CardNames) -> Tally:
    """Questions that are open."""
    asked = [(exchange, question) for exchange in conversation for question in _questions(exchange)]
    offences = [
        Offence(conversation.dialogue.id, exchange.n, question, "a closed question")
        for exchange, question in asked
        if not is_open(question)
    ]
    return judged(len(asked), offences)


def reflections_to_questions(conversation: Conversation, names: CardNames) -> Tally:
    """Reflections (good) for each question (total). The offences are replies that ask without giving anything back."""
    offences, reflections, questions = [], 0, 0
    for exchange in conversation:
        reflected = reflection_in(exchange.reply.text, conversation.heard(exchange.n)) is not None
        asked = _questions(exchange)
        reflections += reflected
        questions += len(asked)
        if asked and not reflected:
            offences.append(Offence(conversation.dialogue.id, exchange.n, asked[0], "asks without a reflection"))
    return Tally(reflections, questions, tuple(offences))


def complex_reflections(conversation: Conversation, names: CardNames) -> Tally:
    """Reflections that add meaning, feeling, or join what was said apart. The offences are the simple ones."""
    found = [
        (exchange, reflection_in(exchange.reply.text, conversation.heard(exchange.n))) for exchange in conversation
    ]
    reflections = [(exchange, *reflection) for exchange, reflection in found if reflection]
    offences = [
        Offence(conversation.dialogue.id, exchange.n, sentence, "a simple reflection")
        for exchange, kind, sentence in reflections
        if kind is Reflection.SIMPLE
    ]
    return judged(len(reflections), offences)


def _questions(exchange: Exchange) -> list[str]:
    reply = exchange.reply
    return questions_of(reply.text, carries_content=bool(reply.sources or reply.plan or reply.has_brief))
