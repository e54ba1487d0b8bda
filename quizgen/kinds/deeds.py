"""What different people did: who did which of it?"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from question_bank.item import MatchingItem, Pair
from question_bank.proof import FactRecord
from quizgen.content_words import content
from quizgen.document import Token
from quizgen.drafts import matter_of
from quizgen.facts import Context, Fact
from quizgen.kinds.drafting import evidence_of, make_proof
from quizgen.kinds.proposal import Proposal
from quizgen.kinds.topic import about_article

FEWEST, MOST = 3, 4  # pairs of one item
SHORTEST, LONGEST = 3, 14  # words of a deed
ALIKE = 0.4  # shorter deed's length in characters, as a share of the longer's
SAME = 0.5  # share of content words from which two deeds are nearly one
LEAST = 0.3  # weight below which what somebody did is not worth asking
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_WHO = re.compile(r"(?:^|, )[Ww]ho (?P<deed>.+)\?$")
_LEANING = re.compile(
    r"\b(?:it|its|they|their|them|he|his|him|she|her|hers|himself|herself|also|too|both|this|"
    r"these|that time|such|other|others|another|same|instead|however|role|me|my|we|our)\b|[“”\"]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Deed:
    """What somebody did or was: "Antoine Lavoisier", "coined the name oxygen"."""

    fact: Fact
    doer: str
    text: str
    is_done: bool  # in the past tense, without an auxiliary: "coined", not "was treated"


def find_deeds(context: Context, facts: Sequence[Fact]) -> list[Deed]:
    """Return the deeds of people that a question with "who" asks for, the best fact first."""
    found: list[Deed] = []
    for fact in facts:
        match = _WHO.search(fact.question or "")
        if match is None or fact.answer.type != "person" or fact.weight < LEAST:
            continue
        head, text = head_of(context, fact), match["deed"]
        if not is_doer(context, head) or not is_clear(text, fact.answer.text):
            continue
        if all(text != other.text for other in found):
            found.append(Deed(fact, fact.answer.text, text, is_done(context, head, text)))
    return found


def head_of(context: Context, fact: Fact) -> Token:
    """Return the token of an answer whose head stands outside it."""
    tokens = [context.document.tokens[i] for i in fact.answer.tokens]
    inside = set(fact.answer.tokens)
    return next((t for t in tokens if t.head not in inside or t.head == t.index), tokens[-1])


def is_doer(context: Context, head: Token) -> bool:
    """Tell whether a name is its clause's subject or the "by" of a passive."""
    if head.dep == "appos":
        head = context.document.tokens[head.head]
    above = context.document.tokens[head.head]
    return head.dep in SUBJECTS or (head.dep == "pobj" and above.dep == "agent")


def is_done(context: Context, head: Token, text: str) -> bool:
    """Tell whether a deed begins with its verb in the past tense."""
    sentence = context.document.tokens[max(0, head.index - 40) : head.index + 40]
    first = text.split(maxsplit=1)[0]
    return first not in {"was", "were", "had", "did", "became"} and any(
        token.text == first and token.tag == "VBD" for token in sentence
    )


def is_clear(text: str, doer: str) -> bool:
    """Tell whether a deed makes sense without its doer and does not name them."""
    words = text.split()
    if not SHORTEST <= len(words) <= LONGEST or _LEANING.search(text):
        return False
    return len(content(text)) > 1 and not content(text) & content(doer)


def apart(deeds: Sequence[Deed], most: int) -> list[Deed]:
    """Return deeds of different people and sentences, alike in length, none naming another."""
    kept: list[Deed] = []
    for deed in deeds:
        if len(kept) < most and all(are_apart(deed, other) for other in kept):
            kept.append(deed)
    return kept


def are_apart(deed: Deed, other: Deed) -> bool:
    """Tell whether two deeds belong to different people, and each to its own alone."""
    if deed.fact.sentence.number == other.fact.sentence.number:
        return False
    mine, theirs = content(deed.doer), content(other.doer)
    said, told = content(deed.text), content(other.text)
    if mine & theirs or mine & told or theirs & said:
        return False
    shorter, longer = sorted((len(deed.text), len(other.text)))
    return shorter / longer >= ALIKE and len(said & told) < SAME * min(len(said), len(told))


def make_deed_matchings(context: Context, facts: Sequence[Fact]) -> Iterator[Proposal]:
    """Yield one item that matches people with what the article says of each."""
    chosen = apart([deed for deed in find_deeds(context, facts) if deed.is_done], MOST)
    if len(chosen) < FEWEST:
        return
    pairs = tuple(Pair(deed.doer, deed.text, evidence_of(context, deed.fact)) for deed in chosen)
    answer = "; ".join(f"{pair.left} {pair.right}" for pair in pairs)
    proof = make_proof(context, chosen[0].fact, f"The article says: {answer}.")
    item = MatchingItem(
        stem=f"Match each person with what {about_article(context.document)} says of them.",
        pairs=pairs,
        proof=replace(proof, fact=FactRecord("person", "people", "deeds", answer)),
        difficulty=0.5,
    )
    yield Proposal(item, "matching", tuple(matter_of(deed.fact) for deed in chosen))
