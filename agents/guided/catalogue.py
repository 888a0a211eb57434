"""The flat list of moves, in the order they are tried."""

from agents.guided.moves.advising import AddOne, AnswerNamed, CountFirst, JustTell, Offer, TellNamed
from agents.guided.moves.answering import ANSWERS, KnowByOneself
from agents.guided.moves.bounds import (
    LeaveTheChoice,
    LeaveTheTopic,
    LeaveToTheTeam,
    SayHowItWorks,
    SayWhatItIs,
    SayWhoReads,
    SayWhyNot,
)
from agents.guided.moves.collecting import SayWhatToCollect
from agents.guided.moves.committing import AskWhich, ChangePlan, Choose, FillIn, SayOfPlan, ShowPlan
from agents.guided.moves.comparing import Compare
from agents.guided.moves.exploring import (
    AskAgain,
    AskNext,
    Close,
    Greet,
    Listen,
    PickUpThePlan,
    Review,
    SayItIsOrdinary,
    Settle,
)
from agents.guided.moves.looking_up import AnswerFromHand, LookItUp, SayWhatIsHeld
from agents.guided.moves.meeting import OpenMeeting, PrepareMeeting
from agents.guided.moves.move import Move
from agents.guided.moves.outlining import CheckAtTheEnd, OutlineLesson, ShortenIt
from agents.guided.moves.returning import ComeBack
from agents.guided.moves.scheduling import LayOutTheTime
from agents.guided.moves.transcripts import CountTranscript, ReadTable

MOVES: tuple[Move, ...] = (
    AskAgain(),
    CountTranscript(),
    ReadTable(),
    SayWhyNot(),
    LeaveToTheTeam(),
    SayWhoReads(),
    SayHowItWorks(),
    SayWhatItIs(),
    LeaveTheTopic(),
    SayItIsOrdinary(),
    LeaveTheChoice(),
    PickUpThePlan(),
    Review(),
    ComeBack(),
    SayOfPlan(),
    Settle(),
    Choose(),
    ChangePlan(),
    ShowPlan(),
    FillIn(),
    Settle(late=True),
    OpenMeeting(),
    PrepareMeeting(),
    Close(),
    OutlineLesson(),
    LayOutTheTime(),
    AskWhich(),
    SayWhatToCollect(),
    Compare(),
    SayWhatIsHeld(),
    ShortenIt(),
    CheckAtTheEnd(),
    KnowByOneself(),
    *ANSWERS,
    AnswerNamed(),
    TellNamed(),
    Offer(),
    JustTell(),
    CountFirst(),
    AddOne(),
    Greet(),
    AnswerFromHand(),
    AskNext(),
    LookItUp(),
    AskNext(anyway=True),
    Listen(),
)
