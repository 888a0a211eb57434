"""Passwords: argon2id, off the event loop."""

import asyncio

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

# OWASP's smallest recommended setting: 19 MiB, two passes. A handful of sign-ins at once must not fill a small machine.
_HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
_ONE_AT_A_TIME = asyncio.Semaphore(2)


async def hash_password(password: str) -> str:
    """What is stored of a password."""
    async with _ONE_AT_A_TIME:
        return await asyncio.to_thread(_HASHER.hash, password)


async def password_matches(stored: str | None, password: str) -> bool:
    """Whether the password is right. Takes as long when there is none, so that nobody learns which accounts exist."""
    async with _ONE_AT_A_TIME:
        return await asyncio.to_thread(_verify, stored, password)


def _verify(stored: str | None, password: str) -> bool:
    try:
        return _HASHER.verify(stored or _NOBODYS, password) and stored is not None
    except (VerificationError, InvalidHashError):
        return False


_NOBODYS = "$argon2id$v=19$m=19456,t=2,p=1$ZGVicmllZi1ub2JvZHk$YJ0bqsHFqGvyTtL1R5bCkUo9LzOpQ0UfOSBkzt6TTGM"
