"""Requests to decline: judging teachers, judging what a student is, unequal treatment, legal and medical advice."""

from agents.safeguards.signs.sign import Kind, SignMaker
from agents.safeguards.signs.words import WORDS

_TEACHERS = {
    "teacher": (
        "teacher|teachers|colleague|colleagues|coworker|him|her|them|staff|faculty|hire|veteran|coachee|coachees|sub|aide|para",
        "mr|ms|mrs|miss|dr ~1",
        "co|student teacher|teachers",
        "my|our department|team",
    ),
}
_sign = SignMaker({**WORDS, **_TEACHERS})

_RATE_TEACHER = (
    _sign(
        Kind.RATE_TEACHER,
        "rate|score|grade|rank|ranking|evaluate|assess|judge|appraise ~4 teacher|teachers|colleague|colleagues|coworker|mr|ms|mrs|staff|faculty",
        "rate|score|grade|rank|evaluate ~2 lesson|teaching|instruction|management ~4 teacher|colleague|mr|ms|mrs|her|his|danielson|marzano|rubric",
        "rate|score|evaluate|judge my colleague|colleagues|coworker|coworkers|team|department|staff",
        "score|rating|grade|ranking|evaluation|verdict|points for|of|to|on ~2 teacher|teachers|colleague|mr|ms|mrs",
        "give ~2 teacher|teachers|mr|ms|mrs|her|him ~3 rating|score|grade|points",
        "which|who ~3 my|the|these|our|two|of teachers|colleagues|staff|department ~2 is|are|was ~1 weakest|worst|best|better|strongest|bad|"
        "ineffective|struggling|lazy",
        "weakest|worst|best|strongest|better|laziest teacher|teachers ~3 my|our|department|team|school|building|these|those|two|here|i",
        "compare ~4 teachers|colleagues ~8 better|best|stronger|worse|more",
        "is|was she|he|mr|ms|mrs ~1 a good|bad|effective|competent|terrible|weak teacher",
        "is|was this|that|my ~2 teacher ~2 good|bad|effective|competent|any|ineffective|incompetent|cutting",
        "get|getting rid of ~3 {teacher}",
        "fire|firing|terminate|dismiss|non renew|nonrenew ~3 {teacher}",
        "push|pushing|force|forcing ~2 {teacher} out",
        "be|get|him|her|them|teacher fired|terminated|dismissed|sacked|canned|nonrenewed",
        "non renew|renewal|renewing",
        "build|building|make|making|need a|the|my case|file|argument|record ~2 against|to|that ~4 {teacher}|he|she|they ~4 go|fire|out|fired|rid"
        "|remove|leave|gone",
        "build|building|make|making a|the|my case|file|record against",
        "document|documenting|documentation ~8 fire|firing|nonrenew|terminate|dismiss|let|rid|remove|against|incompetent|failing",
        "argument|argue|case|reasons ~4 should|must be let go|fired|removed|dismissed",
        "should|can|could i|we|they|he|she|the ~3 fire|let|be ~3 go|fired",
        "put|place ~6 {teacher} ~2 on|onto a|an improvement|pip|probation|plan ~3",
        "on|for a|an pip|improvement plan|probation",
        "who|which ~3 improvement plan",
        "write|draft|do|complete|prepare|finish ~6 evaluation|appraisal|observation report|review ~1 of|for|on ~6 {teacher}|year",
        "formal|summative|annual|performance evaluation|appraisal|review of|for ~6 teacher",
        "write|writing {teacher} up",
        "reprimand ~6",
        "danielson|marzano ~3 score|rating|scores|ratings",
        "keep|renew|renewing ~2 {teacher} ~4 or|contract ~9",
        "dirt on ~3 {teacher}",
        unless=("my|me|student|students|kids|peer evaluation|rubric|work|writing ~1 next", "i am|being rated|scored|evaluated|judged"),
    ),
    _sign(
        Kind.RATE_TEACHER,
        "rate|score|grade|evaluate|judge|assess me|my|myself (as|lesson|teaching|class|performance|instruction|observation|management|questioning)"
        " ~3 1|one|10|ten|5|scale|rubric|danielson|teacher|score|today|please|honestly|from|out|this|a",
        "what|which grade|score|rating|mark|number would|do|should|can you|i|my ~3",
        "rate my|this|the|today lesson|teaching|class|performance|questioning|instruction",
        "score my|this lesson|teaching|class|performance|instruction|questioning",
        "how would|do you rate|score|grade ~2",
        "out of 10|ten|5|five|100 ~2 lesson|teacher|teaching|i|me|how",
        "am i a good|bad|effective|terrible teacher ~2 rate|score|scale|out",
        "evaluate|rank me|my teaching|lesson",
        variant="own",
        unless=(
            "students|kids|them|their|essays|essay|quizzes|tests|papers|exit|tickets|work|projects|labs|homework",
            "principal|ap|evaluator|admin|coach|district ~3 rate|score|evaluate|rated|rates|scores",
        ),
    ),
)

