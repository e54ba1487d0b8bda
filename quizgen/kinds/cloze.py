"""Fact to a statement with a gap, to be filled by choosing or by typing."""

import re
from dataclasses import replace

from question_bank.item import GAP, ClozeItem
from quizgen.distractors.find import ENOUGH, find_distractors, tells_by_word
from quizgen.facts import NUMERIC, Context, Fact
from quizgen.kinds.claims import FEW, is_of_build
from quizgen.kinds.drafting import estimate_difficulty, make_proof, order_options
from quizgen.lexicon import is_stopword
from quizgen.numbers import parse_quantity
from quizgen.wording.wh_phrases import group_noun

# A typed answer must be the only thing that fits: numbers, times and names are, terms seldom.
TYPED = frozenset(
    {
        "count",
        "bound",
        "percent",
        "year",
        "month",
        "month_year",
        "day",
        "person",
        "country",
        "city",
        "state",
        "continent",
        "organisation",
        "ordinal",
        "event",
        "place",
        "decade",
        "century",
        "term",
    }
)
# What kind of answer a gap takes: "in _____" could be a year or a place.
HINTS: dict[str, str] = {
    "person": "a person",
    "year": "a year",
    "month": "a month",
    "month_year": "month and year",
    "day": "a date",
    "country": "a country",
    "city": "a city",
    "state": "a state",
    "continent": "a continent",
    "place": "a place",
    "decade": "a decade",
    "century": "a century",
    "count": "a number",
    "percent": "a percentage",
}
LONGEST_KEY = 5  # words
BODIES = frozenset({"organisation", "term"})
# Who only reports what is said, and numbers that a rounder one would do for.
_REPORTER = re.compile(rf"{GAP} (?:has |have |had )?\w+ that\b")
_OPEN = re.compile(
    r"(?:more|less|fewer) than |over |under |nearly |almost |at (?:least|most) ", re.I
)
_ONE_OF = re.compile(rf"{GAP} (?:is|are|was|were) (?:only )?one of\b")
WORDS = ("one word", "two words", "three words", "four words", "five words")


def make_cloze(context: Context, fact: Fact) -> ClozeItem | None:
    """Leave a gap to type in; None when the fact has no safe statement."""
    if (
        fact.statement is None
        or fact.answer.type not in TYPED
        or not fact.answer.is_typeable
        or len(fact.answer.text.split()) > LONGEST_KEY
    ):
        return None
    if is_open(fact):
        return None
    stem = fix_article(fact.statement)
    if fact.answer.type == "term" and tells_by_word(fact.answer.text, stem):
        return None  # "_____ ... have evolved", beginning with "e"
    stem = add_hint(stem, fact)
    accepted = tuple(dict.fromkeys((fact.answer.text, *fact.answer.accepted)))
    return ClozeItem(
        stem=stem,
        key=fact.answer.text,
        accepted=accepted,
        options=(),
        proof=make_proof(context, fact),
        difficulty=estimate_difficulty(fact, [], stem, context.document.article.text),
    )


def is_open(fact: Fact) -> bool:
    """Tell whether other words would fill a gap as well, or what fills it is a trifle."""
    said, answer = fact.statement or "", fact.answer
    if answer.type in NUMERIC | {"bound"}:
        quantity = parse_quantity(answer.text)
        is_few = quantity is not None and quantity.value <= FEW and answer.type != "percent"
        return bool(_OPEN.match(answer.text)) or (is_few and not is_of_build(said))
    if answer.type in BODIES and _REPORTER.search(said):
        return True
    return bool(_ONE_OF.search(said))


def make_cloze_with_options(context: Context, fact: Fact, random_seed: int) -> ClozeItem | None:
    """Leave a gap with options; None when the fact has no safe statement or too few distractors."""
    if (
        fact.statement is None
        or fact.answer.type in {"reason", "bound"}
        or len(fact.answer.text.split()) > LONGEST_KEY
    ):
        return None
    stem = fix_article(fact.statement)
    distractors = find_distractors(context, fact, stem, random_seed)
    if len(distractors) < ENOUGH:
        return None
    options = order_options(fact.answer.text, distractors, fact)
    draft = ClozeItem(
        stem=stem,
        key=fact.answer.text,
        accepted=(fact.answer.text,),
        options=options,
        proof=make_proof(context, fact),
        difficulty=estimate_difficulty(fact, distractors, stem, context.document.article.text),
    )
    return replace(draft, difficulty=max(0.1, round(draft.difficulty - 0.05, 2)))


def stems_of(fact: Fact) -> set[str]:
    """Return every stem that a fact may be asked with."""
    stems = {fact.question} if fact.question else set()
    if fact.statement:
        stem = fix_article(fact.statement)
        stems |= {stem, add_hint(stem, fact)}
    return stems


def add_hint(stem: str, fact: Fact) -> str:
    """Say what kind of answer a gap takes, where that is not clear."""
    kind = fact.answer.type
    hint = hint_for(fact.answer.text) if kind == "term" else HINTS.get(kind)
    if kind in NUMERIC and (not stem.partition(GAP)[2][:1].isspace() or "percent" in stem):
        return stem  # "tilted at _____\u00b0", "_____ percent"
    if kind == "person" and is_titled(stem):
        return stem
    if kind == "organisation" and (noun := group_noun(fact.answer.text)) not in {None, ""}:
        hint = f"{'an' if noun[0] in 'aeio' else 'a'} {noun}"
    return f"{stem} ({hint})" if hint else stem


def is_titled(stem: str) -> bool:
    """Tell whether the word before a gap says who is meant: "Chief Justice _____"."""
    before = stem.partition(GAP)[0].split()
    return bool(before) and before[-1].isalpha() and not is_stopword(before[-1].lower())


def hint_for(term: str) -> str:
    """Narrow a gap that several words might fill: "one word, beginning with “m”"."""
    number = WORDS[min(len(term.split()), LONGEST_KEY) - 1]
    return f"{number}, beginning with “{term[0].lower()}”"


def fix_article(statement: str) -> str:
    """Hide whether the key begins with a vowel: "an _____" gives "a(n) _____"."""
    for before in (" an ", " a "):
        statement = statement.replace(f"{before}{GAP}", f" a(n) {GAP}")
    for before in ("An ", "A "):
        if statement.startswith(f"{before}{GAP}"):
            statement = f"A(n) {statement[len(before) :]}"
    return statement
