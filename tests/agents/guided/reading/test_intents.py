"""What a message wants is read from how teachers ask, and not from single words that happen to stand in it."""

import pytest

from agents.guided.reading.intents import Intent, read_intents


@pytest.mark.parametrize(
    ("message", "intent"),
    [
        ("just tell me what to do", Intent.JUST_TELL),
        ("what should i do", Intent.JUST_TELL),
        ("any ideas??", Intent.JUST_TELL),
        ("where do i even start", Intent.JUST_TELL),
        ("stop asking me questions", Intent.JUST_TELL),
        ("ok what would you try", Intent.JUST_TELL),
        ("how do i get them to stop talking", Intent.JUST_TELL),
        ("ideas for bell work", Intent.JUST_TELL),
        ("give me one idea for tomorrow", Intent.JUST_TELL),
        ("qué hago con ellos", Intent.JUST_TELL),
        ("What can I do about students who do not take part?", Intent.JUST_TELL),
        ("just give me something", Intent.JUST_TELL),
        ("ok but what do I actually DO", Intent.JUST_TELL),
        ("skip the questions pls", Intent.JUST_TELL),
        ("so whats the answer", Intent.JUST_TELL),
        ("walk me through think pair share", Intent.ASK_STEPS),
        ("what are the steps", Intent.ASK_STEPS),
        ("how does that work", Intent.ASK_STEPS),
        ("Show me the steps", Intent.ASK_STEPS),
        ("what do i even say", Intent.ASK_WORDS),
        ("give me the words", Intent.ASK_WORDS),
        ("how do I introduce it", Intent.ASK_WORDS),
        ("How would I say it?", Intent.ASK_WORDS),
        ("how long for each part", Intent.ASK_TIMES),
        ("what are the steps and times", Intent.ASK_TIMES),
        ("is there research on this", Intent.ASK_EVIDENCE),
        ("does it actually work", Intent.ASK_EVIDENCE),
        ("says who", Intent.ASK_EVIDENCE),
        ("is cold calling mean", Intent.ASK_VERDICT),
        ("be straight with me", Intent.ASK_VERDICT),
        ("How do I know it works?", Intent.ASK_MEASURE),
        ("what do i count", Intent.ASK_MEASURE),
        ("What do I collect at the end?", Intent.ASK_COLLECT),
        ("What could go wrong?", Intent.ASK_LIMITS),
        ("what if it flops", Intent.ASK_LIMITS),
        ("what about my ELs", Intent.ASK_SUPPORTS),
        ("Something else", Intent.ASK_MORE_OPTIONS),
        ("none of these", Intent.ASK_MORE_OPTIONS),
        ("idk", Intent.STUCK),
        ("not sure", Intent.STUCK),
        ("i dont really know", Intent.STUCK),
        ("no idea", Intent.STUCK),
        ("hard to say", Intent.STUCK),
        ("whatever", Intent.STUCK),
        ("no sé", Intent.STUCK),
        ("I'm not sure", Intent.STUCK),
        ("hmm not sure tbh", Intent.STUCK),
        ("honestly no clue", Intent.STUCK),
        ("yes", Intent.AGREE),
        ("ok sounds good", Intent.AGREE),
        ("ooh the silent thing first, yes", Intent.AGREE),
        ("sí", Intent.AGREE),
        ("nope", Intent.DISAGREE),
        ("not really", Intent.DISAGREE),
        ("Thanks, that helps", Intent.THANKS),
        ("thx", Intent.THANKS),
        ("gracias", Intent.THANKS),
        ("hi", Intent.GREETING),
        ("good morning!", Intent.GREETING),
        ("hola", Intent.GREETING),
        ("that won't work with my kids", Intent.OBJECT),
        ("easy for you to say", Intent.OBJECT),
        ("I tried everything", Intent.OBJECT),
        ("im exhausted", Intent.WEARY),
        ("at my wits end", Intent.WEARY),
        ("who reads this?", Intent.WHO_READS),
        ("can my principal see this", Intent.WHO_READS),
        ("is this private", Intent.WHO_READS),
        ("are you going to report me", Intent.WHO_READS),
        ("does anyone read these", Intent.WHO_READS),
        ("quién puede ver esto", Intent.WHO_READS),
        ("will you tell my principal", Intent.WHO_READS),
        ("is anybody else gonna read this", Intent.WHO_READS),
        ("are you a bot", Intent.WHO_ARE_YOU),
        ("what can you do", Intent.WHO_ARE_YOU),
        ("Make a plan", Intent.MAKE_PLAN),
        ("write it down", Intent.MAKE_PLAN),
        ("move it to thursday", Intent.CHANGE_PLAN),
        ("Make it smaller", Intent.CHANGE_PLAN),
        ("drop step 2", Intent.CHANGE_PLAN),
        ("which candidate should my union endorse", Intent.OFF_TOPIC),
        ("write me a poem", Intent.OFF_TOPIC),
        ("whats the weather", Intent.OFF_TOPIC),
        ("write IEP goals for him", Intent.NOT_OURS),
        ("can you draft a behavior intervention plan", Intent.NOT_OURS),
        ("can we talk through my read aloud", Intent.TALK_THROUGH),
        ("the lesson flopped", Intent.TALK_THROUGH),
        ("i meet with my coach thursday, coaching meeting", Intent.PREPARE_MEETING),
        ("they asked me to run their data meeting", Intent.PREPARE_MEETING),
        ("what is retrieval practice", Intent.QUESTION),
        ("they were loud?", Intent.QUESTION),
    ],
)
def test_intent_is_read(message: str, intent: Intent) -> None:
    assert intent in read_intents(message)


