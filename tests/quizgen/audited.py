"""Items for the audit, made by hand so that every figure can be worked out on paper."""

from question_bank.item import (
    ChoiceItem,
    ClozeItem,
    MatchingItem,
    MultiSelectItem,
    NumericItem,
    Pair,
    ShortAnswerItem,
    TrueFalseItem,
)
from question_bank.proof import ArticleRef, Evidence, FactRecord, Option, Proof

NOWHERE = Evidence("Nothing.", 0, 8)


def make_proof(value: str, subject: str, article: str = "a", title: str = "Ports") -> Proof:
    return Proof(
        article=ArticleRef(article, title, article * 64),
        section=title,
        evidence=NOWHERE,
        fact=FactRecord("place", subject, "stand in", value),
        explanation="The article says so.",
    )


def make_options(*texts: str) -> tuple[Option, ...]:
    """Mark the texts with an asterisk as keys."""
    return tuple(
        Option(text.lstrip("*"), True) if text[0] == "*" else Option(text, False, "Not here.")
        for text in texts
    )


def choose(stem: str, *texts: str, **proof: str) -> ChoiceItem:
    key = next(text[1:] for text in texts if text[0] == "*")
    return ChoiceItem(
        stem=stem,
        options=make_options(*texts),
        proof=make_proof(key, **{"subject": stem} | proof),
        difficulty=0.5,
    )


def fill(stem: str, key: str, *texts: str, **proof: str) -> ClozeItem:
    return ClozeItem(
        stem=stem,
        key=key,
        accepted=(key,),
        options=make_options(*texts) if texts else (),
        proof=make_proof(key, **{"subject": stem} | proof),
        difficulty=0.5,
    )


def claim(stem: str, is_true: bool, **proof: str) -> TrueFalseItem:
    return TrueFalseItem(
        stem=stem,
        is_true=is_true,
        proof=make_proof(str(is_true), **{"subject": stem} | proof),
        difficulty=0.5,
    )


def type_in(stem: str, key: str, **proof: str) -> ShortAnswerItem:
    return ShortAnswerItem(
        stem=stem,
        key=key,
        accepted=(key,),
        proof=make_proof(key, **{"subject": stem} | proof),
        difficulty=0.5,
    )


def count(stem: str, key: str, value: float, **proof: str) -> NumericItem:
    return NumericItem(
        stem=stem,
        key=key,
        value=value,
        tolerance=0.0,
        unit="",
        accepted=(key,),
        proof=make_proof(key, **{"subject": stem} | proof),
        difficulty=0.5,
    )


def match(stem: str, *sides: tuple[str, str], **proof: str) -> MatchingItem:
    pairs = tuple(Pair(left, right, NOWHERE) for left, right in sides)
    return MatchingItem(
        stem=stem, pairs=pairs, proof=make_proof("", **{"subject": stem} | proof), difficulty=0.5
    )


def select(stem: str, *texts: str, **proof: str) -> MultiSelectItem:
    return MultiSelectItem(
        stem=stem,
        options=make_options(*texts),
        proof=make_proof("", **{"subject": stem} | proof),
        difficulty=0.5,
    )
