"""What a teacher says about a safety matter while it is open."""

from enum import StrEnum

from agents.safeguards.phrases import Phrases
from agents.safeguards.reading import plain


class Aspect(StrEnum):
    """What a message asks or tells about the matter."""

    GOING = "going"
    ASK_CHILD = "ask_child"
    FAMILY = "family"
    BLOCKED = "blocked"
    DONE = "done"
    SECRECY = "secrecy"
    DOUBT = "doubt"
    MUST = "must"
    SAY = "say"
    WAIT = "wait"
    NO_CALL = "no_call"
    WHO = "who"
    ALONE = "alone"
    DENIAL = "denial"
    CLASS_NOW = "class_now"
    NEXT = "next"
    WORK = "work"
    FEELINGS = "feelings"
    THANKS = "thanks"


PEOPLE = "counselor|principal|admin|administrator|office|nurse|ap|police|cps|hotline|lead|hr|union|social_worker|psychologist|district|911|988|lifeline"
_ASPECTS = {
    Aspect.GOING: Phrases(
        (
            f"i|we (am|are) will|going_to|going ~1 go|find|call|calling|tell|report|phone|text|get|see|walk_to|email|talk ~3 {PEOPLE} (now|right_now|first|.)",
            f"i (am) ~1 call|calling|going|phoning|reporting|telling|finding ~2 {PEOPLE}|them|now (now|right_now|.)",
            f"ok|okay|yes|alright ~1 calling|going|telling|reporting|phoning ~3 {PEOPLE}|them|now",
            "i ~1 call|phone|report|go|do_it now",
            "on my way ~1 to ~1 office|counselor|principal|them",
            "voy a|ahora ~1 llamar|avisar|reportar|buscar|hablar|marcar",
            "ahora|ya|ahorita (mismo) llamo|aviso|voy|marco|reporto",
        ),
        {},
    ),
    Aspect.BLOCKED: Phrases(
        (
            f"{PEOPLE} ~3 said|says|told|wants ~3 not|wait|drop|nothing|handle|let_it|forget|overreacting|fine",
            f"{PEOPLE} ~2 is|was|are|left|does|did|will|has (not|already) ~1 out|gone|absent|home|answer|answering|care|listen|there|here|respond|responded|available|left",
            f"no|not_have_a|not_have ~1 {PEOPLE}",
            f"{PEOPLE} ~2 will|would|do|does|did|can not ~1 do|help|care|act|listen|believe",
            "everybody|everyone|they|all|office|building ~3 left|gone|went_home|closed|empty",
            "ya ~1 se fueron|fue todos|todo|nadie",
            "nobody|no_one ~2 answers|answered|picks_up|listens|listened|did|does|cares",
            "not|never ~1 believe|take|took ~2 me|seriously",
        ),
        {},
    ),
    Aspect.ASK_CHILD: Phrases(
        (
            "ask|asking|question|questions|interview|talk|investigate|look ~2 him|her|them|kid|child|student|into_it",
            "find out|more more|first|what",
            "take|taking a|some|any pictures|photos|picture|photo",
            "get|need more|some information|info|details|proof|evidence",
            "check|look|look_at ~2 marks|bruises|arms|legs|back|phone",
            "preguntarle|preguntar|pregunto|hablar_con_el|hablar_con_ella|averiguar",
        ),
        {},
    ),
    Aspect.FAMILY: Phrases(
        (
            "call|tell|talk|text|email|contact|ask|warn|confront|speak|notify|reach ~3 mom|dad|mother|father|parent|parents|family|home|guardian|grandma|stepdad",
            "call|calling home",
            "parents|mom|dad|family|mother|father ~3 know|told|notified|called|first",
            "llamar|llamo|avisar|aviso|decirle|hablar ~3 mama|papa|familia|padres|casa|madre|padre",
        ),
        {},
    ),
    Aspect.DONE: Phrases(
        (
            f"i (have|just|already|did) (just|already) told|called|reported|spoke|talked|emailed|informed|texted|notified|went ~3 {PEOPLE}|someone|it|him|her|them|police",
            "i|we (have|just|already) (already|just) reported|called|filed|texted|did_it",
            f"{PEOPLE} ~3 knows|know|has_it|handling|is_with|took|coming|on_it|informed|arrived|here_now|on_the_way",
            f"{PEOPLE} ~1 have|has|got|took|arrested ~1 him|her|it|them|this",
            "report is|was in|made|filed|done",
            "done|did_it|called_them|told_them .",
            "my sister|friend|mom|husband|wife|brother|neighbor|dad|partner ~2 coming|here|on_the_way|with_me|knows",
            "it is over|safe",
            "they got|arrested|caught|found him|her|it",
            "ya avise|hable|reporte|llame|le_dije",
        ),
        {},
    ),
    Aspect.SECRECY: Phrases(
        (
            "who ~2 see|sees|read|reads|know|knows",
            "confidential|private|anonymous|anonymously|secret",
            "will|would|does ~2 they|he|she|anyone|principal|admin|coach|boss|parents|family ~2 know|find_out|see",
            "are you ~3 reporting|telling|sending|report|tell|call|calling|going",
            "promised|promise|asked ~3 not_to|not_tell|keep|tell|secret",
            "quien ~2 ve|lee|sabe",
            "secreto|confidencial",
        ),
        {},
    ),
    Aspect.DOUBT: Phrases(
        (
            "if i am|were|was|got wrong|mistaken|overreacting",
            "i am|might_be|could_be|may_be wrong|overreacting|mistaken|imagining|misreading|paranoid",
            "get|getting|got ~1 family|families|parents|mom|dad|him|her|them|anyone|someone|people|kid ~1 in trouble",
            "maybe|probably|might_be|could_be|perhaps|may_be ~2 nothing|fell|accident|joke|joking|lying|kidding|exaggerating|fine|just|not_that_bad|normal|my_fault",
            "not ~2 sure|certain|know_if|proof|prove|enough|believe|think_it_is|want_to_accuse",
            "to be|make sure|certain",
            "barely|hardly|not_really|not_that ~1 anything|hard|bad|serious|happened",
            "ruin|destroy|break|wreck|tear|hurt|accuse|blame ~3 family|life|lives|reputation|parents|career|them|him|her",
            "not want to make|start|cause|overreact|accuse|get|be_that",
            "dramatic|paranoid|crazy|too_sensitive",
            "exagerando|exagerada|exagerado|dramatica",
            "is|am it|this|that|i ~2 even|serious_enough|enough|bad_enough|a_big_deal|overreacting|really|abuse|harassment",
            "make ~2 worse|it_up|big_deal",
            "equivoco|equivocada|equivocado|seguro|segura|no_sea_nada|problemas",
        ),
        {},
    ),
    Aspect.MUST: Phrases(
        (
            "do|must|am|should i ~2 have_to|need_to|must|required|obligated|supposed_to|obliged",
            "have|required|obligated to report",
            "mandated|mandatory|legally|law|liable",
            "lose my job|license|career",
            "i ~2 in_trouble|get_fired|be_fired|get_sued|be_sued|be_arrested",
            "what happens if i do_not|not",
            "my|is_it_my job|responsibility|duty ~2 to|report",
        ),
        {},
    ),
    Aspect.SAY: Phrases(
        (
            "what|how ~3 i ~1 say|tell|respond|act|answer|react|behave",
            "what if ~3 he|she|they ~2 talks|asks|tells|says|comes|brings",
            "talk|speak|act|be ~2 with|to|around|near him|her|them|student|child|kid",
            "que le digo",
        ),
        {},
    ),
    Aspect.WAIT: Phrases(
        (
            "wait|waiting ~4 until|till|for|tomorrow|monday|see|a_day|a_few|and|or",
            "tomorrow|monday|later|next_week|after_school|today|tonight ~2 ok|okay|enough|instead|or|.",
            "do|have_to|has|must ~4 today|right_now|now|immediately|tonight",
            "how soon|fast|quickly",
            "esperar|manana",
        ),
        {},
    ),
    Aspect.NO_CALL: Phrases(
        (
            "not ~3 want|going|can|could|will|like|able ~3 call|calling|talk|phone|therapist|hotline|tell_anyone|anyone|hospital|help",
            "calling|talking|they|hotline|therapy|it|lines ~3 not ~1 help|helps|work|do_anything|understand|care",
            "hate|scared|afraid|embarrassed|ashamed ~3 call|calling|phones|phone|talk|tell|telling|strangers",
            "tried|called ~3 before|it|that",
        ),
        {},
    ),
    Aspect.WHO: Phrases(
        (
            "who ~3 i|we ~1 call|tell|contact|report|talk|go|ask",
            "who ~2 call|contact|report_to|handles",
            f"can|could|should|may|do i ~2 email|call|tell|text|talk|go|write ~3 {PEOPLE}",
            "what|which|is_there_a ~2 number|hotline|line|person|office",
            "how ~3 i|we|to ~1 report|make_a_report|file|reach|do_that|do_it|start",
            "where ~3 i ~1 report|go|call|start|turn",
            "what do i do|need ~2 now|first|next|today",
            "a quien",
            "numero",
            "que hago|puedo_hacer|debo_hacer",
            "what|how ~2 should|can|must|do i ~1 do",
        ),
        {},
    ),
    Aspect.ALONE: Phrases(
        (
            "no_one|nobody|noone|anyone|anybody ~3 call|tell|talk|here|turn|ask|with_me|.",
            "i am|live|feel ~2 alone|by_myself|lonely",
            "no friends|family",
            "estoy|vivo|sola|solo aqui|sola|solo|en_casa",
            "no hay nadie",
            "nadie ~2 aqui|conmigo|ayuda|.",
        ),
        {},
    ),
    Aspect.DENIAL: Phrases(
        (
            "i (am|will) (be) fine|ok|okay|better|alright|good|safe",
            "not|was_not|did_not|do_not ~2 serious|mean|meant|going_to_do|really_mean|literal|do_anything|suicidal|like_that",
            "just|only tired|kidding|joking|venting|stressed|dramatic|frustrated|exhausted|sad|a_joke|a_bad_day|an_expression",
            "forget|ignore ~2 it|that|i_said|what|this",
            "overreacting|never_mind|nevermind",
            "exaggerat*|figure_of_speech",
            "take ~2 back",
            "delete|erase|unsee|unsend ~2 this|that|it|what",
            "should not|never have typed|said|written|told|mentioned",
            "olvidalo|olvidelo|olvida|olvide|no_dije_nada|no_es_nada|no_era_nada|era_broma|estoy_bien|no_debi|fue_un_mal_dia|solo_cansada|solo_cansado",
        ),
        {},
    ),
    Aspect.CLASS_NOW: Phrases(
        (
            "kids|students|class|children|room ~6 do|now|crying|scared|keep|tell|hide|quiet|panic|panicking|with_me|inside|leave",
            "what ~3 do ~3 class|kids|students|children|room",
            "evacuate|hide|door|doors|lights|lock|lockdown|run|barricade",
        ),
        {},
    ),
    Aspect.NEXT: Phrases(
        (
            "what happens|happen|comes next|now|after|then|if|to|when",
            "what will|would|are they ~2 do|happen|take",
            "will|would|are|going ~2 they|cps|police|he|she|him|her ~2 take|taken|remove|removed|arrest|arrested|foster|away|investigate",
            "then what",
            "que pasa|pasara",
        ),
        {},
    ),
    Aspect.WORK: Phrases(
        (
            "teach|work|school|class|go_in|job|sub|lesson|face_them|face_it ~4 tomorrow|monday|today|morning|hour",
            "tomorrow|monday|have_to|can_not|hour ~6 teach|work|school|class|go_in|face|job",
            "sub plans|plan",
            "call|calling|take|taking in_sick|sick|off|a_day|leave",
        ),
        {},
    ),
    Aspect.FEELINGS: Phrases(
        (
            "i (feel|am|have|just) (so|really|just) sick|scared|afraid|terrified|shaking|crying|guilty|ashamed|upset|numb|angry|mad|devastated|heartbroken|overwhelmed"
            "|worried|anxious|nervous|embarrassed|disgusted|horrible|awful|terrible|tired|exhausted|lost|sorry|panicking",
            "feel|feeling|felt ~3 sick|scared|guilty|ashamed|awful|terrible|horrible|responsible|helpless|stupid|dirty|bad|like_a_monster|empty|hopeless|lost",
            "hard|breaks_my_heart|can_not_stop|hurts|heavy|a_lot|too_much|my_fault|should_have|monster",
            "can not sleep|stop|think|breathe|focus|believe",
            "miedo|triste|culpa|llorando|nerviosa|nervioso",
        ),
        {},
    ),
    Aspect.THANKS: Phrases(
        (
            "thanks|thank_you|thx|ty|gracias|appreciate|ok|okay|alright|got_it|understood|i_will|will_do|de_acuerdo|entiendo",
        ),
        {},
    ),
}


def aspects_of(message: str) -> tuple[Aspect, ...]:
    """All that the message asks or tells about the open matter, the most telling first."""
    words = plain(message)
    return tuple(aspect for aspect, phrases in _ASPECTS.items() if phrases.find(words))
