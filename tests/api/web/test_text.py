"""Text from outside: what is taken out, what is refused, and what must stay."""

import pytest
from pydantic import TypeAdapter, ValidationError

from api.web.text import ClientId, Line, Verbatim, clean


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("Plain text.\n\tIndented ¿sí? 🙂", "Plain text.\n\tIndented ¿sí? 🙂"),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("right\u202eto left\u2066", "rightto left"),
        ("tag\U000e0041\U000e007f", "tag"),
        ("selector\U000e0101", "selector"),
        ("bell\x07 escape\x1b[31m c1\x9b", "bell escape[31m c1"),
        ("👩\u200d🏫 می\u200cخواهم", "👩\u200d🏫 می\u200cخواهم"),  # noqa: RUF001
        ("hidden\u200c\u200d\u200c\u200dbits", "hiddenbits"),
        ("❤\ufe0f", "❤\ufe0f"),
    ],
)
def test_hidden_characters_go_and_the_rest_stays(given: str, kept: str) -> None:
    assert clean(given) == kept


@pytest.mark.parametrize(("given", "what"), [("a\x00b", "NUL"), ("a\ud800b", "surrogate"), ("\udfff", "surrogate")])
def test_what_no_database_keeps_is_refused(given: str, what: str) -> None:
    with pytest.raises(ValueError, match=what):
        clean(given)
    for kind in (Line, Verbatim, ClientId):
        with pytest.raises(ValidationError):
            TypeAdapter(kind).validate_python(given)


def test_a_line_is_one_line_and_a_password_stays_as_it_is() -> None:
    assert TypeAdapter(Line).validate_python("  two\r\n lines\u200b ") == "two lines"
    assert TypeAdapter(Verbatim).validate_python(" pass\u200bword ") == " pass\u200bword "
