"""A learner takes the quiz in a real browser, with everything that goes wrong on the way."""

import re

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.webapp.marked_items import TITLE
from tests.webapp.site import focused

pytestmark = pytest.mark.browser

NOT_SAVED = "Not saved – retrying"


def heading(page: Page) -> Locator:
    return page.get_by_role("heading", level=1)


def status(page: Page) -> Locator:
    return page.locator("#save-status")


def go_on(page: Page, button: str, title: str) -> None:
    page.get_by_role("button", name=button).click()
    expect(heading(page)).to_have_text(title)


def test_quiz_with_scripts(visitor):
    page = visitor.open()
    visitor.join(page)
    assert focused(page) == "h1"
    page.get_by_label("4 October 1957").check()
    expect(status(page)).to_have_text("Saved")
    expect(heading(page)).to_have_text("Question 1 of 3")  # choosing saves and never moves on
    assert focused(page) == "input#q1-o1"
    expect(page.locator("#answered-count")).to_have_text("1 of 3 answered")
    expect(page.locator("#state-1")).to_have_text("answered")
    go_on(page, "Save and next", "Question 2 of 3")
    assert focused(page) == "h1"
    page.get_by_text("83.6", exact=True).click()  # the whole row is the label
    expect(status(page)).to_have_text("Saved")
    go_on(page, "Save and next", "Question 3 of 3")
    page.get_by_label("Your answer for the gap").press_sequentially("markkey")
    expect(status(page)).to_have_text("Saved")
    assert focused(page) == "input#q3-typed"
    go_on(page, "Save and review", "Check your answers")
    go_on(page, "Submit my answers", "3 of 3 – 100 %")
    assert focused(page) == "h1"


def test_quiz_without_scripts(visitor):
    page = visitor.open(scripts=False)
    visitor.join(page)
    page.get_by_label("4 October 1957").check()
    go_on(page, "Save and next", "Question 2 of 3")
    go_on(page, "Save and next", "Question 3 of 3")  # nothing chosen, nothing in the way
    page.get_by_label("Your answer for the gap").fill("something else")
    go_on(page, "Save and review", "Check your answers")
    expect(page.get_by_text("2 of 3 answered")).to_be_visible()
    page.get_by_role("link", name="Answer question 2").click()
    page.get_by_label("83.6").check()
    page.get_by_role("button", name="Save and next").click()
    page.get_by_role("link", name="Review and submit").click()
    go_on(page, "Submit my answers", "2 of 3 – 67 %")
    expect(page.get_by_text("Question 3: wrong")).to_be_visible()


def test_quiz_with_the_keyboard_only(visitor):
    page = visitor.open()
    page.goto(visitor.site.url)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip-link"
    keys_to(page, "input#code")
    page.keyboard.type("k7m2qx\n")
    expect(heading(page)).to_have_text(TITLE)
    keys_to(page, "input#name")
    page.keyboard.type("Ana\n")
    expect(heading(page)).to_have_text("Question 1 of 3")
    keys_to(page, "input#q1-o0")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    expect(status(page)).to_have_text("Saved")
    assert focused(page) == "input#q1-o1"
    page.keyboard.press("Enter")
    expect(heading(page)).to_have_text("Question 2 of 3")
    keys_to(page, "input#q2-o0")
    page.keyboard.press("ArrowDown")
    keys_to(page, "button")
    page.keyboard.press("Enter")
    expect(heading(page)).to_have_text("Question 3 of 3")
    keys_to(page, "input#q3-typed")
    page.keyboard.type("Markaccepted\n")
    expect(heading(page)).to_have_text("Check your answers")
    keys_to(page, "button")
    page.keyboard.press("Enter")
    expect(heading(page)).to_have_text("3 of 3 – 100 %")


def keys_to(page: Page, element: str) -> None:
    """Press Tab until an element has the focus."""
    for _ in range(20):
        page.keyboard.press("Tab")
        if focused(page) == element:
            return
    raise AssertionError(f"Tab does not lead to {element}")


@pytest.mark.parametrize("scripts", [True, False])
def test_reload_and_back_keep_answers(visitor, scripts):
    page = visitor.open(scripts=scripts)
    visitor.join(page)
    page.get_by_label("20 July 1969").check()
    go_on(page, "Save and next", "Question 2 of 3")
    page.reload()
    expect(heading(page)).to_have_text("Question 2 of 3")
    page.get_by_label("508.3").check()
    go_on(page, "Save and next", "Question 3 of 3")
    page.go_back()
    expect(page.get_by_label("508.3")).to_be_checked()
    page.get_by_role("link", name="Back").click()
    expect(page.get_by_label("20 July 1969")).to_be_checked()


