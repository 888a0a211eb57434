"""Signs that somebody may be hurt now: a weapon, a threat, violence, an emergency."""

from agents.safeguards.signs.sign import Kind, SignMaker
from agents.safeguards.signs.words import WORDS

_sign = SignMaker(WORDS)

_WEAPON = _sign(
    Kind.DANGER,
    "has|have|had|having|with|carrying|carries|brought|brings|bring|bringing|pulled|pulls|showed|showing|waving|holding|hiding|got ~5 {weapon}",
    "found|saw|see|seen|spotted|there_is|there_are|there_was ~3 {weapon}",
    "{weapon} (is|are|was|hidden) in|on|under ~2 locker|backpack|bag|desk|desks|pocket|waistband|jacket|sock|lunchbox|bathroom|campus|school|hallway",
    "{weapon} & outside|hallway|parking_lot|ceiling|locker|my_door|front_door|on_campus|dont_come|not_come|group_chat",
    "armed man|person|guy|student|parent",
    "is|are|was armed",
    "{weapon} ~4 going_to|will|plans_to|wants_to ~1 use|bring|shoot|need & {pupil}|he|she|picture|pic|photo",
    unless=(
        "i ~3 have|own|bought|got|keep a|my|the ~1 gun|pistol|rifle|knife",
        "soldiers|soldier|army|hunters|knights|guards|police|officers|officer|cops ~3 with|have|carry|s ~2 {weapon}",
        "stories|story|essay|game|games|movie|movies|unit|poem|comic ~4 with|about|of ~2 {weapon}",
        "{weapon} ~3 in|from ~3 game|games|movie|story|stories|museum|unit|war|book|novel|play",
    ),
)

_THREAT = _sign(
    Kind.DANGER,
    "threat|threats|threaten|threatened|threatening|threatens to|of ~2 kill|shoot|stab|hurt|blow|bomb|burn|attack|murder|bring|jump",
    "threatened|threatening|threatens ~3 with a|his|her|their {weapon}|scissors|bat",
    "threatened|threatens|threatening ~1 me|us|her|him|them|another|classmate|classmates|student|students",
    "death|bomb|shooting|terror threat|threats",
    "shoot|shooting|shot|blow|blowing|burn|burning (it|up|the|this) up|down|school|place",
    "going|gonna|wants|want|will|would|plans|planning|has (to|go) stab|shoot|kill|murder|bomb|attack ~1 everyone|everybody|us|people|students|classmates"
    "|teachers|all|school|her|him|them|me|another|someone|somebody|you|kid|boy|girl",
    "going|gonna|wants|will|would|plans (to) kill|stab|shoot ~2 ex|girlfriend|boyfriend|classmate|teacher|principal|bully|girl|boy|kid|student",
    "hit|kill|death list",
    "map|list|plan|drawing ~6 targets",
    "not come to school & bad|happen|gun|shoot|threat|pistol|tomorrow|safe|die",
    "{weapon} & see_you|coming|watch_out|be_ready|do_not_come|your_turn & {says}|photo|picture|messaged|posted|sent",
    "threat* ~9 kill|hurt|shoot|stab|bomb|beat ~1 me|him|her|them|us|people|everyone|somebody|someone|students",
    "coming|going|come to ~3 school|class|campus|here to ~1 shoot|kill|hurt|stab|get",
    "note|message|anonymous|posted|sent|text|wall|letter|says & you ~3 die|dead",
    "shoot|stab|kill ~3 everyone_else|everybody_else|everyone|everybody & {pupil}|he|she|i",
    "list ~4 people|names|students|kids|teachers ~4 kill|shoot|hurt",
    "going_to_be|will_be|be|planning ~2 shooting|stabbing|massacre|attack & school|game|tomorrow|today|tonight|dance|prom|lunch|monday|friday|says|said|saying",
    "hurt|kill|shoot|stab people|everyone|everybody|kids|students|teachers & coming|tomorrow|school|says|said|texted|posted|wants|will|going",
    "kill|shoot|stab|murder (us|you|them|everyone) all|everyone|everybody & says|said|would|will|going|come_back|wrote|texted|posted|threat*",
    "bring|bringing|brings|brought ~3 {weapon} ~4 school|class|campus|monday|tuesday|wednesday|thursday|friday|tomorrow|today|game|prom|dance",
    "jump|jumping|beat_up ~2 another|a|the|him|her|someone ~4 with a|bats|bat|pipe|pipes|knives|brass",
    "be|next|become (a|the) school shooter",
    unless=(
        "which|who ~6 likely|most_likely",
        "my|his|her mom|dad|mother|father|stepdad|parents ~4 kill",
        "s mom|dad|mother|father|stepdad ~1 threat*",
    ),
)

