"""How much is found of messages that the rules were not made on: recall and false alarms have floors."""

import pytest

from agents.safeguards.detection import detect
from tests.agents.safeguards.messages import messages


def disclosing(which: str) -> float:
    """The share of messages that raise a card."""
    findings = [detect(text) for text in messages("unseen.yaml")[which]]
    return sum(finding is not None and not finding.kind.is_refusal for finding in findings) / len(findings)


@pytest.mark.parametrize(("which", "least"), [("plain", 0.94), ("oblique", 0.9)])
def test_most_disclosures_are_found(which: str, least: float) -> None:
    assert disclosing(which) >= least


def test_ordinary_school_talk_raises_no_card() -> None:
    assert disclosing("ordinary") <= 0.02
