import pytest

from retrieval.issues import issues_of


@pytest.mark.parametrize(
    ("text", "issues"),
    [
        (
            "they won't come in quietly, they don't do the reading, AND the discussions die. where do I even start",
            ["they won't come in quietly", "they don't do the reading", "the discussions die"],
        ),
        (
            "my kids can't spell, can't sit still and won't read at home. grade 2",
            ["my kids can't spell", "can't sit still", "won't read at home"],
        ),
        (
            "1) two girls feuding 2) nobody does the warm up 3) my pacing is way off",
            ["two girls feuding", "nobody does the warm up", "my pacing is way off"],
        ),
        (
            "transitions are chaos and also my directions take forever",
            ["transitions are chaos", "my directions take forever"],
        ),
        ("no entienden la tarea y los papás no contestan", ["no entienden la tarea", "los papás no contestan"]),
    ],
)
def test_several_problems(text: str, issues: list[str]) -> None:
    assert issues_of(text) == issues


@pytest.mark.parametrize(
    "text",
    [
        "they come in from lunch like a herd of elephants, takes me 12 minutes before anybody has a pencil out",
        "my para basically does the worksheet for him, he has an IEP for LD and she means well",
        "exit ticket for kindergarten, they can't write yet",
        "first year, 7th ELA. discussions die. where do I even start",
        "",
    ],
)
def test_one_problem(text: str) -> None:
    assert issues_of(text) == []