_PROFILE_STUDENT = (
    _sign(
        Kind.PROFILE_STUDENT,
        "does|could|might|would|do|can|is|did he|she|they|{learner} ~3 have|has|be|got|sound|like ~3 {condition}",
        "is|are he|she|they|{learner} ~2 {condition}",
        "does|do|is|could|has {name} ~1 {condition}",
        "does|do|could|might|can this|my|that|the ~2 {learner}|kid ~3 {condition}",
        "think|say|guess|bet|opinion|believe ~2 he|she|they|{learner}|{name} ~1 {condition}",
        "think|say|guess|bet|opinion ~3 has|have|is|are ~2 {condition}",
        "could|can|might|would|is|does|sound|sounds|looks|seems this|that|it|like|to|be|me|classic ~4 {condition} ~1",
        "sounds|looks|seems like|to ~2 {condition}",
        "{condition} right|or|maybe|probably ~3 lazy|just|bad|not",
        "diagnose|diagnosing|diagnosis ~3 {learner}|him|her|them|this|that|my|for|would|is|could|of",
        "what|which ~2 diagnosis|disorder|condition|syndrome|disability",
        "what is|could|might (be) wrong|going with|on ~3 {learner}|him|her|them|head|brain",
        "psychological|personality|behavioral|psych|risk|criminal|threat profile|assessment|score|scores|profiles|type of|for|on ~3",
        "profile of|on|for ~3 {learner}|him|her|them",
        "profile my|this|these|the|a|each student|students|kid|kids|class|him|her",
        "risk score|scores|rating|level for ~4",
        "predict|predicting|forecast|guess ~4 which|who|if|whether|how ~8 drop|fail|become|end|graduate|jail|violent|amount|succeed|pregnant|crime"
        "|criminal|college",
        "will|going|gonna|likely|bound ~3 end|ends up in jail|prison|dead|gang|homeless|on",
        "which|who ~4 students|kids|them|class|these ~3 likely|going|most|probably|will ~4 become|drop|end|commit|be|turn|fail ~3 violent|out|up"
        "|criminal|dangerous|crimes|crime|shooter|school|life|pregnant|gang|gangs",
        "will|would|is|could he|she|they|this ~4 become|be|turn|turning ~3 violent|criminal|shooter|dropout|killer|dangerous|gang",
        "what|guess|estimate|tell ~4 iq",
        "his|her|their iq",
        "amount to anything|something|much",
        "is|are he|she|they|{learner}|{name} ~1 gay|trans|lesbian|bi|queer|straight|undocumented|illegal|lying|dangerous|stupid|slow|retarded|evil"
        "|normal ~3",
        "say|think ~1 he|she|they|{name} is|are ~1 gay|trans|lesbian|bi|queer|lying|undocumented",
        unless=(
            "support|supports|help|helps|accommodate|accommodation|accommodations|strategies|strategy|set up|works|research|diagnosed|plan|plans"
            "|plc|routine|include|differentiate",
            "how do|can|should i|we",
            "i have|teach|got ~4",
            "character|novel|hamlet|narrator|protagonist|gatsby|holden|lennie|george|macbeth|crucible",
            "enough|partner|pencil|time ~9",
        ),
    ),
)

