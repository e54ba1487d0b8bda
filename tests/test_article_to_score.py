"""The main job, end to end: `quizgen demo` makes a quiz of a real article, a browser takes it."""

import html
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, Page, Route, expect, sync_playwright

from question_bank.bank import open_bank
from question_bank.item import Item, accepted_of, options_of, pairs_of
from question_bank.store.quizzes import find_quiz
from tests.webapp.answering import answer
from tests.webapp.site import BROWSER_OPTIONS

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@dataclass
class Demo:
    """The running demo and what is in its bank."""

    student: str
    teacher: str
    items: tuple[Item, ...]


@dataclass
class Wire:
    """Every byte the server sent, page by page."""

    bodies: list[str] = field(default_factory=list)

    def pass_on(self, route: Route) -> None:
        response = route.fetch(max_redirects=0)
        self.bodies.append(html.unescape(response.text()))
        route.fulfill(response=response)

    def fetch(self, page: Page) -> None:
        """Note a page that a redirect led to, which no route sees."""
        self.bodies.append(html.unescape(page.request.get(page.url).text()))


@pytest.fixture(scope="module")
def demo(root) -> Iterator[Demo]:
    with subprocess.Popen(
        [sys.executable, "-m", "quizgen", "demo", "--port", "0"],
        cwd=root,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        links = [process.stdout.readline().split()[1] for _ in range(2)]
        said = [process.stderr.readline() for _ in range(5)]
        url = next(word for line in said for word in line.split() if word.startswith("sqlite:"))
        bank = open_bank(url)
        with bank.read() as session:
            quiz = find_quiz(session, links[0].rsplit("/", 1)[1])
        bank.close()
        assert quiz is not None
        yield Demo(links[0], links[1], quiz.items)
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=10)


@pytest.fixture(scope="module")
def chrome(chromium) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=BROWSER_OPTIONS)
        yield started
        started.close()


def take(page: Page, demo: Demo, *, right: int, scripts: bool) -> Wire:
    """Take the quiz, the first `right` items rightly; return what was sent before submitting."""
    wire = Wire()
    if scripts:  # without, every answer is a redirect to a page that is fetched below
        page.route(re.compile(r"/attempts/"), wire.pass_on)
    page.goto(demo.student)
    page.get_by_label("Your name").fill("Ana")
    page.get_by_role("button", name="Begin").click()
    for number, item in enumerate(demo.items, 1):
        title = f"Question {number} of {len(demo.items)}"
        expect(page.get_by_role("heading", level=1)).to_have_text(title)
        wire.fetch(page)
        answer(page, item, is_right=number <= right)
        page.get_by_role("button", name=re.compile("^Save and ")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Check your answers")
    wire.fetch(page)
    page.unroute_all(behavior="wait")
    sent = Wire(list(wire.bodies))
    page.get_by_role("button", name="Submit my answers").click()
    return sent


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_the_demo_quiz_is_taken_to_its_score(demo, chrome, scripts):
    context = chrome.new_context(java_script_enabled=scripts)
    page = context.new_page()
    sent = take(page, demo, right=7, scripts=scripts)
    heading = page.get_by_role("heading", level=1)
    count = len(demo.items)
    expect(heading).to_have_text(f"7 of {count} – {round(700 / count)} %")
    body = page.inner_text("body")
    for item in demo.items:
        assert " ".join(item.proof.evidence.quote.split())[:60] in " ".join(body.split())
    assert_nothing_was_given_away(demo, sent)
    context.close()


def assert_nothing_was_given_away(demo: Demo, sent: Wire) -> None:
    """Before submitting, no explanation, reason, evidence or typed key was in any response."""
    everything = "\n".join(sent.bodies)
    assert len(sent.bodies) > len(demo.items)
    stems = "\n".join(item.stem for item in demo.items)  # a true statement may be a whole quote
    for number, item in enumerate(demo.items, 1):
        secrets = [item.proof.explanation, item.proof.evidence.quote]
        secrets += [option.reason for option in options_of(item) if option.reason]
        secrets += [pair.evidence.quote for pair in pairs_of(item)]
        assert not [text for text in secrets if text in everything and text not in stems]
        title = f"Question {number} of {len(demo.items)}"
        pages = [body for body in sent.bodies if 'name="answer"' in body and title in body]
        assert pages
        # A shorter key may be a number of the page.
        if accepted_of(item) and not options_of(item) and len(item.key) > 3:
            assert not any(re.search(rf"\b{re.escape(item.key)}\b", page) for page in pages)


def test_the_demo_prints_a_link_that_signs_the_teacher_in(demo, chrome):
    page = chrome.new_page()
    page.goto(demo.teacher)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.url.endswith("/teach")
    page.close()
