"""Signs in the lines of a pasted transcript, where only what a student says of themselves counts."""

from agents.safeguards.signs.sign import Kind, SignMaker
from agents.safeguards.signs.words import WORDS

_sign = SignMaker(WORDS)

SIGNS = (
    _sign(
        Kind.DANGER,
        "i have|brought|got a|my|my_dads|the gun|knife|weapon",
        "i am going to|gonna shoot|stab|kill {object}|everyone|you",
    ),
    _sign(
        Kind.STUDENT_SELF_HARM,
        "i want|wanted|wish|going to die|kill (myself)",
        "i wish i was|were dead",
        "i cut|cutting|hurt myself",
        "kill myself",
        "i do not want to live|be alive",
    ),
    _sign(
        Kind.CHILD_ABUSE,
        "my ({family}) ~2 {hurts}|touches|touched ~1 me",
        "my {family} ~2 {hurts}|touches|touched ~1 me",
        "scared|afraid to go home",
        "not supposed|allowed to tell|say",
    ),
)
