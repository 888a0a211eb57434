"""Requests to decline: judging teachers, judging what a student is, unequal treatment, legal and medical advice."""

from agents.safeguards.signs.sign import Kind, SignMaker
from agents.safeguards.signs.words import WORDS

_ASKED = {
    "judge": ("rate|score|grade|rank|evaluate|assess|judge|appraise|rating|ranking|scoring|evaluating|grading",),
    "verdict": ("number|rating|score|grade|ranking|verdict|points|stars|evaluation|appraisal",),
    "teacher": (
        "teacher|teachers|colleague|colleagues|coworker|coworkers|faculty|staff|mr|ms|mrs|co_teacher|educator|instructor|new_hire|hire|veteran|ta|aide|para",
    ),
    "someone": ("{teacher}|him|her|them|someone|somebody|he|she|they",),
    "lesson": (
        "lesson|teaching|class|performance|instruction|questioning|management|observation|walkthrough|delivery",
    ),
    "failing": (
        "incompetent|incompetence|ineffective|unfit|weak|weaker|weakest|worst|bad|lazy|laziest|failing|terrible|useless|lousy|underperforming|inadequate",
    ),
    "praised": ("best|better|good|effective|competent|strongest|stronger|worse|great|any_good|qualified",),
    "dismissed": (
        "fired|terminated|dismissed|nonrenewed|non_renewed|let_go|removed|pushed_out|sacked|on_a_pip|on_an_improvement_plan|written_up|disciplined",
    ),
    "dismiss": (
        "fire|terminate|dismiss|non_renew|nonrenew|get_rid_of|push_out|sack|discipline|write_up|not_renew|firing|dismissing|terminating|removing|nonrenewing",
    ),
    "become": (
        "drop_out|dropout|fail|end_up|graduate|jail|prison|violent|amount_to|pregnant|crime|crimes|criminal|criminals|college|shooter|dangerous|killer|gang|gangs"
        "|addict|delinquent|trouble|homeless|succeed|pass|make_it|pass_the|failure|gifted|on_drugs",
    ),
    "innate": (
        "gay|trans|lesbian|bi|bisexual|queer|undocumented|stupid|retarded|evil|a_virgin|on_drugs|using_drugs|mentally_ill",
    ),
    "helping": (
        "support|supports|supporting|help|helps|helped|helping|accommodate|accommodations|strategies|strategy|works|work|research|diagnosed|include|including"
        "|differentiate|scaffold|scaffolds|adapt|modify|visual|plan_for|set_up",
    ),
    "people": (
        "black|white|brown|asian|asians|latino|latinos|latina|latinx|hispanic|hispanics|mexican|mexicans|african|arab|arabs|muslim|muslims|jewish|jews|jew|christian"
        "|hindu|sikh|immigrant|immigrants|refugee|refugees|undocumented|native|indigenous|indian|chinese|haitian|haitians|somali|somalis|syrian|roma|gypsy|gypsies"
        "|foreign|foreigners|migrant|migrants|gay|gays|lesbian|trans|transgender|queer|lgbt|lgbtq|bisexual|nonbinary|homosexual|homosexuals|poor|ghetto|homeless"
        "|honduran|guatemalan|dominican|puerto_rican|korean|vietnamese|filipino|pakistani|nigerian|blacks|whites|illegals|girls|boys|female|male|women",
    ),
    "served": (
        "disabled|sped|autistic|iep|ieps|ell|ells|el|els|esl|special_ed|special_needs|special_education|wheelchair|disability|disabilities|english_learners",
    ),
    "slighting": (
        "misbehave|misbehaving|lazy|lazier|laziest|loud|dumb|dumber|dumbest|stupid|inferior|animals|dirty|criminals|violent|trash|savages|hopeless|smarter|smartest|louder|loudest|rude|ruder"
        "|aggressive|intelligent|least_intelligent|less_intelligent|less_smart|not_smart|not_as_smart|less_capable|liars|thieves|troublemakers|worse|worst|superior|naturally|genetically|slower|wild"
        "|disruptive|behave_worse|terrorists|illegal|better_at|worse_at|bad_at|good_at|too_emotional|too_weak|too_sensitive|not_get|not_do|not_learn|not_understand|not_handle|not_value|not_care",
    ),
    "excluding": (
        "get_rid_of|rid_of|separates|separate|segregate|segregates|exclude|isolate|ban|expel|transferred|switched|moved_out|kicked_out|removed|not_belong|not_in_my|avoid_having|avoid_getting|away_from|out_of_my|end_up_in"
        "|not_allow|ruin|ruins|ruining|sit_in_the_back",
        "get|getting|keep|keeping|move|moving|push|throw|put|seat|sit|kick|transfer|make ~5 out|away|apart|separate|elsewhere|moved|transferred|from_sitting|leave|from",
        "not ~3 want|teach|like|accept|allow|have_to",
    ),
    "lowering": (
        "easier|expect_less|lower|lower_expectations|less_work|simpler|harder|harsher|stricter|dumbed_down|expecting_less|fewer|punish|watch_closely|more_strictly",
    ),
    "legal": (
        "legal|legally|illegal|lawful|unlawful|lawsuit|lawyer|attorney|sue|sued|suing|liable|liability|negligent|negligence|malpractice|litigation",
    ),
    "law": (
        "idea|ferpa|hipaa|ada|504|law|title_ix|title_vi|contract|civil_rights|union_contract|eeoc|labor_law|labor_laws",
    ),
    "ailment": (
        "concussion|diabetes|cancer|infection|strep|flu|fracture|epilepsy|ringworm|scabies|covid|measles|pinkeye|pink_eye|asthma|allergy|seizures|tumor|arthritis"
        "|broken|sprained|contagious|infected|chickenpox|hives|anemia",
    ),
    "ache": (
        "dizzy|dizziness|headache|headaches|migraine|migraines|rash|numb|numbness|palpitations|lump|fever|swollen|chest_pain|chest_pains|stomach_pain|back_pain|insomnia"
        "|throat|cough|nausea|bleeding|vertigo|hearing_loss|chest_hurts|heart_races|pain|blood_pressure",
    ),
}
_sign = SignMaker({**WORDS, **_ASKED})

