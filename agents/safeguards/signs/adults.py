"""Signs that the teacher is harassed or assaulted, or has hurt or crossed a line with a student."""

from agents.safeguards.signs.sign import Kind, SignMaker
from agents.safeguards.signs.words import WORDS

_sign = SignMaker(WORDS)

_HARASSMENT = (
    _sign(
        Kind.HARASSMENT,
        "i ~3 harassed|groped|assaulted|stalked|molested|raped",
        "harass|harasses|harassing|stalk|stalks|stalked|stalking|grope|gropes|groped|groping|assaulted|assaulting ~1 me|teacher|teachers",
        "sexual|sexually|racial|workplace harassment|harassed|harassing|assaulted|assault ~1 at|by|from|me|in|i",
        "sexual harassment|advances|favors|misconduct ~1",
        "{offender} ~5 touch|touches|touched|touching|rubs|rubbed|rubbing|grabs|grabbed|grabbing|kiss|kissed|kissing|corner|corners|cornered|hugs|"
        "presses|pressed|pinned ~1 me|my|mine",
        "grabbed|touched|squeezed|slapped|pinched|rubs|rubbing|touching|touches my ~2 breast|breasts|butt|ass|back|leg|thigh|crotch|knee|waist|hair|shoulders",
        "{offender} ~6 sleep with him|her|them|me",
        "{offender} ~6 hits|hitting|hit on me",
        "{offender} ~6 asks|asking|asked me out",
        "{offender} ~6 follow|follows|following|followed me ~6",
        "sexual|sexy|dirty|inappropriate|creepy|lewd|suggestive|explicit|nude messages|texts|comments|jokes|remarks|photos|pictures|emails|things"
        " ~6 me|my|i|body",
        "sends|sending|sent|texts|shows|showed ~1 me ~5 sexual|dirty|nude|inappropriate|creepy|explicit|nudes",
        "sexual|lewd|inappropriate|creepy|gross comments|jokes|remarks to|about|at me|my",
        "comments|comment|remarks|joke|jokes|stares|staring|stare ~2 my body|chest|breasts|butt|legs|looks|figure|boobs",
        "racist|homophobic|sexist|antisemitic|transphobic jokes|comments|slurs|remarks|names|things|messages ~4 me|my",
        "calls|called|calling me ~3 slur|slurs|n-word|racist|faggot|bitch|whore|slut",
        "deepfake|deepfakes|nude|nudes|fake ~6 of me",
        "photos|videos|pictures up|down my skirt|shirt|blouse",
    ),
    _sign(
        Kind.HARASSMENT,
        "{offender} ~5 punched|punches|hit|slapped|shoved|pushed|attacked|choked|kicked|bit|spit|spat|strangled|assaulted|headbutted|tackled|beat"
        " (on|at) me ~6",
        "hit|struck|punched|kicked|choked|bitten|shoved|attacked|assaulted|beaten|spit|injured by|on ~2 student|parent|kid|father|mother|boy|girl|colleague",
        "i|have (been|was|got|just) ~1 punched|slapped|shoved|choked|assaulted|stabbed|headbutted|bitten ~2 by|in|at|today|yesterday",
        "threw|throws|thrown ~5 at my|me ~6 hit|stitches|bleeding|concussion|hurt|injured|head|er",
        "punched|slapped|hit|kicked|spit|spat me|in ~2 face|jaw|stomach|head|eye",
    ),
    _sign(
        Kind.HARASSMENT,
        "bully|bullies|bullied|bullying|humiliates|humiliating|berates|intimidates|intimidating|belittles|threatens me",
        "{leader}|coworker|colleague|colleagues|team ~6 bully|bullies|bullied|bullying|humiliat*|intimidat*|belittl*|screams|retaliat* ~2 me|my",
        "i|am|being|been|getting (being) bullied|intimidated ~1 by|at|every",
        "{leader} ~6 screamed|screams|cursed|curses|swore at me",
        "hostile work environment|workplace",
        "retaliation|retaliating|retaliated ~3 me|for|against",
    ),
)

_OWN_MISCONDUCT = (
    _sign(
        Kind.OWN_MISCONDUCT,
        "i ~3 hit|slapped|smacked|punched|kicked|choked|shoved|pushed|yanked|dragged|pinched|spanked|shook|shaken|struck|hurt|kissed|pinned|tackled"
        " ~1 {him}",
        "i ~3 grabbed|pulled ~1 {him} (up) by (the|his|her|their) arm|neck|hair|shirt|collar|wrist|ear|hood|jacket|shoulder|shoulders ~3",
        "i ~3 grabbed ~1 {him} ~2 hard|too|so|rough|roughly|and shook|left",
        "i ~3 grabbed|squeezed|twisted his|her|their arm|neck|hair|wrist|ear ~3",
        "put|laid|lay|putting my hands|hand on ~1 {him}",
        "left|leave a bruise|mark ~2 on ~3 {him}|arm|wrist",
        "i ~4 crossed|crossing|cross a|the line|lines|boundary|boundaries ~3 with ~2 {him}",
        "crossed a|the line|boundary with ~2 {him}",
        "i ~4 texting|messaging|dming|texted|chatting ~2 {him} ~6 night|private|privately|personal|flirty|flirting|late|secret|alone|feelings",
        "have|having|had|developed|developing|got|caught|catching feelings|crush ~1 for|on ~3 {him}",
        "attracted|attraction|falling|love to|for|with ~1 a|one|my {him}",
        "attracted to|in love with ~3 {learner}",
        "i ~3 slept|sleeping|sex|relationship|affair|involved|dating ~2 with ~2 {learner}|{him}",
        "i ~3 kissed|touched|undressed ~1 {learner}",
        "touched|hugged ~1 {him} ~4 should|shouldn|inappropriate*|wrong",
        "i ~3 locked|tied|taped ~1 {him} ~2 in|to|up|out",
        "i ~3 {him} ~3 because i pushed|shoved|grabbed",
        "i lost control ~6 with|on|hit|grabbed|shoved|pushed ~2 {him}",
        "scared|afraid|worried|might|going|want|wanted ~3 i|to|will|am (might|will|am|could) (going) (to) hit|hurt|slap|shake|smack|strangle ~1 {him}",
        "i ~2 want|wanted|going to hit|hurt|slap ~1 {him}",
        "i ~3 physical with ~2 {him}",
        "i ~2 restrained ~2 {him} ~6",
        "i ~2 humiliated|abused|molested|assaulted ~2 {him}",
        "allegation|allegations|accused|accusing|accusation ~6 me|i ~4 hit|touch*|grabb*|hurt*|inappropriate*|abus*",
        unless=(
            "hurt|hurts his|her|their|a|the ~1 feelings|pride|confidence|grade|score|average",
            "pushed|push|shoved|pulled ~3 to|toward|aside|further|harder|past|over|into|beyond explain|try|think|speak|answer|read|share|work|aside"
            "|group|groups",
            "hit|hits {him} with|up a|an|the|for",
            "shook his|her|their hand|hands",
            "beat|kicked {him} at|to|out",
        ),
    ),
)

SIGNS = (*_OWN_MISCONDUCT, *_HARASSMENT)
