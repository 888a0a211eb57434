"""Opaque identifiers that sort by the time they were made, such as `con_01k9…`."""

import re
import secrets
import time

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_RANDOM_BITS = 80
_LENGTH = 26


def new_id(prefix: str) -> str:
    """A new identifier: the prefix, then 48 bits of milliseconds and 80 random bits in base 32."""
    number = (time.time_ns() // 1_000_000) << _RANDOM_BITS | secrets.randbits(_RANDOM_BITS)
    return f"{prefix}_{base32(number, _LENGTH)}"


def is_id(value: str, prefix: str) -> bool:
    """Whether the value has the form of an identifier with this prefix. Others need no look into the database."""
    return re.fullmatch(rf"{prefix}_[{_ALPHABET}]{{{_LENGTH}}}", value, re.ASCII) is not None


def base32(number: int, length: int) -> str:
    """The number in base 32 without letters that are easily confused, padded to the length."""
    return "".join(_ALPHABET[number >> shift & 31] for shift in range(5 * (length - 1), -1, -5))
