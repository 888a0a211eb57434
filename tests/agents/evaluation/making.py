"""Conversations for tests, made of what was said."""

from typing import Any

from agents.evaluation.conversation import Conversation, Exchange, Reply, Source
from agents.evaluation.dialogues import Dialogue


def conversation(*pairs: tuple[str, str | Reply], intent: str = "reflect", **more: Any) -> Conversation:
    """A conversation of teacher messages and replies, in turn."""
    dialogue = Dialogue(id="t1", intent=intent, turns=tuple(teacher for teacher, _ in pairs), **more)
    exchanges = tuple(
        Exchange(n, teacher, reply if isinstance(reply, Reply) else Reply(reply))
        for n, (teacher, reply) in enumerate(pairs, start=1)
    )
    return Conversation(dialogue, exchanges)


def citing(text: str, *slugs: str, **more: Any) -> Reply:
    """A reply that cites these cards, numbered from 1."""
    sources = tuple(Source(n, slug, slug, "steps") for n, slug in enumerate(slugs, start=1))
    return Reply(text, sources, **more)
