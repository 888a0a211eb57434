"""Signs that people give in passing: a child who is used, missing or left to itself, a veiled threat, somebody at the end."""

from agents.safeguards.signs.sign import Kind, SignMaker
from agents.safeguards.signs.words import WORDS

_PASSING = {
    "online": (
        "online|internet|discord|snapchat|snap|instagram|insta|tiktok|roblox|fortnite|game|gaming|app|telegram|whatsapp|facebook",
    ),
    "pictures": ("picture|pictures|photo|photos|pic|pics|nude|nudes|video|videos|selfies",),
    "day": ("monday|tuesday|wednesday|thursday|friday|tomorrow|today|tonight|weekend",),
    "shelter": (
        "car|cars|truck|van|street|streets|shelter|park|couch|couches|garage|shed|stairwell|laundromat|motel|tent",
    ),
    "minor": ("11|12|13|14|15|16|eleven|twelve|thirteen|fourteen|fifteen|sixteen|5th|6th|7th|8th|9th|freshman",),
    "menaces": ("sorry|regret|pay|hurt",),
    "visitor": (
        "dad|father|mom|mother|parent|man|guy|ex|husband|boyfriend|uncle|stepdad|brother|kid|student|senior|he|she",
    ),
    "at_night": ("night|nights|overnight|weekend|weekends|day|days|week|weeks|again",),
}
_sign = SignMaker({**WORDS, **_PASSING})

_MISSING = _sign(
    Kind.CHILD_ABUSE,
    "ran|run|runs|running|runaway away from home|house|mom|dad|parents|family|foster|group_home",
    "{pupil} ~8 going_to|wants_to|want_to|planning_to|plans_to|will|about_to|might|thinking_about|thinking_of run|running away|off",
    "run|ran|running away|off ~2 tonight|tomorrow|again|last_night|this_weekend|nobody|with_her_boyfriend|with_a_guy|with_a_man|from_his|from_her|from_their",
    "nobody|no_one|police|family|parents|mom|dad|friends ~2 not know|knows ~1 where ~1 {pupil} is|are|went|sleeps|lives|has_been",
    "nobody|no_one knows where ~1 {pupil} is|are|went|sleeps|lives|has_been",
    "{learner}|he|she ~2 missing since|for|and & police|home|nobody|parents|friends|left|man|family|run|ran",
    "sleep|sleeps|sleeping|slept|living|lives|live|stays|staying|crashing in|on|at|under ~1 his|her|their|a|the|friends|different {shelter} & {pupil}|his|her|{minor}",
    "sleep|sleeps|sleeping|slept|living|lives at|in|under ~2 station|bridge|bus_stop|airport",
    "packed|hidden|hid|has ~2 bag|backpack|suitcase & ticket|tonight|leaving|leave|run|gone|promise|never",
    "nowhere|no_place|not_a_place|not_have_a_place ~2 sleep|stay|live|go & {pupil}|tonight|home",
    "{pupil} ~3 not been|come|gone|went|slept|returned (back) home ~2 since|in|for|days|nights|{day}",
    "kicked|threw|thrown|put out ~4 home|house|mom|dad|stepdad|parents|street|nowhere|sleeping",
    "{family} ~1 kicked|threw|thrown|put {object} out",
    "if i tell|report|call ~4 gone|leave|disappear|run|runs|hurt",
    unless=(
        "away|off with ~2 discussion|conversation|lesson|topic|show|idea|scissors|ball",
        "run|running|ran off ~2 copies|task|topic",
        "missing ~3 assignment|assignments|homework|work|labs|quiz|essay|pages|standards",
        "i slept|am_sleeping|sleep|live|am_living",
        "living room",
        "i|we ~3 going_to|want_to|wants_to|might run",
    ),
)

