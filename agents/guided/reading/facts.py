"""Facts a teacher mentions: class, numbers, what was tried, what is wished for."""

from dataclasses import dataclass

from agents.guided.reading.classroom import (
    course_in,
    grade_in,
    groups_in,
    helper_in,
    period_in,
    size_in,
    subject_in,
    title_in,
)
from agents.guided.reading.counts import measured_in, minutes_in, says_target, share_in, target_in
from agents.guided.reading.telling import cause_in, clock_in, limits_in, says_aim, topic_in, tried_in, wish_in


@dataclass(frozen=True)
class Facts:
    """What one message tells. Texts are the teacher's own; counts are of students unless said otherwise."""

    grade: str | None = None
    subject: str | None = None
    period: str | None = None
    size: int | None = None
    groups: tuple[str, ...] = ()
    minutes: int | None = None
    lost_minutes: int | None = None
    part: int | None = None
    part_does: str | None = None
    part_is_gap: bool = False
    whole: int | None = None
    target: int | None = None
    target_said: bool = False
    wish: str | None = None
    wish_said: str | None = None
    vague_wish: str | None = None
    tried: tuple[str, ...] = ()
    helper: str | None = None
    title: str | None = None
    course: str | None = None
    topic: str | None = None
    earlier: int | None = None
    counted: str | None = None
    wanted: str | None = None
    limits: tuple[str, ...] = ()
    cause: str | None = None
    clock: str | None = None
    aims: bool = False


def read_facts(text: str) -> Facts:
    """The facts of one message; what is not plainly there stays None."""
    share = share_in(text)
    wish, wish_said, vague = wish_in(text)
    lost, minutes = minutes_in(text)
    counted, wanted = measured_in(text)
    return Facts(
        grade=grade_in(text),
        subject=subject_in(text),
        period=period_in(text),
        size=size_in(text),
        groups=groups_in(text),
        minutes=minutes,
        lost_minutes=lost,
        part=share.part,
        part_does=share.does,
        part_is_gap=share.is_gap,
        whole=share.whole,
        earlier=share.earlier,
        target=target_in(text),
        target_said=says_target(text),
        counted=counted,
        wanted=wanted,
        wish=wish,
        wish_said=wish_said,
        vague_wish=vague,
        tried=tried_in(text),
        limits=limits_in(text),
        cause=cause_in(text),
        helper=helper_in(text),
        title=title_in(text),
        topic=topic_in(text),
        course=course_in(text),
        clock=clock_in(text),
        aims=says_aim(text),
    )
