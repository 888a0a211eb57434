"""The agents of an installation by name, each with its safeguards around it."""

from collections.abc import Mapping
from pathlib import Path

from agents.contract import Agent
from agents.guided.agent import GuidedAgent
from agents.guided.learned.models import FITTED, Models
from agents.safeguards.agent import SafeguardedAgent
from agents.safeguards.contacts import ContactBook
from knowledge.library import Library
from prompts.frames import read_frames
from prompts.phrasings import read_phrasings
from retrieval.search import Retriever


def build_agents(library: Library, retriever: Retriever, contacts: ContactBook, models: Models) -> Mapping[str, Agent]:
    """Every agent that can run here. The guided agent always can: it needs no language model and no network."""
    guided = GuidedAgent(library, retriever, read_phrasings("guided"), models)
    return {"guided": SafeguardedAgent(guided, read_phrasings("safety"), contacts, name="guided")}


def build_models(library: Library, folder: Path) -> Models:
    """What the guided agent learns from judged texts; kept in the folder where the installation itself is read-only."""
    return Models(library, read_frames(), (FITTED, folder))
