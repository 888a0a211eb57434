"""The signs in Spanish. Texts come without accents, so phrases are written without them."""

from agents.safeguards.phrases import Phrases
from agents.safeguards.signs.sign import Kind, SignMaker

_WORDS = {
    "family": (
        "mama|papa|madre|padre|padres|padrastro|madrastra|tio|tia|abuelo|abuela|hermano|hermana|primo|prima|familia|cunado|padrino|vecino|ninera",
        "novio|pareja|marido|esposo de la|su mama|madre|hermana",
    ),
    "pupil": (
        "alumno|alumna|alumnos|alumnas|estudiante|estudiantes|nino|nina|ninos|ninas|chico|chica|chicos|chicas|muchacho|muchacha|hijo|hija|menor|pequeno"
        "|pequena|adolescente|chamaco|chamaca",
        "uno|una|algunos de mis|los|las|ellos",
    ),
    "weapon": ("pistola|arma|armas|cuchillo|navaja|rifle|revolver|escopeta|bomba|machete|balas|explosivo|explosivos",),
    "body": (
        "brazo|brazos|pierna|piernas|cara|cuello|espalda|muneca|munecas|ojo|cuerpo|mano|manos|mejilla|antebrazo|antebrazos|muslo|muslos",
    ),
    "says": (
        "dijo|dice|dicen|dijeron|escribio|conto|cuenta|comento|confeso|puso|escribe|mando|publico|repite|nota|diario|cuaderno",
    ),
    "colleague": ("maestra|maestro|maestros|profesor|profesora|profesores|colega|colegas|docente|docentes",),
    "condition": (
        "autismo|autista|tdah|tda|dislexia|dislexico|dislexica|bipolar|depresion|superdotado|trastorno|asperger",
    ),
    "leader": (
        "director|directora|jefe|jefa|coordinador|coordinadora|supervisor|supervisora|subdirector|subdirectora|colega|companero|companera",
    ),
}
_sign = SignMaker(_WORDS)

HINTS = Phrases(
    (
        "que|el|la|los|las|un|una|mi|mis|su|sus|se|de|del|con|por|yo|ya|lo|le|les|muy|pero|cuando|como|esta|estoy|quiero|hay|para|puedo|es|son"
        "|alguien|todos|nadie|dijo|dice|tiene|tengo|creo|he|ha|en|tu|vas|ojala|manana|nunca|siempre|vivir|morir|morirme|matarme",
    ),
    {},
)

FIGURES = Phrases(
    (
        "muero|muere|mueren|muriendo|morirse|morir|morian|moria de ganas|risa|la|hambre|sueno|verguenza|aburrimiento|calor|frio|cansancio",
        "me|nos va|van|quiere|quieren (a) matar",
        "me|nos esta|estan matando",
        "matar el tiempo",
        "matando de risa",
        "me pega|pego|golpea|golpeo duro|fuerte|la|el|mucho",
        "simulacro de",
    ),
    _WORDS,
)

_TAUGHT = "novela|cuento|libro|pelicula|personaje|romeo|julieta|guerra|simulacro"

