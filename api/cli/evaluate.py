"""`debrief evaluate`: how good search is, measured on judged queries, and how well agents coach."""

import json
from pathlib import Path
from typing import Annotated, Literal

import typer
from rich.table import Table

from api.cli.common import DataOption, errors, refuse, results
from api.cli.conversations import conversations
from api.cli.library import open_retriever
from retrieval.evaluation import Evaluation, JudgedQuery, QueryFileError, Scores, evaluate, read_queries
from retrieval.hybrid import HybridRetriever
from retrieval.ranking import Use
from retrieval.search import SearchRequest

Way = Use | Literal["rrf"]
"""How to search: one channel, plain reciprocal rank fusion of the two, or all that Debrief knows."""
Channels = Literal["hybrid", "keyword", "vector", "rrf", "all"]
_ALL: tuple[Way, ...] = ("keyword", "vector", "rrf", "hybrid")
_DEPTH = 10

app = typer.Typer(no_args_is_help=True, help="Measure quality, offline and repeatably.")


@app.callback()
def group() -> None:
    """Measure quality, offline and repeatably."""


app.command()(conversations)


@app.command()
def retrieval(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="Judged queries, one JSON object a line")],
    channels: Annotated[Channels, typer.Option(help="Which ways of searching to measure")] = "hybrid",
    data: DataOption = None,
    as_json: Annotated[bool, typer.Option("--json")] = False,
) -> None:
    """nDCG@5, recall@10, MRR and hit@3 of search, over all queries and by kind."""
    try:
        queries = read_queries(file)
    except QueryFileError as error:
        refuse(error)
    retriever = open_retriever(data)
    uses = _ALL if channels == "all" else (channels,)
    if retriever.vector_state != "ready" and uses != ("keyword",):
        errors.print(f"Without vectors everything is searched by keywords: {retriever.vector_detail}", highlight=False)
    measured = {use: _measure(retriever, queries, use) for use in uses}
    if as_json:
        shapes = {use: evaluation.as_json() for use, evaluation in measured.items()}
        typer.echo(json.dumps(shapes if channels == "all" else shapes[channels]))
    else:
        _print_side_by_side(measured)


def _measure(retriever: HybridRetriever, queries: list[JudgedQuery], way: Way) -> Evaluation:
    def rank(text: str) -> list[str]:
        if way == "rrf":
            return retriever.plainly_fused(text, _DEPTH)
        return [hit.slug for hit in retriever.search_now(SearchRequest(text, limit=_DEPTH), way).hits]

    return evaluate(rank, queries, {card.slug for card in retriever.library})


def _print_side_by_side(measured: dict[Way, Evaluation]) -> None:
    first = next(iter(measured.values()))
    kinds = Table("Kind", "n")
    for use in measured:
        kinds.add_column(f"{use}\nnDCG@5", justify="right", no_wrap=True)
        kinds.add_column("\nhit@3", justify="right", no_wrap=True)
    for kind, scores in first.kinds.items():
        cells = (cell for one in measured.values() for cell in _cells(one.kinds[kind])[::3])
        kinds.add_row(kind, str(scores.n), *cells)
    results.print(kinds)
    overall = Table("Search", "nDCG@5", "recall@10", "MRR", "hit@3", "n", "ruled out, yet in the top 5")
    for use, one in measured.items():
        overall.add_row(use, *_cells(one.overall), str(one.overall.n), str(one.avoided_in_top5))
    results.print(overall)
    if first.skipped:
        results.print(f"Skipped, no card for their best answer: {', '.join(first.skipped)}", highlight=False)


def _cells(scores: Scores) -> tuple[str, ...]:
    values = (scores.ndcg, scores.recall, scores.reciprocal_rank, scores.hit)
    return tuple(f"{value:.3f}" for value in values)