def test_choice_survives_a_closed_window(visitor):
    page = visitor.open()
    address = visitor.join(page)
    page.get_by_label("20 July 1969").check()
    expect(status(page)).to_have_text("Saved")
    page.close()
    again = visitor.contexts[0].new_page()
    again.goto(f"{address}/questions/1")
    expect(again.get_by_label("20 July 1969")).to_be_checked()


def test_last_of_quick_choices_wins(visitor):
    page = visitor.open()
    visitor.join(page)
    for _ in range(3):
        for option in ("3 May 1955", "12 April 1961", "4 October 1957", "20 July 1969"):
            page.get_by_label(option).check()
    expect(status(page)).to_have_text("Saved")
    page.reload()
    expect(page.get_by_label("20 July 1969")).to_be_checked()


def test_link_followed_at_once_loses_no_answer(careless_visitor):
    page = careless_visitor.open()
    address = careless_visitor.join(page)
    page.goto(f"{address}/questions/3")
    page.get_by_label("Your answer for the gap").fill("forty")
    page.get_by_role("link", name="Question 1").click()
    expect(heading(page)).to_have_text("Question 1 of 3")
    page.wait_for_timeout(500)
    page.goto(f"{address}/questions/3")
    expect(page.get_by_label("Your answer for the gap")).to_have_value("forty")


def test_without_network_the_page_says_so_and_saves_later(careless_visitor):
    page = careless_visitor.open()
    careless_visitor.join(page)
    page.context.set_offline(True)
    page.get_by_label("20 July 1969").check()
    expect(status(page)).to_have_text(NOT_SAVED)
    expect(page.get_by_label("20 July 1969")).to_be_checked()
    page.get_by_label("3 May 1955").check()
    expect(status(page)).to_have_text(NOT_SAVED)
    assert focused(page) == "input#q1-o3"
    page.context.set_offline(False)
    expect(status(page)).to_have_text("Saved")
    page.reload()
    expect(page.get_by_label("3 May 1955")).to_be_checked()


def test_after_network_errors_the_button_still_saves(careless_visitor):
    page = careless_visitor.open()
    careless_visitor.join(page)
    page.route(
        re.compile("/questions/"),
        lambda route: route.abort() if "hx-request" in route.request.headers else route.continue_(),
    )
    page.get_by_label("20 July 1969").check()
    expect(status(page)).to_have_text(NOT_SAVED)
    go_on(page, "Save and next", "Question 2 of 3")
    page.get_by_role("link", name="Back").click()
    expect(page.get_by_label("20 July 1969")).to_be_checked()


def test_busy_server_is_asked_again(careless_visitor):
    page = careless_visitor.open()
    careless_visitor.join(page)
    answers = iter([503, 500])

    def fail_twice(route: Route) -> None:
        code = next(answers, None)
        if code:
            route.fulfill(status=code)
        else:
            route.continue_()

    page.route(re.compile("/questions/1"), fail_twice)
    page.get_by_label("20 July 1969").check()
    expect(status(page)).to_have_text(NOT_SAVED)
    expect(status(page)).to_have_text("Saved")


def test_answer_in_a_page_whose_cookie_is_gone_is_not_lost(careless_visitor):
    page = careless_visitor.open()
    careless_visitor.join(page)
    page.context.clear_cookies()
    page.get_by_label("20 July 1969").check()
    expect(status(page)).to_contain_text("Not saved. Press the button")
    go_on(page, "Save and next", "This page was open for too long")
    go_on(page, "Send it again", "Question 2 of 3")
    page.get_by_role("link", name="Back").click()
    expect(page.get_by_label("20 July 1969")).to_be_checked()


def test_other_window_has_submitted(careless_visitor):
    page = careless_visitor.open()
    address = careless_visitor.join(page)
    other = page.context.new_page()
    other.goto(f"{address}/review")
    other.get_by_role("button", name="Submit my answers").click()
    page.get_by_label("20 July 1969").check()
    expect(status(page)).to_contain_text("was not saved")
    status(page).get_by_role("link", name="See the result").click()
    expect(heading(page)).to_have_text("0 of 3 – 0 %")


def test_wrong_code_puts_the_focus_on_the_problem(careless_visitor):
    page = careless_visitor.open()
    page.goto(careless_visitor.site.url)
    page.get_by_label("Quiz code").fill("nope")
    page.get_by_role("button", name="Go to the quiz").click()
    expect(page.get_by_role("alert")).to_be_focused()
    page.get_by_role("link", name="No quiz has the code").click()
    expect(page.get_by_label("Quiz code")).to_be_focused()
