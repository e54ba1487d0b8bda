"""Every page state holds the rules of axe-core in both themes, and fits a narrow phone."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.webapp.marked_items import CODE
from tests.webapp.site import Visitor

pytestmark = pytest.mark.browser

SMALLEST_TARGET = 44  # CSS pixels; WCAG 2.2, 2.5.8 asks for 24
SMALL_TARGETS = """
() => [...document.querySelectorAll(
    'a, button, select, summary, .option, input:not([type=hidden])')]
  .filter(e => !e.matches('.skip-link, p a, li a:not(nav a), td a, th a, dd a, .option input'))
  .map(e => [e.outerHTML.slice(0, 80), e.getBoundingClientRect().height])
  .filter(([, height]) => height < %d)
"""


def states(visitor: Visitor, page: Page) -> Iterator[str]:
    """Walk through every page and yield its name; a wrong turn included."""
    page.goto(visitor.site.url)
    yield "code"
    page.get_by_label("Quiz code").fill("nope")
    page.get_by_role("button").click()
    yield "wrong code"
    page.goto(f"{visitor.site.url}/q/{CODE}")
    yield "join"
    page.get_by_role("button").click()
    yield "no name"
    address = visitor.join(page, "A rather long name of somebody with Donaudampfschifffahrt in it")
    yield "question"
    page.get_by_label("20 July 1969").check()
    expect(page.locator("#save-status")).to_have_text("Saved")
    yield "saved"
    for path, name in (("/questions/2", "gap"), ("/questions/3", "typed"), ("/review", "review")):
        page.goto(address + path)
        yield name
    page.goto(f"{visitor.site.url}/q/{CODE}")
    yield "continue"
    page.goto(f"{address}/review")
    page.get_by_role("button").click()
    for place in page.locator("summary").all():
        place.click()
    yield "result"
    page.goto(f"{visitor.site.url}/nowhere")
    yield "not found"
    page.goto(f"{visitor.site.url}/teach")
    yield "not signed in"


def teacher_states(visitor: Visitor, page: Page) -> Iterator[str]:
    page.goto(visitor.site.teacher_url)
    yield "sign in"
    page.get_by_role("button", name="Sign in").click()
    yield "quizzes"
    page.goto(f"{visitor.site.url}/teach/quizzes/{CODE}")
    yield "quiz"


def problems(page: Page, name: str) -> list[str]:
    """Say what is wrong with the page as it is: rules, width, structure, size of targets."""
    found = []
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme=theme)
        page.wait_for_timeout(200)  # colours change by a transition
        axe = Axe().run(page, options={"resultTypes": ["violations"]})
        found += [f"{name}, {theme}: {axe.generate_report()}"] if axe.violations_count else []
    width, view = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    found += [f"{name}: {width} wide in {view}"] if width > view else []
    small = page.evaluate(SMALL_TARGETS % SMALLEST_TARGET)
    found += [f"{name}: small {target}" for target in small]
    for selector in ("h1", "main", "title"):
        if page.locator(selector).count() != 1:
            found.append(f"{name}: not one {selector}")
    return found


@pytest.mark.slow
@pytest.mark.parametrize("width", [320, 1280])
def test_learner_pages(careless_visitor, width):
    page = careless_visitor.open(width=width)
    titles, found = {}, []
    for name in states(careless_visitor, page):
        found += problems(page, name)
        titles[name] = page.title()
    assert found == []
    same = {"saved": "question", "continue": "join"}
    assert len(set(titles.values())) == len(titles) - len(same), titles


def test_teacher_pages(careless_visitor):
    page = careless_visitor.open(width=320)
    found = []
    for name in teacher_states(careless_visitor, page):
        found += problems(page, name)
    assert found == []


def test_status_is_there_before_it_speaks(visitor):
    page = visitor.open()
    visitor.join(page)
    page.evaluate("window.before = document.getElementById('save-status')")
    expect(page.get_by_role("status")).to_have_text("")
    page.get_by_label("20 July 1969").check()
    expect(page.get_by_role("status")).to_have_text("Saved")
    assert page.evaluate("window.before === document.getElementById('save-status')")


def test_printed_result_shows_what_is_folded(visitor):
    page = visitor.open()
    address = visitor.join(page)
    page.goto(f"{address}/review")
    page.get_by_role("button").click()
    reason = page.get_by_text("Markreason of 12 April 1961.")
    expect(reason).not_to_be_visible()
    page.emulate_media(media="print")
    expect(reason).to_be_visible()
