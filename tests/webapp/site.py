"""The real server as a process of its own, and the browser in front of it."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.webapp.marked_items import CODE

START = """
import sys
from webapp.serve import serve
serve(sys.argv[1], "127.0.0.1", 0, on_ready=lambda at: print(at.url, at.teacher_url, flush=True))
"""
FIRST_QUESTION = re.compile(r"^Question 1 of \d+$")
BROWSER_OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@dataclass(frozen=True)
class Site:
    """A running server."""

    url: str
    teacher_url: str


@contextmanager
def run_site(bank_url: str, root: Path) -> Iterator[Site]:
    """Serve a bank in a process of its own and end it by Ctrl-C."""
    with subprocess.Popen(
        [sys.executable, "-c", START, bank_url],
        cwd=root,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "QUIZGEN_SECRET_KEY": "s" * 32},
    ) as process:
        assert process.stdout is not None
        yield Site(*process.stdout.readline().split())
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=10) == 0


@dataclass
class Visitor:
    """One browser of one person; it notes what the console says and where requests go."""

    browser: Browser
    site: Site
    complaints: list[str] = field(default_factory=list)
    contexts: list[BrowserContext] = field(default_factory=list)

    def open(self, *, scripts: bool = True, width: int = 1000) -> Page:
        """Open a page in a new, empty profile."""
        context = self.browser.new_context(
            java_script_enabled=scripts, viewport={"width": width, "height": 800}
        )
        context.set_default_timeout(10_000)
        context.on("request", lambda request: self.note_request(request.url))
        context.on("console", lambda message: self.note(message.type, message.text))
        context.on("weberror", lambda error: self.complaints.append(str(error.error)))
        self.contexts.append(context)
        return context.new_page()

    def note(self, kind: str, text: str) -> None:
        if kind in {"error", "warning"}:
            self.complaints.append(text)

    def note_request(self, url: str) -> None:
        if not url.startswith(self.site.url):
            self.complaints.append(f"request to {url}")

    def join(self, page: Page, name: str = "Ana") -> str:
        """Begin an attempt by the code and return its address."""
        page.goto(self.site.url)
        page.get_by_label("Quiz code").fill(CODE)
        page.get_by_role("button", name="Go to the quiz").click()
        page.get_by_label("Your name").fill(name)
        page.get_by_role("button", name="Begin").click()
        expect(page.get_by_role("heading", level=1)).to_have_text(FIRST_QUESTION)
        return page.url.removesuffix("/questions/1")

    def close(self) -> None:
        for context in self.contexts:
            context.close()


def focused(page: Page) -> str:
    """Say which element has the focus: "h1", "input#q1-o2"."""
    script = "e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '')"
    found = page.evaluate_handle("document.activeElement").evaluate(script)
    return str(found)
