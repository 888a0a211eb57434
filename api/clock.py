"""What time it is. Callers say `clock.now()`, so that a test can move the clock in one place."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo


def now() -> datetime:
    """This moment in UTC."""
    return datetime.now(UTC)


def today(zone: str | None) -> date:
    """The date in a time zone such as `America/Chicago`; in the machine's own when None."""
    return now().astimezone(ZoneInfo(zone) if zone else None).date()
