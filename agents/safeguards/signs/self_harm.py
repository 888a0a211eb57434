"""Signs that somebody harms or wants to end themselves: a student, the teacher, or somebody near.

The same phrases serve the first and the third person; `{i}`, `{me}`, `{my}` and `{myself}` stand for whoever it is.
"""

from agents.safeguards.signs.sign import Kind, SignMaker
from agents.safeguards.signs.words import WORDS

_LIFE = {
    "wants": (
        "want|wants|wanted|wanting|wish|wishes|wished|hope|hopes|hoping|like|plans|plan|planning|ready|try|tries|tried|trying|intends|decided|need|needs"
        "|threatens|threatened|longs|rather|prefer|begging|pray|praying|desperate",
    ),
    "dying": (
        "die|dying|be_dead|not_exist|stop_existing|cease_to_exist|disappear|vanish|end_it|end_it_all|end_everything|end_things|be_gone|not_be_alive",
        "never|not wake|wake_up",
        "not be here|around (anymore)",
    ),
    "thinks": (
        "think|thinks|thinking|thought|thoughts|obsessed|fantasize|fantasizing|fantasies|dream|dreaming|plans|planning|googled|googling|searched|searching"
        "|searches|researching|researched|looked_up|looking_up|reading_about|talks|talking|talked|writes|writing|draws|drawing|drew|jokes|joking|joked"
        "|considering|considered|contemplating|imagine|imagining|picture|picturing|asks|asked",
    ),
    "death": (
        "death|dying|suicide|ending_it|ending_things|how_to_die|ways_to_die|painless|jumping_off|jumping_from|overdose|overdosing|hanging|never_waking_up"
        "|not_waking_up|not_being_here|not_existing|being_dead|not_being_alive|something_permanent|disappearing|how_to_overdose|killing|end_it|to_die",
        "not|never wake|wake_up|waking_up",
    ),
    "nobody": ("nobody|no_one|noone|anyone|anybody|somebody|who|world|people",),
    "absent": ("gone|dead|died|die|disappeared|vanished|left_this_world|not_here|not_around|not_alive|not_exist|never_born|not_come_back|not_wake_up",),
    "obstacle": ("bridge|tree|traffic|lake|river|wall|pole|guardrail|oncoming|median|cliff|truck|ocean|barrier|overpass|ditch",),
    "height": ("bridge|roof|building|garage|balcony|window|overpass|ledge|cliff|tracks|train|traffic|bus|truck|river|tree|lake|wall|pole|guardrail|oncoming",),
}
_FIRST = {"i": ("i|i_just|me",), "me": ("me",), "my": ("my",), "myself": ("myself",)}
_THIRD = {
    "i": ("{pupil}",),
    "me": ("him|her|them",),
    "my": ("his|her|their",),
    "myself": ("{self}",),
}
_teacher = SignMaker({**WORDS, **_LIFE, **_FIRST})
_student = SignMaker({**WORDS, **_LIFE, **_THIRD})

