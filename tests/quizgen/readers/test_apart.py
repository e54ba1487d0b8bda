"""A reader in a process of its own: what breaks or never ends there costs nothing here."""

import subprocess
import sys
from datetime import date
from typing import Any

import pytest

from quizgen.article import Article, Block
from quizgen.errors import ArticleError
from quizgen.readers import apart
from tests.quizgen.lighthouse import TEXT
from tests.quizgen.readers.making import make_html

ARTICLE = Article(
    title="Café",
    text="Café\n\nIt is so.\n",
    blocks=(Block("heading", 0, 4, 1), Block("paragraph", 6, 15)),
    source="a.html",
    licence="CC BY 4.0",
    published_on=date(2024, 5, 17),
)


def test_an_article_comes_back_as_it_was():
    assert apart.from_json(apart.to_json(ARTICLE).encode(), "a.html") == ARTICLE


def test_a_refusal_comes_back_as_it_was():
    with pytest.raises(ArticleError, match=r"^–ä \.pdf is damaged: it cannot be opened as PDF\.$"):
        apart.read_apart("pdf", b"%PDF-", "–ä .pdf")


def test_a_reader_that_takes_too_long():
    with pytest.raises(ArticleError, match=r"takes longer than 0\.01 seconds"):
        apart.read_apart("html", make_html(TEXT), "a.html", seconds=0.01)


LIMIT = "import resource as r; r.setrlimit(r.RLIMIT_AS, (10**8, 10**8)); bytes(2 * 10**8)"


@pytest.mark.parametrize("program", ["import os; os.abort()", LIMIT])
def test_a_reader_that_breaks_down(monkeypatch, program):
    run = subprocess.run

    def run_other(command: list[str], **options: Any) -> object:
        return run([sys.executable, "-c", program], **options)

    monkeypatch.setattr(subprocess, "run", run_other)
    with pytest.raises(ArticleError, match="it is damaged or needs too much memory"):
        apart.read_apart("pdf", b"%PDF-", "a.pdf")


def test_a_reader_has_no_more_memory_than_it_needs():
    script = "from quizgen.readers.apart import MEMORY, limit_memory\nlimit_memory()\nbytes(MEMORY)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert b"MemoryError" in done.stderr


def test_the_libraries_stay_out_of_our_process():
    script = (
        "import sys, quizgen.readers.read as read\n"
        f"read.read_bytes({make_html(TEXT)!r}, 'a.html')\n"
        "heavy = {'lxml', 'trafilatura', 'mammoth', 'pypdfium2', 'markdown_it'}\n"
        "sys.exit(', '.join(heavy & set(sys.modules)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