_USED = _sign(
    Kind.CHILD_ABUSE,
    "blackmail*|extort*|sextort* & {pictures}|{online}|{learner}|her|him",
    "{learner}|she|he|girls ~4 being|is|getting blackmailed|extorted|trafficked|exploited|pimped",
    "boyfriend ~4 makes|made|make|forces|forced|sends|sent {object} ~6 friends|men|guys|others|other|money|work",
    "makes|made|forces|forced {object} ~1 go|sleep|be|work ~1 with|for ~3 friends|men|man|guys|money",
    "sleep|sleeping|sleeps|go|goes|out with men|guys|older_men ~3 money|pay|rent|cash",
    "works|working|work ~6 pay|pays|paying ~1 off ~4 man|men|guy|debt|people|smuggler|coyote|family|them|who",
    "not ~2 allowed|let ~3 his|her|their id|passport|papers|documents|phone",
    "took|takes|keeps|keeping|holds|holding|has (away) his|her|their passport|id|papers|documents",
    "man|guy|someone|stranger|boyfriend|friend|adult|person ~8 {online} & meet|motel|hotel|{pictures}|gifts|secret|older|money",
    "{online} ~10 meet|meeting ~4 motel|hotel|house|alone|park|mall|him",
    "asks|asking|asked|wants|wanted|pressuring|made|makes {object} ~3 {pictures} & {online}|guy|man|older|boyfriend|stranger|grown",
    "{minor} ~12 boyfriend ~4 18|19|20|21|22|23|24|25|26|27|28|29|30",
    "picks|pick|picking|picked {object} up ~2 different|older|strange & car|cars|man|men|guy|boyfriend",
    "boyfriend|man|guy ~8 different cars|men|guys",
    "texts|texting|messages|messaging ~3 {learner}|juniors|seniors|freshmen|sophomores|girls|boys ~4 midnight|night|late|snapchat|private|hearts & "
    "teacher|coach|colleague|sub|aide|staff|mr|he",
    "student|girl|boy|kid|child ~2 on (his|her) lap",
    "secret|special game|games ~2 with grandpa|grandfather|uncle|dad|daddy|stepdad|cousin|brother|papa",
    unless=("hackers|computer_virus|scam|scams|unit|digital citizenship|lesson",),
)

_LEFT = _sign(
    Kind.CHILD_ABUSE,
    "tooth|teeth ~4 rotten|rotted|rotting|infected|abscess*",
    "in pain|cries|crying|hurting|infected & parents|mom|dad|family|home ~3 not|refuse*|ignore*|stop ~4 doctor|dentist|calling|take",
    "eats|eat|eating|ate ~3 like ~6 last_meal|food_again|eaten_in|starved|never_see",
    "not ~1 fed|feed|feeding {object} ~4 weekend|weekends|home|night|dinner",
    "home alone & {at_night}|baby|brother|sister|siblings|year_old|toddler",
    "takes|taking|take care of ~3 baby|brothers|sisters|siblings|brother|sister & alone|nobody|{at_night}|mom_is|mom_left|nobody_else|by_himself|by_herself",
    "{family} ~3 not been|come|home|back|returned ~3 since|in|for|days|nights",
    "lights|water|power|heat|electricity|gas ~5 off|cut ~3 since|for|again|at_home|at_his|at_her|weeks|days|sleep",
    "lets|let {object} have_it ~3 cord|belt|switch|stick|shoe",
    "extension cord|cable & {family}|he|she|hits|beat",
    "not ~2 call|email|tell|text|write ~2 home|mom|dad|parents|house ~12 hit|hits|belt|beat|burn|hurt|not_sit|scared|last_time|kill|worse",
    "last time|time_i_called|time_they_called ~3 could|can not sit|walk|move",
    "moms|dads|mommys|daddys|mamas|mothers|fathers boyfriend|friend|girlfriend|husband ~3 gets|get|got|is|was mad|angry|mean|drunk|rough|violent",
    "{family} ~2 gets|get|got|is|was mad|angry|mean|drunk|rough|violent ~6 fell|mark|marks|bruise|bruises|hid|hides|scared",
    "fell|tripped ~8 but & gets|got mad|angry|mean",
    "{learner}|he|she|they ~6 walked|walks|ran|runs|fell into|down|off door|wall|stairs|steps ~6 again|third|second|always|same",
    "walked into a door",
    "not (to) tell|say|let ~4 what ~3 does|did|do|happens to|at ~3 {object}|home|house|night",
    "marks|bruises|bruise|burns|scratches|scars on his|her|their|both ~1 {body}",
    "{family} ~3 {hurts} ~3 mom|mother|sister|brother ~8 hides|hide|hid|scared|bathroom|closet|cries",
    unless=(
        "hunger|poverty unit|statistics|games",
        "i ~1 walked|ran|fell",
        "markers|marker|pen|paint|ink|sharpie",
    ),
)