_HARM = (
    "cut|cuts|cutting|burn|burns|burning|harm|harms|harming|hurt|hurts|hurting|injure|injuring|starve|starves|starving|scratching {myself}",
    "kill|kills|killing|killed|hang|hangs|hanging|shoot|shooting|drown|unalive|poison|off {myself}",
    "throw|throws|throwing {myself} ~2 off|under|from|out|in_front",
    "cut|cuts|cutting|slash|slashes|slit|slitting|carves|carving|scratches ~3 {my} (own|inner|left|right) {limb}|skin",
    "end|ends|ending|ended|take|takes|taking {my} (own) life|lives",
    "{i} ~8 self_harm*|self_injur*",
    "{i} ~6 overdose|overdosed|overdosing",
    "{i} ~4 swallow|swallowed ~5 {pills}",
    "{i} ~4 took|take|takes|taking|taken ~1 all|bunch|handful|lot|bottle|ton|too_many|so_many|some|her|his ~3 {pills}",
    "{i} ~2 took|taken {pills}",
)
_WISH = (
    "{i} ~6 {wants} ~2 to ~1 {dying}",
    "{i} ~4 {wants} ~3 {dying}",
    "{i} ~4 not ~3 want|wants|wanted|care|wish ~1 to ~1 live|exist|wake_up|be_alive|be_around|go_on|be_here_anymore|be_here_any_longer",
    "{i} ~4 wish|wishes|wished|hope|hopes ~2 {i} ~2 dead|die|died|gone|not_alive|not_born|never_born|not_been_born|never_been_born|not_exist|not_wake_up"
    "|not_woken|not_woken_up|not_waking_up|not_here",
    "{i} ~6 deserve|deserves|deserved ~1 to live|die|exist|be_alive|be_dead",
    "{i} ~4 feel|feels|felt|feeling like ~1 dying|ending_it|killing|death|not_existing|being_dead",
    "{i} ~6 {thinks} ~4 {death}",
    "going|gonna|plan|plans|planning|ready|about to ~1 end it|everything|things|it_all (.|tonight|all|soon)",
)
_EMPTY = (
    "better|happier|easier|fine|relieved|best ~4 without {me}",
    "better|happier|easier|fine|nice|relief|relieved ~6 {i} ~3 {absent}",
    "better off ~4 {me} gone|dead",
    "{nobody} ~2 miss|mourn {me}",
    "{nobody} ~3 miss|notice|notices|care|cares|cry ~3 {i} ~3 {absent}",
    "{nobody} ~2 not need {me}",
    "{i} ~6 a|such|just|be|only burden",
    "giving|gave|gives|given|give ~2 {my} ~3 things|stuff|belongings|possessions ~1 away",
    "giving|gave|gives away ~1 (all) {my} ~1 things|stuff|belongings|possessions|games",
    "{i} ~9 jump|jumping|jumped|throw|leap ~3 off|from|out|under|in_front ~3 {height}",
    "{i} ~14 drive|driving|swerve|swerving|crash|crashing|steer|steering ~3 off|into|in_front ~3 {obstacle}",
    "{i} ~9 step|stepping|walk|walking|run|running ~1 into|in_front_of|under ~3 traffic|train|bus|truck|river|ocean|lake|cars",
    "let|letting go of the wheel",
    "crash|crashing|crashed|wreck|wrecking {my} car & {thinks}|hope|wish|purpose",
    "{my} car ~3 off|into|over ~2 {height} & {thinks}",
    "{i} ~3 drove|stood|standing|stand|sat|went|walked to|on|at|by|near ~2 bridge|roof|ledge|cliff|tracks|edge|balcony|overpass",
    "{my} (own) funeral",
    "not ~3 want|wants ~2 be|live on|in this planet|earth|world",
    "{i} ~4 not (going|gonna) (to) be around|here|alive much_longer|for_long|anymore",
    "tell ~3 mom|dad|family|kids|parents|everyone|wife|husband (that) {i} love|loves",
    "only thing|reason|person ~2 stopping|keeping {me} (here|alive|from_doing|from_it|from_ending) .|is|alive|here",
    "{i} ~3 wrote|written|writing a|{my} will .",
    "{i} ~3 relapsed",
    "sorry for everything & bye|goodbye|thanks|thank_you|note|{says}",
    "said|saying|say|says|told ~2 goodbye ~9 last_time|forever|final|for_good",
    "not|can ~2 keep|keeping|trust {myself} (safe|alone|tonight|around|with|.)",
    "if {i} ~2 just ~1 not here|around|exist|wake_up|alive",
    "if {i} ~2 {absent} & {nobody}|better|care|notice|happier|easier|miss",
)

