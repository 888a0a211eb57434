"""A hasty message is mended before anything is said back."""

import pytest

from agents.guided.reading.mending import mend


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("they dont listen", "they don't listen"),
        ("thats when it goes", "that's when it goes"),
        ("id only do it once tho", "i'd only do it once"),
        ("it took like 12 min", "it took about 12 minutes"),
        ("i JUST said it", "i just said it"),
        ("they ignore em bc its loud", "they ignore them because it's loud"),
        ("on thurs we read", "on Thursday we read"),
        ("its own rules", "its own rules"),
        ("it was like pulling teeth", "it was like pulling teeth"),
        ("my IEP kids", "my IEP kids"),
    ],
)
def test_spelling_is_mended_and_nothing_else(written: str, meant: str) -> None:
    assert mend(written) == meant
