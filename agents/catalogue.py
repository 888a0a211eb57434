"""The agents of an installation by name, each with its safeguards around it."""

from collections.abc import Mapping

from agents.contract import Agent
from agents.guided.agent import GuidedAgent
from agents.safeguards.agent import SafeguardedAgent
from agents.safeguards.contacts import ContactBook
from knowledge.library import Library
from prompts.phrasings import read_phrasings
from retrieval.search import Retriever


def build_agents(library: Library, retriever: Retriever, contacts: ContactBook) -> Mapping[str, Agent]:
    """Every agent that can run here. The guided agent always can: it needs no model and no network."""
    guided = GuidedAgent(library, retriever, read_phrasings("guided"))
    return {"guided": SafeguardedAgent(guided, read_phrasings("safety"), contacts, name="guided")}
