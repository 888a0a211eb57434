"""Signs that the teacher is harassed or assaulted, or has hurt or crossed a line with a student."""

from agents.safeguards.signs.sign import Kind, SignMaker
from agents.safeguards.signs.words import WORDS

_ADULTS = {
    "him": ("one_of_them|him|her|them|kid|kids|child|student|students|boy|girl|children|senior|grader", "{learner}"),
    "offender": (
        "{leader}|{staff}",
        "colleagues|coworkers|student|students|senior|seniors|boys|boy|girl|kid|kids|parent|father|dad|mother|mom|man|guy|grader|graders|he|she|they"
        "|someone|somebody|freshman|teenager",
    ),
    "superior": (
        "{leader}|coworker|coworkers|colleague|colleagues|teacher|custodian|janitor|he|she|man|dad|father|parent",
    ),
    "strike": (
        "hit|slapped|smacked|punched|kicked|choked|shoved|yanked|dragged|pinched|spanked|struck|hurt|tackled|headbutted|bruised|grabbed|twisted|restrained|pushed"
        "|shook|swatted|squeezed|pinned|threw",
    ),
    "attacked": (
        "punched|punches|hit|slapped|shoved|pushed|attacked|attacks|choked|kicked|bit|spit|spat|strangled|assaulted|headbutted|tackled|scratched|stabbed|struck"
        "|elbowed|swung|beat|jumped|grabbed",
    ),
    "lewd": (
        "sexual|sexy|dirty|inappropriate|creepy|lewd|suggestive|explicit|nude|nudes|naked|flirty|flirtatious|disgusting|obscene|vulgar|dick|gross|perverted|porn"
        "|dick_pic|dick_pics|sexualized",
    ),
    "my_body": (
        "my ~2 body|chest|breast|breasts|butt|legs|leg|looks|figure|boobs|thigh|thighs|back|waist|hair|shoulders|knee|neck|hips|skirt|shirt|blouse|rear|ass"
        "|outfit|clothes",
    ),
    "remarks": (
        "comment|comments|remark|remarks|joke|jokes|message|messages|text|texts|photo|photos|picture|pictures|email|emails|things|stuff|note|notes|gestures|dms|pics|selfies",
    ),
    "slurring": ("racist|homophobic|sexist|antisemitic|transphobic|islamophobic|ableist|slur|slurs",),
}
_sign = SignMaker({**WORDS, **_ADULTS})

_TO_TALK = "grabbed|pulled|cornered|caught|stopped me ~6 to say|ask|talk|tell|chat|show|share|thank|help"

