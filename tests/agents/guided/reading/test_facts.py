"""Facts are taken from what teachers write, and nothing is read that was not told."""

from typing import Any

import pytest

from agents.guided.reading.facts import Facts, read_facts

Table = pytest.mark.parametrize


def fact(message: str, name: str) -> Any:
    return getattr(read_facts(message), name)


@Table(
    ("message", "grade"),
    [
        ("7th grade math and they hate it", "7"),
        ("gr 4 reading", "4"),
        ("grade 11 here", "11"),
        ("9th ELA thurs", "9"),
        ("my 1st graders", "1"),
        ("second graders cant line up", "2"),
        ("my third grade class", "3"),
        ("sixth grade ss", "6"),
        ("10th graders on phones", "10"),
        ("my kinders wont sit", "K"),
        ("kindergarten, 22 of them", "K"),
        ("prek room", "PK"),
        ("freshmen bio 28 kids", "9"),
        ("juniors who sleep", "11"),
        ("seniors in april", "12"),
        ("tercer grado", "3"),
        ("1st period 8th grade", "8"),
        ("6th period is my worst", None),
        ("4th hour chem", None),
        ("5th block", None),
        ("first period", None),
        ("the 2nd time this week", None),
        ("3rd day in a row", None),
        ("3rd quarter slump", None),
        ("the first one is fine", None),
        ("they are my kids", None),
        ("on the 5th we have a test", None),
        ("the 4th kid to ask for the pass", None),
    ],
)
def test_grade(message: str, grade: str | None) -> None:
    assert fact(message, "grade") == grade


@Table(
    ("message", "subject"),
    [
        ("9th ELA", "ELA"),
        ("literature circles are dead", "ELA"),
        ("bio labs run over", "science"),
        ("they can't do fractions", "math"),
        ("algebra 1 repeaters", "math"),
        ("us history is a lecture", "social studies"),
        ("choir 40 kids", "arts"),
        ("gym with 50", "PE"),
        ("spanish 2", "world languages"),
        ("during guided reading", "reading"),
        ("my read aloud", "reading"),
        ("writing workshop", "writing"),
        ("their essays are one line", "writing"),
        ("ciencias de quinto", "science"),
        ("in my math class they write essays", "math"),
        ("I am reading your message", None),
        ("they keep reading ahead", None),
        ("writing on the desks", None),
        ("nobody listens", None),
        ("he has a history of throwing chairs", None),
        ("we share the computer lab", None),
        ("p.e. class", "PE"),
    ],
)
def test_subject(message: str, subject: str | None) -> None:
    assert fact(message, "subject") == subject


@Table(
    ("message", "course"),
    [("chem labs", "chemistry"), ("AP Bio", "AP biology"), ("9th grade geometry", "geometry"), ("math block", None)],
)
def test_course(message: str, course: str | None) -> None:
    assert fact(message, "course") == course


@Table(
    ("message", "period"),
    [
        ("2nd period kills me", "2nd period"),
        ("period 6 is loud", "period 6"),
        ("my Last Block", "last block"),
        ("third hour", "third hour"),
        ("a long period of time", None),
        ("2nd grade", None),
    ],
)
def test_period(message: str, period: str | None) -> None:
    assert fact(message, "period") == period


@Table(
    ("message", "size"),
    [
        ("28 kids", 28),
        ("class of 31", 31),
        ("18 kids. I bet 7 of them said anything", 18),
        ("8th ela, 29, inclusion", 29),
        ("24 third graders", 24),
        ("I have 33 scholars", 33),
        ("tengo 26 niños", 26),
        ("7 of 18 kids", 18),
        ("nine kinders and me", 9),
        ("4 kids who never stop", None),
        ("12 kids raise their hand", None),
        ("6 students did the reading", None),
        ("2 kids", None),
        ("100 kids in the cafeteria", None),
        ("29 minutes", None),
        ("20 kids failed the quiz", None),
        ("20 of them would be huge", None),
        ("9 kids walked in late", None),
        ("11 kids turned it in", None),
    ],
)
def test_size_is_the_class_not_a_part_of_it(message: str, size: int | None) -> None:
    assert fact(message, "size") == size


