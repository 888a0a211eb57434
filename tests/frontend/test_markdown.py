"""Replies render through a small safe subset: what belongs to it looks right, everything else stays text."""

from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.frontend.injections import INJECTIONS
from tests.frontend.talking import await_reply, last_reply, say

pytestmark = pytest.mark.browser

TAGS = {
    "P",
    "UL",
    "OL",
    "LI",
    "BLOCKQUOTE",
    "STRONG",
    "EM",
    "CODE",
    "A",
    "BUTTON",
    "SPAN",
    "DIV",
    "TABLE",
    "TR",
    "TH",
    "TD",
}
ATTRIBUTES = {"dir", "href", "target", "rel", "start", "type", "class", "title", "aria-label"}
RENDER = """async (text) => {
    const { render } = await import('/assets/shared/markdown.js');
    const place = document.createElement('div');
    document.body.append(place);
    const button = (n) => Object.assign(document.createElement('button'), { type: 'button', textContent: n });
    const mark = (n) => n > 2 ? null : button(n);
    const begun = performance.now();
    render(place, text, { mark });
    const milliseconds = performance.now() - begun;
    const nodes = [...place.querySelectorAll('*')];
    for (const one of nodes) { one.dispatchEvent(new MouseEvent('mouseover')); }
    return {
        html: place.innerHTML, text: place.textContent, milliseconds,
        tags: nodes.map((one) => one.tagName), attributes: nodes.flatMap((one) => one.getAttributeNames()),
        links: nodes.filter((one) => one.href).map((one) => one.getAttribute('href')),
    };
}"""


@pytest.fixture
def blank(context: BrowserContext) -> Page:
    page = context.new_page()
    page.goto("/")
    page.get_by_label("Email").wait_for()
    return page


def rendered(page: Page, text: str) -> Any:
    return page.evaluate(RENDER, text)


def test_a_table_has_a_head_and_rows(blank: Page) -> None:
    found = rendered(blank, "Sheet:\n\n| Start | Ready |\n|---|:-:|\n| 9:14 | **9:17** |")
    assert found["tags"] == ["P", "DIV", "TABLE", "TR", "TH", "TH", "TR", "TD", "TD", "STRONG"]
    assert found["text"] == "Sheet:StartReady9:149:17"


def test_the_subset(blank: Page) -> None:
    blocks = [
        "One **bold *and* soft** `code`\nsame paragraph.",
        "- a\n- b\n  goes on",
        "- c",
        "3. three\n4. four",
        "> said\n> so",
        "## Head",
    ]
    assert rendered(blank, "\n\n".join(blocks))["html"] == (
        '<p dir="auto">One <strong>bold <em>and</em> soft</strong> <code>code</code> same paragraph.</p>'
        '<ul dir="auto"><li>a</li><li>b goes on</li><li>c</li></ul>'
        '<ol start="3" dir="auto"><li>three</li><li>four</li></ol>'
        '<blockquote dir="auto"><p>said so</p></blockquote><p dir="auto"><strong>Head</strong></p>'
    )


def test_marks_and_links(blank: Page) -> None:
    told = rendered(
        blank, "Wait [1]. See [the card](/library/wait-time#steps), [a study](https://example.org/a?b=1), [3]."
    )
    assert told["links"] == ["/library/wait-time#steps", "https://example.org/a?b=1"]
    assert 'rel="noopener noreferrer nofollow"' in told["html"]
    assert told["tags"].count("BUTTON") == 1
    assert told["text"].endswith("[3].")


@pytest.mark.parametrize(
    "text", ["2 * 3 * 4", "5*6*7", "** not bold **", "a_b_c", "an open ** mark", "[not a mark", "1.5 hours"]
)
def test_what_is_not_markdown_stays_as_written(blank: Page, text: str) -> None:
    told = rendered(blank, text)
    assert told["tags"] == ["P"]
    assert told["text"] == text


def test_injections_are_inert(blank: Page) -> None:
    assert len(INJECTIONS) >= 40
    for text in INJECTIONS:
        told = rendered(blank, text)
        assert set(told["tags"]) <= TAGS, text
        assert set(told["attributes"]) <= ATTRIBUTES, text
        assert all(link.startswith(("https://", "http://", "/library/")) for link in told["links"]), text
        assert not any(link.startswith("/library/..") for link in told["links"]), text
        assert told["milliseconds"] < 500, text
    assert blank.evaluate("window.hit") is None


def test_hidden_characters_are_removed(blank: Page) -> None:
    assert rendered(blank, "a\u202eb\u200bc\U000e0041d\u2066e")["text"] == "abcde"


def test_split_anywhere_the_stream_ends_the_same(blank: Page) -> None:
    text = "Two **things**:\n\n1. *Wait* [1]\n2. [card](/library/wait-time)\n\n> said"
    same = blank.evaluate(
        """async (text) => {
            const { render } = await import('/assets/shared/markdown.js');
            const whole = document.createElement('div');
            const grown = document.createElement('div');
            render(whole, text);
            for (let end = 1; end <= text.length; end += 1) { render(grown, text.slice(0, end)); }
            return whole.innerHTML === grown.innerHTML;
        }""",
        text,
    )
    assert same


def test_injections_in_a_conversation_are_inert(page: Page) -> None:
    say(page, "echo:" + "\n\n".join(text for text in INJECTIONS if len(text) < 500))
    reply = await_reply(page)
    expect(reply.locator(".text")).to_contain_text("<script>window.hit = 1</script>")
    expect(page.locator("debrief-history .open").first).to_be_visible()
    page.reload()
    await_reply(page)
    assert page.evaluate("window.hit") is None
    assert last_reply(page).locator(".text :is(script, img, svg, iframe, style, form, input, object)").count() == 0


def test_a_link_to_a_card_opens_it_here(page: Page) -> None:
    say(page, "echo:Read [this card](/library/exit-ticket#steps).")
    await_reply(page).get_by_role("link", name="this card").click()
    expect(page.locator("debrief-card").get_by_role("heading", name="Exit ticket", exact=True)).to_be_visible()
    expect(page.get_by_label("Your message")).to_be_attached()
