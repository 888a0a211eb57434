"""Signs that the teacher is harassed or assaulted, or has hurt or crossed a line with a student."""

from agents.safeguards.signs.sign import Kind, SignMaker
from agents.safeguards.signs.words import WORDS

_sign = SignMaker(WORDS)

_SEXUAL_HARASSMENT = _sign(
    Kind.HARASSMENT,
    "i ~3 harassed|groped|assaulted|stalked|molested|raped",
    "harass|harasses|harassing|stalk|stalks|stalked|stalking|grope|gropes|groped|groping|assaulted|assaulting me",
    "sexual|sexually|racial|racially|workplace harassment|harassed|harassing|assaulted|assault",
    "sexual advances|favors",
    "put|puts|putting|placed|slid|had|kept|keeps|has ~1 his|her|a|their hand|hands|arm|arms|fingers|mouth ~2 on|up|under|around|down|across ~1 my|me",
    "if i (was|were|am|would|will|just) nice|nicer|friendlier|sweet to|with him|her",
    "creepy|inappropriate|sexual|disgusting|threatening|obscene texts|messages|emails|notes|calls|photos|dms|comments ~2 from|by|about",
    "took|taking|takes|take ~2 pictures|photos|video|videos|pics ~3 under|up|down ~1 my",
    "waits|waiting|waited|shows_up|showed_up|hangs_around ~3 my car|house|room|home|door|classroom & {offender}|asking_me_out|scared|again|every",
    "{offender} ~5 touch|touches|touched|touching|rub|rubs|rubbed|rubbing|kiss|kissed|kissing|corners|cornered|pressed|pinned ~1 me|my",
    "grabbed|touched|squeezed|slapped|pinched|rubs|rubbing|touching|touches my ~2 breast|breasts|butt|ass|back|leg|thigh|crotch|knee|waist|hair|shoulders",
    "{offender} ~6 sleep with him|her|them",
    "{offender} ~6 hits|hitting on me",
    "{offender} ~6 asks|asking|asked me out",
    "{offender} ~4 follows|following|followed me home|to|around|every",
    "sexual|sexy|dirty|inappropriate|creepy|lewd|suggestive|explicit|nude messages|texts|comments|jokes|remarks|photos|pictures|emails|things ~4 me|my",
    "sends|sending|sent|texts|shows|showed me ~5 sexual|dirty|nude|inappropriate|creepy|explicit|nudes",
    "comments|comment|remarks|joke|jokes|stares|staring|stare ~2 my body|chest|breasts|butt|legs|looks|figure",
    "racist|homophobic|sexist|antisemitic|transphobic jokes|comments|slurs|remarks|names|things|messages ~4 me|my",
    "calls|called|calling me ~3 slur|slurs|racist|bitch|whore|slut",
    "deepfake|deepfakes|nude|nudes|fake ~3 of me",
    "photos|videos|pictures up|down my skirt|shirt|blouse",
    unless=("i ~2 assaulted|molested a|him|her|my",),
)

_ASSAULT = _sign(
    Kind.HARASSMENT,
    "{offender} ~5 punched|punches|hit|slapped|shoved|pushed|attacked|choked|kicked|bit|spit|spat|strangled|assaulted|headbutted|tackled|beat (on|at) me",
    "i ~3 hit|struck|punched|kicked|choked|bitten|shoved|attacked|assaulted|beaten|injured|slapped|headbutted by ~3 student|parent|kid|father|mother|boy"
    "|girl|colleague|grader|senior",
    "threw|throws|thrown ~5 at my|me ~6 hit|stitches|bleeding|concussion|hurt|injured|er",
    "punched|slapped|hit|kicked|spit|spat me in|on ~2 face|jaw|stomach|head|eye",
    unless=("kinder*|prek|pre_k|preschool*|toddler|1st|first|tk", "feedback|comment|comments|question|news"),
)