@Table(
    ("message", "part", "whole"),
    [
        ("maybe 7 of 18 said anything", 7, 18),
        ("about 12 out of 30 turn it in", 12, 30),
        ("3 of my 24 can do it", 3, 24),
        ("five of the 22", 5, 22),
        ("0 of 31 asked a question", 0, 31),
        ("30 of 30 on phones", 30, 30),
        ("maybe 5 kids ever raise a hand", 5, None),
        ("only 4 answer", 4, None),
        ("I bet 7 of them said anything at all", 7, None),
        ("4 of 5 assignments missing", None, None),
        ("9 out of 10 times they forget", None, None),
        ("30 of 20", None, None),
        ("one of them talks over everyone", None, None),
        ("a lot of them", None, None),
        ("we lose 5 of 30 minutes", None, None),
    ],
)
def test_part_and_whole(message: str, part: int | None, whole: int | None) -> None:
    facts = read_facts(message)
    assert (facts.part, facts.whole) == (part, whole)


@Table(
    ("message", "target"),
    [
        ("20 would be great", 20),
        ("I want 24 of them talking", 24),
        ("15 is my goal", 15),
        ("id love to get 20", 20),
        ("twelve by friday", 12),
        ("next read aloud is wednesday", None),
        ("I have 28 kids", None),
        ("more of them", None),
        ("two boys by the window", None),
        ("it takes them like 10 minutes to settle", None),
        ("I had to move 3 kids", None),
        ("I need to split 29 kids up", None),
    ],
)
def test_target(message: str, target: int | None) -> None:
    assert fact(message, "target") == target


@Table(
    ("message", "groups"),
    [
        ("29 kids, 4 with IEPs, 3 ELs at level 3", ("4 with IEPs", "3 ELs at level 3")),
        ("6 IEPs and 2 newcomers", ("6 IEPs", "2 newcomers")),
        ("five english learners", ("five english learners",)),
        ("two kids with anxiety plans, rest ok", ("two kids with anxiety plans",)),
        ("24 kids", ()),
        ("no ieps this year", ()),
    ],
)
def test_students_who_need_something_extra(message: str, groups: tuple[str, ...]) -> None:
    assert fact(message, "groups") == groups


@Table(
    ("message", "lost", "available"),
    [
        ("it takes 8 minutes to line up", 8, None),
        ("we lose 12 min every day", 12, None),
        ("they show up 5 minutes late", 5, None),
        ("waste 15 minutes on pencils", 15, None),
        ("10 min gone before any math happens", 10, None),
        ("pierdo 10 minutos cada día", 10, None),
        ("Of Mice and Men ch 3, 55 min", None, 55),
        ("I get 35 minutes", None, 35),
        ("a 90-minute block", None, 90),
        ("40 mins with the team", None, 40),
        ("they have 20 kids", None, None),
        ("minutes go by", None, None),
        ("45 minute block but 10 min gone before we start", 10, 45),
        ("transitions eat 6 minutes", 6, None),
        ("I spend 10 minutes passing out papers", 10, None),
    ],
)
def test_minutes_lost_and_minutes_there_are(message: str, lost: int | None, available: int | None) -> None:
    facts = read_facts(message)
    assert (facts.lost_minutes, facts.minutes) == (lost, available)


