"""Slows down guessing of passwords."""

import time
from collections import OrderedDict, deque
from collections.abc import Callable

from api.errors import DebriefError

_MOST_KEYS = 10_000


class TooManyAttempts(DebriefError):
    """Too many attempts to sign in; `Retry-After` says how long to wait."""

    status = 429
    code = "too_many_attempts"
    title = "Too many attempts"


class Throttle:
    """Counts the attempts of the last `seconds` under a key, each before it is judged: parallel guesses count."""

    def __init__(self, attempts: int, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._attempts = attempts
        self._seconds = seconds
        self._clock = clock
        self._taken: OrderedDict[str, deque[float]] = OrderedDict()

    def take(self, key: str) -> None:
        """Counts one attempt. TooManyAttempts when there were enough."""
        now = self._clock()
        taken = self._taken.setdefault(key, deque())
        self._taken.move_to_end(key)
        while taken and taken[0] <= now - self._seconds:
            taken.popleft()
        if len(taken) >= self._attempts:
            wait = max(1, int(taken[0] + self._seconds - now) + 1)
            raise TooManyAttempts(f"Wait {wait} seconds and try again.", headers={"retry-after": str(wait)})
        taken.append(now)
        if len(self._taken) > _MOST_KEYS:
            self._taken.popitem(last=False)

    def forgive(self, key: str) -> None:
        """Forgets the attempts after a good one."""
        self._taken.pop(key, None)