_SEXUAL_HARASSMENT = _sign(
    Kind.HARASSMENT,
    "i ~4 harassed|groped|assaulted|stalked|molested|raped",
    "harass|harasses|harassing|stalk|stalks|stalked|stalking|grope|gropes|groped|groping|assaulted|assaulting|molested ~1 me",
    "sexual|sexually|racial|racially|workplace harassment|harassed|harassing|assaulted|assault|advances|favors & i|me|my|at_work|colleague|staff",
    "{offender} ~6 touch|touches|touched|touching|rub|rubs|rubbed|rubbing|kiss|kissed|kissing|corners|cornered|pinned|hugs|grabbed|grabs|gropes|strokes"
    " me|{my_body}",
    "grabbed|touched|squeezed|slapped|pinched|rubs|rubbing|touching|touches|stroked|smacked|brushed ~1 {my_body}",
    "{superior} ~8 sleep|hook_up with|go_to_bed_with him|her|them|me",
    "{superior} ~6 hits|hitting on me",
    "{superior} ~6 asks|asking|asked|ask me ~2 out|dates|drinks|dinner|date & keeps|keep|will_not_stop|again|every|night|text|texting|said_no|not_stop",
    "will not stop|quit asking|texting|calling|following|touching|messaging me",
    "{superior} ~4 texting|texts|messaging|messages me ~8 dates|date|lonely|beautiful|hot|sexy|wearing|drunk|misses_me",
    "threatening|abusive|hateful|racist emails|email|messages|message|letters|letter|calls|texts|notes|voicemails",
    "{offender} ~4 follows|following|followed me home|to|around|every|into",
    "{lewd} ~3 {remarks} & me|my|i",
    "{remarks} ~3 {my_body}",
    "sends|sending|sent|texts|shows|showed|asks|asked me ~6 {lewd}",
    "sexual|sexually|obscene ~4 about me|my",
    "stares|staring|stare|looks|leers|leering ~2 at ~1 {my_body}",
    "{slurring} ~4 {remarks}|names ~4 me|my|i_get",
    "{offender} ~6 makes|made|make|forced|forces|forcing (a) me|kiss|hug ~2 hug|kiss|sit_on|touch|watch|on",
    "blocks|blocked|blocking the door|exit|way & me",
    "brush|brushes|brushed|rubs|presses|leans (up) against me",
    "get|getting|am|being called ~3 {slurring}",
    "sends|sent|send|showed|shows|show me ~5 penis|genitals|privates|himself_naked|junk",
    "make|makes|making|made passes|a_pass|moves|advances at|on|toward|towards me",
    "propositioned me",
    "sexual rumors|rumor|gossip ~3 me",
    "call|calls|called|calling me ~4 {slurring}|bitch|whore|slut|names & {slurring}|bitch|whore|slut|principal|boss|colleague|coworkers|lead|every_day",
    "{slurring} & my_face|behind_my_back|at_me|about_me|to_me|at_work|lounge",
    "deepfake|deepfakes|nude|nudes|fake|ai_generated|edited ~4 of me",
    "photo|photos|video|videos|pictures|picture|pics|filming|filmed ~4 {my_body}|of_my",
    "put|puts|putting|placed|slid|had|kept|keeps|has|lays|laid ~1 his|her|a|their hand|hands|arm|arms|fingers|mouth ~2 on|up|under|around|down|across|over"
    " my|me",
    "{superior} & tenure|contract|raise|schedule|promotion|evaluation|classes|job ~6 if i ~4 dinner|drinks|nice|date|slept|sleep|out",
    "{leader}|colleague|coworker|parent|dad|mom|father|mother ~3 grabbed|grabs|yanked|squeezed|twisted my arm|arms|wrist|shirt|hair|neck",
    "hugs|hugging|hug|touching|touches me & wrong|uncomfortable|weird|stop|creepy|creeps|gross",
    "exposed|exposes himself|herself",
    "if i (was|were|am|would|will|just) nice|nicer|friendlier|sweet|slept to|with him|her",
    "waits|waiting|waited|shows_up|showed_up|hangs_around|parks ~4 my ~1 car|house|room|home|door|classroom|apartment & {superior}|scared|again|every|night",
    "blackmail|blackmailed|blackmailing|extort* ~4 me",
    unless=(
        "i ~2 assaulted|molested|harassed a|him|her|my",
        "assaulted by ~2 glitter|noise|smell|emails|paper|data|paperwork|slides|meetings",
        "{pupil} ~2 harassing|harassed|harasses another|each|him|her|a",
        _TO_TALK,
    ),
)

_ASSAULT = _sign(
    Kind.HARASSMENT,
    "{offender} ~6 {attacked} (at|on) me",
    "i ~3 {attacked}|attacked|struck|bitten|beaten|injured|jumped by ~3 student|parent|kid|father|mother|boy|girl|colleague|grader|senior|dad|mom|one",
    "threw|throws|thrown|hurled ~5 at my|me & hit|stitches|bleeding|concussion|hurt|injured|er|hospital|bruise|bruised|broke|broken|cut|knocked",
    "{attacked} me in|on|so|with|and ~3 face|jaw|stomach|head|eye|hard|fist|fists|er|hospital|bleed",
    "{attacked} me & student|parent|kid|senior|grader|dad|mother|father|mom & er|hospital|stitches|cast|bleeding|concussion|bruise|bruised|broke|police|scared|today",
    unless=(
        "kinder*|prek|pre_k|preschool*|toddler|kindergarten*",
        "1st|first|tk|k grader|graders|grade|student",
        "three|four|five|six|3|4|5|6 year|yr old",
        "pushed|pushes|push me to|toward|out_of|hard|harder|further",
        "hit me up|with_a",
        "grabbed me a|for|after|before|about|to|on",
        _TO_TALK,
    ),
)