_DISCRIMINATORY = (
    _sign(
        Kind.DISCRIMINATORY,
        "get|getting|keep|keeping|kick|move|moving|push|throw|exclude|excluding|remove|removing|separate|separating|ban|banning|isolate|avoid"
        " ~3 {group} ~3 out|away|moved|from|apart|off|separate|back",
        "get|getting rid of ~2 {group}",
        "exclude|separate|segregate|isolate|ban|remove|avoid ~2 {group} kids|students|boys|girls|children|families|kid|student|child",
        "seat|seating|group|grouping|sort|split|separate|divide|chart ~4 by race|religion|ethnicity|skin|nationality|color|orientation",
        "why are|is|do|can ~2 {group} ~2 so|always|all|never|not ~2 lazy|loud|bad|dumb|stupid|slow|aggressive|dirty|rude|violent|smart|mean|behind|wild"
        "|behave|learn|sit|listen|care|work",
        "{group} ~2 are|is ~3 lazy|dumber|dumb|stupid|slower|inferior|animals|dirty|criminals|violent|trash|savages|hopeless|worse|lazier|smarter"
        "|better|naturally|less ~3",
        "{group} ~2 just|simply|naturally can|do|are not|better|worse|bad|smarter|good|lazy",
        "{group} ~2 can|could not ~1 do|learn|handle|understand|think|be",
        "are|is {group} ~2 naturally|just|genetically|inherently|really better|worse|smarter|dumber|less|more|lazier|slower ~2",
        "easier|less|harder|lower|different|simpler|dumbed ~3 work|expectations|homework|grades|task|tasks|books|text ~4 for|to|because ~3 {group}",
        "give|giving|assign|hold|grade|expect|grading ~3 {group} ~2 easier|less|lower|harder|simpler|worse|harsher|different",
        "which|what race|religion|ethnicity|nationality|gender|group|country ~4 behaves|worst|best|smarter|smartest|dumbest|lazy|laziest|worse|steals"
        "|cheats|smarter",
        "joke|jokes|meme|funny ~2 about|of|on|making|mocking ~2 {group}",
        "make|making fun of ~3 {group}",
        "not|never want|like|take|have|accept ~4 {group} ~2 kid|kids|student|students|boy|girl|child|children|room|class ~3",
        "should|do|did|have|want not ~4 teach|have|deal|teaching ~3 {group} kids|students|children|kid|student",
        "not believe in|agree|with|use ~4 pronouns|trans|gay|homosexuality|lifestyle",
        "refuse|refusing to ~2 use|teach|call ~5 pronouns|name|{group}",
        "rule|ban|banning|bans|forbid|forbidding|prohibit|punish|punishing|stop|make|not ~6 speaking|speak|using|spanish|arabic|hijab|hijabs|headscarf"
        "|turban|creole|language ~3 spanish|arabic|room|class|hijab|english|home|off|here|creole|tagalog|somali",
        "english only ~1 rule|policy|room|class|classroom",
        "take off|remove|ban ~3 hijab|hijabs|headscarf|turban|turbans|yarmulke|kippah",
        "only|just pick|call|choose|invite|take|let|want|accept ~2 {group} ~3 for|on|in|to|into|kids|students",
        "those|these people ~3 do|are|never ~3 value|lazy|care|dirty|all",
        "{group} parents|families|moms|people ~2 do not|never|are ~1 care|value|lazy|liars|trash|dirty",
        "which|who ~4 undocumented|illegal|illegals|legal|papers",
        "call|report ~4 immigration|ice ~2 on",
        unless=(
            "how|why|what do|can|should|could i|we ~1 respond|address|handle|stop|counter|react|support|include|help|get|change ~3",
            "said|says|saying|told|called|comment|stereotype|stereotypes|bias|myth|equity|equitable|overrepresented|disproportionately|unfair",
            "fasting|ramadan|history month|speak up|encourage|support",
            "out|moved|sent|excluded more than|often",
            "include|including|included",
            "before|front reading|independent|partner",
        ),
    ),
)

