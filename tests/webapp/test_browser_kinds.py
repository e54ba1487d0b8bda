"""A learner answers every other kind of question in a real browser, and each page is checked."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.webapp.answering import answer, give_places
from tests.webapp.marked_items import CODE
from tests.webapp.marked_kinds import marked_kinds, marked_ordering
from tests.webapp.site import focused
from tests.webapp.test_accessibility import problems

pytestmark = pytest.mark.browser

SAVED = "Saved"


@pytest.fixture(scope="module")
def site_items():
    return marked_kinds()


def heading(page: Page) -> Locator:
    return page.get_by_role("heading", level=1)


def status(page: Page) -> Locator:
    return page.locator("#save-status")


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
@pytest.mark.parametrize(("is_right", "score"), [(True, "6 of 6 – 100 %"), (False, "0 of 6 – 0 %")])
def test_quiz_of_every_kind(visitor, scripts, is_right, score):
    page = visitor.open(scripts=scripts)
    visitor.join(page)
    for number, item in enumerate(marked_kinds(), start=1):
        expect(heading(page)).to_have_text(f"Question {number} of 6")
        answer(page, item, is_right=is_right)
        if scripts:
            expect(status(page)).to_have_text(SAVED)
        page.get_by_role("button", name="Save and ").click()
    expect(heading(page)).to_have_text("Check your answers")
    expect(page.get_by_text("Answered", exact=True)).to_have_count(6)
    page.get_by_role("button", name="Submit my answers").click()
    expect(heading(page)).to_have_text(score)


def test_every_choice_is_saved_at_once(visitor):
    page = visitor.open()
    address = visitor.join(page)
    for number, item in enumerate(marked_kinds(), start=1):
        page.goto(f"{address}/questions/{number}")
        answer(page, item, is_right=True)
        expect(status(page)).to_have_text(SAVED)
        expect(page.locator("#answered-count")).to_have_text(f"{number} of 6 answered")
    page.goto(f"{address}/questions/4")
    expect(page.get_by_label("Signal")).to_have_value(page_value(page, "many days"))
    page.goto(f"{address}/questions/6")
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(2)
    page.get_by_label("Its weight").uncheck()
    page.get_by_label("The day of its launch").uncheck()
    expect(page.locator("#answered-count")).to_have_text("5 of 6 answered")


def page_value(page: Page, label: str) -> str:
    return str(page.locator("option", has_text=label).first.get_attribute("value"))


def test_keyboard_only(visitor):
    page = visitor.open()
    address = visitor.join(page)
    page.goto(f"{address}/questions/5")
    tab_to(page, "select#q5-s0")
    for place, key in enumerate("3142"):
        page.keyboard.press(key)
        assert focused(page) == f"select#q5-s{place}"
        page.keyboard.press("Tab")
    expect(status(page)).to_have_text(SAVED)
    page.goto(f"{address}/questions/6")
    tab_to(page, "input#q6-o0")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(status(page)).to_have_text(SAVED)
    page.keyboard.press("Enter")
    expect(heading(page)).to_have_text("Check your answers")
    expect(page.locator(".review > li").nth(5)).to_contain_text("Its weight")
    steps = marked_ordering().shown
    order = [steps[1], steps[3], steps[0], steps[2]]
    expect(page.locator("ol.words > li")).to_have_text(order)


def tab_to(page: Page, element: str) -> None:
    for _ in range(20):
        page.keyboard.press("Tab")
        if focused(page) == element:
            return
    raise AssertionError(f"Tab does not lead to {element}")


def test_taken_place_is_exchanged(visitor):
    page = visitor.open()
    address = visitor.join(page)
    page.goto(f"{address}/questions/5")
    expect(page.locator("#hint")).to_contain_text("change places")
    lists = page.get_by_role("combobox")
    for row, place in ((0, "1"), (1, "2"), (2, "3"), (3, "4"), (0, "4")):
        lists.nth(row).select_option(place)
    expect(status(page)).to_have_text(SAVED)
    for row, place in enumerate("4231"):
        expect(lists.nth(row)).to_have_value(place)
    page.reload()
    for row, place in enumerate("4231"):
        expect(lists.nth(row)).to_have_value(place)


def test_two_lines_in_one_place_without_scripts(visitor):
    page = visitor.open(scripts=False)
    address = visitor.join(page)
    page.goto(f"{address}/questions/5")
    expect(page.locator("#hint")).not_to_contain_text("change places")
    lists = page.get_by_role("combobox")
    for row, place in enumerate("1224"):
        lists.nth(row).select_option(place)
    visitor.complaints.clear()
    page.get_by_role("button", name="Save and next").click()
    expect(page.get_by_role("alert")).to_contain_text("two lines have the place 2")
    visitor.complaints.clear()  # the browser notes the status 422
    for row, place in enumerate("1224"):
        expect(lists.nth(row)).to_have_value(place)
    give_places(page, marked_ordering(), is_right=True)
    page.get_by_role("button", name="Save and next").click()
    expect(heading(page)).to_have_text("Question 6 of 6")


@pytest.mark.slow
@pytest.mark.parametrize("width", [320, 1280])
def test_pages_keep_the_rules(careless_visitor, width):
    page = careless_visitor.open(width=width)
    address = careless_visitor.join(page)
    found = []
    for number, item in enumerate(marked_kinds(), start=1):
        page.goto(f"{address}/questions/{number}")
        found += problems(page, f"open question {number}")
        answer(page, item, is_right=number % 2 == 0)
        expect(status(page)).to_have_text(SAVED)
        found += problems(page, f"question {number}")
    page.goto(f"{address}/questions/4")
    page.get_by_role("combobox").nth(1).select_option("")
    expect(status(page)).to_have_text(SAVED)
    page.goto(f"{address}/review")
    found += problems(page, "review")
    page.get_by_role("button", name="Submit").click()
    for place in page.locator("summary").all():
        place.click()
    found += problems(page, "result")
    page.goto(f"{careless_visitor.site.url}/q/{CODE}")
    found += problems(page, "join")
    assert found == []


@pytest.mark.slow
def test_problem_page_keeps_the_rules(careless_visitor):
    page = careless_visitor.open(scripts=False, width=320)
    address = careless_visitor.join(page)
    page.goto(f"{address}/questions/5")
    for row in (0, 1):
        page.get_by_role("combobox").nth(row).select_option("1")
    page.get_by_role("button", name="Save and next").click()
    expect(page.get_by_role("alert")).to_be_visible()
    width, view = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert width <= view


def test_teacher_page_keeps_the_rules(careless_visitor):
    page = careless_visitor.open(width=320)
    page.goto(careless_visitor.site.teacher_url)
    page.get_by_role("button", name="Sign in").click()
    page.goto(f"{careless_visitor.site.url}/teach/quizzes/{CODE}")
    assert problems(page, "quiz") == []