_BULLYING = _sign(
    Kind.HARASSMENT,
    "bullies|bullied|bullying|humiliates|humiliating|berates|intimidates|intimidating|belittles|threatens me",
    "{leader}|coworker|coworkers|colleague|colleagues ~6 bully|bullies|bullied|bullying|humiliat*|intimidat*|belittl*|screams|retaliat* ~2 me|my",
    "i (am|have|was|get|keep) (been|being|getting) bullied|intimidated ~1 by|at",
    "{leader} ~6 screamed|screams|cursed|curses|swore at me",
    "hostile work|workplace environment",
    "retaliation|retaliating|retaliated ~3 me",
)

_OWN_MISCONDUCT = _sign(
    Kind.OWN_MISCONDUCT,
    "i ~3 hit|slapped|smacked|punched|kicked|choked|shoved|pushed|yanked|dragged|pinched|spanked|shook|struck|hurt|kissed|pinned|tackled ~1 {him}",
    "i ~3 grabbed|pulled|yanked|dragged|held ~2 {him} (up) by (the|his|her|their) arm|neck|hair|shirt|collar|wrist|ear|hood|jacket|shoulder|shoulders",
    "yanked|slapped|shoved|hit|grabbed {him} by|across|so_hard|too_hard",
    "i ~3 grabbed|yanked ~1 {him} ~2 hard|too|rough|roughly|and_shook",
    "i ~3 grabbed|squeezed|twisted his|her|their arm|neck|hair|wrist|ear",
    "put|laid|lay|putting my hands|hand on ~1 {him}",
    "i ~6 left|leave ~1 bruise|mark|marks ~2 on ~1 {him}|his_arm|her_arm",
    "crossed|crossing|cross a|the|some line|lines|boundary|boundaries ~3 with ~2 {him}",
    "i ~4 texting|messaging|dming|texted|chatting ~2 {him} ~6 night|private|privately|personal|flirty|flirting|late|secret|alone|feelings",
    "have|having|had|developed|developing|caught|catching|got (romantic|real|strong|some|a) feelings|crush for|on ~3 {him}",
    "attracted|attraction to ~3 {learner}",
    "in|falling love with ~3 {learner}",
    "i ~3 slept|sleeping|sex|relationship|affair|involved|dating|hooked_up with ~2 {him}",
    "i ~3 kissed|undressed|touched ~1 {learner}",
    "i ~3 locked|tied|taped ~1 {him} in|to|up|out|down",
    "lost control ~4 with|on|hit|grabbed|shoved|pushed ~2 {him}",
    "scared|afraid|worried|might|going|want|wanted ~3 i|to|will|am|would (might|will|am|could|would) (going) (to) hit|hurt|slap|shake|smack|strangle ~1 {him}",
    "i ~3 want|wanted|going to hit|hurt|slap|shake ~1 {him}",
    "i ~3 physical with ~2 {him}",
    "i ~3 threw|throw|tossed ~6 hit|struck|at ~1 {him}",
    "too|way|got|gotten|getting (too|way|so) close to|with ~2 {him} ~9 text|texts|texting|night|wrong|feelings|line|call|talk|alone|like|love",
    "too close to|with ~1 a|one|my ~2 {him}",
    "{him} in a|the chokehold|headlock|choke_hold & i",
    "i ~3 chokehold|headlock",
    "i ~2 hugged|kissed|touched|held ~1 {him} & wrong|too_long|inappropriate|should_not|regret|line|feelings",
    "we text|call|talk|chat|message every_night|at_night|late|all_night & {him}",
    "i ~2 restrained|humiliated|abused|molested|assaulted ~2 {him}",
    "i|me ~3 accused|allegation|allegations ~6 hit|touch*|grabb*|hurt*|inappropriate*|abus*",
    unless=(
        "hurt|hurts|hurting his|her|their|a|the|my ~1 feelings|pride|confidence|grade|score|average",
        "pushed|push|pulled {him} to|toward|aside|further|harder|past|over|beyond",
        "hit|hits {him} with|up",
        "shook his|her|their|hands",
        "i ~3 hit|struck|punched|kicked|choked|bitten|shoved|attacked|assaulted|hurt|slapped by",
    ),
)

SIGNS = (_OWN_MISCONDUCT, _SEXUAL_HARASSMENT, _ASSAULT, _BULLYING)
