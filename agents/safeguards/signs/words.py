"""Words that the English signs share."""

WORDS = {
    "family": (
        "mom|mother|mommy|momma|mum|mama|dad|father|daddy|papa|stepdad|stepfather|stepmom|stepmother|stepbrother|parents|parent",
        "moms|mothers|dads|fathers boyfriend|girlfriend|husband|partner|ex|friend",
        "mom|mother|dad|father|mommy|daddy s boyfriend|girlfriend|husband|partner|ex|friend|bf",
        "relative|relatives|caretaker|caretakers|uncle|aunt|auntie|grandpa|grandfather|granddad|grandma|grandmother|brother|sister|cousin|family|folks",
        "foster mom|dad|mother|father|parents|parent|family|brother",
        "guardian|caregiver|babysitter|nanny|boyfriend|neighbor|pastor|priest",
        "someone|somebody|adult|people at home",
        "grown|older man|men|guy|person|up",
    ),
    "staff": (
        "teacher|colleague|coworker|aide|para|paraprofessional|custodian|janitor|substitute|sub|coach|counselor|tutor",
        "bus driver",
        "band|choir|athletic|theater director|teacher",
        "co teacher|worker",
        "staff member",
    ),
    "leader": (
        "principal|boss|supervisor|ap|vp|administrator|superintendent|admin|chair|director|mentor|evaluator|dean",
        "department|dept|team|grade|grade_level|curriculum head|lead|leader|chair|coordinator",
    ),
    "learner": (
        "pupils|student|students|kid|kids|kiddo|child|children|boy|boys|girl|girls|pupil|teenager|teen|freshman|sophomore|senior|seniors|freshmen",
        "grader|graders|kindergartner|kindergartener|preschooler|toddler|newcomer|advisee|kinder|kinders|kindergartners|juniors",
        "one of mine|them|my",
        "little one|guy|girl|boy",
    ),
    "pupil": ("he|she|they|{learner}|daughter|son|niece|nephew|friend|someone|somebody",),
    "object": (
        "him|her|them|kid|kids|child|children|boy|girl|student|students|son|daughter|baby|siblings",
        "his|her|their|my mom|mother|wife|girlfriend|sister|brother|siblings|sisters|brothers|face|head|stomach|back|legs|arm|arms|hand|hands",
    ),
    "whose": (
        "his|her|their|the|a|one|this|that|students|kids|boys|girls|childs|my|both",
        "student|kid|boy|girl|child|her|one|grader s",
    ),
    "self": ("himself|herself|themself|themselves|hisself|theirself",),
    "hurts": (
        "hit|hits|hitting|beat|beats|beating|slap|slaps|slapped|slapping|smack*|punch|punches|punched|punching|kicks|kicked|kicking",
        "choke|chokes|choked|choking|strangl*|burns|burned|burnt|burning|whip|whips|whipped|whipping|whup*|whoop*|belts|belted",
        "hurt|hurts|hurting|molest*|rape|rapes|raped|raping|abuse|abuses|abused|abusing|starve*|starving|threaten*|thrash*",
        "kick|burn|drag|yank|yanks|yanked|shove|shoves|shoved|drags|dragged",
        "throws|threw|slams|slammed|pushes|pushed (~1) against|down|into",
    ),
    "hurt": (
        "hit|beaten|beat|hurt|abused|molested|slapped|punched|kicked|burned|burnt|whipped|choked|neglected|raped|starved|smacked",
    ),
    "being": ("is|are|was|were|been|be|being|gets|got|getting|get",),
    "body": (
        "arm|arms|forearm|forearms|leg|legs|thigh|thighs|neck|throat|back|face|cheek|wrist|wrists|body|ribs|stomach|hand|hands|ear|ears",
        "shin|shins|chest|shoulder|shoulders|bottom|butt|jaw|lip|head|eye|skin|ankle|ankles",
    ),
    "limb": ("arm|arms|forearm|forearms|wrist|wrists|thigh|thighs|leg|legs",),
    "marks": (
        "bruise|bruises|bruised|bruising|welts|burns|scratches|handprint|handprints|fingerprints|marks|mark|cuts|scars",
    ),
    "injured": ("bruise|bruises|bruised|bruising|marks|burns|injury|injuries|scratches|limping|welts",),
    "says": (
        "said|says|saying|say|told|tells|telling|tell|wrote|writes|written|texted|texts|emailed|whispered|whispers|disclosed|confided",
        "posted|posts|drew|admitted|mentioned|announced|shared|screamed|yelled|blurted|mumbled|muttered|asked|joked|jokes|joking",
        "note|journal|diary|ticket|writing|heard|essay|poem|goes|like|turned",
    ),
    "weapon": (
        "gun|guns|pistol|handgun|firearm|firearms|rifle|shotgun|revolver|weapon|weapons|knife|knives|blade|machete|switchblade|ammo",
        "ammunition|bullets|bullet|bomb|explosives|explosive|grenade|taser|dagger|glock",
        "box cutter",
        "brass knuckles",
    ),
    "pills": (
        "pills|tylenol|ibuprofen|advil|aspirin|xanax|antidepressants|tablets|bleach|sleeping_pills|painkillers|whole_bottle|her_meds|his_meds|my_meds",
    ),
    "peers": (
        "colleague|coworker|teammate|roommate|husband|wife|my_partner|teaching_partner|fiance|fiancee|teacher",
        "co teacher|worker",
        "teacher|work|best|my friend",
    ),
    "spouse": (
        "husband|wife|boyfriend|girlfriend|partner|fiance|fiancee|ex|spouse",
        "ex husband|wife|boyfriend|girlfriend|partner",
    ),
    "name": ("*",),
    "medicine": (
        "ritalin|adderall|medication|medications|meds|medicine|antidepressants|antidepressant|xanax|zoloft|melatonin|prozac|ssri|concerta|vyvanse|lexapro"
        "|stimulants|ibuprofen|tylenol|benadryl|cbd|drugs",
    ),
    "discloses": (
        "said|says|saying|told|tells|telling|wrote|writes|written|texted|whispered|whispers|disclosed|confided|drew|draws|admitted|mentioned|shared"
        "|claims|claimed|showed|shows|saw|noticed|heard|describes|described|hinted|hints|swears|reported|blurted|think|suspect|worried",
    ),
    "man": (
        "man|men|guy|uncle|stepdad|stepfather|stepbrother|neighbor|coach|pastor|priest|cousin|teacher|grandpa|grandfather|dad|father|brother|boyfriend",
        "family friend",
        "moms boyfriend",
    ),
    "condition": (
        "adhd|autism|autistic|aspergers|dyslexia|dyslexic|dyscalculia|dysgraphia|ocd|ptsd|bipolar|depressed|depression|anxiety|trauma|tourette|tourettes",
        "schizophrenia|schizophrenic|psychopath|sociopath|narcissist|narcissistic|tourettes|psychotic|retarded|hyperactive",
        "oppositional|reactive defiant|attachment (disorder)",
        "conduct|anxiety|eating|personality disorder",
        "learning disability|disabled|disorder",
        "disability",
        "on the spectrum",
        "a psychopath|sociopath|narcissist",
        "mentally ill",
        "emotionally disturbed",
    ),
}