_RATE_TEACHER = _sign(
    Kind.RATE_TEACHER,
    "{judge} ~4 {teacher}",
    "{judge} my|our|the ~3 team|staff|department|pd_team by|from|on|in|.",
    "case|argument|reasons ~2 for ~2 nonrenewal|non_renewal|dismissal|termination|firing|dismissing|removal",
    "termination|dismissal|non_renewal letter|notice|memo",
    "write|draft|give|help|make ~3 negative|bad|harsh|unsatisfactory observation|review|evaluation|report",
    "{judge} ~1 her|his|their|this ~2 {lesson}",
    "{judge} ~4 {lesson} & {teacher}",
    "{verdict} ~4 for|of|to|on ~3 {teacher}",
    "give ~3 {teacher} ~4 {verdict}",
    "give ~1 her|him ~2 {verdict} & {lesson}|teacher|out|rubric",
    "is|was|are|isn|whether|if|who|who_is|which|prove|think|tell|find|am|rid_of ~6 {failing}|{praised} ~1 teacher|teachers|colleague|educator|instructor",
    "is|are|was ~4 {failing}|{praised} at teaching|her_job|his_job|their_job|this_job",
    "{failing} teacher ~2 {dismissed}",
    "deny|denying|refuse|refusing|justify ~4 tenure",
    "rid of ~2 {teacher}",
    "which|who ~4 teachers|teacher|two|department|staff|team ~6 {failing}|{praised}|{dismiss}|let_go|keep|cut|improvement_plan|pip",
    "who|which|who_is ~3 {failing}|{praised} ~5 teachers",
    "who|which ~6 improvement_plan|pip|to_fire|to_let_go",
    "compare ~4 teachers|colleagues & {praised}|{failing}|more",
    "how good|bad|effective|competent|weak is|are|was ~2 teacher|colleague|mr|ms|mrs",
    "is|are|was|does|prove|show|think ~2 {someone} ~3 {failing}|effective|competent|incompetence ~2 teacher|job|teaching",
    "is|are|was|prove|show|think ~2 {teacher} ~3 {failing}|effective|competent|incompetence .",
    "prove|show|think ~2 {someone} ~2 incompetent|ineffective|unfit",
    "prove|proof|evidence|document|documenting|documentation|reasons|case|argument|file|record|paper_trail & {someone} & {dismiss}|{dismissed}|{failing}|against|go",
    "{dismiss} ~3 {teacher}|someone|somebody|one_of",
    "should|can|could|how|help|need|want ~6 {dismiss} ~2 {someone}",
    "{teacher}|he|she ~3 be|get|gets|is|being {dismissed}",
    "let ~3 {teacher} ~1 go",
    "get|getting|have ~3 {someone} ~1 {dismissed}",
    "case|file|dirt|argument ~2 against|on ~2 {teacher}|him|her",
    "put|place ~3 {someone} ~3 improvement_plan|pip|probation",
    "renew ~3 contract|{teacher}",
    "write|draft|do|complete|prepare|finish|fill_out ~6 evaluation|appraisal|performance_review|reprimand|write_up & {teacher}|him|her|year",
    "formal|summative|annual|performance|unsatisfactory|ineffective evaluation|appraisal|review|rating & {teacher}|him|her",
    "write|writing {someone} up",
    "between us ~6 weak|bad|incompetent|lazy|useless",
    "would|do you|u say|think ~1 she|he|shes|hes ~1 just ~1 weak|incompetent|useless .",
    "write|writing|document|list|put|help ~6 wrong ~3 teaching|teacher|lessons|classroom_management",
    "document|documented|documentation|record|proof|paper_trail ~3 for ~2 principal|admin|administration|hr|boss|file & {teacher}|him|her|his|she|he",
    "score|rating|rate|rates|level ~2 on|for|under|with ~2 danielson|marzano|teks|tess|framework",
    "danielson|marzano ~3 score|rating|scores|ratings|level",
    "rank us",
    unless=(
        "i|we|me (am|was|get|got|being|were) ~1 rated|scored|evaluated|judged|observed|{judge}",
        "{judge} me",
        "my ~1 evaluator|evaluation|rating|observation",
        "make|makes|making him|her|them ~1 feel",
        "i|feel|feeling am|feel|felt|like ~2 a (really) {failing}|{praised}",
        "feel|feeling|felt like ~2 {failing}|{praised}",
        "{learner}|they|peers ~2 {judge}",
        "{judge} ~4 essay|essays|papers|quizzes|tests|work|projects|source|sources|answers|effort|homework|student",
        "feedback for|to|with|is",
        "for teachers|teacher",
        "character|novel|book|movie",
    ),
)

