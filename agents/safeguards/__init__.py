"""Human safety before any coaching, by rules, with or without a model."""

from agents.safeguards.agent import SafeguardedAgent
from agents.safeguards.contacts import ContactBook

__all__ = ["ContactBook", "SafeguardedAgent"]