@Table(
    ("message", "tried"),
    [
        ("I already do exit tickets", ("exit tickets",)),
        ("I tried a seating chart and it didnt help", ("a seating chart",)),
        ("we've tried timers, nothing", ("timers",)),
        ("i even tried calling home", ("calling home",)),
        ("I've used class dojo", ("class dojo",)),
        ("I already have a word wall", ("a word wall",)),
        ("I tried points. we did groups too", ("points", "groups too")),
        ("I tried everything", ()),
        ("I tried it", ()),
        ("I have 30 kids", ()),
        ("I didn't try that", ()),
        ("they used pencils", ()),
        ("tried points. didnt work", ("points",)),
    ],
)
def test_what_was_tried(message: str, tried: tuple[str, ...]) -> None:
    assert fact(message, "tried") == tried


@Table(
    ("message", "wish"),
    [
        ("I want them to talk to each other", "them to talk to each other"),
        ("I just wish they'd listen the first time", "they'd listen the first time"),
        ("what I want is everybody says something", "everybody says something"),
        ("I'd love for my kids to read on their own", "for my kids to read on their own"),
        ("my goal is that all of them write a sentence", "all of them write a sentence"),
        ("quiero que mis alumnos hablen más", "mis alumnos hablen más"),
        ("I want to go home", None),
        ("I want a nap", None),
        ("I need a plan", None),
        ("they want candy", None),
    ],
)
def test_a_wish_is_about_students(message: str, wish: str | None) -> None:
    facts = read_facts(message)
    assert (facts.wish, facts.vague_wish) == (wish, None)


@Table(
    ("message", "vague"),
    [
        ("I want better engagement", "better engagement"),
        ("i just want more participation", "more participation"),
        ("I need better behavior", "better behavior"),
        ("I want my kids' motivation up", "my kids' motivation up"),
        ("I want more participation from all 28, every day", None),
        ("I want to improve participation", "improve participation"),
    ],
)
def test_a_wish_that_cannot_be_seen_is_told_apart(message: str, vague: str | None) -> None:
    assert fact(message, "vague_wish") == vague


@Table(
    ("message", "helper"),
    [
        ("yes I could count, my aide could tally", "aide"),
        ("my co-teacher is out a lot", "co-teacher"),
        ("My Para floats", "para"),
        ("my student teacher takes notes", "student teacher"),
        ("my kids could", None),
    ],
)
def test_helper(message: str, helper: str | None) -> None:
    assert fact(message, "helper") == helper


@Table(
    ("message", "title"),
    [
        ("Owl Moon. I asked maybe 12 questions", "Owl Moon"),
        ("9th ELA, Of Mice and Men ch 3, 55 min", "Of Mice and Men ch 3"),
        ("we read The Giver ch 7 today", "The Giver ch 7"),
        ("my student Maria Lopez won't talk", None),
        ("Maria Lopez won't talk", None),
        ("Maria Lopez and Devon Hill fight daily", None),
        ("Monday Morning, ugh", None),
        ("talked with Principal Hayes. she said wait", None),
        ("it was fine", None),
        ("Charlotte's Web ch 5", "Charlotte's Web ch 5"),
        ("Devon Hill. every day. on the floor", None),
    ],
)
def test_a_title_is_no_person(message: str, title: str | None) -> None:
    assert fact(message, "title") == title


def test_an_empty_message_tells_nothing() -> None:
    assert read_facts("") == Facts()


def test_one_message_may_tell_many_things() -> None:
    facts = read_facts("7th grade science, 31 kids, period 4, 47 min. maybe 9 of 31 write. I tried sentence starters")
    assert (facts.grade, facts.subject, facts.size, facts.period) == ("7", "science", 31, "period 4")
    assert (facts.minutes, facts.part, facts.whole) == (47, 9, 31)
    assert facts.tried == ("sentence starters",)