_MENACE = _sign(
    Kind.DANGER,
    "everyone|everybody|you|they|all|we|school|teachers|people ~4 be sorry|regret ~2 {day}|.|soon|one_day|when & {says}|{pupil}",
    "{pupil} ~4 {says}|smiled|posted ~8 going_to|will|would|make (be|all|us|them|everyone|everybody) (all) sorry|regret|pay (.|for)",
    "make|makes us|them|everyone|everybody|you (all) pay|sorry|regret",
    "{visitor} ~3 will|would|is_going_to|going_to|said_he_is (be) come|coming|back|be_back ~6 i|we|you|me|us ~3 {menaces}",
    "be_back|come_back|coming_back|waiting ~8 i|id|we|you|youd (will|would) be sorry",
    "come_back|coming_back|be_back|returning|comes_back ~3 and|to ~1 hurt|get|kill|finish|beat me|us|him|her|them",
    "not come|go to_school|to_class|in|there|near ~3 {day}|gym|cafeteria|period & wall|note|posted|post|wrote|written|told|says|said|warned|he_is|friends",
    "which|what doors|door|exits|gate ~6 unlocked|open|locked|unguarded",
    "{learner}|he|they|someone ~4 ask|asks|asking|asked ~6 doors|cameras|guards|guard|resource_officer ~5 unlocked|open|off|break|where",
    "beat|beaten|jumped|stomped|kicked ~8 ambulance|hospital|unconscious|passed_out",
    "finish it|him|her|them ~1 {day}|off|after_school|later|at_lunch",
    "plan|plans|planning|going|want|wants ~1 jump|fight|beat|get|stomp ~4 him|her|one|my|another|a|some|freshman|kid ~6 bus|{day}|after_school|lunch|bathroom|bus_stop|park",
    "strapped|packing .|today|now|he|at|in",
    "piece in|on|at his|her|the|a ~1 locker|backpack|bag|waistband|car|pocket",
    "handle|barrel|grip ~4 waistband|pants|pocket|backpack|sleeve",
    "metal|heavy|hard ~4 wrapped in ~1 towel|shirt|hoodie|sock|cloth & bag|backpack|locker|desk",
    "countdown & school|shoot|end|posted",
    "obsessed|obsession|idolizes|worships|pictures|photos|videos|fan|admires ~4 columbine|school_shooters|school_shooter|parkland|sandy_hook|shooters",
    "drawing|drew|draws|picture|map ~6 cafeteria|school|classroom|hallway|gym ~6 x|xs|bodies|dead|shot|people_down|bullets",
    "choked|strangled ~3 until|till|unconscious",
    "is|are waiting|waits outside ~4 kill|hurt|gun|knife|threat*|ex",
    "ex|boyfriend|father|dad|he ~2 will|going_to|wants_to kill her|me|us & waiting|outside|here|scared|restraining",
    unless=(
        "pay attention|off|for_college|for_lunch|for_it_with_tardies",
        "pack|packing up",
        "jump in|into|rope|ahead|around",
        "uno|game|games|tag|kahoot|fortnite|joke|playing|cards",
        "which|what door|doors ~3 fire_drill|field_trip|assembly|visitors|open_house",
    ),
)

_AT_THE_END = _sign(
    Kind.TEACHER_CRISIS,
    "everyone|everybody|they|family|kids|wife|husband|students|all|world|people ~3 better|happier off .|my|too|and_my|without_me|if_i_was|if_i_were|i",
    "better|more off|worth ~4 insurance",
    "insurance money|payout|policy & better|worth|than_me|without_me|dead|kids|family",
    "i ~3 have|kept|saved|got|keep|found|took|hid ~2 {pills} ~6 still|left|surgery|enough|counted|drawer|just_in_case|tonight",
    "still ~2 have ~2 {pills}",
    "have ~1 {pills} ~6 still",
    "bridge|overpass|cliff|tree|wall|barrier ~6 drive|commute|way|road ~8 harder|keep_driving|every_day|not_to|not_turn|think|look",
    "drinking|drink|drunk|vodka|wine ~4 car|work|school|class|first_period|lunch|my_desk|morning & before|walk_in|get_through|every_day|cope",
    "not coming|come back anywhere|ever_again|at_all_this_time",
    "not the lesson any_of_it|of_any_of_it",
    "of any of it .",
    "not ~2 see|is a|the|any point ~3 of|in me|any_of_it|being|living|life",
    "what is the point of me",
    "easy|easier to just let go|step_off|jump|drive_off|stop",
    "someone|somebody ~2 look after|take_care_of my kids|dog|cat|children ~2 if|when|after",
    unless=(
        "coffee|water|tea|matcha|soda|smoothie|juice",
        "better off with|if_we|if_they|doing|using|starting|skipping|in",
        "{says} ~6 better off",
    ),
)

