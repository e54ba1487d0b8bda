"""What several tests of the generator share: one article, read and asked about once."""

from collections.abc import Iterator

import pytest

from quizgen.article import Article
from quizgen.facts import Context, Fact
from quizgen.find_facts import find_facts
from quizgen.ledger import Ledger
from quizgen.options import GenerationOptions
from quizgen.pipeline import Generation, generate
from tests.quizgen.lighthouse import TEXT, TITLE
from tests.quizgen.reading import annotate_once, make_article, read


@pytest.fixture(scope="session", autouse=True)
def parse_once() -> Iterator[None]:
    """Parse each text once in a run, however many tests and commands read it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("quizgen.pipeline.annotate", annotate_once)
        patch.setattr("quizgen.verification.annotate", annotate_once)
        yield


@pytest.fixture(scope="session")
def article() -> Article:
    return make_article(TEXT, TITLE)


@pytest.fixture(scope="session")
def lighthouse() -> Context:
    """Return the parsed article."""
    return read(TEXT, TITLE)


@pytest.fixture(scope="session")
def facts(lighthouse: Context) -> list[Fact]:
    return find_facts(lighthouse, Ledger())


@pytest.fixture(scope="session")
def generation(article: Article) -> Generation:
    """Return as many items as the article gives."""
    return generate(article, GenerationOptions(count=100))
