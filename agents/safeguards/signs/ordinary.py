"""Ordinary talk that only sounds like a sign: figures of speech, lessons about hard topics, school words with two meanings."""

from agents.safeguards.phrases import Phrases
from agents.safeguards.signs.words import WORDS

_THINGS = "copier|printer|laminator|projector|computer|laptop|wifi|bell|schedule|intercom|phones|smartboard|scanner|class|period"

FIGURES = Phrases(
    (
        # Figures of dying and killing.
        "the death of me|us",
        "if i have_to|hear|see|get|grade|read|sit ~9 i will|would|am_going_to|might ~2 jump|scream|die|lose|throw|kill|cry (out|off|of) (the|a) (window|roof|bridge)",
        "words|prefix|suffix|root|roots|confuse ~3 suicide|homicide",
        "suicide|homicide ~2 homicide|suicide|genocide",
        "double suicide",
        "great|economic|new_deal ~2 depression",
        "end|ended|ends|caused|causes|during|of the depression",
        "lesson|lessons|training|assembly|module|workshop|presentation|slides|pd ~5 suicide|self_harm|abuse|neglect",
        "suicide prevention|awareness",
        "hurt|hurts|injured {self} (at|in|during|playing) soccer|football|basketball|pe|recess|practice|gym|volleyball|baseball|softball|track|dance",
        "who|which|it|that|they|this|child|student can_not|do_not|did_not|does_not|could_not|not exist",
        "keep|keeps|keeping ~2 thing|unit|energy|interest|momentum|conversation|fun|spark alive",
        "bomb|bombs of glitter|paint|confetti|glue|feathers|slime",
        "glitter|paint|stink|water|bath|photo bomb|bombs|bombed",
        "attack|attacked|attacking|attacks|stabbing|hitting|shooting ~2 each_other|another|one_another with ~3 glue|erasers|eraser|pillows|snowballs|markers|foam|noodles"
        "|balloons|sticks|rubber_bands|paper|spitballs|pencils|rulers",
        "kill|kill_you|murder|destroy|fight you|me|him|her|them|each_other ~2 over|in|at|for|about (a|the) ~1 uno|game|kahoot|fortnite|monopoly|cards|dodgeball|tag|swing"
        "|crayon|crayons|pencil|marker|glue|seat|chair|spot|line|blocks|legos",
        "harass|harasses|harassing|harassed|stalks|stalking|bombards ~1 me|us ~1 with|w|about|abt|over|for ~3 email|emails|data|paperwork|forms|plans|grades|deadlines"
        "|scores|messages_about|reminders|deadline|lesson",
        "dying|die|died|dies|dead of|from|with laughing|laughter|boredom|embarrassment|shame|curiosity|jealousy|happiness|cringe",
        "dying laughing|inside|to",
        "rather|sooner die|drop than|before ~1 read|present|speak|talk|write|do|go|sit|share|sing|ask|use|teach|grade|work|be_called|have|take|eat|listen|admit"
        "|raise|answer|stand|see|hear|reading|talking|presenting|sharing|going|doing|math|pd|that|this_class|another",
        "assisted|cell|cellular|programmed|commercial|career|political|social suicide|death",
        "hurt|hurts|hurting ~4 chances|feelings",
        "eat|eats|eating|eaten|ate|bury|burying|flay ~1 alive",
        "come|comes|came|coming|bring|brings|keep|keeps|keeping (the|it|them|this|that|our|discussion|conversation|learning|class) (discussion)"
        " alive (and|in|with|for|during|.)",
        "alive and well|kicking",
        "lesson|lessons|class|room|discussion|history|math|hope|learning|text|story ~2 alive",
        "death|deaths rate|rates|toll|penalty|certificate|star|valley|march|camp|camps|by",
        "a slow|certain|sudden death",
        "live|living in|at|near|out_of ~1 classroom|school|building|chaos|fear|mess|district|town|city|apartment|car",
        "out of the blue",
        "cut|cuts|cutting {self}|myself|me|him|her|them|us off|short|some",
        "die on this|that|the|a|every hill",
        "end it right there|here|then",
        "going|gonna to die of|if|when|laughing|lol|with|at|today",
        "want|wants|wanted to (just) die|disappear|vanish|crawl ~3 when|as|while|into|under|floor|during",
        f"kill|murder|strangle|throttle|shoot the|my|this|that|these|those ~1 {_THINGS}",
        f"they|it|this|that|kids|students|principal|boss|admin|wife|husband|team|grading|curriculum|{_THINGS} (is|are|will|would|might) going_to"
        "|gonna|trying_to|will|kill|killing|murder|be (kill|murder|the|end) me|us",
        "killing myself to|over|with|trying|getting|making|for|grading|planning",
        "kill|shoot me now|please|lol|already",
        "shoot|shot|shooting ~1 (an|a|your|the) email|text|message|line|note|hoops|baskets|video|for|down",
        "end|ending|ended it|this|things|class with|on_a|by|early",
        "1st|2nd|3rd|4th|5th|6th|7th|8th|9th|10th|11th|12th|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth grade",
        # Figures of hitting.
        "mom|dad|mother|father|parents hit|hits the roof|ceiling",
        "beat|beats|beating|beaten {object}|me|us at|in kahoot|chess|checkers|cards|uno|soccer|basketball|games|gimkit|blooket|jeopardy|golf|tennis|every|any|all|most|video|board",
        "hit|hits|hitting {object}|me|us up|like|hard_when",
        "hit|hits me|us that|how|hard",
        "beat|beats|beating the drum|drums|clock|odds|traffic|timer|bell|system|heat",
        "burn|burned|burns|burnt ~2 cupcakes|cookies|dinner|food|toast|cake|popcorn|lunch|pizza|tongue",
        "hit|hits|hitting {object}|me|us with a|an|the|another|more|some ~1 email|question|questions|list|complaint|quiz|test|task|project|essay|new|when|why|what|classic|same|old|look|eye",
        "hurt|hurts|hurting {whose} feelings|grade|grades|score|scores|average|chances|pride|confidence|learning|ears|brain",
        "hurt myself laughing|trying|at|lifting|playing|running|moving|in|doing|carrying|reaching|while",
        "pushed|pushes|pushing|nudged me to|out_of|hard|toward|beyond|further",
        "stabbed|stab|stabbing ~1 in the back",
        "feel|felt|feeling|feels ~2 attacked|bullied",
        # Tools, food, games and drills.
        "glue|nerf|water|squirt|heat|toy|finger|staple|price|bubble|radar gun|guns",
        "gun control|laws|rights",
        "bullet point|points|journal|journals|list|lists",
        "silver|magic bullet|bullets",
        "palette|putty|butter|plastic|kitchen|craft|chef|exacto|linoleum knife|knives",
        "knife|knives skill|skills|safety",
        "bath|photo|glitter|seed|cherry|atomic|nuclear|hydrogen bomb|bombs",
        "bomb of a",
        "secret|best|my|only|main weapon|weapons",
        "weapon|weapons of choice",
        "fire|lockdown|intruder|shooter|shelter|bomb_threat|evacuation|emergency|safety drill|drills|training|practice|simulation",
        "drill|drills|training|practice ~2 lockdown|shooter|intruder",
        "knife|knives|scalpel|scalpels|blade|blades ~5 culinary|cooking|kitchen|foods|lab|clay|carving|pumpkin|sculpture|dissect*",
        "culinary|cooking|foods|carving|pumpkin|dissect* ~6 knife|knives|scalpels",
        "prop|toy|fake|plastic|cardboard|pretend|costume|foam|wooden|paper gun|guns|sword|swords|knife|knives|weapon|weapons|pistol",
        "high school|schooler|schoolers|five|fives|expectations|standards|achieving",
        "feedback|comment|comments|news|data|idea|question|reality|it|that|this ~2 hit|hits|hitting|struck me",
        # Lessons, trainings and rules that name the thing.
        "suicide|abuse|assault|violence|rape|shooting|bullying|harassment|self_harm|reporter|death (prevention|awareness) scene|scenes|chapter|chapters"
        "|prevention|awareness|assembly|training|hotline|statistics|policy|theme|themes|module|unit",
        "to kill a mockingbird",
        "a child called it",
        "hall|bathroom|phone|pass|passes|privileges|privilege|policy ~3 abuse|abused|abusing",
    ),
    WORDS,
)