_RATE_OWN = _sign(
    Kind.RATE_TEACHER,
    "{judge} me",
    "{judge} my|this|the|todays ~2 {lesson} ~2 with|.|out|from|on|1|one|today|please|honestly|for",
    "{verdict} ~2 for|of|on my {lesson}",
    "what|which ~1 {verdict}|mark|number would|do|should you ~1 give ~6 me|my|{lesson}|teacher|i",
    "how would|do you {judge} ~3 me|my|{lesson}",
    "out_of_10|out_of_ten|out_of_5|out_of_five|1_to_10|1_to_5|scale_of|a_to_f ~6 {lesson}|teacher|i|me|my",
    "am i ~2 {praised} teacher ~6 {judge}|score|scale|out|than|better",
    "am i ~2 better|worse|best|worst ~1 teacher",
    variant="own",
    unless=(
        "{learner}|their|essays|essay|quizzes|tests|papers|exit|projects|labs|homework",
        "principal|ap|evaluator|admin|district|coach|they ~3 {judge}|rates|scores|will|going",
        "how do|should|can i",
    ),
)

_PROFILE_STUDENT = _sign(
    Kind.PROFILE_STUDENT,
    "does|could|might|would|do|can|did|has ~3 {pupil}|{name} ~3 {condition}",
    "is|are (my|this|that|the|one) {pupil} ~3 {condition}",
    "is {name} (a|an|on) {condition}",
    "think|say|guess|bet|believe|suspect|call|consider|confirm|sure|wondering|wonder ~4 {condition}",
    "could|can|might|would|is|does|sound|sounds|look|looks|seem|seems ~3 this|that|it|like|to|be ~3 {condition}",
    "{condition} ?|right|maybe|probably",
    "{condition} or just|bored|lazy|bad|simply|what|not",
    "matter with ~3 {learner}|him|her|them",
    "danger to society|others|himself|herself|us|the_class",
    "psych|psychological|psychiatric report|evaluation|eval|assessment|workup",
    "{pupil} ~1 has|have|having odd|add",
    "mean|means|be|is ~2 has|have ~1 odd",
    "lazy or|and ~6 {condition}|disability|disorder",
    "diagnose|diagnosing ~3 {learner}|him|her|them|this|why|what|for|my",
    "what|which ~2 disorder|syndrome|diagnosis|mental_illness|condition|mental_disorder|learning_disability ~3 does|has|is|fits|applies|explains|could|would|a|this|he"
    "|she|like|.",
    "what is|could_be|might_be ~1 wrong with ~2 {learner}|him|her|them|head|brain",
    "psychological|personality|behavioral|psych|risk|criminal|threat|psychiatric|character profile|profiles|score|scores|rating|assessment ~6 {learner}|him|her|them"
    "|each|of",
    "profile ~3 {learner}|him|her|them|family",
    "predict|forecast|foresee|guess ~4 who|which|if|whether|how|what ~5 {become}|future",
    "predict|tell|see ~2 his|her|their|this_kid_s|this_student_s future",
    "which|who ~6 {learner}|them|class|these & {become} & will|likely|going|probably|most|bound|gonna|tell",
    "will|would|is|could (this|my|that|these) {pupil} ~5 {become}",
    "will|would {name} ~4 {become}",
    "{pupil} ~2 going|gonna|likely|bound|destined ~2 {become} ?",
    "is|are|future ~3 future|born|budding criminal|criminals|shooter|psychopath|dropout",
    "will|would|is ~3 {learner}|he|she ever graduate|succeed|learn|make_it|amount|be_normal|get_better|change|read",
    "tell|know|if|whether ~5 {pupil} ~4 going|gonna|will ~3 {become}",
    "ever amount to",
    "what|guess|estimate|tell|his|her|their|a|s ~3 iq",
    "is|are|say|think|tell|know|find_out|which|whether|if ~4 {pupil}|{name} ~2 {innate} .|or|from|and|because|the|?",
    "which|who ~4 {learner}|them|class|these ~4 {innate}|undocumented|gay",
    unless=(
        "{helping}",
        "how|what do|can|should|could i|we",
        "to try|teach|reach|do with|for",
        "character|novel|hamlet|narrator|protagonist|gatsby|holden|lennie|george|macbeth",
        "anxiety plan|plans",
        "i ~3 have|teach|got ~3 {condition}",
        "{learner} with|who_has|who_have ~2 {condition}",
        "good|best|better|helpful|effective|useful for",
        "for|with ~2 {learner} ~2 {condition}",
        "think|do|feel ~2 i ~3 have",
        "medication|meds|medicine|ritalin|adderall",
        "predict ~6 next|story|text|outcome|outcomes|weather",
    ),
)

