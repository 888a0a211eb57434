"""Signs that a child is abused or neglected."""

from agents.safeguards.signs.sign import Kind, SignMaker
from agents.safeguards.signs.words import WORDS

_sign = SignMaker(WORDS)

_AT_HOME = (
    _sign(
        Kind.CHILD_ABUSE,
        "{family} ~4 {hurts} ~1 {object}",
        "{family} ~3 {hurts} ~4 with|until|because|when|again|hard",
        "my|mommy|daddy|mama|papa ({family}) ~3 {hurts} me|us",
        "{hurts} by {whose} {family}",
        "{being} ~2 {hurt} ~3 by {whose} {family}",
        "{hurt} at home",
        "{family} ~3 made|makes|forced|forces {object} ~2 eat|kneel|sleep|stand|watch|touch|drink|take",
        "{family} ~2 lock|locks|locked|locking|tie|ties|tied|chain|chained {object}",
        "{family} ~2 pulls|pulled|yanks|yanked ~2 hair",
        "{family} ~3 put|puts|laid hands on",
        "{family} ~4 will|would|going|gonna|might (to) beat|hit|kill|hurt|whip|whoop|belt|smack ~1 {object}|me",
        "{family} ~3 pointed|pulled|put a gun|knife ~2 at|on|to {object}",
        "fights|fight|violence|violent|hitting|screaming ~2 at home ~8 scared|afraid|terrified|hides|police",
        "domestic violence|abuse",
        "gets|getting|get a|the whooping|beating|whupping|belt",
    ),
    _sign(
        Kind.CHILD_ABUSE,
        "{learner}|he|she|they ~2 {being} ~2 abused|molested|raped|neglected|trafficked|groomed|assaulted",
        "victim of ~1 abuse|neglect|trafficking|incest",
        "sign|signs|suspect|suspected|suspecting|suspicion|evidence|case ~3 abuse|neglect|abused|neglected",
        "child|sexual|sexually|physical|physically|emotional|parental abuse|abused|neglect|exploitation",
        "abuse|neglect|abused|neglected ~1 home",
        "it|this is|may|might|could|looks|feels|be (be) (like) abuse|neglect|abusive",
        "abusive|neglectful|violent home|house|household|family|father|dad|mother|mom|stepdad|stepfather|parent|parents|boyfriend",
        "{family} ~3 abusive|neglectful|abuser|predator|pedophile",
        "call|calling|called|report|reporting|contact|notify|file ~5 cps|dcfs|dcf|dhs|acs|dss|dcs",
        "child protective|protection services|agency",
        "report|reporting|reportable ~4 abuse|neglect",
        "do|am|are|as|should i|a|we mandated reporter|report",
        unless=("hall|pass|passes|phone|privilege|privileges|chromebooks|policy ~4 abused",),
    ),
)

