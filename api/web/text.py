"""Text from outside, made safe to store."""

import re
from typing import Annotated

from pydantic import AfterValidator, StringConstraints

_SURROGATE = re.compile("[\ud800-\udfff]")
_LINE_END = re.compile("\r\n|[\r\u2028\u2029]")
# Control characters save tab and line feed; zero-width and bidirectional controls; tags and variation selectors that
# can carry a hidden message. The joiners U+200C and U+200D stay where one stands alone: Persian and emoji need them.
_HIDDEN = re.compile(
    "[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e0fff]|[\u200c\u200d]{2,}"
)


def storable(text: str) -> str:
    """The text as it is. ValueError for what not every database takes: NUL, and half a surrogate pair."""
    if "\x00" in text:
        raise ValueError("the text contains a NUL character")
    if _SURROGATE.search(text):
        raise ValueError("the text contains half of a surrogate pair")
    return text


def clean(text: str) -> str:
    """The text without hidden characters, with plain line ends. ValueError when it cannot be stored."""
    return _HIDDEN.sub("", _LINE_END.sub("\n", storable(text)))


def _clean_line(text: str) -> str:
    return " ".join(clean(text).split())


Text = Annotated[str, AfterValidator(clean)]
"""Text of several lines."""

Verbatim = Annotated[str, AfterValidator(storable)]
"""Text that is compared and must stay as it is, such as a password."""

Line = Annotated[str, AfterValidator(_clean_line)]
"""Text of one line: white space is folded."""

ClientId = Annotated[str, StringConstraints(min_length=1, max_length=100), AfterValidator(clean)]
"""A name that the caller gives to a request, so that a repetition is recognised."""
