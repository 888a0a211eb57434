"""Sentences labelled by hand: what the teacher had said, one sentence of a reply, and how a human coder reads it.

`simple` stays close to the words; `complex` adds meaning, feeling or a reckoned number, or joins things said apart;
None is no reflection.
"""

from typing import Literal

Label = Literal["simple", "complex"] | None

QUIET = (
    "my 4th period just stares at me",
    "28 kids, maybe 5 ever talk",
    "I call on the same ones because the silence is awful",
)
READ_ALOUD = (
    "Owl Moon. I asked maybe 12 questions. same kids",
    "I skipped the partner talk because we were late from specials",
    "18 kids. I bet 7 of them said anything at all",
)
TIRED = ("I'm exhausted. third sub this week and they were awful", "nothing I do sticks with 6th period")
PACK_UP = ("1st grade, end of day is a zoo", "pack up takes 15 min and we lose the read aloud")
GROUPS = ("group work in bio turns into one kid doing it all", "I want all four of them to explain the graph")
WRITING = (
    "they write two sentences and say done",
    "I've used the organizer, they fill it in and stop",
    "the test is in march and I'm worried",
)
ENGLISH = (
    "new student from Honduras, no English",
    "she copies everything perfectly and smiles",
    "I don't want her to feel dumb",
)
SPANISH = ("mis alumnos de tercero no participan", "solo hablan 4 de 24")

LABELLED: tuple[tuple[tuple[str, ...], str, Label], ...] = (
    (QUIET, "Your 4th period just stares at you.", "simple"),
    (QUIET, "So about 5 of the 28 ever talk.", "simple"),
    (QUIET, "About 5 of 28 talk, which leaves 23 who can sit the whole hour out.", "complex"),
    (QUIET, "The silence feels awful, so the ones who will rescue you from it get called on.", "complex"),
    (QUIET, "Five students carry the talk, and calling on them is what keeps the silence away.", "complex"),
    (QUIET, "You call on the same ones.", "simple"),
    (QUIET, "Wait time gives students three seconds to think.", None),
    (QUIET, "Try calling on someone who has not talked yet.", None),
    (QUIET, "I looked in the library for cards about talk.", None),
    (QUIET, "What do the 5 who talk have in common?", None),
    (QUIET, "Here are two ways to get more of the 28 talking.", None),
    (READ_ALOUD, "Seven of 18 spoke, so 11 listened to Owl Moon without saying a word.", "complex"),
    (READ_ALOUD, "You asked maybe 12 questions.", "simple"),
    (READ_ALOUD, "You were late from specials.", "simple"),
    (READ_ALOUD, "The partner talk was there in your plan, and the clock took it away.", "complex"),
    (
        READ_ALOUD,
        "Twelve questions went to the same kids, while the partner talk that could have reached the rest was skipped.",
        "complex",
    ),
    (READ_ALOUD, "That sounds frustrating.", None),
    (READ_ALOUD, "Partner talk works well with picture books.", None),
    (TIRED, "You're exhausted.", "simple"),
    (TIRED, "That sounds discouraging, and a little lonely.", "complex"),
    (TIRED, "Three subs in a week, and 6th period has nothing steady to hold on to.", "complex"),
    (TIRED, "Nothing you do sticks with 6th period.", "simple"),
    (TIRED, "It matters to you that something holds in 6th period, even in a week like this.", "complex"),
    (TIRED, "You could start with one routine.", None),
    (TIRED, "The plan is saved beside this.", None),
    (PACK_UP, "Pack up takes 15 minutes.", "simple"),
    (PACK_UP, "Fifteen minutes a day comes to about 75 a week.", "complex"),
    (PACK_UP, "The end of the day is a zoo, and what it costs you is the read aloud.", "complex"),
    (PACK_UP, "Give each row one job while they pack up.", None),
    (PACK_UP, "So the end of day is a zoo.", "simple"),
    (GROUPS, "In bio, one kid ends up doing it all.", "simple"),
    (GROUPS, "One does it all now, and you want all four to explain the graph.", "complex"),
    (GROUPS, "So it is not that they cannot talk; the task lets three of them off.", "complex"),
    (GROUPS, "I would start with roles for each student.", None),
    (GROUPS, "Group work with roles is in the library.", None),
    (WRITING, "They write two sentences and say they are done.", "simple"),
    (WRITING, "They fill in the organizer and stop, as if filling it in were the assignment.", "complex"),
    (WRITING, "With the test in March, two sentences worry you.", "complex"),
    (WRITING, "The organizer is filled in and then they stop.", "simple"),
    (WRITING, "You can change anything in the plan.", None),
    (ENGLISH, "She copies everything perfectly and smiles.", "simple"),
    (
        ENGLISH,
        "She copies and smiles, and you want her to be more than polite in there without making her feel dumb.",
        "complex",
    ),
    (ENGLISH, "You care that she keeps her dignity.", "complex"),
    (ENGLISH, "Newcomers often have a silent period.", None),
    (SPANISH, "Solo hablan 4 de 24.", "simple"),
    (SPANISH, "Hablan 4 de 24, así que 20 se quedan callados.", "complex"),
    (SPANISH, "¿Qué has intentado?", None),
)

