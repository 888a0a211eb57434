"""A plan in the conversation: edited in place, tried, downloaded; never overwritten unseen."""

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.frontend.talking import await_reply, replies, say, told

pytestmark = pytest.mark.browser


@pytest.fixture
def plan(page: Page) -> Locator:
    say(page, "I would like a plan")
    await_reply(page)
    return page.get_by_role("region", name="Your plan")


def change_elsewhere(page: Page, goal: str) -> None:
    """Another device of the same teacher was faster."""
    page.evaluate(
        """async (goal) => {
            const { csrf_token } = await (await fetch('/api/me')).json();
            const [plan] = (await (await fetch('/api/plans')).json()).data;
            const headers = {
                'Content-Type': 'application/json', 'X-CSRF-Token': csrf_token, 'If-Match': `"${plan.version}"`,
            };
            await fetch(`/api/plans/${plan.id}`, { method: 'PATCH', headers, body: JSON.stringify({ goal }) });
        }""",
        goal,
    )


def test_a_plan_is_edited_in_place(plan: Locator, page: Page) -> None:
    plan.get_by_role("button", name="Edit").click()
    expect(plan.get_by_label("Goal for your students")).to_be_focused()
    plan.get_by_label("Goal for your students").fill("24 of 29 students speak")
    plan.get_by_label("Check back").fill("2031-05-06")
    plan.get_by_role("button", name="Save").click()
    expect(plan.get_by_text("24 of 29 students speak")).to_be_visible()
    expect(plan.get_by_text("version 2")).to_be_visible()
    expect(plan.locator(".missing")).to_be_hidden()
    expect(plan.get_by_role("button", name="Edit")).to_be_focused()
    page.reload()
    expect(plan.get_by_text("24 of 29 students speak")).to_be_visible()


def test_steps_are_added_and_removed(plan: Locator) -> None:
    plan.get_by_role("button", name="Edit").click()
    plan.get_by_role("button", name="Add a step").click()
    plan.get_by_role("group", name="Step 2").get_by_label("What you will do").fill("Ask my coach to watch")
    plan.get_by_role("button", name="Remove step 1").click()
    plan.get_by_role("button", name="Save").click()
    expect(plan.locator(".step")).to_have_count(1)
    expect(plan.locator(".step")).to_contain_text("Ask my coach to watch")


def test_giving_up_changes_nothing(plan: Locator) -> None:
    plan.get_by_role("button", name="Edit").click()
    plan.get_by_label("Goal for your students").fill("never mind")
    plan.get_by_role("button", name="Cancel").click()
    expect(plan.get_by_text("At least 20 of 29 students")).to_be_visible()
    expect(plan.get_by_text("version 1")).to_be_visible()


@pytest.mark.parametrize(
    ("choice", "goal", "version"),
    [("Save mine over it", "my goal", "version 3"), ("Take the newer one", "their goal", "version 2")],
)
def test_a_stale_edit_is_a_choice_and_no_word_is_lost(
    plan: Locator, page: Page, choice: str, goal: str, version: str
) -> None:
    plan.get_by_role("button", name="Edit").click()
    plan.get_by_label("Goal for your students").fill("my goal")
    change_elsewhere(page, "their goal")
    plan.get_by_role("button", name="Save").click()
    expect(plan.get_by_role("alert")).to_contain_text("now version 2")
    expect(plan.get_by_role("alert")).to_contain_text("their goal")
    expect(plan.get_by_label("Goal for your students")).to_have_value("my goal")
    plan.get_by_role("button", name=choice).click()
    expect(plan.get_by_text(goal)).to_be_visible()
    expect(plan.get_by_text(version)).to_be_visible()


def test_an_attempt_is_one_tap_and_one_line(plan: Locator, page: Page) -> None:
    plan.get_by_label("One line about it, if you like").fill("the silence felt long")
    plan.get_by_role("button", name="Partly").click()
    expect(plan.get_by_role("listitem").filter(has_text="the silence felt long")).to_contain_text("Partly")
    plan.get_by_role("button", name="Talk it through").click()
    await_reply(page, 2)
    expect(page.get_by_role("article", name="You").last).to_contain_text("I partly tried my step")
    expect(page.get_by_role("article", name="You").last).to_contain_text("the silence felt long")


def test_the_open_plan_begins_the_next_conversation(plan: Locator, page: Page) -> None:
    expect(plan).to_be_visible()
    page.get_by_role("button", name="New conversation").click()
    starter = page.get_by_role("region", name="Your next step")
    expect(starter).to_contain_text("Ask two planned questions")
    starter.get_by_role("button", name="Tried it").click()
    await_reply(page)
    expect(page.get_by_role("article", name="You")).to_contain_text("I tried my step: Ask two planned questions")
    attempts = told(page, "/api/plans")["data"][0]["attempts"]
    assert [one["outcome"] for one in attempts] == ["tried"]


def test_a_plan_is_downloaded_as_markdown(plan: Locator, page: Page) -> None:
    with page.expect_download() as waiting:
        plan.get_by_role("button", name="Download").click()
    assert waiting.value.suggested_filename == "plan.md"
    assert "At least 20 of 29 students" in Path(waiting.value.path()).read_text(encoding="utf-8")


def test_opened_beside_the_plan_stands_only_there(plan: Locator, page: Page) -> None:
    expect(plan).to_have_count(1)
    page.get_by_role("button", name="Open the plan").click()
    expect(plan).to_have_count(1)
    expect(replies(page).get_by_role("button", name="Your plan, version 1")).to_be_visible()
    page.get_by_role("button", name="Close").click()
    expect(replies(page).get_by_role("region", name="Your plan")).to_be_visible()


def test_only_the_last_reply_with_a_plan_shows_it_whole(plan: Locator, page: Page) -> None:
    expect(plan).to_be_visible()
    say(page, "Another plan, please")
    await_reply(page, 2)
    plans = told(page, "/api/plans")["data"]
    expect(plan).to_have_count(len(plans))
