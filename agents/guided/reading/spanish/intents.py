"""What a teacher wants with a message in Spanish."""

import re

from agents.guided.reading.intents import Intent

_DAY = r"(?:lunes|martes|mi[eé]rcoles|jueves|viernes|ma[nñ]ana)"
_CARD_PARTS = r"(?:opci[oó]n|opciones|idea|ideas|estrategia|estrategias|alternativas?|sugerencias?)"
_PATTERNS: dict[Intent, str] = {
    Intent.JUST_TELL: (
        r"\bd[ií](?:ga)?me (?:t[uú]|usted|qu[eé]|algo|una cosa|c[oó]mo (?:la|lo) (?:hago|hac[ií]as))\b|\b(?:nada|no) m[aá]s d[ií](?:ga)?me\b|\bsin (?:tantas )?preguntas\b|\b(?:no|ya no|deja de|deje de) "
        r"(?:me (?:preguntes|pregunte)|preguntar)|\bqu[eé] (?:hago|puedo hacer|debo hacer|har[ií]as?(?: t[uú]| usted)?|me (?:recomiendas?|sugieres?|aconsejas?))\b|\bpor d[oó]nde empiezo\b|\b(?:sugi[eé]re|recomi[eé]nda)(?:r?a)?me\b"
        r"|\b(?:dame|deme) (?:algo|un (?:consejo|tip)|una (?:idea|estrategia|cosa))\b|\bnecesito (?:una idea|un consejo|algo (?:concreto|simple|sencillo|f[aá]cil|para))\b|\balg[uú]n consejo\b"
    ),
    Intent.ASK_STEPS: r"\b(?:los pasos|paso (?:a|por) paso)\b|\bc[oó]mo (?:se hace|se usa|funciona|lo aplico|la aplico|lo hago|empiezo)\b",
    Intent.ASK_WORDS: (
        r"\bc[oó]mo (?:se )?(?:lo|la|los|le|les|se lo|se la|se los) (?:digo|dir[ií]a|explico|pregunto|presento)\b|\b(?:c[oó]mo|qu[eé] tal) (?:suena|sonar[ií]a|se oye|se oir[ií]a)\b|"
        r"\bqu[eé] (?:les? )?(?:digo|dir[ií]a|puedo decir)\b|\bqu[eé] palabras\b|\bsound like\b.*\ben español\b|\bc[oó]mo (?:lo )?digo\b"
    ),
    Intent.ASK_TIMES: r"\bcu[aá]nt(?:o tiempo|os minutos)\b|\bcu[aá]nto (?:dura|tardo|le dedico)\b|\bminuto (?:a|por) minuto\b|\b(?:y )?si (?:s[oó]lo |nada m[aá]s |nom[aá]s )?(?:me quedan|tengo|hay|son|tenemos|quedan) (?:como |unos )?\d+ ?min",
    Intent.ASK_EVIDENCE: r"\bqu[eé] (?:evidencia|investigaci[oó]n|estudios) (?:hay|tiene|existe|lo)\b|\bhay (?:alg[uú]n |alguna )?(?:estudios?|evidencia|investigaci[oó]n|investigaciones|pruebas)\b|\best[aá] (?:comprobado|probado)\b|\bqui[eé]n lo dice\b|\b(?:de verdad|de veras|realmente) (?:s[ií] )?(?:funciona|sirve)\b|\b(?:eso|esto) (?:s[ií] )?(?:funciona|sirve)\?",
    Intent.ASK_VERDICT: r"\b(?:vale la pena|conviene|es (?:mala|buena) idea)\b|\best[aá] (?:mal|bien) (?:que|si)\b|\bes (?:malo|bueno|justo)\b[^.]*\?",
    Intent.ASK_COMPARE: r"\bcu[aá]l (?:va|es|funciona|ser[ií]a|conviene|me conviene|sirve|queda)\b[^.?!]{0,20}\bmejor\b|\bcu[aá]l (?:de las (?:dos|tres)|conviene|escog\w+|elijo)\b|\bqu[eé] (?:es|va|funciona) mejor\b|\bdiferencia entre\b",
    Intent.ASK_ADAPT: r"\b(?:y )?si (?:s[oó]lo |nada m[aá]s )?(?:me quedan|tengo|hay|tenemos|quedan) (?:como |unos )?\d+ ?min|\bc[oó]mo (?:suena|sonar[ií]a|se ve|se ver[ií]a|ser[ií]a) (?:con|en|para)\b|\bfunciona (?:con|en|para)\b|\b(?:sirve|se puede) (?:con|en|para) (?:ni[nñ]os|j[oó]venes|k[ií]nder|los)\b",
    Intent.ASK_MEASURE: r"\bc[oó]mo (?:sé|se si|voy a saber|sabr[eé]|me doy cuenta)\b|\bc[oó]mo (?:lo |la )?mido\b|\bqu[eé] (?:cuento|mido)\b",
    Intent.ASK_COLLECT: r"\bqu[eé] (?:evidencias? |datos |trabajos? )?(?:recojo|recolecto|junto|re[uú]no|guardo|recopilo)\b|\b(?:boleto|ticket|tarjeta|papelito) de salida\b[^.]*\?",
    Intent.ASK_LIMITS: r"\bqu[eé] (?:puede|podr[ií]a) (?:salir|ir) mal\b|\bcu[aá]ndo no\b|\bdesventajas?\b|\briesgos?\b|\by si (?:no|se (?:burlan|r[ií]en|niegan|ponen))\b",
    Intent.ASK_SUPPORTS: r"\b(?:y|para|con|qu[eé] hago con) (?:mis |los |las )?(?:reci[eé]n llegados|newcomers|(?:estudiantes|alumnos|ni[nñ]os) (?:con (?:iep|dislexia)|de educaci[oó]n especial|que aprenden ingl[eé]s)|(?:los )?de iep)\b",
    Intent.ASK_MORE_OPTIONS: rf"\b(?:otra|otras) {_CARD_PARTS}\b|\botra cosa (?:que|para)\b|\b(?:algo|alguna otra) (?:m[aá]s|distint[oa]|diferente)\b[^.]*\?|\bning[uú]na de (?:esas|estas|las)\b|\bqu[eé] (?:otras? |m[aá]s )?(?:dos |tres )?{_CARD_PARTS}\b|\b(?:dame|deme|tienes|tiene|quiero|necesito) (?:m[aá]s |unas |otras |dos |tres |algunas )?(?:ideas|opciones|estrategias|sugerencias)\b",
    Intent.STUCK: r"^\W*(?:(?:pues|mmm+|hmm+|eh|la verdad|uy|ay|bueno|no,)[, ]*)*(?:no (?:lo )?s[eé]|no sabr[ií]a(?: decir(?:te|le)?)?|ni idea|no tengo idea|qui[eé]n sabe|no estoy segur[oa]|no se me ocurre(?: nada)?|nada(?=\W*$))\b[^,\d]{0,20}(?:$|,)",
    Intent.AGREE: r"^\W*(?:ah,? )?(?:s[ií]|claro|vale|va|[oó]rale|dale|de acuerdo|est[aá] bien|ok|bueno|perfecto|as[ií] s[ií]|hecho|sale|bien)\b(?! que\b)|\b(?:me (?:gusta|late|parece bien|sirve)|lo (?:intento|pruebo)|(?:lo|la) voy a (?:probar|intentar)|prob[eé]mos(?:lo|la)?|vamos (?:a probar|con))\b",
    Intent.DISAGREE: r"^\W*(?:no|para nada|tampoco|todav[ií]a no|a[uú]n no|eso no)\b(?! s[eé])",
    Intent.ASK_MEETING: r"\bqu[eé] (?:llevo|pregunto|le pregunto|digo|le digo)\b[^.?]{0,20}\b(?:coach|reuni[oó]n|junta|directora?)\b",
    Intent.THANKS: r"\b(?:gracias|agradezco|agradecid[oa])\b",
    Intent.GREETING: r"^\W*(?:hola|buenas(?: tardes| noches)?|buenos d[ií]as|qu[eé] tal|saludos)[\s,!.]*(?:coach|debrief|qu[eé] tal|buenas)?\W*$",
    Intent.OBJECT: r"\bya (?:lo )?(?:prob[eé]|intent[eé]|hice) (?:de )?todo\b|\bnada (?:me |les )?(?:funciona|sirve)\b|\beso no (?:me )?(?:funciona|sirve|va a funcionar)\b|\bno (?:me )?va a funcionar\b|\bes f[aá]cil decirlo\b",
    Intent.WEARY: r"\b(?:agotad[oa]|cansad[oa]|hart[oa]|ya no puedo|no puedo m[aá]s|no doy m[aá]s|me muero|abrumad[oa]|quemad[oa]|frustrad[oa]|estresad[oa]|llor(?:[eé]|ando|ar))\b",
    Intent.WHO_READS: r"\bqui[eé]n (?:m[aá]s )?(?:lee|ve|puede (?:ver|leer)|va a (?:ver|leer))\b|\b(?:directora?|principal|coach|supervisora?|alguien|distrito|administraci[oó]n)\b[^.?!]{0,15}\b(?:leer|ver|lee|ve)\b[^.!]{0,25}\?|\bes (?:privad[oa]|confidencial|an[oó]nim[oa])\b|\bse queda entre\b",
    Intent.WHO_ARE_YOU: r"\b(?:eres|es usted) (?:un |una )?(?:robot|bot|persona|real|human[oa]|ia|programa|m[aá]quina)\b|\bqui[eé]n (?:eres|es usted)\b|\bqu[eé] (?:eres|puedes hacer)\b",
    Intent.MAKE_PLAN: r"\b(?:haz|haga|hagamos|arma|arme|armemos|escribe|escriba|prepara|prepare|ponlo en|p[oó]ngalo en)(?:me|nos)? (?:ya )?(?:un|el|mi) plan\b",
    Intent.CHANGE_PLAN: (
        rf"\bmejor (?:el |para el |para )?{_DAY}\b|\b(?:hazlo|h[aá]galo|p[aá]salo|p[aá]selo|mu[eé]velo|mu[eé]valo|c[aá]mbialo|c[aá]mbielo|ponlo|p[oó]ngalo|d[eé]jalo|d[eé]jelo) (?:al?|para)? ?(?:el )?(?:{_DAY}|m[aá]s)\b|"
        r"\bm[aá]s (?:peque[nñ]o|chico|chiquito|corto|sencillo)\b|\b(?:es|est[aá]) (?:mucho|demasiado)\b|\b(?:quit[ae]|borr[ae]|elimin[ae]|sac[ae]) (?:el|ese|la) (?:primer|segundo|tercer|[uú]ltimo) paso\b|\bcon uno (?:basta|es suficiente)\b"
    ),
    Intent.OFF_TOPIC: r"\b(?:elecciones|por qui[eé]n (?:voto|votar)|f[uú]tbol|mundial|hor[oó]scopo|loter[ií]a|receta de|un (?:poema|chiste|cuento de amor))\b",
    Intent.NOT_OURS: r"\b(?:escr[ií]be|escriba|haz|haga|redacta|redacte|llena|llene)(?:me)? (?:el|un|su|este|mi) (?:iep|504|reporte|informe|plan de conducta|referido)\b",
    Intent.TALK_THROUGH: r"\b(?:vengo|salgo|sal[ií]) de (?:una|la|mi) clase\b|\b(?:quiero|quisiera|necesito|podemos) (?:hablar|platicar|pensar|reflexionar|conversar)\b|\bla clase (?:de hoy )?(?:me )?(?:sali[oó]|fue|estuvo)\b|\bhoy\b[^.?!]{0,40}\b(?:fue un d[ií]a|me fue|sali[oó])\b|\breflexionar\b|\bclase que di\b",
    Intent.PREPARE_MEETING: r"\b(?:reuni[oó]n|junta|cita|conferencia|sesi[oó]n|observaci[oó]n) con (?:mi|la|el|mis|los)\b|\b(?:mi coach|la coach|el coach) (?:viene|me visita|me observa)\b|\bpreparar (?:la|mi|una) (?:reuni[oó]n|junta|observaci[oó]n|visita)\b",
    Intent.CORRECT: r"\bno (?:me refer[ií]a|quise decir|es eso|dije eso|quer[ií]a decir)\b|\bme refiero a\b|\b(?:quise|quer[ií]a) decir\b|\bno me entendi[oó]\b|\bno me entendiste\b|\bperd[oó]n,? (?:es|son|era)\b",
    Intent.NEW_TOPIC: r"\botra (?:cosa|pregunta)\b[,:]|\bcambiando de tema\b|\bantes de seguir\b",
    Intent.RETURN: r"\b(?:volviendo|regresando) (?:a|al)\b",
    Intent.ASK_NOTICE: r"\bqu[eé] (?:ves|ve|notas|nota|opinas|opina)\b|\bmira (?:c[oó]mo|lo que)\b[^.]*\?",
    Intent.ASK_PLAN: r"\b(?:mu[eé]strame|mu[eé]streme|ens[eé][nñ]ame|ens[eé][nñ]eme|c[oó]mo queda|c[oó]mo qued[oó]) (?:el|mi) plan\b",
    Intent.ONLY_LISTEN: r"\b(?:s[oó]lo|nada m[aá]s|nom[aá]s) (?:quiero|quer[ií]a|necesito|necesitaba) (?:desahogarme|hablar|contarlo|decirlo|que me (?:escuches|escuche))\b|\bno (?:quiero|necesito|busco) (?:consejos|estrategias|soluciones)\b",
    Intent.SUCCESS: r"\b(?:sali[oó]|fue|estuvo|funcion[oó]) (?:muy |super |s[uú]per |tan )?(?:bien|bonito|padre|incre[ií]ble)\b|\bpor fin (?:sali[oó]|funcion[oó]|participaron|lo lograron)\b|\blo lograron\b",
    Intent.RELUCTANT: r"\bme (?:mandaron|obligan|obligaron|dijeron que)\b[^.]{0,30}\b(?:usar|hacer|esto|venir)\b|\bno necesito (?:un |una )?coach\b|\bp[eé]rdida de tiempo\b",
    Intent.FAREWELL: r"^\W*(?:bueno,? |ok,? )*(?:adi[oó]s|hasta (?:luego|ma[nñ]ana|pronto)|nos vemos|eso es todo|ya me voy|listo|es todo|buenas noches)\b\W*(?:gracias)?\W*$",
}  # fmt: skip
_COMPILED = {intent: re.compile(pattern, re.IGNORECASE) for intent, pattern in _PATTERNS.items()}
_QUESTION = re.compile(
    r"[?¿]|^\W*(?:ok,? |y |pero |bueno,? |entonces,? )*(?:c[oó]mo|qu[eé]|por qu[eé]|cu[aá]ndo|cu[aá]l|cu[aá]les|d[oó]nde|qui[eé]n|cu[aá]nt[oa]s?|hay (?:estudios|alg[uú]n|alguna|evidencia)|puedo|debo|deber[ií]a)\b",
    re.IGNORECASE,
)
_NOT_BOTH = (
    ({Intent.STUCK, Intent.DISAGREE}, Intent.DISAGREE),
    ({Intent.ASK_COLLECT, Intent.ASK_EVIDENCE}, Intent.ASK_EVIDENCE),
    ({Intent.ASK_WORDS, Intent.JUST_TELL}, Intent.JUST_TELL),
    ({Intent.ASK_MORE_OPTIONS, Intent.JUST_TELL}, Intent.JUST_TELL),
    ({Intent.ASK_MORE_OPTIONS, Intent.STUCK}, Intent.STUCK),
    ({Intent.SUCCESS, Intent.OBJECT}, Intent.SUCCESS),
)
_NOT_WELL = re.compile(r"\bno (?:me |nos |les )?(?:sali[oó]|fue|estuvo|funcion[oó])\b", re.IGNORECASE)


def with_spanish_intents(intents: frozenset[Intent], text: str) -> frozenset[Intent]:
    """What the message does in English, and all that its Spanish plainly does."""
    found = intents | {intent for intent, pattern in _COMPILED.items() if pattern.search(text)}
    if _QUESTION.search(text):
        found |= {Intent.QUESTION}
    if _NOT_WELL.search(text):
        found -= {Intent.SUCCESS}
    for together, weaker in _NOT_BOTH:
        if together <= found:
            found -= {weaker}
    return found
