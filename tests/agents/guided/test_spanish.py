"""The guided agent reads Spanish and answers in it."""

from datetime import date

import pytest

from agents.contract import PastMessage, ReplyCompleted, Speaker, SuggestionsOffered, TextDelta, Turn
from agents.guided.agent import GuidedAgent
from agents.guided.notebook import Notebook
from agents.guided.planning_spanish import spanish_goal
from agents.guided.reading.intents import Intent
from agents.guided.reading.message import read_message
from agents.guided.reading.spanish.clauses import formally, spanish_turned
from agents.guided.reading.spanish.language import is_spanish
from agents.guided.spanish import with_language

TODAY = date(2026, 11, 19)


@pytest.mark.parametrize(
    ("clause", "said"),
    [
        ("mis niños no me escuchan", "tus niños no te escuchan"),
        ("yo les doy la respuesta muy rápido", "tú les das la respuesta muy rápido"),
        ("no puedo estar en todos los centros", "no puedes estar en todos los centros"),
        ("les expliqué la tarea dos veces", "les explicaste la tarea dos veces"),
        ("nadie levanta la mano", "nadie levanta la mano"),
        ("dime qué hago con ellos", None),
        ("leímos un texto y pregunté la idea", None),
        ("ya no puedo con ellos, today was horrible", None),
    ],
)
def test_a_spanish_clause_is_said_back_or_left(clause: str, said: str | None) -> None:
    assert spanish_turned(clause) == said


def test_formal_address_changes_possessives_only_where_that_is_enough() -> None:
    assert formally("tus alumnos copian datos") == "sus alumnos copian datos"
    assert formally("les das la respuesta") is None


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("doy clase de matemáticas en tercero, son 28", {"grade": "3", "subject": "math", "size": 28}),
        ("8vo grado, ciencias", {"grade": "8", "subject": "science"}),
        ("tengo kínder, 21 niños", {"grade": "K", "size": 21}),
        ("contestaron 10 de 28", {"part": 10, "whole": 28}),
        ("de 32 ensayos, solo 7 explicaban la evidencia", {"part": 7, "whole": 32}),
        ("mi meta sería 20 de 32", {"target": 20, "whole": 32, "part": None}),
        ("50 min. bueno 45", {"minutes": 45}),
        ("ya hago lo de subrayar la idea principal y subrayan todo", {"tried": ("subrayar la idea principal",)}),
        ("me gustaría que todos participen", {"wish": "que todos participen"}),
        ("quiero que hablen pero no quiero que suene a castigo", {"wish": "que hablen, sin que suene a castigo"}),
    ],
)
def test_facts_told_in_spanish(text: str, facts: dict[str, object]) -> None:
    read = read_message(text, TODAY).facts
    assert {name: getattr(read, name) for name in facts} == facts


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("nada más dime qué hago", Intent.JUST_TELL),
        ("pues no sé", Intent.STUCK),
        ("dame ideas tú", Intent.ASK_MORE_OPTIONS),
        ("no quise decir eso", Intent.CORRECT),
        ("¿qué evidencia hay?", Intent.ASK_EVIDENCE),
        ("¿cómo suena en segundo?", Intent.ASK_WORDS),
        ("hazlo el martes", Intent.CHANGE_PLAN),
        ("quita el segundo paso", Intent.CHANGE_PLAN),
        ("¿qué evidencia recojo?", Intent.ASK_COLLECT),
        ("¿la directora puede leer esta conversación?", Intent.WHO_READS),
        ("muchas gracias", Intent.THANKS),
    ],
)
def test_intents_in_spanish(text: str, intent: Intent) -> None:
    assert read_message(text, TODAY).wants(intent)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("lo pruebo el jueves", date(2026, 11, 26)),
        ("pasado mañana", date(2026, 11, 21)),
        ("mejor la próxima semana", date(2026, 11, 23)),
        ("la clase de esta mañana fue un caos", None),
        ("el martes pasado no salió", None),
    ],
)
def test_days_in_spanish(text: str, day: date | None) -> None:
    assert read_message(text, TODAY).day == day


def test_a_plain_switch_is_followed_at_once_and_a_mixed_word_is_not() -> None:
    notebook = with_language(Notebook(), read_message("mis alumnos no participan cuando hago preguntas", TODAY))
    assert notebook.language == "es"
    mixed = with_language(notebook, read_message("ok thanks", TODAY))
    assert mixed.language == "es"
    switched = with_language(notebook, read_message("actually they do talk when I give them time to think", TODAY))
    assert switched.language == "en"


def test_the_class_and_the_goal_are_worded_in_spanish() -> None:
    notebook = Notebook(language="es", grade="10", course="historia", part=7, whole=32, target=20, wish="que expliquen")
    assert notebook.room == "tu clase de historia de 10.º grado"
    assert notebook.with_(formal=True).room == "su clase de historia de 10.º grado"
    assert spanish_goal(notebook) == "20 de 32 estudiantes: que expliquen. Hoy: 7 de 32."


async def _talk(agent: GuidedAgent, messages: list[str]) -> tuple[list[str], list[str]]:
    """The replies and the chips of a talk."""
    state: dict[str, object] = {}
    history: list[PastMessage] = []
    replies, chips = [], []
    for message in messages:
        turn = Turn(message, TODAY, tuple(history), agent_state=state)
        events = [event async for event in agent.reply(turn)]
        text = "".join(event.text for event in events if isinstance(event, TextDelta))
        chips += [item.label for event in events if isinstance(event, SuggestionsOffered) for item in event.items]
        state = dict(next(event.agent_state for event in events if isinstance(event, ReplyCompleted)))
        history += [PastMessage(Speaker.TEACHER, message), PastMessage(Speaker.AGENT, text)]
        replies.append(text)
    return replies, chips


async def test_a_spanish_talk_is_answered_in_spanish(guided: GuidedAgent) -> None:
    replies, chips = await _talk(
        guided,
        [
            "mis niños no me contestan cuando pregunto",
            "tercer grado, lectura, son 23",
            "quiero que todos participen",
            "no sé",
        ],
    )
    assert all(is_spanish(reply) for reply in replies)
    assert "Nada más dime" in chips


async def test_a_formal_teacher_is_addressed_formally(guided: GuidedAgent) -> None:
    replies, _ = await _talk(
        guided, ["Buenas tardes. Quisiera que mis alumnos escriban mejores argumentos.", "¿Quién lee esto?"]
    )
    assert "usted" in replies[-1]
    assert not any(word in reply.lower().split() for reply in replies for word in ("tú", "tu", "tus", "contigo"))