_WANTS_TO_HURT = _sign(
    Kind.DANGER,
    "{pupil} ~4 going|wants|want|will|would ~1 hurt|jump me|him|her|them|us|somebody|someone|people|another|everyone",
    unless=("{family}",),
)

_NOW = _sign(
    Kind.DANGER,
    "in|on|under (a|hard) lockdown ~3 now|and|not|here|because|we|hiding|right|.",
    "lockdown ~1 real|for_real|right_now|not_a_drill",
    "swinging|waving|swings ~2 hammer|bat|pipe|axe|crowbar|chair|knife|machete|scissors",
    "attack*|stab*|slash*|cut|hit ~4 with ~2 {weapon}|scissors|bat|hammer|bottle|glass|razor & {learner}|blood|bleeding|someone",
    "there is blood",
    "active shooter|attacker|intruder",
    "there is ~2 shooter|gunman|intruder|attacker|fire_in|bomb",
    "we are hiding",
    "break|breaking|kick|kicking|beating|pounding down|on ~2 door",
    "strange|unknown|random|drunk|angry|weird man|guy|person|woman|adult|parent|father|dad|mother|mom|husband ~6 trying|get|getting|break|breaking|came|come|inside|banging|following"
    "|grab|building|playground|room|classroom|door",
    "man|guy|person|someone|somebody ~4 trying to get|break in|into",
    "intruder|trespasser|stranger|gunman|shooter ~4 in|inside|outside|on|at ~2 building|school|hall|hallway|campus|room|door|playground",
    "heard|hear|hearing ~2 shots|gunshots|gunfire",
    "someone|somebody|man|kid|student|person|he is|are shooting in|at|people|outside|.",
    "gunshots|gunfire|gunman",
    "dad|mom|father|mother|parent|man|guy|someone|husband|boyfriend|uncle ~8 with a bat|pipe|hammer|crowbar|machete|axe",
    "outside|at|in ~2 door|classroom|room|hallway|school|lot ~4 screaming|yelling|threatening|pounding|banging ~6 kill|hurt|get|shoot|me|in",
    "not|stopped breathing|responding|responsive|conscious",
    "unconscious|unresponsive|collapsed|seizing|passed_out|fainted",
    "{learner}|he|she|they|teacher|someone|colleague|aide ~5 having|has|had a seizure|stroke|heart_attack",
    "anaphylactic|anaphylaxis",
    "severe|bad|an allergic reaction ~6 now|right|help|breathe|no|what|epipen",
    "is|are|student|kid choking",
    "bleeding ~2 badly|heavily|lot|everywhere|will_not|head|bad",
    "{learner}|he|she hit|struck|run_over by ~2 car|bus|truck|van",
    "{learner}|he|she is|are bleeding .",
    "stabbed|shot ~1 {learner}|teacher|another|one|him|her|someone|somebody|student",
    "got|been|was|is stabbed|shot",
    "attacking|strangling|stabbing|beating|choking ~5 right_now",
    "fire|smoke ~3 building|hallway|classroom ~4 now|real|not",
    "i am in danger",
    "immediate|imminent|serious danger",
    "kidnapped|abducted",
    "ran|run|running|left ~3 campus|building|school ~6 can_not_find|missing|gone",
    "i ~3 going|want|gonna|could to shoot|stab|kill|bomb ~2 everyone|everybody|people|school|principal|boss",
    unless=(
        "seizure ~3 disorder|plan|protocol|history|last_year|last_month|medication",
        "history of seizures",
        "pretend*|fake|faked ~4 dead|unconscious|seizure|shot|stabbed|choking|fainted|collapsed",
    ),
)

SIGNS = (_WEAPON, _THREAT, _WANTS_TO_HURT, _NOW)
