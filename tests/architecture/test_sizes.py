"""Files and functions stay short enough to be read in one go."""

from statistics import median

from tests.architecture.sources import PACKAGES, Source, lines_of, sources

FILE_LINES, TEST_FILE_LINES, FUNCTION_LINES, MEDIAN_FUNCTION_LINES = 350, 600, 60, 10


# A migration lists the columns of its day; nobody changes it afterwards.
MIGRATIONS = "api/store/migrations/versions/"


def read_again() -> tuple[Source, ...]:
    """The product's files that people come back to."""
    return tuple(source for source in sources(*PACKAGES) if not source.name.startswith(MIGRATIONS))


def long_files(found: tuple[Source, ...], limit: int) -> list[str]:
    return [f"{source.name}: {source.lines} lines" for source in found if source.lines > limit]


def long_functions(found: tuple[Source, ...], limit: int) -> list[str]:
    return [
        f"{source.name}:{function.lineno} {function.name}: {lines_of(function)} lines"
        for source in found
        for function in source.functions()
        if lines_of(function) > limit
    ]


def test_no_file_is_too_long() -> None:
    assert not long_files(read_again(), FILE_LINES)
    assert not long_files(sources("tests"), TEST_FILE_LINES)


def test_no_function_is_too_long() -> None:
    assert not long_functions((*read_again(), *sources("tests")), FUNCTION_LINES)


def test_half_of_all_functions_are_short() -> None:
    sizes = [lines_of(function) for source in sources(*PACKAGES) for function in source.functions()]
    assert median(sizes) <= MEDIAN_FUNCTION_LINES


def test_the_limits_are_noticed() -> None:
    long = Source("long.py", "def long():\n" + "    print()\n" * FUNCTION_LINES)
    assert long_functions((long,), FUNCTION_LINES) == ["long.py:1 long: 61 lines"]
    assert long_files((long,), FUNCTION_LINES) == ["long.py: 61 lines"]