TEXTS = Phrases(
    (
        "we|they|kids|students|class|graders|are ~2 reading|read",
        "reading ~3 about|chapter|act|night|book",
        "novel|novels|playwright|protagonist|antagonist|narrator|shakespeare|fiction|fictional|memoir|folktale|fable|myth|mythology",
        "the|our|this|a book|play|poem|character|characters|author|movie|film|documentary|article|podcast|scene|textbook|short_story",
        "the story of|about|by|we",
        "chapter|chapters|ch",
        "act|scene 1|2|3|4|5|i|ii|iii|iv|v|one|two|three|four|five|where|when",
        "romeo|juliet|hamlet|ophelia|macbeth|othello|gatsby|lennie|curley|piggy|katniss|mercutio|tybalt|oedipus|antigone|frankenstein|the_crucible"
        "|the_outsiders|the_giver|atticus|wiesel|melinda|pecola|odyssey|beowulf|caesar|brutus|terabithia|maus|mockingbird|anne_frank|diary_of",
        "number_the_stars|charlotte_s_web|charlotte_dies|esperanza_rising|elie_wiesel",
    ),
    WORDS,
)
TOPICS = Phrases(
    (
        "unit|lesson|essay|essays|dbq|seminar|debate|debates|documentary|article|video|research|project|speech|text|story on|about|over",
        "in history|historical",
        "holocaust|genocide|slavery|enslaved|wwii|ww2|medieval|hiroshima|nazi|nazis|plantation|lynching|civil_war|world_war|salem|rwanda*|pearl_harbor",
        "current|news events|event|article",
        "health|sex ed|education|unit|class|lesson",
        "poetry|poem|author|poet|novel|memoir|biography unit|study",
        "soldiers|gladiators|pirates|vikings",
    ),
    WORDS,
)

REAL_LIFE = Phrases(
    (
        "told|tells|telling|disclosed|confided|admitted|whispered|texted|emailed (to) me|us",
        "disclosed|confided",
        "said to me",
        "came|comes to me|us",
        "showed|shows|handed|gave me",
        "after|before class|school|dismissal",
        "stayed|stays|stay after|behind|back",
        "real life",
        "his|her|their|my own",
        "himself|herself|themselves|myself|him|her|them|me too",
        "his|her|their|s own|notebook|journal|diary|notes|locker|backpack|phone|poem|essay|story|drawing",
        "just a poem|story|drawing",
        "about himself|herself|themselves|myself",
        "at home",
        "for real",
        "i saw|noticed|found|heard",
        "one of mine|my|them|our ~3 says|said|told|wrote|writes|is|has|had|wants|mentioned",
        "student|kid|girl|boy|grader|freshman|senior ~2 says|said|told|wrote|turned|wants|threatened|brought|pulled|stayed",
        "i|me|am|have ~2 honestly|lately|too|either",
        "honestly|lately",
        "right|just now",
    ),
    WORDS,
)