_MARKS = (
    _sign(
        Kind.CHILD_ABUSE,
        "belt|whip|cord|rope|strap|finger|cigarette|iron|bite|teeth|strangulation|choke|switch (looking|shaped|like) mark|marks|burn|burns",
        "handprint|handprints|fingermarks|welt|welts|lashes ~5 {body}|him|her|them",
        "welt|welts|lashes ~5 {whose}",
        "{marks} ~6 shaped|looking|look|looks|shape ~2 like|of",
        "burned|burnt|burns|burn ~4 cigarette|cigarettes|iron|lighter|stove",
        "black|swollen eye|eyes",
        "busted|split|fat|swollen lip",
        "{marks} ~6 tied|restrained|choked|grabbed|strangled|held",
        "{injured} ~12 not ~3 say|tell|talk|explain",
        "{injured} ~14 fell|tripped|bumped ~8 but|again|story|believe|buy",
        "fell|tripped|bumped ~12 but ~8 {injured}",
        "{injured} ~12 every|third|second|same monday|time|week|weekend",
        "unexplained|suspicious|strange|weird {injured}",
        "always|keeps|constantly ~2 bruised|injured|hurt at|when|from|on",
        "hides|hiding|covers|covering|covered ~4 bruises|marks|injuries",
        unless=("i have|got|am|had", "each other", "tree|wood|leather"),
    ),
    _sign(
        Kind.CHILD_ABUSE,
        "{injured} ~6 {whose} ~3 {body}",
        "{injured} ~3 {body}",
        "{learner}|he|she|they ~4 covered|full|came|comes|coming|shows|showed|showing|has|with ~4 {injured}",
        unless=(
            "i have|got|fell|bruised",
            "fell|tripped|slipped|bumped|crashed|tumbled",
            "kickball|soccer|football|basketball|dodgeball|volleyball|baseball|skateboard|bike|scooter|tag|pe|playground|slide|swing",
            "apple|apples|banana|ego|egos|fruit|feelings|tomato|peach|potato|marker|markers|paint|chalk|grease|ink|pen|pencil|sharpie",
            "each other",
        ),
    ),
    _sign(
        Kind.CHILD_ABUSE,
        "story|explanation|excuse ~2 keeps|does|do ~1 changing|change|match|add",
        "new|different explanation|excuse|story every|each time",
        "always|mom|dad|mother|father ~3 has a new|different explanation|excuse",
        unless=("draft|drafts|narrative|writing|plot|standards|prompt|fiction|reading|homework",),
    ),
)

_SECRETS_AND_FEAR = (
    _sign(
        Kind.CHILD_ABUSE,
        "he|she|they|it|i (is|was|are|were|am) not|never supposed|allowed to say|tell|talk ~3",
        "told|made|asked|begged|promise ~3 not to (ever) tell|say ~2 anyone|anybody|nobody|what",
        "scared|afraid|terrified|frightened|nervous|dreads to|of|about (go|going|goes|get|getting|be|being|return|returning) (back) home",
        "scared|afraid|terrified|frightened|petrified of ~2 {whose} {family}",
        "he|she|student|girl|boy|kid|child|grader ~3 not want to go|be|return (back) home",
        "never|not wants|want to go home ~8 cry|cries|scared|afraid|clings|hides|begs|weekend",
        "begs|begged|begging ~3 not to ~4 home|mom|dad|parents|mother|father ~12 hit|hits|beat|kill|hurt|shaking|terrified|scared|afraid",
        "begs|begged|begging|asks|asked|wants ~2 to stay|live|sleep ~3 school|me|class ~4",
        "cry|cries|cried|crying|panics|panicked|shakes|shaking|sobs|sobbing ~8 go|going|goes|sent (back) home",
        "flinch|flinches|flinched|flinching|cowers|cowered ~6 when|whenever|if|every|at|as|near|hand",
        "bad|scary|weird|terrible|things|something ~3 happens|happen|happening|happened|going (on) at home ~6",
        "not|never|unsafe feel|feels|safe|unsafe ~2 at|in ~2 home|house",
        "is|are|feel|feels unsafe at|in home|house",
        "home is not|never safe",
        unless=(
            "love|loves|loved|fun|enjoy|enjoying|excited|party",
            "test|quiz|line|answer|answers|um|ums|word|blurt|rug|silent|loud|bullied|bus|dark|dog|dogs|report|grade|grades|detention",
            "divorce|divorced|divorcing|separated|moving",
        ),
    ),
)

