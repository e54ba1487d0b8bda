"""Real articles: those that come along, and those that the project was asked to work with."""

import re
from functools import cache
from pathlib import Path

import pytest

from quizgen.checks.pronouns import OPENING_PRONOUNS
from quizgen.checks.run import is_sound, problems
from quizgen.options import GenerationOptions
from quizgen.pipeline import Generation, generate
from quizgen.readers.read import read_article
from quizgen.verification import Derivation, find_lies

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared" / "articles"
SEEDS = sorted(path.name for path in (ROOT / "seeds").glob("*.md"))
OTHERS = (
    "02-nikola-tesla 03-oxygen 04-1973-oil-crisis 05-packet-switching 06-black-death "
    "07-doctor-who 10-super-bowl-50 13-superbugs 15-indian-removal 01-warsaw "
    "20-early-civilizations"
).split()

needs_shared = pytest.mark.skipif(
    not SHARED.is_dir(), reason="needs ../shared: articles that may not be part of the repository"
)


@cache
def made_of(path: Path, count: int) -> Generation:
    return generate(read_article(path), GenerationOptions(count=count))


def opens_with_pronoun(stem):
    first = re.findall(r"[\w’']+", stem)[0].lower()
    asks = {"who", "which", "what", "when", "where"} if stem.endswith("?") else set()
    return first in OPENING_PRONOUNS - asks


def answer_of(item):
    """Return what an item asks for: for a statement to judge, the value that it is about."""
    return item.proof.fact.value if item.kind == "true_false" else item.key


@pytest.mark.parametrize("name", SEEDS)
class TestSeeds:
    def test_there_are_ten_items(self, name):
        assert len(made_of(ROOT / "seeds" / name, 10).items) == 10

    def test_no_stem_begins_with_a_pronoun(self, name):
        stems = [item.stem for item in made_of(ROOT / "seeds" / name, 10).items]
        assert not [stem for stem in stems if opens_with_pronoun(stem)]

    def test_no_check_objects(self, name):
        text = read_article(ROOT / "seeds" / name).text
        for item in made_of(ROOT / "seeds" / name, 10).items:
            assert is_sound(problems(item, text)), item.stem

    def test_quotes_stand_at_their_places(self, name):
        text = read_article(ROOT / "seeds" / name).text
        for item in made_of(ROOT / "seeds" / name, 10).items:
            evidence = item.proof.evidence
            assert evidence.quote == text[evidence.start : evidence.end]

    def test_the_sums_add_up(self, name):
        """One item may ask for several facts, and several items never for one."""
        ledger = made_of(ROOT / "seeds" / name, 10).ledger
        refused = sum(ledger.facts_refused.values())
        assert ledger.facts_found == ledger.facts_used + refused + ledger.facts_left_over
        assert ledger.facts_used >= 10
        assert ledger.facts_left_over >= 0

    def test_ten_items_are_of_several_kinds(self, name):
        kinds = {item.kind for item in made_of(ROOT / "seeds" / name, 10).items}
        assert len(kinds) >= 4

    def test_every_item_proves_itself(self, name):
        derivation = Derivation(read_article(ROOT / "seeds" / name))
        for item in made_of(ROOT / "seeds" / name, 10).items:
            assert list(find_lies(item, derivation)) == [], item.stem


def test_there_are_seeds():
    assert len(SEEDS) >= 3


@pytest.fixture(scope="module")
def items():
    return made_of(SHARED / "00-seed-article.txt", 20).items


@needs_shared
class TestTheFirstArticle:
    """What the project was asked to do with the first article."""

    def test_there_are_twelve_items(self, items):
        assert len(items) >= 12

    @pytest.mark.parametrize(
        ("keys", "about"),
        [
            ({"40", "forty"}, "met|occasions|times"),
            ({"China"}, "Shanghai|SCO"),
            ({"October", "Russia", "October 2024"}, "BRICS"),
            ({"Switzerland", "mid-June", "mid-June 2024", "June"}, "Peace"),
        ],
        ids=["how often they met", "who chairs the SCO", "BRICS", "the peace summit"],
    )
    def test_the_main_facts_are_asked(self, items, keys, about):
        asked = [i for i in items if answer_of(i) in keys and re.search(about, i.stem)]
        assert asked, sorted((answer_of(item), item.stem) for item in items)

    def test_no_stem_begins_with_a_pronoun(self, items):
        assert not [item.stem for item in items if opens_with_pronoun(item.stem)]

    @pytest.mark.parametrize("words", ["this year", "two countries", "the two sides"])
    def test_no_stem_leans_on_the_article(self, items, words):
        assert not [item.stem for item in items if words in item.stem.lower()]

    def test_quotes_stand_at_their_places(self, items):
        text = read_article(SHARED / "00-seed-article.txt").text
        for item in items:
            evidence = item.proof.evidence
            assert evidence.quote == text[evidence.start : evidence.end]

    def test_no_check_objects(self, items):
        text = read_article(SHARED / "00-seed-article.txt").text
        assert all(is_sound(problems(item, text)) for item in items)


@needs_shared
@pytest.mark.parametrize("name", OTHERS)
def test_other_articles_give_eight_items(name):
    items = made_of(SHARED / f"{name}.txt", 20).items
    assert len(items) >= 8
    assert not [item.stem for item in items if opens_with_pronoun(item.stem)]