_BULLYING = _sign(
    Kind.HARASSMENT,
    "bullies|bullied|bullying|humiliates|humiliated|humiliating|humiliate|berates|berating|intimidates|intimidating|belittles|belittling|threatens|mobbing me & "
    "{leader}|coworker|coworkers|colleague|colleagues|staff|team|he|she|they|parent|parents",
    "{leader}|coworker|coworkers|colleague|colleagues ~6 bully|bullies|bullied|bullying|humiliat*|intimidat*|belittl*|retaliat* ~2 me|my",
    "i (am|have|was|get|keep) ~2 bullied|intimidated|mobbed ~1 by|at",
    "{leader} ~6 screamed|screams|scream|screaming|cursed|curses|swore|yells|yelled ~4 at_me|my_face",
    "{leader} ~6 calls|called|calling me stupid|idiot|worthless|useless|dumb|incompetent|names|crazy|fat|lazy|moron",
    "hostile work|workplace environment",
    "retaliation|retaliating|retaliated ~3 me",
    "threatens|threatened|threatening ~1 my job|family|life & {leader}|parent|parents|colleague|student|he|she",
    unless=("students|kids|class|boys|girls ~2 bully|bullies|bullied|bullying",),
)

_STRUCK = (
    "{pupil} (who|just|then|also|had|has|and|had_just|got_mad_and) {strike} {him}|another|each|a|me",
    "hurt|hurts|hurting his|her|their|a|the|my ~1 feelings|pride|confidence|grade|score|average",
    "pushed|push|pulled|dragged {him} too fast|far|much|quickly|through",
    "pushed|push|pulled|dragged {him} to|toward|aside|further|harder|past|over|beyond|through|along",
    "hit|hits {him} with|up ~3 quiz|test|question|questions|project|essay|assignment|task|challenge|problem|problems|news|content|review|text|topic",
    "not ~3 want|wanting|going|trying|meant|mean to hurt|upset",
    "shook his|her|their|hands",
    "i ~3 {strike}|attacked|assaulted|bitten by",
    "{strike} ~2 {learner} ~2 paper|papers|pencil|phone|attention|notebook|marker|work|drawing|essay|book|feelings|interest|voice|hat|backpack",
    "grabbed|threw ~2 {him} ~1 to ~1 talk|help|be|ask|show|read|partner",
    "threw ~1 {him} ~1 off|a|under|into_groups|in_groups",
)