_SEXUAL = (
    _sign(
        Kind.CHILD_ABUSE,
        "{family}|{staff} ~4 touch|touches|touched|touching|fondle* ~1 {object}|me",
        "touch|touches|touched|touching|grab|grabbed|grabs|fondle* ~3 inappropriately|sexually|private|privates|genitals|crotch|breasts|down",
        "inappropriate|inappropriately|sexual touch|touching|touched|contact|relationship|acts|act|abuse|things|stuff",
        "molest*|incest ~1",
        "{family}|{staff}|boy|guy|student|man|he|someone ~3 raped|rapes|raping|molested|groomed|grooming ~2 {object}|{learner}|me",
        "{learner}|she|he ~5 {being} ~1 raped|molested|groomed",
        "come|comes|came|coming|goes|climbs|gets|sneaks in|into ~1 her|his|their|my room|bed ~3 night|drunk|dark|sleep|when|and",
        "sent|sends|sending|asked|asks|asking|send|shared|traded ~8 nude|nudes|naked|explicit|sexual|topless",
        "nude|nudes|naked|topless pictures|photos|pics|pic|photo|video|videos ~4 {learner}|her|him|online|around",
        "sexting|sextortion|sexts",
        "older|grown|adult man|guy|boyfriend|men|woman ~6 online|meet|meeting|picks|dating|messages|gifts",
        "{learner}|she|he ~6 meet|meeting|dating|boyfriend ~6 online|older|grown|adult|20|21|22|23|24|25|26|27|28|30",
        "sex|sleeping|slept|sleeps with ~3 {family}|{staff}|{learner}|him|her|men|man",
        "private|privates parts|part",
        unless=("puberty", "touch|touches|touched|touching|grabbed my|me ~2 lower|shoulder|leg|back|butt|breast", "base|screen|materials"),
    ),
    _sign(
        Kind.CHILD_ABUSE,
        "{staff} ~4 texting|texts|messaging|messages|dms|dating|kissing|kissed|kisses|flirting|flirts|alone ~3 with|{learner} ~3",
        "{staff} ~4 hit|hits|slap|slapped|grabbed|shoved|choked|dragged|punched|kicked|pinned|slammed|threw|hurt ~2 {learner}",
        "saw|watched|witnessed|heard ~3 {staff} ~4 {hurts}|grab ~2 {learner}|him|her",
        "{staff} ~5 relationship|affair with ~4 {learner}",
        "{family} ~6 marry|married|marriage|circumcised",
        "married off",
        "forced marriage",
        unless=("{leader} ~6 me|my", "project|data|plan|unit", "{peers} and ~9"),
    ),
)

_NEGLECT = (
    _sign(
        Kind.CHILD_ABUSE,
        "not|never|nothing|barely|hardly eaten|ate|fed|eat|had ~3 since|at home|all|for|dinner|days",
        "only eats|eat|meal|meals|food ~6 at school|here",
        "no|not|never|nothing|without (any) (enough) food|eat|dinner|breakfast ~5 home|house|weekend",
        "steal|steals|stealing|stole|hoards|hoarding|hides|stuffs|sneaks|digs ~5 food|trash|leftovers|lunches",
        "same (dirty|filthy) ~1 clothes|outfit|shirt|uniform ~2 all|every|for|since|week",
        "smell|smells|smelled|reek|reeks|reeking (like|of) urine|pee|feces",
        "left|leave|leaves|leaving|is|are|stays|stay ~2 alone ~8 night|nights|overnight|weekend|days|baby",
        "nobody|no one (is|was) (ever) home|there|around at|all|overnight night",
        "{family} ~6 high|drunk|passed|using|overdosed ~3 all|out|drugs|when|again|every|most",
        "sleep|sleeps|sleeping|living|lives in|on a|the|their car|street|streets|shed ~9",
        "{family} ~3 kicked|threw|locked him|her|them out",
        "no|without heat|electricity|power|water|bed|coat ~6 lice|winter|mom|house|home",
        "raises|raising|cares|caring for (his|her) siblings|brothers|sisters alone|himself|herself",
        "suspect|signs|think|looks (it) (is|of|like) neglect",
        "infected|untreated|rotting ~6 nobody|months|weeks|doctor|parents",
        unless=("i have|am|did|had not ~3 eaten|eat", "high school|five|fives|expectations|standards"),
    ),
)

SIGNS = (*_AT_HOME, *_MARKS, *_SECRETS_AND_FEAR, *_SEXUAL, *_NEGLECT)