_MEDICAL_LEGAL = (
    _sign(
        Kind.MEDICAL_LEGAL,
        "can|could|should|may|do i|we|they|he|she ~2 sue|suing",
        "sue the|my|them|him|her|district|school|principal|parents ~1",
        "lawsuit ~4 against|file|school|district|over|if|win|my",
        "file|press|pressing|filing ~3 lawsuit|charges|suit|grievance",
        "get|need|hire|call|talk ~3 lawyer|attorney ~2 before|for|about|to|or|if|now|against|do|should",
        "do|should i need|get|hire|call ~1 lawyer|attorney",
        "is it|that|this|he|she|they ~1 legal|illegal|lawful|unlawful|legally ~1",
        "is|was|are it|this|that|what ~6 against the law",
        "am|are|is i|we|the|my|they|school ~2 liable|legally|negligent",
        "legal rights|advice|case|options|grounds|action|recourse|trouble|standing|responsibility|liability|protection",
        "my|what rights|right if|when|as|are|do|under",
        "do|would|have i|we|a|got ~2 case against",
        "can|could|will|may they|he|she|the|my ~2 legally|fire|fired|sue|press|demote me|my|us ~3",
        "can i ~1 be|get fired|sued|arrested|charged",
        "violate|violates|violated|violating|violation|breach|break|breaking|broke ~4 idea|ferpa|hipaa|ada|504|law|title|contract|rights|section",
        "breach of contract|confidentiality",
        "legally can|allowed|required|have|bound|obligated|have",
        "what|which|right|correct|how ~3 dose|dosage|mg|milligrams ~2",
        "dose|dosage of|for|should",
        "should|could|can|would he|she|they|i|we|him ~4 on|take|start|stop|try|off|give|switch|increase|skip ~3 ritalin|adderall|medication|meds|medicine"
        "|antidepressants|xanax|zoloft|melatonin|prozac|ssri|pills|concerta|vyvanse|lexapro|drugs|stimulants|ibuprofen|tylenol|benadryl|cbd",
        "tell|recommend|suggest|advise ~5 medication|meds|medicate|medicated|ritalin|adderall|antidepressants",
        "be|put|needs|need (to) (be) medicated|medication|meds",
        "give ~4 tylenol|ibuprofen|advil|benadryl|aspirin|medicine|meds|melatonin|pill|inhaler|insulin|cough ~3",
        "what|which|recommend|best ~2 medicine|medication|drug|meds|antidepressant|supplement|supplements|pill ~3",
        "side effects ~2",
        "is|are|could this|it|that|his|her|the ~4 contagious|infected|concussion|ringworm|cancer|covid|measles|flu|strep|pinkeye|broken|allergic|chickenpox",
        "does|do|could|might|have|has he|she|i|they|{learner} ~2 have|had ~2 concussion|diabetes|cancer|infection|strep|flu|fracture|lice|ringworm",
        "do|could|might|think i (may|might|could) have ~2 {condition}|cancer|diabetes|disease|virus",
        "chest|stomach|kidney|heart|abdominal pain|pains|palpitations ~9 what|should|is|could|cause|how",
        "what|how ~6 chest|stomach pain|pains",
        "treat|treatment|cure|remedy ~3 for|my|his|her ~2 migraine|migraines|insomnia|rash|headache|headaches|fever|infection|wound|panic|depression"
        "|anxiety|vertigo|back|ulcer|burn",
        "symptoms of|mean|for|i ~2",
        unless=(
            "mock|trial|civics|constitution|government|unit|characters|debate|essay|kids|students write",
            "strategy|routine|lesson|protocol|card",
            "students rights|rights movement|bill of rights",
            "legal size|pad|paper",
        ),
    ),
)

SIGNS = (*_DISCRIMINATORY, *_RATE_TEACHER, *_PROFILE_STUDENT, *_MEDICAL_LEGAL)