_OWN_MISCONDUCT = (
    _sign(
        Kind.OWN_MISCONDUCT,
        "i (just|also|really|even|accidentally|think_i|have) (just) pinched|slapped|smacked|punched|kicked|choked|shoved|yanked|spanked|struck ~1 {him}",
        "i ~3 grabbed|pulled|yanked|dragged|held|lifted ~2 {him} (up|out|away|in) ~3 by (the|his|her|their) arm|neck|hair|shirt|collar|wrist|ear|hood|jacket|shoulder"
        "|shoulders|ponytail",
        "i ~3 grabbed|squeezed|twisted|yanked|bent|slapped his|her|their arm|neck|hair|wrist|ear|face|hand|hands|fingers",
        "i ~3 pulled|pinched|twisted|bent|yanked|squeezed ~2 {him} s ear|hair|arm|ponytail|wrist|hand|finger",
        "put|laid|lay|putting my hands|hand on ~1 {him}",
        "i ~6 left|leave ~1 bruise|mark|marks ~2 on ~1 {him}|his|her",
        "crossed|crossing|cross ~1 line|lines|boundary|boundaries & {him}",
        "i ~6 texting|messaging|dming|texted|chatting|snapchatting|meeting|met|seeing|sent ~4 {him} & night|private|privately|personal|flirty|flirting|late|secret"
        "|alone|feelings|outside_of_school|should_not_have|inappropriate|my_house|my_car",
        "have|having|had|developed|developing|caught|catching|got (romantic|real|strong|some|a) feelings|crush for|on ~3 {him}",
        "attracted|attraction to ~3 {learner}",
        "in|falling love with ~3 {learner}",
        "i ~3 slept|sleeping|sex|relationship|affair|involved|dating|hooked_up with ~2 {him}",
        "i ~3 kissed|undressed|touched ~1 {learner}",
        "i ~3 locked|tied|taped ~1 {him} in|to|up|out|down",
        "scared|afraid|worried|might|going|want|wanted|close|almost ~3 i|to|will|am|would (might|will|am|could|would) (going) (to) hit|hitting|hurt|hurting|slap|slapping"
        "|shake|smack|strangle ~1 {him}",
        "i ~3 want|wanted|going to hit|hurt|slap|shake ~1 {him}",
        "too|so close to|with ~1 a|one|my ~2 {him}",
        "i ~6 chokehold|headlock|choke_hold",
        "i ~2 hugged|kissed|touched|held ~1 {him} & wrong|too_long|inappropriate|should_not|regret|line|feelings",
        "i ~2 told ~3 {learner} ~2 i ~1 love|loved|like|liked him|her|them",
        "we ~1 kissed|slept_together|made_out & {learner}",
        "i|my_cool|my_temper ~6 slapped|hit|slammed|threw|kicked ~4 caught|hit|got|landed_on ~2 {learner}|his|her",
        "i ~3 kicked|pulled|yanked ~4 chair ~4 fell|hit_his|hit_her|hurt",
        "we text|call|talk|chat|message every_night|at_night|late|all_night & {him}",
        "i ~4 threw|throw|tossed|chucked ~6 hit|struck|at ~1 {him}",
        "i ~2 humiliated|abused|molested|assaulted ~2 {him}",
        "i|me ~3 accused|allegation|allegations ~6 hit|hitting|touch*|grabb*|hurt*|inappropriate*|abus*",
        "chats|chatting|conversations|messages|texts|calls ~3 with ~2 {learner} & not_ok|private|secret|inappropriate|wrong|personal|night",
        "going_on|happened|happening between me and ~1 a|my|one ~1 {learner}",
        "seeing|dating|meeting ~1 one ~3 {learner} ~6 romantic|outside|secret|relationship|love",
        "private|personal|secret|inappropriate|flirty messages|texts|photos|dms ~2 to|with ~2 {learner}",
        "i ~3 dating|seeing ~1 a|my ~2 {learner}",
        "i ~4 flirting|flirted|flirt with ~2 {learner}",
        "i ~4 physical|inappropriate ~3 with ~2 {him}",
        unless=(
            "not ~3 want|wanting|going|trying|meant|mean to hurt|upset",
            "i ~3 attacked|hit|punched|kicked|assaulted|shoved|slapped by",
            "shook his|her|their|hands",
            "pulled ~2 {him} ~2 aside|group|groups",
        ),
    ),
    _sign(
        Kind.OWN_MISCONDUCT,
        "i ~9 {strike} ~1 a|one|my|the|this|another ~3 {learner}",
        "i ~9 {strike} him|her|them",
        unless=_STRUCK,
    ),
)

SIGNS = (*_OWN_MISCONDUCT, _SEXUAL_HARASSMENT, _ASSAULT, _BULLYING)
