"""Cards are found by their names and aliases in running text."""

from agents.evaluation.naming import CardNames
from agents.evaluation.prose import stems


def test_finds_names_and_aliases_in_any_form(names: CardNames) -> None:
    found = [mention.slugs for mention in names.mentions("We do exit tickets, and a turn-and-talk before.")]
    assert found == [{"exit-ticket"}, {"turn-and-talk"}]


def test_the_longest_name_wins(names: CardNames) -> None:
    assert [m.slugs for m in names.mentions("think-pair-share")] == [{"think-pair-share"}]


def test_everyday_words_are_no_names(names: CardNames) -> None:
    assert names.mentions("What to do: show me the prompt, then we share rubrics.") == []


def test_single_words_only_when_asked_for(names: CardNames) -> None:
    assert names.mentions("I use kahoot") == []
    assert [m.slugs for m in names.mentions("I use kahoot", single_words=True)] == [{"game-based-review"}]


def test_called_is_the_whole_name(names: CardNames) -> None:
    assert names.called("Cold Call") == {"cold-call"}
    assert names.called("Cold Call today") == frozenset()


def test_phrases_are_stems(names: CardNames) -> None:
    assert names.mentions("cold calling")[0].phrase == tuple(stems("cold call"))
