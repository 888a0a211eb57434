"""The flat list of moves, in the order they are tried."""

from agents.guided.moves.advising import AddOne, AnswerNamed, CountFirst, JustTell, Offer, TellNamed
from agents.guided.moves.answering import ANSWERS
from agents.guided.moves.bounds import LeaveTheTopic, LeaveToTheTeam, SayWhatItIs, SayWhoReads, SayWhyNot
from agents.guided.moves.committing import ChangePlan, Choose, FillIn, SayWhatToCollect
from agents.guided.moves.exploring import AskAgain, AskNext, Close, Greet, Listen, LookItUp, PickUpThePlan, Review
from agents.guided.moves.meeting import PrepareMeeting
from agents.guided.moves.move import Move
from agents.guided.moves.scheduling import LayOutTheTime
from agents.guided.moves.transcripts import CountTranscript

MOVES: tuple[Move, ...] = (
    AskAgain(),
    CountTranscript(),
    SayWhyNot(),
    LeaveToTheTeam(),
    SayWhoReads(),
    SayWhatItIs(),
    LeaveTheTopic(),
    PickUpThePlan(),
    Review(),
    ChangePlan(),
    FillIn(),
    Close(),
    LayOutTheTime(),
    PrepareMeeting(),
    SayWhatToCollect(),
    *ANSWERS,
    Choose(),
    AnswerNamed(),
    TellNamed(),
    JustTell(),
    CountFirst(),
    AddOne(),
    Offer(),
    Greet(),
    AskNext(),
    LookItUp(),
    Listen(),
)
