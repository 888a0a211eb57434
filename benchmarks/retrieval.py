"""How long search takes and how much memory it needs: `python -m benchmarks.retrieval QUERIES.jsonl [--data DIR]`.

Prints one JSON object: seconds to read the cards, to build the keyword side and to open the vectors; milliseconds of a
query, by keywords and with vectors; resident megabytes after each step.
"""

import argparse
import json
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from knowledge.library import Library
from retrieval.evaluation import read_queries
from retrieval.hybrid import HybridRetriever, RetrievalConfig, build_retriever
from retrieval.ranking import Use
from retrieval.search import SearchRequest

T = TypeVar("T")
ROUNDS = 3


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """What the work returns, and its seconds."""
    start = time.perf_counter()
    return work(), time.perf_counter() - start


def resident() -> float | None:
    """Megabytes of this process in memory, where the system tells."""
    status = Path("/proc/self/status")
    if not status.is_file():
        return None
    line = next(line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmRSS"))
    return round(int(line.split()[1]) / 1024, 1)


def milliseconds(retriever: HybridRetriever, texts: list[str], use: Use) -> dict[str, float]:
    """The median and the 95th percentile of a query."""
    requests = [SearchRequest(text) for text in texts] * ROUNDS
    taken = sorted(timed(partial(retriever.search_now, request, use))[1] * 1000 for request in requests)
    return {"p50": round(statistics.median(taken), 2), "p95": round(taken[int(0.95 * len(taken))], 2)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("queries", type=Path)
    parser.add_argument("--data", type=Path, default=Path("data"))
    options = parser.parse_args()
    texts = [query.query for query in read_queries(options.queries)]
    memory = {"start": resident()}
    library, reading = timed(Library.read)
    retriever, building = timed(lambda: build_retriever(library, RetrievalConfig(options.data / "index")))
    memory["keywords"] = resident()
    _, opening = timed(retriever.open_vectors)
    memory["vectors"] = resident()
    uses: tuple[Use, ...] = ("keyword", "hybrid")
    queries = {use: milliseconds(retriever, texts, use) for use in uses}
    memory["after queries"] = resident()
    seconds = {"cards": reading, "keywords": building, "vectors": opening}
    report = {
        "cards": len(library),
        "passages": retriever.passage_count,
        "vectors": retriever.vector_state,
        "seconds": {name: round(value, 2) for name, value in seconds.items()},
        "query milliseconds": queries,
        "resident megabytes": memory,
    }
    sys.stdout.write(json.dumps(report, indent=2) + "\n")


if __name__ == "__main__":
    main()