_RESPECTFUL = (
    "said|says|saying|told|called|comment|comments|stereotype|stereotypes|bias|myth|equity|equitable|overrepresented|underrepresented|disproportionately|unfair|respond",
    "fasting|ramadan|history_month|encourage|support|supports|include|including|invite|welcoming|confidence|belong_here|represented|inclusive",
    "sent out|more|than",
    "{people} ~6 more than|often",
    "history|novel|era|century|segregation_era|jim_crow|civil_rights_movement|suffrage|unit|book",
    "speak_up|participate|get_them_to|get_my|get_more|how_do_i_get_girls_to|how_do_i_get_boys_to",
)

_DISCRIMINATORY = _sign(
    Kind.DISCRIMINATORY,
    "lazy|dumb|stupid|dirty|criminal|loud ~1 {people}",
    "{people} ~6 {slighting} & why|are|is|just|right|agree|which|explain|all|those|admit|can|always|so|know|ruin|boys|do",
    "{people} ~2 {learner}|families|parents|ones|people|kid|in_my & {excluding}",
    "{excluding} ~3 {people}|{served}",
    "{people}|{served} ~4 {excluding}",
    "{lowering} ~6 {people}",
    "{people}|those_kids ~3 {lowering}",
    "give|giving|assign|hold|grade|expect|grading|teach ~3 {people} ~2 easier|less|lower|harder|simpler|worse|harsher|different",
    "{people} ~3 not (to) take|do|be|learn|join|belong",
    "can|should|may|let|want ~2 i ~1 put|seat|move|sit|place|make ~2 {people} ~4 back|front|corner|hallway|table|separate|floor",
    "tell|telling|make|ask ~2 {people} ~2 keep|hide|stop|tone|act|not|quiet|closet",
    "{people} ~4 bad for|a_problem|a_burden|a_threat",
    "{people} ~1 {learner} ~2 steal|cheat|lie|smell|fight",
    "{people} ~2 steal|cheat|lie|smell",
    "reasons|explain|argument|prove ~2 why ~1 {people}|{served} ~3 not|should|are",
    "seat|seating|group|grouping|sort|split|separate|divide|chart ~4 by race|religion|ethnicity|skin|nationality|color|orientation|gender_and_race|income",
    "which|what ~1 race|religion|ethnicity|nationality|gender|ethnic_group|racial_group|country|culture & {slighting}|behaves|best|steals|cheats|lies",
    "race|religion|gender|ethnicity ~4 superior|inferior|better_than",
    "fail|punish|suspend|expel|flunk ~3 {people} {learner}|ones",
    "treat|treating ~2 {people} ~2 better|worse|differently|harsher|stricter",
    "only ~4 call|pick|choose|invite ~1 {people}",
    "{people} ~2 stop wearing|speaking|praying",
    "{people} ~2 make|makes me nervous|uncomfortable|sick|angry|uneasy|scared",
    "rule|policy ~4 {people} ~3 not",
    "joke|jokes|meme|memes|funny ~4 about|of|on|making ~3 {people}|{served}",
    "make|making fun of ~3 {people}|{served}",
    "only|just pick|call|choose|invite|take|let|want|accept|allow (the) {people} for|on|in|to|into|since|because",
    "not believe|agree|use|using|go_along|play_along ~4 pronouns|trans|gay",
    "refuse|refusing|not ~5 pronouns",
    "take_off|remove|ban|banning|forbid ~4 hijab|hijabs|headscarf|turban|yarmulke|kippah",
    "rule|ban|banning|bans|forbid|forbidding|prohibit|punish|punishing|stop|against|not_allow ~6 spanish|arabic|creole|somali|tagalog|home_language|native_language"
    "|first_language|their_language",
    "which|who|what ~3 {learner} ~2 illegal|illegals|undocumented",
    "those|these people ~3 not value|care",
    "{people} parents|families|moms|people|culture|community ~3 not|never ~2 care|value|show",
    "call|report|calling ~4 immigration|ice",
    "convert|pray_away|fix ~3 gay|trans|muslim|jewish",
    unless=_RESPECTFUL,
)

