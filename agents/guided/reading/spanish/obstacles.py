"""What may get in the way, told in Spanish, and an answer that fits that kind of trouble."""

import re

from agents.plan import Obstacle

_LONGEST = 300
_RESPONSES = (
    (r"\b(?:tiempo|minutos|tarde|timbre|simulacro|horario|asamblea|prisa)\b", "Voy a hacer solo la primera parte y empezar con el resto la próxima clase."),
    (r"\b(?:olvid\w+|acord\w+)\b", "Voy a dejar una nota donde la vea y hacerlo en la siguiente clase de ese día."),
    (r"\b(?:silencio|callad\w+|nadie|pena|no (?:contest|habl|particip)\w+)\b", "No voy a llenar el silencio: todos escriben medio minuto y vuelvo a hacer la misma pregunta."),
    (r"\b(?:pierd\w+|confund\w+|difícil|no (?:entiend|sab|pued)\w+|atora\w*)\b", "Voy a hacer un ejemplo con ellos en el pizarrón y dejar que intenten el siguiente."),
    (r"\b(?:niega\w*|no quier\w+|se burl\w+|contest\w+ mal)\b", "Voy a pedirlo una vez, de cerca y en voz baja, y dejar lo demás para después de clase."),
    (r"\b(?:ruido|gritan?|pele\w+|relajo|platic\w+|jueg\w+|distra\w+)\b", "Voy a parar, mostrar otra vez el primer paso con una pareja y probar una ronda más corta."),
    (r"\b(?:falt\w+|ausent\w+|enferm\w+|sol[oa])\b", "Voy a contar solo una mesa y anotar lo demás después."),
)  # fmt: skip
_DEFAULT = "Voy a hacer solo la primera parte, anotar en una línea qué pasó y cambiar lo demás para el próximo intento."


def spanish_obstacles(obstacle: str, own_response: str | None = None) -> tuple[Obstacle, ...]:
    """The obstacle with the teacher's own response, or one that suits its kind."""
    if own_response:
        return (Obstacle(obstacle=obstacle[:_LONGEST], response=f"{own_response[:_LONGEST]}."),)
    found = (answer for pattern, answer in _RESPONSES if re.search(pattern, obstacle, re.IGNORECASE))
    return (Obstacle(obstacle=obstacle[:_LONGEST], response=next(found, _DEFAULT)),)