@pytest.mark.parametrize(
    ("message", "intent"),
    [
        ("they won't do what I tell them", Intent.JUST_TELL),
        ("what do i even say to them", Intent.JUST_TELL),
        ("i don't know why 4 of them left", Intent.STUCK),
        ("maybe 7 of 18", Intent.STUCK),
        ("yesterday was rough", Intent.AGREE),
        ("nobody answered", Intent.DISAGREE),
        ("they laugh at me", Intent.THANKS),
        ("history of art", Intent.GREETING),
        ("my coach said I talk too much", Intent.PREPARE_MEETING),
        ("they never read the directions", Intent.WHO_READS),
        ("my coach reads my plans", Intent.WHO_READS),
        ("What I'd love is everybody writing", Intent.QUESTION),
        ("hi my kids won't sit", Intent.GREETING),
        ("they can't explain their thinking", Intent.ASK_STEPS),
        ("my kids skip steps in long division", Intent.ASK_STEPS),
        ("they talk over me", Intent.TALK_THROUGH),
        ("all they talk about is lunch", Intent.TALK_THROUGH),
        ("what are you supposed to do with 34 kids", Intent.WHO_ARE_YOU),
        ("my 10th graders shut down on every poem", Intent.OFF_TOPIC),
        ("we have a clean up song and nobody moves", Intent.OFF_TOPIC),
        ("weather unit, 2nd grade, they are bored", Intent.OFF_TOPIC),
        ("the election unit gets heated", Intent.OFF_TOPIC),
        ("they make a joke of everything I say", Intent.OFF_TOPIC),
        ("half my kids have IEP goals I can't keep up with", Intent.NOT_OURS),
        ("I don't want to write another referral", Intent.NOT_OURS),
        ("my class is too big", Intent.CHANGE_PLAN),
    ],
)
def test_intent_is_not_read_into_it(message: str, intent: Intent) -> None:
    assert intent not in read_intents(message)


@pytest.mark.parametrize("message", ["", "...", "🙂", "   ", "7", "asdf"])
def test_nothing_is_wanted_by_nothing(message: str) -> None:
    assert read_intents(message) == frozenset()


def test_one_message_may_want_several_things() -> None:
    wanted = read_intents("thanks, but what are the steps?")
    assert {Intent.THANKS, Intent.ASK_STEPS, Intent.QUESTION} <= wanted


@pytest.mark.parametrize(
    ("message", "intent"),
    [
        ("no that's not what i meant, i meant the tables", Intent.CORRECT),
        ("no, 5th period", Intent.CORRECT),
        ("no sorry it's 8 kids", Intent.CORRECT),
        ("wait its 20 min not 25", Intent.CORRECT),
        ("different question. do you have anything on homework", Intent.NEW_TOPIC),
        ("ok back to the noise", Intent.RETURN),
        ("jigsaw or gallery walk, which one for this", Intent.ASK_COMPARE),
        ("is it better than flashcards?", Intent.ASK_COMPARE),
        ("got a card on that?", Intent.ASK_CARD),
        ("what if i only have 8 minutes", Intent.ASK_ADAPT),
        ("what does that sound like in 2nd grade", Intent.ASK_ADAPT),
        ("tell me what you see", Intent.ASK_NOTICE),
        ("so whats the plan now", Intent.ASK_PLAN),
        ("i just need to vent", Intent.ONLY_LISTEN),
        ("something worked today and I want to know why", Intent.SUCCESS),
        ("my principal told me to use this", Intent.RELUCTANT),
        ("We done?", Intent.FAREWELL),
    ],
)
def test_what_else_a_message_may_do(message: str, intent: Intent) -> None:
    assert intent in read_intents(message)


@pytest.mark.parametrize(
    ("message", "intent"),
    [
        ("No, the trumpets are okay", Intent.RETURN),
        ("i'd know it worked if they can say why", Intent.SUCCESS),
        ("3/8 vs 3/5", Intent.ASK_COMPARE),
        ("no cold calling", Intent.CORRECT),
        ("they never listen", Intent.FAREWELL),
    ],
)
def test_what_a_message_does_not_do(message: str, intent: Intent) -> None:
    assert intent not in read_intents(message)