_LEGAL = _sign(
    Kind.MEDICAL_LEGAL,
    "can|could|should|may|do|want|going|how|would|will ~3 sue|suing|sued|press_charges|be_arrested|get_arrested",
    "sue the|my|them|him|her|district|school|principal|parents",
    "lawsuit|lawsuits",
    "do|should|need|get|hire|call|find ~3 lawyer|attorney",
    "is|was|are|be|it ~4 legal|illegal|lawful|unlawful|legally",
    "against|under|by (the) law",
    "am|are|is|be|was|held ~4 liable|negligent|criminally",
    "legal|legally rights|advice|case|options|option|grounds|action|recourse|trouble|standing|liability|protected|allowed|obligated|obliged|speaking|required|binding"
    "|complaint|letter|claim|threat|fire|opinion|help",
    "what are my rights",
    "i ~3 go|going to jail|prison",
    "can|could|may|will ~4 legally",
    "do|would|have i|we|a|got ~2 case against",
    "can|could|will|may ~2 principal|school|district|they|he|she ~2 fire|demote|suspend me|for",
    "can|could|will i ~1 be|get fired|sued|arrested|charged|suspended",
    "violate|violates|violated|violating|violation|breach|breaking|breaks ~4 {law}|rights",
    "breach of contract|confidentiality",
    "lose|losing|revoke|suspend my|the license|licence|certification",
    "take|taking|taken|drag|haul ~3 to court",
    "is it ~2 discrimination|malpractice|negligence|wrongful_termination",
    "eeoc|wrongful_termination|wrongful_dismissal|restraining_order|cease_and_desist",
    "file|filing ~4 suit|eeoc|osha|charges",
    unless=(
        "mock|civics|constitution|government|characters|debate|essay|students_write|role|play|parent_volunteers|volunteers",
        "strategy|routine|protocol|card|reading|vocabulary",
        "students_rights|rights_movement|bill_of_rights",
        "legal size|pad|terms|term",
    ),
)

