"""Pasted score tables in any form: read by rows, figures only, without names."""

import re
from dataclasses import dataclass
from statistics import median

LEAST_ROWS = 3
_SEPARATORS = ("|", "\t", ";", ",")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?%?")
_RIGHT = re.compile(r"\b(?:right|correct|got|yes|score|bien|correctas)\b", re.IGNORECASE)
_OF = re.compile(r"\b(?:of|out of|total|n|de)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Column:
    """A column of figures with its heading."""

    name: str
    values: tuple[float, ...]

    @property
    def middle(self) -> float:
        return float(median(self.values))


@dataclass(frozen=True)
class Table:
    """`labels` are the first cells, which may be names; `of` is the whole that counts are out of, when a column says it."""

    labels: tuple[str, ...]
    columns: tuple[Column, ...]
    of: tuple[float, ...] = ()

    @property
    def rows(self) -> int:
        return len(self.labels)


def read_table(text: str) -> Table | None:
    """The table in a message: three rows or more with the same number of cells and figures in them; else None."""
    lines = [line.strip().strip("|") for line in text.splitlines() if line.strip()]
    for separator in _SEPARATORS:
        rows = [[cell.strip() for cell in line.split(separator)] for line in lines if separator in line]
        rows = [row for row in rows if any(cell.strip("-: ") for cell in row)]
        width = max((len(row) for row in rows), default=0)
        body = [row for row in rows if len(row) == width and width > 1 and _all_figures(row[1:])]
        if len(body) >= LEAST_ROWS:
            head = next((row for row in rows if len(row) == width and not _all_figures(row[1:])), None)
            return _table(head or [""] * width, body)
    return None


def _table(head: list[str], body: list[list[str]]) -> Table:
    columns = [
        Column(head[place] or f"column {place}", tuple(_figure(row[place]) for row in body))
        for place in range(1, len(head))
    ]
    labels = tuple(row[0] for row in body)
    if len(columns) == 2 and _OF.fullmatch(columns[1].name) and _RIGHT.search(columns[0].name):
        return Table(labels, (columns[0],), columns[1].values)
    return Table(labels, tuple(columns))


def figures(table: Table) -> list[str]:
    """What the figures say, a line for each thing. Rows are named only where their label is an item's number."""
    if table.of:
        pairs = zip(table.labels, table.columns[0].values, table.of, strict=True)
        return [
            f"{_label(label, place)}: {right:g} of {whole:g}" for place, (label, right, whole) in enumerate(pairs, 1)
        ]
    lines = [f"{c.name}: middle value {c.middle:g}, from {min(c.values):g} to {max(c.values):g}" for c in table.columns]
    if len(table.columns) == 2:
        lines.append(_between(*table.columns))
    return lines


def _between(first: Column, second: Column) -> str:
    """How the second column stands to the first, row by row."""
    changes = [b - a for a, b in zip(first.values, second.values, strict=True)]
    up = sum(change > 0 for change in changes)
    least = sorted(range(len(changes)), key=lambda row: abs(changes[row]))[:2]
    small = " and ".join(f"{changes[row]:+g} (row {row + 1})" for row in sorted(least))
    most = max(changes, key=abs)
    return f"{first.name} to {second.name}: higher in {up} of {len(changes)} rows; the largest change is {most:+g}, the smallest are {small}"


def _label(label: str, place: int) -> str:
    return label if re.match(r"(?:q|question|item|#|p)?\s?\d", label, re.IGNORECASE) else f"row {place}"


def _all_figures(cells: list[str]) -> bool:
    return bool(cells) and all(_NUMBER.fullmatch(cell) for cell in cells)


def _figure(cell: str) -> float:
    return float(cell.rstrip("%"))
