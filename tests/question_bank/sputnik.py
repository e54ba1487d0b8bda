"""An article written for the tests, and items made from it by hand."""

import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime

from question_bank.item import (
    ChoiceItem,
    ClozeItem,
    Item,
    MatchingItem,
    MultiSelectItem,
    NumericItem,
    OrderingItem,
    Pair,
    ShortAnswerItem,
    TrueFalseItem,
)
from question_bank.proof import ArticleRef, Evidence, FactRecord, Finding, Option, Proof
from question_bank.stored_article import StoredArticle

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
TEXT = "Sputnik 1 flew in 1957. It weighed 83 kg. Its radio sent for 21 days."


def make_article(text: str = TEXT, title: str = "Sputnik 1") -> StoredArticle:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return StoredArticle(
        id=digest[:16],
        title=title,
        sha256=digest,
        text=text,
        source="sputnik.md",
        licence="CC0-1.0",
        published_on=date(2024, 5, 17),
    )


def make_proof(quote: str, value: str) -> Proof:
    article = make_article()
    start = article.text.index(quote)
    return Proof(
        article=ArticleRef(article.id, article.title, article.sha256),
        section="Sputnik 1",
        evidence=Evidence(quote, start, start + len(quote)),
        fact=FactRecord("date", "Sputnik 1", "flew in", value),
        explanation=f"The article says: {quote}",
        findings=(Finding("K02", "soft", "The key is the longest option."),),
    )


def make_choice(stem: str = "When did Sputnik 1 fly?", rank: int = 1) -> ChoiceItem:
    return ChoiceItem(
        stem=stem,
        options=(
            Option("1954", is_key=False, reason="Three years too early."),
            Option("1957", is_key=True),
            Option("1961", is_key=False, reason="That was Vostok 1."),
        ),
        proof=make_proof("Sputnik 1 flew in 1957.", "1957"),
        difficulty=0.25,
        rank=rank,
    )


def make_typed_cloze() -> ClozeItem:
    return ClozeItem(
        stem="Sputnik 1 weighed _____ kg.",
        key="83",
        accepted=("83", "eighty-three"),
        options=(),
        proof=make_proof("It weighed 83 kg.", "83 kg"),
        difficulty=0.5,
        rank=2,
    )


def make_chosen_cloze() -> ClozeItem:
    return ClozeItem(
        stem="The radio of Sputnik 1 sent for _____ days.",
        key="21",
        accepted=("21",),
        options=(Option("12", is_key=False, reason="Another count."), Option("21", is_key=True)),
        proof=make_proof("Its radio sent for 21 days.", "21 days"),
        difficulty=0.75,
        bloom="understand",
        rank=3,
    )


def three_items() -> list[Item]:
    return [make_choice(), make_typed_cloze(), make_chosen_cloze()]


def make_pair(left: str, right: str, quote: str) -> Pair:
    return Pair(left, right, make_proof(quote, right).evidence)


def make_true_false() -> TrueFalseItem:
    return TrueFalseItem(
        stem="Sputnik 1 weighed 38 kg.",
        is_true=False,
        proof=make_proof("It weighed 83 kg.", "83 kg"),
        difficulty=0.4,
    )


def make_numeric() -> NumericItem:
    return NumericItem(
        stem="How much did Sputnik 1 weigh?",
        key="83",
        value=83.0,
        tolerance=0.5,
        unit="kilograms",
        accepted=("83", "eighty-three", "four score and three"),
        proof=make_proof("It weighed 83 kg.", "83 kg"),
        difficulty=0.6,
        pairs=(make_pair("weight", "83", "It weighed 83 kg."),),
    )


def make_short_answer() -> ShortAnswerItem:
    return ShortAnswerItem(
        stem="What sent for 21 days?",
        key="Its radio",
        accepted=("Its radio", "radio"),
        proof=make_proof("Its radio sent for 21 days.", "radio"),
        difficulty=0.5,
    )


def make_matching() -> MatchingItem:
    return MatchingItem(
        stem="What belongs to what of Sputnik 1?",
        pairs=(
            make_pair("flight", "1957", "Sputnik 1 flew in 1957."),
            make_pair("weight", "83 kg", "It weighed 83 kg."),
            make_pair("radio", "21 days", "Its radio sent for 21 days."),
        ),
        proof=make_proof(TEXT, "three figures"),
        difficulty=0.5,
    )


def make_ordering() -> OrderingItem:
    return OrderingItem(
        stem="In which order does the article tell it?",
        pairs=(
            make_pair("the flight", "1957", "Sputnik 1 flew in 1957."),
            make_pair("the weight", "1958", "It weighed 83 kg."),
            make_pair("the radio", "1959", "Its radio sent for 21 days."),
            make_pair("the end", "1960", "Its radio sent for 21 days."),
        ),
        proof=make_proof(TEXT, "four steps"),
        difficulty=0.7,
    )


def make_multi_select() -> MultiSelectItem:
    return MultiSelectItem(
        stem="What does the article say of Sputnik 1?",
        options=(
            Option("Its weight", is_key=True),
            Option("Its colour", is_key=False, reason="The article names no colour."),
            Option("Its year", is_key=True),
            Option("Its price", is_key=False, reason="The article names no price."),
        ),
        proof=make_proof(TEXT, "two figures"),
        difficulty=0.5,
    )


def all_kinds() -> list[Item]:
    return [
        *three_items(),
        make_true_false(),
        make_numeric(),
        make_short_answer(),
        make_matching(),
        make_ordering(),
        make_multi_select(),
    ]


def many_items(number: int) -> list[Item]:
    return [replace(make_choice(), stem=f"Question {index}: when?") for index in range(number)]
