"""Browsing the library: what a teacher sees in class, filters, the address, the way back."""

import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect

from tests.frontend.looking import focused, tab_to
from tests.frontend.running import FrontendServer
from tests.frontend.talking import told

pytestmark = pytest.mark.browser

QUESTION = "What do you see or hear in class?"
SAID = "the silence makes me panic so I rephrase it four times, 6th grade math"


def items(page: Page) -> Locator:
    return page.locator("debrief-library-list .item")


def status(page: Page) -> Locator:
    return page.locator("debrief-library-list [role=status]")


def query(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def slugs(page: Page) -> list[str]:
    """The cards that are listed."""
    found: list[str] = items(page).locator("a").evaluate_all("(links) => links.map((one) => one.dataset.slug)")
    return found


def slugs_by(page: Page, **filters: str) -> set[str]:
    """The cards that the server lists."""
    words = "&".join(f"{name}={value}" for name, value in filters.items())
    return {one["slug"] for one in told(page, f"/api/library/cards?{words}")["data"]}


def choose(page: Page, field: str, start: str) -> None:
    """Chooses the option that begins like this."""
    options = page.get_by_label(field, exact=True)
    value = options.locator("option").filter(has_text=re.compile(f"^{re.escape(start)}")).first.get_attribute("value")
    options.select_option(value)


def test_the_library_is_a_click_away_and_lists_every_card(page: Page) -> None:
    loaded = "performance.getEntriesByType('resource').map((one) => new URL(one.name).pathname)"
    assert "/assets/widget/library.js" not in page.evaluate(loaded)
    page.get_by_role("link", name="Library").click()
    expect(page.get_by_role("heading", level=1, name="Library")).to_be_focused()
    expect(page.get_by_role("link", name="Library", exact=True).first).to_have_attribute("aria-current", "page")
    expect(page.get_by_role("heading", level=2)).to_have_text(["Strategies", "Coaching moves", "Observation protocols"])
    asked = [path for path in page.evaluate(loaded) if path.startswith("/api/library")]
    assert sorted(asked) == ["/api/library/cards", "/api/library/facets"]
    assert set(slugs(page)) == slugs_by(page)
    expect(status(page)).to_have_text(f"{len(slugs(page))} cards")
    assert page.title() == "Library · Debrief"
    page.go_back()
    expect(page.get_by_label("Your message")).to_be_visible()


def test_grades_and_subjects_leave_what_the_server_says(library: Page) -> None:
    script = """async () => {
        const { suits } = await import('/assets/widget/library-store.js');
        const get = (path) => fetch(path).then((answer) => answer.json());
        const cards = (await get('/api/library/cards')).data;
        const facets = await get('/api/library/facets');
        const wrong = [];
        const names = [['grades', 'grade'], ['subjects', 'subject'], ['strengths', 'strength'], ['kinds', 'kind'],
            ['categories', 'category']];
        for (const [group, name] of names) {
            for (const { value, cards: number } of facets[group]) {
                const left = cards.filter((one) => suits(one, { [name]: value })).length;
                if (left !== number) wrong.push([name, value, number, left]);
            }
        }
        return wrong;
    }"""
    assert library.evaluate(script) == []


@pytest.mark.parametrize(
    ("field", "start", "filters"),
    [
        ("Kind and topic", "Writing", {"category": "Writing"}),
        ("Kind and topic", "All coaching moves", {"kind": "coaching-move"}),
        ("Grade", "Pre-K", {"grade": "PK"}),
        ("Subject", "World languages", {"subject": "world languages"}),
        ("Evidence", "Strong evidence", {"strength": "strong"}),
    ],
)
def test_each_filter_narrows_the_list_and_stands_in_the_address(
    library: Page, field: str, start: str, filters: dict[str, str]
) -> None:
    choose(library, field, start)
    expected = slugs_by(library, **filters)
    expect(items(library)).to_have_count(len(expected))
    assert set(slugs(library)) == expected
    assert query(library) == {name: [value] for name, value in filters.items()}


def test_filters_add_up_survive_a_reload_and_can_be_taken_away(library: Page) -> None:
    asked: list[str] = []
    library.on("request", lambda request: asked.append(request.url) if "/api/library" in request.url else None)
    whole = status(library).inner_text()
    choose(library, "Grade", "Grade 2 ")
    choose(library, "Evidence", "Moderate")
    both = slugs(library)
    assert asked == []
    assert set(both) == slugs_by(library, grade="2", strength="moderate")
    library.reload()
    expect(status(library)).to_have_text(f"{len(both)} cards")
    assert slugs(library) == both
    expect(library.get_by_label("Grade", exact=True)).to_have_value("2")
    library.get_by_role("button", name="Remove the filter “Moderate evidence”").click()
    expect(library.get_by_label("Evidence", exact=True)).to_be_focused()
    assert query(library) == {"grade": ["2"]}
    library.go_back()
    expect(items(library)).to_have_count(len(both))
    library.go_forward()
    library.get_by_role("button", name="Clear all").click()
    expect(status(library)).to_have_text(whole)
    expect(library.get_by_role("list", name="Filters in use")).to_have_count(0)
    assert library.url.endswith("/library")


def test_words_find_cards_and_say_why(library: Page) -> None:
    box = library.get_by_label(QUESTION)
    box.fill(SAID)
    expect(items(library).first).to_contain_text("Wait time")
    expect(items(library).first).to_contain_text(f"Teachers say: “{SAID}”")
    assert query(library) == {"q": [SAID]}
    assert len(slugs(library)) <= 20
    expect(status(library)).to_have_text(f"The {len(slugs(library))} cards that fit best")
    box.fill("cold call")
    box.press("Enter")
    expect(items(library).first).to_contain_text(re.compile("Named: .*cold call", re.IGNORECASE))
    choose(library, "Evidence", "Strong")
    expect(items(library).filter(has_not_text="Strong evidence")).to_have_count(0)
    library.go_back()
    expect(items(library).first).to_contain_text("Named")
    library.go_back()
    expect(box).to_have_value("")
    expect(status(library)).to_have_text(re.compile(r"^\d{3} cards$"))


def test_a_later_search_ends_the_earlier_one(library: Page) -> None:
    waiting: list[Route] = []
    library.route("**/api/library/search?q=slow*", lambda route: waiting.append(route))
    box = library.get_by_label(QUESTION)
    with library.expect_request("**/api/library/search?q=slow*"):
        box.fill("slow words")
        box.press("Enter")
    expect(status(library)).to_have_text("Searching")
    with library.expect_event("requestfailed") as failed:
        box.fill("exit ticket")
        box.press("Enter")
    assert "slow" in failed.value.url
    expect(items(library).first).to_contain_text("Exit ticket")


def test_nothing_found_offers_a_way_on(library: Page) -> None:
    library.goto("/library?q=exit+ticket&category=Writing&grade=99")
    expect(library.get_by_role("heading", name="No card fits all of this.")).to_be_visible()
    expect(status(library)).to_have_text("0 cards")
    library.get_by_role("button", name="Ask Debrief about it").click()
    expect(library.get_by_label("Your message")).to_have_value("exit ticket")
    library.go_back()
    library.locator(".none").get_by_role("button", name="Clear all").click()
    expect(status(library)).to_have_text(re.compile(r"^\d{3} cards$"))
    assert library.url.endswith("/library")


@pytest.mark.parametrize("path", ["**/api/library/cards", "**/api/library/search?*"])
def test_what_fails_can_be_tried_again(library: Page, path: str) -> None:
    library.route(path, lambda route: route.abort())
    library.goto("/library?q=exit+ticket")
    expect(library.locator("debrief-library").get_by_role("alert")).to_contain_text("could not be loaded")
    library.unroute(path)
    library.get_by_role("button", name="Try again").click()
    expect(items(library).first).to_contain_text("Exit ticket")


def test_from_a_card_the_way_back_leads_to_the_same_list(library: Page) -> None:
    choose(library, "Grade", "Grade 6 ")
    library.get_by_role("link", name="Exit ticket", exact=True).click()
    expect(library.get_by_role("heading", level=1, name="Exit ticket")).to_be_focused()
    assert urlsplit(library.url).path == "/library/exit-ticket"
    library.reload()
    library.get_by_role("navigation", name="Where this is").get_by_role("link", name="Library").click()
    expect(library.get_by_label("Grade", exact=True)).to_have_value("6")
    expect(library.get_by_role("link", name="Exit ticket", exact=True)).to_be_focused()
    expect(library.get_by_role("link", name="Exit ticket", exact=True)).to_be_in_viewport()


def test_the_way_back_from_a_card_that_was_not_there_yet_leads_to_the_same_place(library: Page) -> None:
    library.goto("/library/exit-ticket")
    held: list[Route] = []
    library.route("**/api/library/cards/exit-ticket", lambda route: held.append(route))
    library.reload()
    crumbs = library.get_by_role("navigation", name="Where this is")
    crumbs.get_by_role("link", name="Library").click()
    expect(library.get_by_role("link", name="Exit ticket", exact=True)).to_be_focused()
    assert len(held) == 1
    held[0].abort()


def test_with_the_keyboard_alone(library: Page) -> None:
    library.keyboard.press("Tab")
    assert focused(library) == "Skip to the library"
    library.keyboard.press("Enter")
    expect(library.get_by_role("heading", level=1)).to_be_focused()
    library.keyboard.press("Tab")
    library.keyboard.type("exit ticket")
    library.keyboard.press("Enter")
    expect(items(library).first).to_contain_text("Named")
    library.keyboard.press("Tab")
    for _ in range(2):
        library.keyboard.press("Tab")
    library.keyboard.type("Grade 6")
    expect(items(library).first).to_contain_text("Exit ticket")
    assert query(library) == {"q": ["exit ticket"], "grade": ["6"]}
    tab_to(library, "Exit ticket")
    library.keyboard.press("Enter")
    expect(library.get_by_role("heading", level=1, name="Exit ticket")).to_be_focused()
    tab_to(library, "Use this in a conversation")
    library.keyboard.press("Enter")
    expect(library.get_by_label("Your message")).to_have_value("I'd like to try Exit ticket in my class.")
    expect(library.get_by_label("Your message")).to_be_focused()


def test_on_a_phone_the_menu_leads_in_and_out(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.get_by_role("button", name="Your conversations").click()
    page.get_by_role("link", name="Library").click()
    expect(page.get_by_role("heading", level=1, name="Library")).to_be_visible()
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.get_by_role("button", name="Your conversations").click()
    page.get_by_role("button", name="New conversation").click()
    expect(page.get_by_label("Your message")).to_be_focused()
    assert urlsplit(page.url).path == "/"


def test_in_spanish_everything_but_the_cards_is_spanish(context: BrowserContext, server: FrontendServer) -> None:
    page = context.new_page()
    page.goto(server.new_teacher())
    page.get_by_role("button", name="Account").click()
    page.get_by_role("button", name="Español").click()
    page.get_by_role("link", name="Biblioteca").click()
    expect(page.get_by_label("¿Qué ve u oye en clase?")).to_be_visible()
    expect(page.get_by_role("heading", name="Ambiente y rutinas del aula")).to_be_visible()
    untranslated: Any = page.evaluate(
        """() => [...document.querySelector('debrief-chat').shadowRoot.querySelector('debrief-panel').shadowRoot
            .querySelector('debrief-library').shadowRoot.querySelector('.shown').shadowRoot.querySelectorAll('option')]
            .map((one) => one.textContent).filter((text) => /Grade|All |evidence|&/.test(text))"""
    )
    assert untranslated == []


def test_signed_out_the_library_asks_to_sign_in(context: BrowserContext) -> None:
    page = context.new_page()
    page.goto("/library?grade=6")
    expect(page.get_by_role("button", name="Sign in")).to_be_visible()
    expect(page.locator("debrief-library")).to_have_count(0)
