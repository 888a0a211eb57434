"""What is reported beside the gates: facts carried to the end, and which acceptable cards were cited."""

from dataclasses import dataclass

from agents.evaluation.conversation import Conversation
from agents.evaluation.prose import content

_ENOUGH = 0.5


@dataclass(frozen=True)
class Carried:
    """Names of the dialogue's facts that show up in what the agent says, knows or plans, and of those that do not."""

    carried: tuple[str, ...]
    missed: tuple[str, ...]


@dataclass(frozen=True)
class CitedCards:
    """The cards a conversation cites: those the dialogue calls acceptable (all, where it names none) and others."""

    acceptable: tuple[str, ...]
    others: tuple[str, ...]


def facts_carried(conversation: Conversation) -> Carried:
    """Which facts of the dialogue are in the agent's words, in the facts of its last stage, or in the plan.

    At least half of a fact's words and numbers must be there, and one of its numbers where it has any.
    """
    held = set(content(" ".join(_agent_texts(conversation))))
    facts = conversation.dialogue.facts_to_carry
    carried = tuple(name for name, value in facts.items() if _is_held(content(value), held))
    return Carried(carried, tuple(name for name in facts if name not in carried))


def _is_held(fact: list[str], held: set[str]) -> bool:
    figures = {word for word in fact if word.isdigit()}
    found = [word for word in fact if word in held]
    return len(found) >= _ENOUGH * len(fact) and (not figures or bool(figures & held))


def _agent_texts(conversation: Conversation) -> list[str]:
    texts = [exchange.reply.text for exchange in conversation]
    stages = [exchange.reply.stage for exchange in conversation if exchange.reply.stage]
    if stages:
        texts += [f"{known.name} {known.value}" for known in stages[-1].known]
    if conversation.plan:
        texts.append(conversation.plan.model_dump_json())
    return texts


def cited_cards(conversation: Conversation) -> CitedCards:
    """Every card cited, in the order of its first use."""
    cited = tuple(dict.fromkeys(slug for exchange in conversation for slug in exchange.reply.slugs))
    accepted = conversation.dialogue.acceptable_slugs
    if not accepted:
        return CitedCards(cited, ())
    return CitedCards(tuple(s for s in cited if s in accepted), tuple(s for s in cited if s not in accepted))
