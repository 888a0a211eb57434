"""What a class is called in Spanish."""

_SUBJECTS = {
    "math": "matemáticas", "science": "ciencias", "ELA": "lengua", "reading": "lectura", "writing": "escritura", "social studies": "estudios sociales",
    "arts": "arte", "PE": "educación física", "world languages": "idiomas", "history": "historia", "chemistry": "química", "biology": "biología",
    "physics": "física", "algebra": "álgebra", "geometry": "geometría", "geography": "geografía", "government": "gobierno", "economics": "economía",
    "civics": "cívica",
}  # fmt: skip
_EARLY = {"K": "kínder", "PK": "prekínder"}


def class_in_spanish(grade: str | None, subject: str | None, *, formal: bool) -> str:
    """The class as one would refer to it: "tu clase de historia de 10.º grado", or just "tu grupo"."""
    mine = "su" if formal else "tu"
    spoken = _EARLY.get(grade, f"{grade}.º grado") if grade else None
    named = [word for word in (_SUBJECTS.get(subject, subject) if subject else None, spoken) if word]
    return " ".join([mine, "clase", *(f"de {word}" for word in named)]) if named else f"{mine} grupo"