# What is said of nobody in particular is the teacher's own, unless somebody else is said to have said it.
_ANYBODY = (
    "kms",
    "end|ending|ended it all",
    "suicidal|suicide",
    "overdose|overdosed|overdosing",
    "not|stop|stopped|cease existing|exist .",
    "sleep forever",
    "not|never ~3 wake|waking|woken|woke (up) & sleep|hope|hopes|hoping|wish|wishes|wished|want|wants|wanted|pray|praying|tomorrow|relief|nice|better|mind",
    "better|easier|nice|happier|relief ~3 to|if ~2 not ~1 be|exist|alive|here|around",
    "better off dead|gone",
    "rather|sooner be dead|gone",
    "googling|googled|searching|searched|looking_up|looked_up|researching ~3 ways|how ~2 die|kill_yourself|overdose|hang_yourself|end_it",
    "point of any_of_it|it_all|anything .",
    "being a person .",
    "dying|death|dead would|will|might|sounds|seems|feels|is ~2 easier|better|nice|relief|peaceful|good",
    "will to live|go_on",
    "ways|way|how to end it|it_all|my_life|everything",
    "thank you for everything & not_be_here|goodbye|note|love",
    "not|no|any|what_is_the|see_the|a|find|much ~2 point|reason|use|purpose ~2 in|to|of|for ~2 living|live|life|going_on|go_on|being_alive|me .",
    "not|no|any|what_is_the|see_the|a|find|much ~2 point|reason|use|purpose ~2 in|to|of|for ~2 living|live|life|going_on|go_on|being_alive|being_here|anything"
    "|any_of_it|keep_going|existing|it_all|be_here|get_up|waking_up|keep_trying_to_live|anymore_with_life",
    "no|not_a|any|only|see_a|find_a|see ~2 way out .|for_me|for_him|for_her|except|but|anymore|other_than|of_here",
    "no|not_a|any|only|see_a|find_a|see ~2 way out of this|it .|for_me|for_him|for_her",
    "not to end it|my_life|his_life|her_life|things",
    "bottle of pills",
    "my goodbyes",
    "life|living ~1 (is|has|feels|seems) (not|no) ~2 worth|meaning|meaningless|pointless|worthless",
    "nothing (left) to live for",
    "nothing ~1 left for me|him|her|them|us|.",
    "can|could not do life|this_life (anymore|any_longer)",
    "i want out .",
    "suicide|crisis|suicidal line|hotline|lifeline|number",
    "done|tired|sick|exhausted|weary|had_enough|over ~1 with|of|from ~3 life|living|existing|being_alive|breathing|being_a_person|it_all",
    "give|giving|given|gave up on life|living",
    "can|could|will not ~2 go on (anymore|any_longer|living|much_longer) .",
    "not keep|continue|bear|stand living|existing",
    "not see|find a way forward|through|out",
    "{pills} ~2 in front_of|my_hand|my_drawer",
    "not|cannot ~3 live like_this (anymore)",
    "pain|hurting|suffering|everything|it_all to (just) stop|end|be_over",
    "want|wants|wanted|need|wish (it) (all|everything) (all) to (just) (all) stop|end",
    "goodbye letter|letters|note|notes|video|message|text",
    "all of them|the|my ~2 {pills} & took|take|taking|swallow",
    "counting|counted|saving|saved|stash|stashed|stashing|hoarding|collecting|staring_at|looking_at|look_at|stare_at|looked_at ~3 {pills}|gun|bridge|rope",
    "dark|darkest place|places|thoughts",
    "last day|days|night|week ~2 alive|on_earth|on_this_earth",
    "hit|hits|hitting|run_over|runs_over (me|by) ~2 car|bus|truck|train & hope|hopes|hoping|wish|wishing|want|pray|mind|easier",
    "car|truck|bus|train|someone ~2 hit|hits|hitting|kill|kills me & hope|hoping|wish|wishing|want|pray|mind|easier",
    "do something permanent|drastic|stupid_to_myself",
)
_TEACHER = _teacher(
    Kind.TEACHER_CRISIS,
    *_HARM,
    *_WISH,
    *_EMPTY,
    *_ANYBODY,
    "alive & i|me|my|myself|i_am",
    "i ~8 dead_inside|already_dead",
    "i|me ~4 suicidal|dying_inside",
    "i ~4 cut|cutting|burning|harming again|.",
    "hopeless|worthless|trapped|empty ~8 dying|die|death|alive|worthless|burden|nothing_left|no_way",
    "plan ~5 means",
    "not see|picture|imagine|have (a|any|my) future ~1 myself|me|anymore|.",
    "letter|letters|note|notes|wrote ~4 my kids|family|children|wife|husband|mom|parents|daughter|son ~2 in_case|for_when|if|for_after|after",
    "in case i do_not_make_it|die|am_gone|am_not_here",
    "garage|car ~2 engine running",
    "i ~4 how i would|could|might ~1 do_it|die",
    "not (feel|feeling) safe|ok|okay with|around|by myself",
    "unsafe with|around myself",
    "scared|afraid|worried|frightened i might|may|could|will do|hurt something|myself",
    "scared|afraid|worried|frightened of|what|about|that (what) i|myself (might|could|may|would|will|am_going_to) ~2 (myself|something_stupid|something|tonight|do)",
    "{pills} & therapist|not_tell|hid|hiding|drawer|hidden|secret & i|me|my",
    "i ~3 having|have thoughts ~2 harm*|hurt*|suicid*|death|dying",
    "bought|tied|got|found|hid ~2 a|the|my rope|noose|pills|gun & i",
    "i ~3 have|own|bought|got|keep ~2 gun|pistol|rifle|rope ~8 staring|looking|think|thinking|thought|home|drawer|nightstand|house|hand|closet",
    "would be better off raising|with_someone_else|with_another ~2 my kids|children|daughter|son",
    "what happen|happens ~6 i ~4 {pills}|took_them_all",
)
_STUDENT = _student(
    Kind.STUDENT_SELF_HARM,
    *_HARM,
    *_WISH,
    *_EMPTY,
    "self_harm*|self_injur*|self_mutilat*",
    "cut|cuts|slashes|scars|lines|slits ~4 {my}|the|both|a|girls|boys|kids|students ~2 {limb}",
    "cuts|slashes|scars ~3 {limb}",
    "fresh|new cuts",
    "is|was|been|started|keeps cutting (again) .",
    "{pupil} ~6 attempted (last|again|twice|before|suicide|in|a|.) & hospital|talking|again|month|year|week|suicide|back|way",
    "googl*|search* ~4 many|much ~3 {pills}",
    "laxatives|diet_pills|starving_herself|starving_himself",
    "not eating (anything|at_all) & {pupil} & throws_up|fat|skinny|weight|laxatives|passed_out|fainted|friends",
    "razor|razors|razor_blade|blade|blades ~6 pencil|backpack|bag|case|sleeve|desk",
    "makes|make|making {self} throw_up|vomit|puke|sick",
    "{pupil} ~4 hates|hate {self}",
    "{pupil} ~6 alive & {says}|rather|not|wishes|hates|wants",
    "{pupil} ~6 wants|want|wanted|wishes to be with ~2 dead|late",
    "{pupil} & {discloses}|asks|asked|keeps|posted|googled|searched|jokes & suicide|die|kill|end_it|dying|death|dead ~2 {self}|.|today|tonight|soon|anymore|a_lot",
    "{pupil} & {discloses}|asks|asked|keeps|posted & not ~3 be|want_to_be alive|here_anymore|around_anymore|here|breathing .",
    "{pupil} & {says} & what_if ~4 not here|around|alive|exist",
    "happens when|after|if ~1 you|we|i|people die ~6 hurt|hurts|painful & asked|asks|asking",
    "{pupil} ~6 hears|hearing voices & kill|hurt|die",
    "{pupil} ~8 hurts|punches|hits|bangs|scratches ~6 bleed|bleeds|bloody|blood",
    "goodbye ~6 final|forever|last_time & {pupil}",
    "will|would|going|might not (to) (be) around|alive|here much_longer|next_week|next_month|next_year|anymore|for_graduation",
    "noose & his|her|their|{learner}",
)

_DANGER_AT_HOME = _teacher(
    Kind.TEACHER_CRISIS,
    "my {spouse} ~6 {hurts}|grabbed|hitting|pushed|grabs|threw ~1 me",
    "afraid|scared|terrified of ~1 my {spouse}",
    "my {spouse} ~5 threatened|threatens|threatening",
    "my {spouse} ~4 abuses|abusive|abusing|violent",
    "{hurts} by my {spouse}",
    "domestic|abusive violence|relationship|marriage & i|my|am_in",
    "i ~3 not safe at home|with_my|with_him|with_her",
    "i ~3 scared|afraid|terrified to go|of_going|of_being|to_be home",
    variant="home",
    unless=("{says} me", "{learner} ~3 {says}", "he|she|they said|says"),
)

SIGNS = (_DANGER_AT_HOME, _TEACHER, _STUDENT)
