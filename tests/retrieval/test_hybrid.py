import subprocess
import sys
import time

import pytest

from knowledge.card import Kind
from knowledge.library import Library
from retrieval.hybrid import HybridRetriever, RetrievalConfig, build_retriever
from retrieval.search import SearchRequest, SearchResult
from tests.retrieval.making import make_card


def slugs(result: SearchResult) -> list[str]:
    return [hit.slug for hit in result.hits]


@pytest.fixture(params=["keyword_retriever", "retriever"])
def searching(request: pytest.FixtureRequest) -> HybridRetriever:
    """Search in both states of the index."""
    built: HybridRetriever = request.getfixturevalue(request.param)
    return built


async def test_search_says_which_channels_took_part(
    keyword_retriever: HybridRetriever, retriever: HybridRetriever
) -> None:
    request = SearchRequest("they shout out answers")
    assert (await keyword_retriever.search(request)).channels == "keyword"
    assert (await retriever.search(request)).channels == "hybrid"


def test_a_hit_shows_why_it_came(searching: HybridRetriever, library: Library) -> None:
    text = "bell rings and I have no clue who is leaving confused"
    hit = next(hit for hit in searching.search_now(SearchRequest(text)).hits if hit.slug == "exit-ticket")
    card = library.get("exit-ticket")
    assert card is not None
    assert hit.matched in card.front.teachers_say.en
    assert 1 <= len(hit.passages) <= 3
    for passage in hit.passages:
        section = card.section(passage.title)
        assert section is not None
        assert passage.text in section.text
        assert passage.anchor == section.anchor
    scores = [passage.score for passage in hit.passages]
    assert scores == sorted(scores, reverse=True)


def test_a_card_asked_for_by_name_comes_first_and_says_so(searching: HybridRetriever) -> None:
    result = searching.search_now(
        SearchRequest("can you walk me through think-pair-share, my pairs finish in ten seconds")
    )
    assert result.named == ("think-pair-share",)
    assert (result.hits[0].slug, result.hits[0].matched) == ("think-pair-share", "Think-Pair-Share")


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("I already do exit tickets. what else tells me who is lost", "exit-ticket"),
        ("how do I motivate 3rd graders without candy or tickets", "token-economy"),
        ("no kahoot please, how do I review for the test", "game-based-review"),
        ("how can I calm him, not the calm corner", "calm-down-strategies"),
        ("ya hago boletos de salida, ¿qué más puedo hacer?", "exit-ticket"),
    ],
)
def test_what_the_text_rules_out_never_comes(searching: HybridRetriever, text: str, slug: str) -> None:
    result = searching.search_now(SearchRequest(text, limit=300))
    assert slug in result.ruled_out
    assert slug not in slugs(result)


def test_exclusions_and_kinds_of_the_request_hold(searching: HybridRetriever, library: Library) -> None:
    request = SearchRequest(
        "who talks in my class", 300, exclude=frozenset({"cold-call"}), kinds=frozenset({Kind.STRATEGY})
    )
    found = slugs(searching.search_now(request))
    assert "cold-call" not in found
    assert {card.front.kind for card in library if card.slug in found} == {Kind.STRATEGY}
    assert len(found) == sum(card.front.kind is Kind.STRATEGY for card in library) - 1


def test_grade_and_subject_lower_but_never_remove(searching: HybridRetriever, library: Library) -> None:
    text = "they forget what a sound looks like on paper, phonemic awareness"
    at_first = searching.search_now(SearchRequest(text, 300, grade=1, subject="reading"))
    at_twelve = searching.search_now(SearchRequest(text, 300, grade=12, subject="PE"))
    scores = [{hit.slug: hit.score for hit in result.hits}["phonemic-awareness"] for result in (at_first, at_twelve)]
    assert scores[0] > scores[1]
    assert len(at_twelve.hits) == len(library)


def test_the_grade_is_read_from_the_text_unless_it_is_given(keyword_retriever: HybridRetriever) -> None:
    def score(grade: int | None) -> float:
        hits = keyword_retriever.search_now(SearchRequest("12th grade cannot hear sounds", 300, grade)).hits
        return {hit.slug: hit.score for hit in hits}["phonemic-awareness"]

    assert score(None) == score(12) < score(1)


def test_every_issue_has_its_card_among_the_first(retriever: HybridRetriever) -> None:
    text = "transitions are chaos, nobody turns in homework, and the same kid calls out all day"
    result = retriever.search_now(SearchRequest(text))
    assert len(result.issues) == 3
    assert {"efficient-transitions", "homework-design"} <= set(slugs(result))


def test_one_problem_is_one_issue(searching: HybridRetriever) -> None:
    text = "they come in from lunch like a herd of elephants"
    assert searching.search_now(SearchRequest(text)).issues == (text,)


@pytest.mark.parametrize("text", ["", "   ", "?!", "\x00", "😀" * 40, "el", "no", "\ud800", "a" * 32_000])
def test_any_text_is_answered(searching: HybridRetriever, text: str) -> None:
    assert len(searching.search_now(SearchRequest(text)).hits) <= 5


def test_the_limit_is_kept(searching: HybridRetriever) -> None:
    assert [len(searching.search_now(SearchRequest("noise", limit)).hits) for limit in (0, 1, 7)] == [0, 1, 7]


def test_a_pasted_transcript_is_searched_in_bounded_time(retriever: HybridRetriever) -> None:
    rows = "".join(
        f"{n},00:0{n % 10}:11,{n}, Ms. Somebody ,Why do you think so? Not the same.,3 - none,\n" for n in range(400)
    )
    request = SearchRequest("here is my lesson, who talks?\n" + rows)
    retriever.search_now(request)
    start = time.process_time()
    result = retriever.search_now(request)
    assert time.process_time() - start < 1
    assert result.hits
    assert len(result.issues) == 1


def test_equal_requests_have_equal_answers(searching: HybridRetriever) -> None:
    request = SearchRequest("kids can't sit still and nobody listens")
    assert searching.search_now(request) == searching.search_now(request)


def test_related_cards_come_with_a_card_that_fits(tmp_path_factory: pytest.TempPathFactory) -> None:
    cards = [
        make_card("aaa-stranger", "Stranger"),
        make_card("noise", "Voices", lines=["the noise level is unbearable"], related=["zzz-neighbor"]),
        make_card("zzz-neighbor", "Neighbor"),
    ]
    config = RetrievalConfig(tmp_path_factory.mktemp("index"), vectors=False)
    result = build_retriever(Library(cards), config).search_now(SearchRequest("unbearable noise level"))
    assert slugs(result) == ["noise", "zzz-neighbor", "aaa-stranger"]


@pytest.mark.parametrize("count", [0, 1])
def test_a_tiny_library_is_searched(count: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    library = Library([make_card("only-card", "Only card")][:count])
    retriever = build_retriever(library, RetrievalConfig(tmp_path_factory.mktemp("index")))
    retriever.open_vectors()
    assert len(retriever.search_now(SearchRequest("complaint and noise")).hits) == count


def test_importing_and_building_loads_neither_chroma_nor_the_model() -> None:
    script = (
        "import sys; from pathlib import Path; from knowledge.library import Library;"
        "from retrieval.hybrid import RetrievalConfig, build_retriever;"
        "from retrieval.search import SearchRequest;"
        "build_retriever(Library.read(), RetrievalConfig(Path('unused'))).search_now(SearchRequest('noise'));"
        "sys.exit(', '.join({'chromadb', 'onnxruntime', 'tokenizers'} & set(sys.modules)) or None)"
    )
    finished = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (finished.returncode, finished.stderr) == (0, "")
