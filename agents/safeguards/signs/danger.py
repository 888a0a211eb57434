"""Signs that somebody may be hurt now: a weapon, a threat, violence, an emergency."""

from agents.safeguards.signs.sign import Kind, SignMaker
from agents.safeguards.signs.words import WORDS

_sign = SignMaker(WORDS)

SIGNS = (
    _sign(
        Kind.DANGER,
        "has|have|had|having|with|carrying|carries|brought|brings|bring|bringing|pulled|pulls|pulling|showed|showing|waving|holding|hiding"
        " ~3 {weapon}",
        "found|saw|see|seen|spotted|there is|are|was ~3 {weapon}",
        "found|saw|spotted ~3 {weapon}",
        "is|are|was|were|be ~2 {weapon} ~2 in|on ~2 locker|backpack|bag|desk|pocket|waistband|jacket|school|building|hallway|classroom|bathroom|car",
        "{weapon} in ~2 locker|backpack|bag|desk|pocket|waistband|jacket|sock|lunchbox|bathroom|campus|school",
        "armed",
        "pulled a {weapon}",
        unless=("test|scale|line|center|sketch|dinner|clay|glue|nerf|water|toy|play|kitchen|safety|palette",),
    ),
    _sign(
        Kind.DANGER,
        "threat|threats|threaten|threatened|threatening|threatens to|of ~2 kill|shoot|stab|hurt|blow|bomb|burn|attack|murder|bring|jump|end",
        "threatened|threatening|threatens ~3 with a|his|her|their {weapon}|scissors|bat",
        "threatened|threatens|threatening ~1 me|us|her|him|them|another|classmates|students",
        "death|bomb|shooting|terror|violent threat|threats",
        "shoot|shooting|shot|blow|blowing|burn|burning up|down ~1 school|place|class|everyone|building|us",
        "shoot|stab|kill|murder|attack ~1 everyone|everybody|us|people|students|classmates|teachers|all|school|her|him|them|me|another|someone"
        "|somebody ~3 at|today|tomorrow|after|if|on|tonight|next|when|in|with",
        "going|gonna|wants|want|will|would|plans|planning (to) (go) stab|shoot|kill|murder|bomb ~1 everyone|everybody|us|people|students"
        "|classmates|teachers|all|school|her|him|them|me|another|someone|somebody|you|kid|boy|girl",
        "hit|kill|death list",
        "school|mass shooting|shooter ~6 says|said|wants|be|plans|going|threatened|next",
        "be|next (the) school shooter",
        "stabbed|shot ~1 kid|student|boy|girl|someone|somebody|another|him|her|teacher|me",
        "got|been|was|is stabbed|shot",
    ),
    _sign(
        Kind.DANGER,
        "in|on|under|during|on lockdown ~3 now|and|not|here|because|we|hiding|right",
        "we are in|on lockdown",
        "active shooter|attacker|intruder",
        "intruder|trespasser|stranger|gunman|shooter ~4 in|inside|outside|on|at ~2 building|school|hall|hallway|campus|room|door|playground",
        "heard|hear|hearing ~2 shots|gunshots|gunfire",
        "gunshots|gunfire|gunman",
        "dad|mom|father|mother|parent|man|guy|someone|husband|boyfriend|uncle ~8 with a bat|pipe|hammer|crowbar|machete|axe",
        "outside|at|in ~2 door|classroom|room|hallway|school|parking lot ~4 screaming|yelling|threatening|pounding|banging ~6 kill|hurt|get|shoot",
        "not|stopped breathing|conscious|responding|responsive ~9",
        "unconscious|unresponsive|collapsed|seizing",
        "having|has a seizure|stroke|heart attack|anaphylactic|allergic reaction ~6 now|right|what|help|and|can",
        "having|has a seizure",
        "choking ~2 on|right|now|turning|blue",
        "is choking",
        "bleeding ~2 badly|heavily|lot|everywhere|won|will|head|out|bad",
        "attacking|strangling|stabbing|beating|assaulting ~5 right now|student|teacher|kid|her|him|me",
        "fire|smoke ~3 building|hallway|classroom|school ~4 now|real|not",
        "i am in danger",
        "immediate|imminent|real|serious danger",
        "kidnapped|abducted|missing ~6 student|kid|child|now|cannot|find",
        "student|kid|child|he|she ran|run|running|left ~3 campus|building|school ~6 can not|find|missing|gone",
        "i|am ~3 going|want|gonna to shoot|stab|kill|bomb ~2 everyone|everybody|people|school|them|him|her|principal|boss",
    ),
)
