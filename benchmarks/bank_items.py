"""Items to fill a bank with, as many as wanted, no two alike: what the benchmarks measure with."""

import hashlib
import random
from collections.abc import Iterator

from question_bank.item import ChoiceItem, ClozeItem, Item, TrueFalseItem
from question_bank.proof import ArticleRef, Evidence, FactRecord, Finding, Option, Proof
from question_bank.stored_article import StoredArticle

ITEMS_OF_ARTICLE = 20
WORDS = 20_000  # of the vocabulary; the first are common, as words are


def word(chooser: random.Random) -> str:
    """Draw a word: the n-th is drawn about in proportion to 1/n."""
    rank = int(WORDS ** chooser.random())
    return f"{'bcdfghklmnprst'[rank % 14]}{'aeiou'[rank % 5]}{rank:x}"


def phrase(chooser: random.Random, words: int) -> str:
    return " ".join(word(chooser) for _ in range(words))


def make_articles(count: int) -> Iterator[StoredArticle]:
    """Yield articles of a few hundred characters each."""
    for index in range(count):
        text = f"Article {index}. " + phrase(random.Random(f"article {index}"), 60) + "."
        digest = hashlib.sha256(text.encode()).hexdigest()
        yield StoredArticle(
            id=digest[:16], title=f"Article {index}", sha256=digest, text=text, source="made"
        )


def make_items(article: StoredArticle) -> Iterator[Item]:
    """Yield the items of an article, of three kinds, approximately as long as real ones."""
    chooser = random.Random(article.id)
    for number in range(ITEMS_OF_ARTICLE):
        year = str(chooser.randrange(1000, 2000))
        stem = f"{phrase(chooser, 8)} {article.id} {number}"
        proof = make_proof(article, chooser, year)
        difficulty = round(chooser.random(), 3)
        match number % 3:
            case 0:
                yield ChoiceItem(
                    stem=f"When did {stem}?",
                    options=make_options(year),
                    proof=proof,
                    difficulty=difficulty,
                    rank=number + 1,
                )
            case 1:
                yield ClozeItem(
                    stem=f"In _____ {stem}.",
                    key=year,
                    accepted=(year, f"the year {year}"),
                    options=(),
                    proof=proof,
                    difficulty=difficulty,
                    rank=number + 1,
                )
            case _:
                yield TrueFalseItem(
                    stem=f"In {year} {stem}.",
                    is_true=True,
                    proof=proof,
                    difficulty=difficulty,
                    rank=number + 1,
                )


def make_proof(article: StoredArticle, chooser: random.Random, value: str) -> Proof:
    """Return a proof as long as a real one; about a third of the items have a finding."""
    quote = article.text[:160]
    found = (Finding("K02", "soft", "The key is the longest option."),)
    return Proof(
        article=ArticleRef(article.id, article.title, article.sha256),
        section=f"Section {chooser.randrange(4)}",
        evidence=Evidence(quote, 0, len(quote)),
        fact=FactRecord("date", phrase(chooser, 2), phrase(chooser, 1), value),
        explanation=f"The article says: {quote}",
        findings=found if chooser.random() < 1 / 3 else (),
    )


def make_options(year: str) -> tuple[Option, ...]:
    wrong = [str(int(year) + step) for step in (3, 11, 27)]
    return (
        Option(year, is_key=True),
        *(Option(text, is_key=False, reason=f"The article says {year}.") for text in wrong),
    )
