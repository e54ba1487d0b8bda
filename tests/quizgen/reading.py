"""Texts of the tests to what the generator sees, and its finds back to words."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache

from quizgen.anchoring.anchor import anchor
from quizgen.anchoring.anchored import Anchored, Refusal, set_scene
from quizgen.annotate import annotate
from quizgen.article import Article
from quizgen.clauses.clause import Clause
from quizgen.clauses.split import find_clauses
from quizgen.document import Document
from quizgen.facts import Candidate, Context, Fact
from quizgen.find_facts import find_facts
from quizgen.ledger import Ledger
from quizgen.pipeline import look_over
from quizgen.readers.plain import parse
from quizgen.wording.text import render

HEADLINE = "A headline of more words than any topic has"  # so that no stem is led in by it

Pattern = Callable[[Context, Anchored], Iterator[Candidate]]


def make_article(text: str, title: str = HEADLINE, published_on: date | None = None) -> Article:
    """Return a text of the tests as a reader would."""
    return replace(parse(text, "test.txt"), title=title, published_on=published_on)


_PARSED: dict[tuple[object, ...], Document] = {}


def annotate_once(article: Article) -> Document:
    """Parse a text once; where the article comes from does not matter to the parser."""
    key = (article.title, article.text, article.blocks, article.published_on)
    if key not in _PARSED:
        _PARSED[key] = annotate(article)
    return replace(_PARSED[key], article=article)


@lru_cache(maxsize=2000)
def read(text: str, title: str = HEADLINE, published_on: date | None = None) -> Context:
    """Parse a text once, however many tests look at it."""
    return look_over(annotate_once(make_article(text, title, published_on)))


def clauses_of(context: Context) -> list[Clause]:
    return list(find_clauses(context.document))


def show(document: Document, tokens: Iterable[int]) -> str:
    return render(document, tokens)


def show_clause(document: Document, clause: Clause) -> str:
    """Write "before, subject | verbs | after | after"."""
    parts = [show(document, clause.subject.tokens), show(document, clause.verbs)]
    parts += [show(document, piece.tokens) for piece in clause.after]
    front = "".join(f"{show(document, piece.tokens)}, " for piece in clause.before)
    return front + " | ".join(parts)


def anchor_last(context: Context) -> Anchored | Refusal | None:
    """Anchor the first clause of the last sentence; None when it has none."""
    last = context.document.sentences[-1]
    clause = next((c for c in clauses_of(context) if c.sentence == last), None)
    return anchor(set_scene(context.document, context.names), clause) if clause else None


def say(document: Document, anchored: Anchored) -> str:
    """Write an anchored clause as a sentence, behind its source."""
    clause = anchored.clause
    pieces = [piece.tokens for piece in clause.before]
    pieces += [clause.subject.tokens, clause.verbs, *(piece.tokens for piece in clause.after)]
    statement = " ".join(render(document, tokens, anchored.words) for tokens in pieces)
    source = f"According to {anchored.attribution}, " if anchored.attribution else ""
    return f"{source}{statement}."


def anchored_clauses(context: Context) -> Iterator[Anchored]:
    scene = set_scene(context.document, context.names)
    for clause in find_clauses(context.document):
        anchored = anchor(scene, clause)
        if isinstance(anchored, Anchored):
            yield anchored


def finds(pattern: Pattern, text: str) -> list[str]:
    """Write what a pattern finds in a text: "[40] count", without repetitions."""
    context = read(text)
    found = [
        f"[{candidate.answer.text}] {candidate.answer.type}"
        for anchored in anchored_clauses(context)
        for candidate in pattern(context, anchored)
    ]
    return list(dict.fromkeys(found))


LEAD = re.compile(r"^(?:According to the article[^,]*|As of [^,]*|At the time of [^,]*), ")


def bare(text: str | None) -> str | None:
    """Take off the words that only say which article is meant (wording/test_setting.py)."""
    if text is None:
        return None
    rest = LEAD.sub("", text)
    return rest[:1].upper() + rest[1:]


def facts_of(text: str, title: str = HEADLINE, published_on: date | None = None) -> list[Fact]:
    """Return the facts of a text, their wordings without a lead."""
    facts = find_facts(read(text, title, published_on), Ledger())
    return [replace(f, question=bare(f.question), statement=bare(f.statement)) for f in facts]


def questions_for(text: str, key: str, published_on: date | None = None) -> list[str]:
    """Return every question about a text whose answer is the key."""
    facts = facts_of(text, published_on=published_on)
    found = [fact.question for fact in facts if fact.answer.text == key and fact.question]
    return list(dict.fromkeys(found))