_CHILD_AT_THE_END = _sign(
    Kind.STUDENT_SELF_HARM,
    "{pupil} ~4 {says}|write|feels|thinks|posted|texted ~8 nobody|no_one|noone ~2 notice|care|cares|miss|mind|noticed (.|if|her|him|them|when|and|about)",
    "{pupil} ~4 {says}|write|feels ~4 tired|sick|done ~2 of|with ~1 be|being|living|life|here|existing|everything",
    "tired|sick of be|being here|alive & {pupil}|{says}|write",
    "by the time you|they|anyone read|reads|see|sees|get this",
    "when you read|find this ~4 gone|not|dead",
    "posted|sent|wrote|writing|texted|left ~2 a|her|his|their|some ~1 goodbye|goodbyes",
    "goodbye & {pills}|{pictures} ~2 {pills}|rope|cuts|blade",
    "look_after|take_care_of|take|keep|feed ~1 my|her|his|their ~1 cat|dog|pet|brother|sister|things|hamster ~3 if|when|after & happens|something|gone|not_here|{pupil}",
    "happier|better|easier|fine ~2 without her|him|them & {pupil}|essay|journal|poem|wrote|says|said|everyone",
    "if i am|do ~1 not here|come|in_school|back ~2 {day} ~6 you|why|know",
    "carve|carved|carves|carving|scratched ~4 her|his|their|own ~1 {limb}|skin|hand",
    "saw|seen|has|noticed|showed ~3 cuts",
    "long sleeves & cuts|arms|lines|scars|saw|hot|summer|always|marks",
    "give|giving|gives|gave ~2 away ~3 stuff|things|art|clothes|hoodie|games & not_need|wont_need|anymore|her|his",
    unless=(
        "cheat*|copied|copies|phone|gum|paper cut|cuts",
        "cuts on|in ~2 finger|fingers|paper|budget|film",
        "hate*|bored & this_class|my_class|math|homework",
        "cuts class|school|budget",
    ),
)

_FOLLOWED = _sign(
    Kind.HARASSMENT,
    "leaving|left|leaves|putting|puts ~2 notes|note|letters|flowers|gifts|things ~2 on|at|in|under my ~1 windshield|car|house|door|mailbox|porch|desk & "
    "my_kids|names|name|watching|scared|again|keeps|know|knows|creepy|someone",
    "knows|know|knew ~1 where i live|park|run|shop",
    "knows|know|found ~1 my address|house|kids_school|kids_names|license_plate",
    "knows|know ~1 what|which ~1 car i",
    "watch my|your|our back",
    "{visitor} ~3 followed|follows|following me ~1 to|home|after|around|until|in",
    "{visitor} ~2 waits|waiting|waited|waits_for|is_waiting (for) me ~3 outside|after_school|parking_lot|every_day|at_my|by_my|lot|door|car",
    "waited|waits|waiting for|by|at me|my ~2 car|lot|door & not|block*|let|scared|open|yelling",
    "{visitor} ~6 grabbed|grabs|twisted|squeezed|yanked|pinned|shoved|pushed my|me ~2 arm|wrist|hair|neck|shoulder|against|wall|down|into & mark|marks|bruise|bruised|"
    "left|pickup|dismissal|parent|dad|father|mom|scared|hurt",
    "spat|spit|spits ~1 on|at me|my_face & parent|father|mother|dad|mom|student|come_back|hurt",
    "blocked|blocks|blocking ~1 the|my ~1 doorway|door|exit|way & believe|again|copy_room|closet|alone|him|he|scared",
    "hand|hands|fingers ~2 up|under|down my shirt|skirt|dress|pants|blouse|top",
    "fake|edited|deepfake|ai ~2 nude|nudes|picture|photo|video of me",
    "texts|texting|messages|asks|asked me ~6 what are you|am_i|i_am wearing",
    "what are you wearing & evaluat*|boss|principal|ap|he|texts|night",
    "get me|you|us .|when|after|if & hallway|yelling|parent|screaming|outside & parent|dad|father|he|man|mom",
    unless=("kinder*|preschool*|toddler", "to ask|say|show|tell ~3 question|story|joke|about"),
)

SIGNS = (_MENACE, _AT_THE_END, _CHILD_AT_THE_END, _MISSING, _USED, _LEFT, _FOLLOWED)
