"""What a teacher says is taken apart into clauses, and turned round only when that is safe."""

import pytest

from agents.guided.reading.clauses import clauses, has_name, sentence, turned, turned_phrase
from tests.agents.guided.gaps import gap


@pytest.mark.parametrize(
    ("message", "pieces"),
    [
        ("ok so they talk. every day. and i just give up", ["they talk", "every day", "i just give up"]),
        ("hi, my 3rd period is rough but my 5th is fine", ["my 3rd period is rough", "my 5th is fine"]),
        ("I tried timers, they ignored it", ["I tried timers", "they ignored it"]),
        ("um honestly it flopped lol", ["it flopped"]),
        ("update: they loved it", ["they loved it"]),
        ("I mean it was fine I guess", ["it was fine"]),
        ("1,200 words and nobody read it", ["1,200 words and nobody read it"]),
        ("they lost it because i moved the seats", ["they lost it", "i moved the seats"]),
        ("3 kids work\n2 kids sleep\nthe rest is on phones", ["3 kids work", "2 kids sleep", "the rest is on phones"]),
        ("well, basically the lab was a mess - nobody cleaned", ["the lab was a mess", "nobody cleaned"]),
        ("", []),
        ("...", []),
        ("?!", []),
        ("ok", []),
        ("   \n \n", []),
    ],
)
def test_a_message_falls_into_clauses(message: str, pieces: list[str]) -> None:
    assert clauses(message) == pieces


def test_a_long_breath_is_cut_at_its_joints() -> None:
    breath = "they come in from lunch all wound up and nobody has a pencil and I end up starting ten minutes late"
    assert clauses(breath) == [
        "they come in from lunch all wound up",
        "nobody has a pencil",
        "I end up starting ten minutes late",
    ]


@pytest.mark.parametrize(
    ("said", "back"),
    [
        ("my 4th period stares at me", "your 4th period stares at you"),
        ("I lose ten minutes every single day", "you lose ten minutes every single day"),
        ("i was so loud by the end", "you were so loud by the end"),
        ("I'm talking over them the whole time", "you're talking over them the whole time"),
        ("im losing my voice", "you're losing your voice"),
        ("ive asked them a million times", "you've asked them a million times"),
        ("I’ll lose them by october", "you'll lose them by October"),
        ("they don't listen to me", "they don't listen to you"),
        ("they argue with me about everything", "they argue with you about everything"),
        ("we never get to the last part", "you never get to the last part"),
        ("We’re always behind", "you're always behind"),
        ("our warm up takes forever", "your warm up takes forever"),
        ("nobody talks", "nobody talks"),
        ("the same three kids answer everything", "the same three kids answer everything"),
        ("half of them just copy off the board", "half of them just copy off the board"),
        ("I've got two kids who finish in a minute", "you've got two kids who finish in a minute"),
        ("it's like pulling teeth with my last block", "it's like pulling teeth with your last block"),
        ("I blame myself for that one", "you blame yourself for that one"),
        ("the fault is mine", "the fault is yours"),
        ("my kids know I am tired", "your kids know you are tired"),
        ("my para left us in september", "your para left you in September"),
        ("they treat me like a sub", "they treat you like a sub"),
        ("5th period is a mess after lunch", "5th period is a mess after lunch"),
        ("me and my co-teacher talk too much", "you and your co-teacher talk too much"),
        ("the AP said I was too soft", "the AP said you were too soft"),
        ("I have 32 kids and no aide", "you have 32 kids and no aide"),
        ("mine never line up quietly", "yours never line up quietly"),
        ("they know I'm bluffing", "they know you're bluffing"),
        ("I am the only one who talks", "you are the only one who talks"),
        ("i dont think they read it", "you don't think they read it"),
        ("He's throwing pencils at my desk", "he's throwing pencils at your desk"),
        ("it was better when I was strict", "it was better when you were strict"),
        ("They can't sit for my read aloud", "they can't sit for your read aloud"),
        ("i wasn't ready for them", "you weren't ready for them"),
        ("we'll never finish this unit", "you'll never finish this unit"),
        ("we'd need more adults in my room", "you'd need more adults in your room"),
        ("we drive ourselves crazy over it", "you drive yourselves crazy over it"),
        ("US history puts them to sleep", "US history puts them to sleep"),
        gap("i-Ready says they are behind", "i-Ready says they are behind"),
        ("the ELs just copy my example", "the ELs just copy your example"),
        ("on Monday they were fine with me", "on Monday they were fine with you"),
    ],
)
def test_a_statement_is_said_back_with_the_persons_turned(said: str, back: str) -> None:
    assert turned(said) == back


@pytest.mark.parametrize(
    "said",
    [
        "my student Jayden throws things",
        "Amir and Josie run the whole discussion",
        "then I called on Destiny and she cried",
        'she said "i hate this class"',
        "he told me 'make me do it' and walked off",
        "you never told me that would happen",
        "your last idea flopped completely",
        "I asked what do you want",
        "how do I get them to stop",
        "what do they even want from me",
        "is it just me",
        "do they even care about it",
        "they laughed, was that my fault?",
        "can you give me the steps",
        "help me plan this",
        "tell me what to do",
        "thanks that was useful",
        "please make it shorter",
        "let them fail once",
        "exit tickets",
        "3rd grade math",
        "not really",
        "two words",
        "yes",
        "",
        "the page https://example.org is too long",
        "they hate it (maybe it's me)",
        "¿qué hago con ellos si no escuchan",
        "@jones said stop it",
        "am I asking too much",
        "was I too hard on them",
        "have I lost them already",
        "Marcus never stops talking",
        "Destiny threw my stapler",
        "they come in late and then they talk and then they want water and then they want the pass and then it is over",
    ],
)
def test_what_cannot_be_turned_safely_is_not_said_back(said: str) -> None:
    assert turned(said) is None


@pytest.mark.parametrize("blank", [" ", "  ", "\t", "\u00a0"], ids=repr)
def test_blanks_of_any_kind_part_words(blank: str) -> None:
    said = turned(blank.join(("they", "never", "listen", "to", "me")))
    assert (said or "").split() == ["they", "never", "listen", "to", "you"]


@pytest.mark.parametrize(
    ("phrase", "back"),
    [
        ("my last idea", "your last idea"),
        ("them to talk to me", "them to talk to you"),
        ("Everybody says something in our circle", "everybody says something in your circle"),
        ("I'd see my kids lean in!", "you'd see your kids lean in"),
        ("ELs and my newcomers", "ELs and your newcomers"),
    ],
)
def test_a_phrase_is_turned_without_a_sentence_around_it(phrase: str, back: str) -> None:
    assert turned_phrase(phrase) == back


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("I moved Marcus to the front", True),
        ("they all followed Aaliyah out", True),
        ("the IEP kids were fine on Monday", False),
        ("it happened again. They all left", False),
        ("in March and April we test", False),
        ("my ELA block", False),
    ],
)
def test_a_capital_inside_a_sentence_may_be_a_name(text: str, named: bool) -> None:
    assert has_name(text) is named


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("half of them talk", "Half of them talk."),
        ("they stopped...", "They stopped."),
        (" ready? ", "Ready?"),
        ("12 of 30 ;", "12 of 30."),
        ("", ""),
        (" . ", ""),
    ],
)
def test_a_text_becomes_a_sentence(text: str, whole: str) -> None:
    assert sentence(text) == whole