BORED = ("I want better engagement", "like they're bored", "maybe 10 out of 30 write now", "25 would be amazing")
TRIED = (
    "tried everything you people suggest. doesn't work with THESE kids",
    "29 kids, 11 IEPs, no aide since october",
    "I did the points. I did the calls home",
)
FRACTIONS = (
    "4th grade fractions, they add the bottoms every time",
    "I've shown it with pizza, with strips, with everything",
    "they get it on the rug and lose it at their desks",
)
OBSERVED = (
    "my coach observes me thursday",
    "7th ELA, last time the timing fell apart",
    "I don't know what she wants to see",
)

LATER: tuple[tuple[tuple[str, ...], str, Label], ...] = (
    (BORED, "So today 10 of 30 write, and 25 is the number you would be glad of: 15 more pens moving.", "complex"),
    (BORED, "10 out of 30 write now.", "simple"),
    (BORED, "They look bored to you.", "simple"),
    (BORED, "You'd like 25 of them writing instead of the 10 you have now.", "complex"),
    (BORED, "Engagement can look like many things.", None),
    (
        TRIED,
        "Eleven IEPs in a room of 29 with no aide since October: a staffing problem before it is a teaching problem.",
        "complex",
    ),
    (TRIED, "You have tried everything.", "simple"),
    (TRIED, "You did the points and the calls home, and neither moved these kids.", "complex"),
    (TRIED, "With 29 students and 11 IEPs, you have been without an aide since October.", "simple"),
    (TRIED, "That is a heavy load to carry alone.", "complex"),
    (TRIED, "Pick one transition and time it on Monday.", None),
    (TRIED, "Nothing I say here will change the staffing.", None),
    (FRACTIONS, "They add the bottoms every time.", "simple"),
    (
        FRACTIONS,
        "On the rug it holds and at the desks it goes, so the idea may be there and the support is what goes missing.",
        "complex",
    ),
    (FRACTIONS, "You've shown it with pizza and strips.", "simple"),
    (FRACTIONS, "Fraction strips help students see the size of each part.", None),
    (FRACTIONS, "The pizza worked as a picture but not yet as a reason to keep the bottoms the same.", "complex"),
    (OBSERVED, "Your coach observes you Thursday.", "simple"),
    (OBSERVED, "Not knowing what she wants to see makes Thursday feel like a test.", "complex"),
    (OBSERVED, "Last time the timing fell apart, and Thursday has someone watching the clock with you.", "complex"),
    (OBSERVED, "A coach visit is there to help you.", None),
    (OBSERVED, "From what you say, the timing is the part that went wrong last time.", "simple"),
)
"""Written when the rules stood, to see how they read what they were not made for: 20 of 22 at first sight."""