_MEDICAL = _sign(
    Kind.MEDICAL_LEGAL,
    "dose|dosage|milligrams|mg",
    "should|could|can|would|do|is ~3 {pupil}|i|we|my_student|my_kid|{name} ~5 {medicine}",
    "tell|recommend|suggest|advise|put|get ~7 on|about|for ~1 {medicine}",
    "needs to|should be medicated|{medicine}",
    "give|giving ~4 inhaler|epipen|epi_pen|medication|tylenol|ibuprofen|advil|benadryl|aspirin|medicine|meds|melatonin|insulin|cough_syrup",
    "what|which|recommend|best ~1 medicine|medication|drug|meds|antidepressant|supplement|pill|pills|treatment|therapy",
    "how many|much ~2 mg|milligrams|pills|tablets|melatonin|tylenol|advil|ibuprofen|medicine",
    "side effects",
    "what|which illness|disease|sickness|medical_condition",
    "mix|combine ~4 {medicine}|alcohol|pills",
    "what can|should|could|do i take for|to",
    "need|get|want ~1 x_ray|xray|antibiotics|stitches|mri|cat_scan|blood_test|see_a_doctor|diagnosis|a_prescription|prescription",
    "i ~3 broke|fractured|sprained|tore my",
    "is|are|could|does|do|might ~4 {pupil}|this|that|it|rash|his|her ~3 {ailment}",
    "do i have ~2 {ailment}|{condition}",
    "think ~2 i ~3 have ~2 {ailment}|{condition}",
    "i|my|ive ~6 {ache} & what|should|is_it|why|cause|normal|cancer|serious|take|wrong|treat|?",
    "wrong|what_is_wrong with me medically|physically|health",
    "treat|treatment|cure|remedy ~3 {ache}|infection|wound|panic|depression|anxiety|burn|fever",
    "symptoms of|mean",
    unless=(
        "strategy|routine|lesson|protocol|card|plan|plans|schedule|how_do_i_teach|unit|simulation|teach|stations|movement",
        "{helping}",
        "accommodation|accommodations|transitions|math|reading|writing|science",
        "how do i",
    ),
)
_MEDICATION = _sign(
    Kind.MEDICAL_LEGAL,
    "what|which medicine|medication|drug|meds|antidepressant|pill|pills",
    "help|helps|treats|treat|cures ~2 anxiety|depression|adhd|migraine|migraines|insomnia|headaches & {medicine}|medicine|medication|drug|pill|supplement",
    "{medicine} ~4 safe|dangerous|addictive|effective|work|help|good ~4 ?",
)

SIGNS = (_DISCRIMINATORY, _RATE_TEACHER, _RATE_OWN, _PROFILE_STUDENT, _LEGAL, _MEDICAL, _MEDICATION)
