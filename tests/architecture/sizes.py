"""Prints how long files and functions are: `python -m tests.architecture.sizes`."""

from collections.abc import Sequence
from statistics import median, quantiles

from tests.architecture.sources import PACKAGES, lines_of, sources


def figures(sizes: Sequence[int]) -> str:
    """How many, and the median, 90th percentile and greatest of them."""
    if len(sizes) < 2:
        return f"{len(sizes)} counted"
    return f"{len(sizes):5} {median(sizes):7.0f} {quantiles(sizes, n=10)[-1]:7.0f} {max(sizes):7}"


def main() -> None:
    """A line for each package: files, then functions."""
    print(f"{'':22} {'count':>5} {'median':>7} {'p90':>7} {'longest':>7}")
    for folder in (*PACKAGES, "tests"):
        found = sources(folder)
        print(f"{folder:10} files       {figures([source.lines for source in found])}")
        print(f"{'':10} functions   {figures([lines_of(f) for source in found for f in source.functions()])}")


if __name__ == "__main__":
    main()
