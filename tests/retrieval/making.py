"""Small cards for tests."""

from collections.abc import Sequence

from knowledge.card import Card, Evidence, FrontMatter, Kind, Measure, Reference, Section, Strength, TeachersSay

_LINES = tuple(f"an ordinary complaint number {word}" for word in ("one", "two", "three", "four", "five"))


def make_card(
    slug: str,
    name: str,
    *,
    aliases: Sequence[str] = (),
    aliases_es: Sequence[str] = (),
    lines: Sequence[str] = (),
    section: str = "A section that says what it is.",
    related: Sequence[str] = (),
    kind: Kind = Kind.STRATEGY,
    grade_bands: Sequence[str] = ("K-12",),
    subjects: Sequence[str] = ("all",),
) -> Card:
    """A card with these parts; what is not given is of no interest."""
    front = FrontMatter(
        slug=slug,
        name=name,
        kind=kind,
        aliases=tuple(aliases),
        name_es=f"{name} (es)",
        aliases_es=tuple(aliases_es),
        category="Category",
        grade_bands=tuple(grade_bands),
        subjects=tuple(subjects),
        evidence=Evidence(
            strength=Strength.MODERATE,
            says="Somebody looked at it once.",
            references=(Reference(citation="Somebody (2000). A work.", verified="memory"),),
        ),
        summary="Do a thing that is not described.",
        trade_off="It costs something or other.",
        first_step="Begin with the beginning of it.",
        cue="When it is time, I will begin.",
        measure=Measure(text="Count whatever can be counted."),
        teachers_say=TeachersSay(
            en=(*lines, *_LINES),
            es=("una queja cualquiera de siempre", "otra queja cualquiera más", "y otra queja más sin nombre"),
        ),
        related=tuple(related),
    )
    sections = (Section(title="What it is", anchor="what-it-is", text=section),)
    return Card(front=front, sections=sections, digest=slug)
