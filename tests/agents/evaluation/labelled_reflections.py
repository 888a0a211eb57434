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

RUDE = ("7th grade math, they were rude today", "I was teaching proportions and they talked the entire time")
LATE = ("they come in at 12:40 and we start at 12:58", "I already do lights off")
CAUSED = ("nobody respects the rule", "some days I let them, when I am looking for the music")
WANTS = ("I want them to argue with evidence, not vibes", "last debate the loud kids won")
ASKING = ("28 kids, maybe 5 ever talk", "what should I try first?")
TARDE = ("mis alumnos de tercero no participan", "solo hablan 4 de 24", "yo explico casi todo")

CAREFUL: tuple[tuple[tuple[str, ...], str, Label], ...] = (
    (QUIET, "It sounds as if you want the thinking to belong to all of them, not just a few.", "complex"),
    (QUIET, "You seem to worry about the ones who slip by without a word.", "complex"),
    (QUIET, "Maybe it bothers you that the quiet ones get away with it.", "complex"),
    (QUIET, "My sense is that you would like to trust the pause.", "complex"),
    (RUDE, "It seems hard to keep going when the room belongs to somebody else.", "complex"),
    (LATE, "It sounds as if you want that time back for teaching.", "complex"),
    (TARDE, "Parece que quieres que la clase sea de todos.", "complex"),
    (TARDE, "Suena a que quieres que piensen todos, y no solo los que levantan la mano.", "complex"),
    (TARDE, "Da la impresión de que cargas con la clase.", "complex"),
    (QUIET, "It sounds as if the silence is awful.", "simple"),
    (WANTS, "It sounds as if you want them to argue with evidence.", "simple"),
    (TARDE, "Parece que solo hablan 4 de 24.", "simple"),
    (QUIET, "It sounds as if you should call on the quiet ones first.", None),
    (QUIET, "Maybe you could try a timer on the board.", None),
    (QUIET, "Maybe try a timer on the board.", None),
    (QUIET, "It seems that wait time usually works well in big classes.", None),
    (QUIET, "Maybe the library has a card on it.", None),
    (QUIET, "It sounds as if you want the thinking to belong to all of them?", None),
    (("hello",), "It sounds as if you want the thinking to belong to all of them.", None),
    (QUIET, "So a few voices carry the lesson, and the rest can wait them out.", "simple"),
    (RUDE, "So something between you and them is off, and it shows in small moments.", "simple"),
    (("hello",), "So a few voices carry the lesson, and the rest can wait them out.", None),
    (ASKING, "So a few voices carry the lesson, and the rest can wait them out.", None),
    (QUIET, "So the plan asks for exactly that at the end of it.", None),
    (QUIET, "So this is the moment to decide what matters most in it.", None),
    (CAUSED, "So it isn't the same everywhere: some days you let them.", "complex"),
    (CAUSED, "So it may come down to this: some days you let them.", "simple"),
    (CAUSED, "Some days you let them.", "simple"),
    (LATE, "So that's in place already: you do lights off.", "simple"),
    (LATE, "So 12:58.", None),
    (QUIET, "28 kids.", None),
    (QUIET, "Got it: 4th period, 28 students in there.", None),
    (QUIET, "All right: you call on the same ones.", "simple"),
    (QUIET, '"The silence is awful."', None),
    (("i have to plan a talk and im dreading it",), "That sounds worrying, and it's an ordinary thing.", "complex"),
    (QUIET, "All right, I have that.", None),
    (QUIET, "Good to know.", None),
    (QUIET, "That gives us something to look for.", None),
    (QUIET, "That's a number you can come back to.", None),
    (CAUSED, "That could be the root of it.", None),
    (QUIET, "They wait too much, and 4th period is what they wait for:", None),
    (QUIET, "**Goal:** 28 kids talk in 4th period.", None),
    (QUIET, "A coach sees the 28 kids and the silence only if you choose to share it.", None),
    (QUIET, "What you describe happens in a lot of rooms.", None),
    (ASKING, "Five of 28 is what you count, so 23 stay on the list.", "complex"),
    (ASKING, "Count 28 names, tick the 5, and 23 are left.", None),
    (TARDE, "Aquí hay tres que van con lo que explicas.", None),
)
"""Careful statements, plain namings, echoes and acknowledgements."""

REPLIES: tuple[tuple[tuple[str, ...], str, Label], ...] = (
    (CAUSED, "Some days you let them. That could be the root of it. What would you change first?", "complex"),
    (CAUSED, "Some days you let them. That would explain a good part of what you see.", "complex"),
    (CAUSED, '"Some days I let them." That wears on a person.', "complex"),
    (LATE, "You start at 12:58. You saw that yourself, and it gives you something to work with.", "complex"),
    (CAUSED, "Some days you let them. That gives you something to compare with later.", "simple"),
    (CAUSED, "Some days you let them. That could be Friday.", "simple"),
    (CAUSED, "All right, I have that. That could be the root of it.", None),
    (CAUSED, "That could be the root of it. What would you change first?", None),
    (LATE, "Good to know. Which part would you keep?", None),
)
"""Whole replies: a saying-back and the sentence after it."""