SIGNS = (
    _sign(
        Kind.DANGER,
        "trajo|trae|traer|tiene|tienen|lleva|llevo|saco|encontre|encontraron|vi|hay|escondio|con ~3 {weapon}",
        "hombre|persona|alguien|sujeto|padre armado|armada",
        "amenazo|amenaza|amenazando|amenazaron ~4 matar|disparar|golpear|muerte|bomba|{weapon}",
        "va|van|voy|quiere|quieren a matar|disparar|apunalar|atacar",
        "quiere|quieren|quiso matar|disparar|apunalar ~2 {pupil}|todos|alguien|companero|companeros|maestra|maestro",
        "matar|disparar|matarlos|matarnos a todos|alguien",
        "tiroteo|balacera",
        "oi|escuche|escuchamos|oimos ~2 disparos|balazos|tiros",
        "no respira|reacciona|responde",
        "convulsionando|sangrando|inconsciente|ahogando|ahogandose",
        "lista de ~2 matar",
        unless=(_TAUGHT,),
    ),
    _sign(
        Kind.TEACHER_CRISIS,
        "quiero|quisiera|deseo|ganas_de morir|morirme|matarme|desaparecer|suicidarme",
        "me quiero|quisiera|voy_a|quiero_a morir|matar|suicidar",
        "no quiero|quisiera|deseo (seguir) vivir|viviendo|despertar|existir|despertarme",
        "no quiero|quisiera seguir viva|vivo|aqui",
        "no quiero estar aqui|viva|vivo .",
        "estarian|estaria|estara|estaran|seria|estan ~1 mejor ~3 sin_mi",
        "mejor|felices sin_mi",
        "mejor si yo no existiera|estuviera",
        "quitarme|acabar_con|terminar_con la|mi vida",
        "acabar|terminar con todo",
        "suicidarme|matarme",
        "pensado|pensando|pienso|penso ~2 suicidio|muerte|morir|morirme",
        "hacerme|lastimarme|cortarme dano|otra|de",
        "me hago|hice|lastimo|corto dano",
        "no tiene|encuentro|veo|le ~1 sentido ~1 vivir|la_vida|seguir",
        "no veo|encuentro|hay salida|razon",
        "nadie me extranaria|extranara",
        "nadie se_daria|notaria|lloraria ~4 si",
        "soy una carga",
        "ojala no despertara|despertar|despierte",
        "ojala me muriera|muera",
        unless=("{says} que me", "personaje|romeo|julieta"),
    ),
    _sign(
        Kind.TEACHER_CRISIS,
        "mi esposo|marido|pareja|novio|ex ~2 pega|pego|golpea|golpeo|amenaza|amenazo|maltrata",
        variant="home",
    ),
    _sign(
        Kind.TEACHER_CRISIS,
        "mi|una|un colega|companera|companero|amiga|amigo|{colleague} ~6 quiere|queria|va_a ~1 suicidarse|morir|morirse|matarse|quitarse_la_vida",
        variant="other",
    ),
    _sign(
        Kind.STUDENT_SELF_HARM,
        "{pupil}|el|ella|{says} ~8 quiere|queria|quisiera|desea|deseaba (a) morir|morirse|matarse|suicidarse|desaparecer",
        "se quiere|queria|va_a|quisiera matar|morir|suicidar",
        "no ~2 quiere|queria|importa (seguir) vivir|morirse|morir|existir|despertar|viviendo|estar_aqui",
        "se corta|corto|cortaba|lastima|lastimaba",
        "se hace dano",
        "se esta|anda cortando|lastimando",
        "cortes|cortadas|cicatrices ~4 {body}",
        "quitarse|acabar_con|terminar_con la|su vida",
        "suicidio|suicidarse|suicida|suicidar",
        "tomo|trago ~3 pastillas",
        "carta|nota de despedida|suicidio",
        "mejor muerto|muerta|sin_el|sin_ella",
        unless=(_TAUGHT,),
    ),
    _sign(
        Kind.CHILD_ABUSE,
        "{family} ~5 pega|pego|pegan|pegaba|golpea|golpeo|golpean|golpeaba|toca|toco|tocaba|maltrata|maltratan|viola|violo|abusa|abuso|quema|quemo"
        "|encierra|encerro|azota|amenaza|lastima|lastimo|manosea|ahorca|ahorco|patea|pateo|obliga|obligo|besa|beso|mira_desnuda",
        "le|lo|la|les|los pegan|golpean|maltratan|tocan|encierran|lastiman",
        "le|lo|la|les|me pega|golpea|maltrata ~2 en_casa|con|cinturon|cuando|cada|en_su_casa",
        "la|lo|le toca|toco|tocaba|manosea|viola|violo ~4 {family}|noche|noches",
        "moretones|moreton|moretes|hematomas",
        "marcas|quemaduras|golpes|rasgunos|cicatrices ~4 {body}|cinturon|cigarro|cigarrillo",
        "ojo morado",
        "abuso|maltrato|violencia infantil|sexual|familiar|domestica|intrafamiliar|en_casa|en_su_casa",
        "esta|estan|siendo|es|fue ~1 abusado|abusada|maltratado|maltratada|violada|violado|golpeado|golpeada|abusando|maltratando|descuidado|descuidada",
        "sospecho|sospechamos|senales|signos|indicios ~4 abuso|maltrato|negligencia|descuidan|abandono|abusan|maltratan|pegan|golpean",
        "miedo|terror|asustado|asustada|panico ~2 volver|ir|irse|regresar|llegar ~1 a casa|su_casa|la_casa",
        "miedo|terror a|de ~1 {family}",
        "no quiere volver|regresar|irse|ir (a|para) (su) casa",
        "no puede|debe|tiene_permiso|lo_dejan (de) decir|contar",
        "que no dijera|diga|cuente|contara ~2 nada|nadie",
        "no|sin hay|come|comer|tiene ~2 comida|comer ~4 casa",
        "encerrado|encerrada|encerrados sin|en|todo|toda",
        "{family} ~4 deja|dejan|dejo ~2 sin comer|comida|cenar",
        "misma ropa ~2 toda|todos|siempre|sucia",
        "solo|sola|solos ~3 en casa ~4 noche|dias|semana|siempre",
        "la|lo|los|las descuidan|abandonan",
        "partes intimas|privadas",
        "fotos|videos desnuda|desnudo|intimas",
        unless=(
            _TAUGHT,
            "futbol|balon|pelota|vidrio",
            "un|una|el|la padre|madre|papa|mama me",
            "me ~1 empujo|golpeo|pego|grito",
        ),
    ),
    _sign(
        Kind.OWN_MISCONDUCT,
        "pegue|golpee|empuje|cachetee|jale|lastime|agarre|sacudi|bese|abofetee|zarandee ~2 {pupil}",
        "lo|la|le pegue|golpee|empuje|cachetee|jale|lastime|agarre|sacudi|bese|abofetee",
        "cruce|pase una|la linea|raya|limite ~3 {pupil}",
        "siento|tengo algo|atraccion|sentimientos por ~2 {pupil}",
        "enamore|enamorado|enamorada|enamorando de ~3 {pupil}",
    ),
    _sign(
        Kind.HARASSMENT,
        "{leader}|padre|madre|papa|mama|{pupil} ~4 me acosa|toca|toco|manosea|golpeo|empujo|ataco|humilla|amenaza|persigue|pego|insulta|escupio",
        "me acosa|acosan|acosaron|manosearon|agredio|agredieron|golpearon",
        "acoso sexual|laboral",
        "comentarios|mensajes sexuales",
        "me pego|golpeo|empujo|escupio un|una ~1 {pupil}|padre|madre|papa|mama",
    ),
    _sign(
        Kind.DISCRIMINATORY,
        "inmigrantes|negros|negras|indigenas|gays|trans|musulmanes|gitanos|pobres|extranjeros|migrantes ~1 son|no|siempre ~2 flojos|tontos|vagos|sucios"
        "|peores|brutos|lentos|inferiores|delincuentes|burros|aprenden",
        "separar|sacar|alejar|excluir|echar ~4 inmigrantes|negros|indigenas|gays|trans|musulmanes|gitanos|migrantes|pobres",
        "ninas|mujeres ~3 no sirven|pueden|entienden",
    ),
    _sign(
        Kind.RATE_TEACHER,
        "califica|evalua|puntua|calificar|evaluar|clasifica ~2 {colleague}",
        "despedir|correr|echar ~4 {colleague}",
        "quien|cual ~1 es ~3 peor|mejor {colleague}",
    ),
    _sign(Kind.RATE_TEACHER, "califica|evalua|puntua mi clase|leccion|ensenanza", variant="own"),
    _sign(
        Kind.PROFILE_STUDENT,
        "crees|piensas|cree|opinas ~2 tiene|tenga|es|sea|padece ~1 {condition}|gay",
        "tiene|tendra|tenga|es|sera ~1 {condition} .",
        "sera|puede|podria ~2 {condition}",
        "diagnostica|diagnosticar|perfil_psicologico",
        "que trastorno|diagnostico",
        unless=("como|ayudo|ayudar|apoyar|apoyo|estrategias|estrategia|diagnosticado|diagnosticada",),
    ),
    _sign(
        Kind.MEDICAL_LEGAL,
        "demandar|demanda ~3 escuela|distrito|director|directora|padres|colegio",
        "es legal|ilegal",
        "necesito|contratar|busco ~1 abogado|abogada",
        "mis derechos legales|laborales",
        "que|cual|cuanta medicina|medicamento|pastilla|pastillas|dosis",
        "dosis de",
        "le doy|debo|puedo ~3 medicina|medicamento|paracetamol|ibuprofeno|tylenol|pastilla|ritalin",
        "es|sera contagioso|contagiosa",
        "pueden despedirme|correrme",
    ),
)