@Table(
    ("message", "part", "part_does", "minutes"),
    [
        ("they can tell me what 5x6 means", None, None, None),
        ("no one could hide", None, None, None),
        ("first we did 3/4 and then 5/8", None, None, None),
        ("45 min. well 30 really", None, None, 30),
        ("what do i do in the first 5 min", None, None, None),
        ("35 min not 40", None, None, 35),
        ("8 of them copied my example", None, "8 of them copied my example", None),
        ("like 5 kids moving out of 30", 5, "like 5 kids moving out of 30", None),
    ],
)
def test_a_number_is_a_count_only_of_students(
    message: str, part: int | None, part_does: str | None, minutes: int | None
) -> None:
    facts = read_facts(message)
    assert (facts.part, facts.part_does, facts.minutes) == (part, part_does, minutes)


@Table(
    ("message", "earlier"),
    [
        ("16 of 20 got it, on monday it was maybe 7", 7),
        ("last week only 4", 4),
        ("16 of 20 got it", None),
        ("on monday at 2", None),
    ],
)
def test_how_many_it_was_before(message: str, earlier: int | None) -> None:
    assert fact(message, "earlier") == earlier


@Table(
    ("message", "counted", "wanted"),
    [
        ("I counted 21 interruptions in 15 min", "21 interruptions in 15 min", None),
        ("it was me 17 minutes out of 25", "17 minutes out of 25", None),
        ("i want it under 8 in 15 min", None, "under 8 in 15 min"),
        ("we start at 9:20", "start at 9:20", None),
        ("15 minutes a day", None, None),
    ],
)
def test_counts_of_other_things_than_students(message: str, counted: str | None, wanted: str | None) -> None:
    facts = read_facts(message)
    assert (facts.counted, facts.wanted) == (counted, wanted)


@Table(
    ("message", "limits"),
    [
        ("no worksheets, no group projects", ("no worksheets", "no group projects")),
        ("i dont have enough scissors", ("i dont have enough scissors",)),
        ("don't tell me to call home", ("don't tell me to call home",)),
        ("only 4 microscopes", ("only 4 microscopes",)),
        ("my principal says no candy", ("my principal says no candy",)),
        ("no idea", ()),
        ("no one answers", ()),
        ("no, i meant the other class", ()),
        ("can i only do the first part?", ()),
    ],
)
def test_what_cannot_or_may_not_be(message: str, limits: tuple[str, ...]) -> None:
    assert fact(message, "limits") == limits


@Table(
    ("message", "tried"),
    [
        ("i do the bell thing. nobody hears it", ("bell",)),
        ("they already know the hand signals", ("the hand signals",)),
        ("name sticks. did that", ("name sticks",)),
        ("what do i do about the noise", ()),
        ("i did send him out", ()),
        ("i do want them to talk", ()),
    ],
)
def test_everyday_words_for_what_was_tried(message: str, tried: tuple[str, ...]) -> None:
    assert fact(message, "tried") == tried


@Table(
    ("message", "topic"),
    [
        ("planning a lesson on the water cycle", "water cycle"),
        ("we're doing similar triangles", "similar triangles"),
        ("culinary 1. knife skills. monday", "knife skills"),
        ("english 10, hamlet", "hamlet"),
        ("they talk during the lesson", None),
        ("literally nothing. ugh", None),
    ],
)
def test_what_the_lesson_is_on(message: str, topic: str | None) -> None:
    assert fact(message, "topic") == topic


@Table(
    ("message", "cause"),
    [
        ("i think they dont know where things go", "they dont know where things go"),
        ("i guess bc i gave only one example", "i gave only one example"),
        ("maybe i'll try it in pieces", None),
        ("i think so", None),
    ],
)
def test_what_the_teacher_takes_for_the_cause(message: str, cause: str | None) -> None:
    assert fact(message, "cause") == cause


def test_success_may_be_told_as_a_condition() -> None:
    assert fact("id know it worked if they can explain it to a partner", "wish") == "they can explain it to a partner"


@Table(("message", "grade"), [("sorry it was 4th period not 3rd", None), ("english 10", "10"), ("9 grade", "9")])
def test_another_period_is_no_grade(message: str, grade: str | None) -> None:
    assert fact(message, "grade") == grade
