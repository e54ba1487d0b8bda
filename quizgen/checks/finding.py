"""What checks share: how they report, how they read words, and what of an item they look at."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import TypeAlias, assert_never

from question_bank.item import (
    GAP,
    ChoiceItem,
    ClozeItem,
    Item,
    MatchingItem,
    MultiSelectItem,
    NumericItem,
    OrderingItem,
    ShortAnswerItem,
    TrueFalseItem,
    options_of,
)
from question_bank.proof import Finding
from quizgen.lexicon import is_stopword, stem
from quizgen.remember import of_last

Check: TypeAlias = Callable[[Item, str], Iterator[Finding]]
_WORD = re.compile(r"[^\W_]+(?:(?:[-'\u2019.]|(?<=\d),(?=\d{3}))[^\W_]+)*")
LEAD = re.compile(
    r"^(?:According to the article(?: on [^,]+| “[^”]*”)?|At the time of the article), "
)
HINT = re.compile(r" \([^()]*\)$")
CACHE_SIZE = 8192  # short texts: a stem, an option, a quote
ARTICLES = 8  # whole articles; checks see one after the other


def hard(code: str, message: str) -> Finding:
    """Report a fault that drops the item."""
    return Finding(code, "hard", message)


def soft(code: str, message: str) -> Finding:
    """Report a doubt that lowers the rank and is shown to the teacher."""
    return Finding(code, "soft", message)


@lru_cache(maxsize=CACHE_SIZE)
def words(text: str) -> tuple[str, ...]:
    """Return the words of a text in lower case, the gap left out: "2,500 men" gives two."""
    return tuple([word.lower() for word in written_words(text)])


@lru_cache(maxsize=CACHE_SIZE)
def written_words(text: str) -> tuple[str, ...]:
    """Return the words of a text as they are written."""
    return tuple(split_words(text.replace(GAP, " ")))


@lru_cache(maxsize=CACHE_SIZE)
def content_stems(text: str) -> frozenset[str]:
    """Return the stems of the words that carry meaning: tokens, never substrings."""
    return stems_of(words(text))


@lru_cache(maxsize=ARTICLES)
def article_stems(text: str) -> frozenset[str]:
    """Return the same of a whole article."""
    return stems_of(tokenise(text))


def tokenise(text: str) -> tuple[str, ...]:
    return tuple([word.lower() for word in split_words(text)])


def split_words(text: str) -> list[str]:
    """Return the words of a text as they are written; no word has white space in it."""
    words: list[str] = []
    for part in text.split():
        if part.isalnum():
            words.append(part)
        else:
            words += words_between_spaces(part)
    return words


@lru_cache(maxsize=32_768)  # words with the marks beside them: most are met again
def words_between_spaces(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text))


def stems_of(tokens: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(weighty_stem, tokens)) - {""}


@lru_cache(maxsize=32_768)  # words
def weighty_stem(token: str) -> str:
    """Return the stem of a word that carries meaning, "" of any other."""
    return "" if is_stopword(token) else stem(bare(token))


def bare(token: str) -> str:
    """Return a word without the mark of possession: "Greece’s" gives "Greece"."""
    return token.removesuffix("\u2019s").removesuffix("'s")


def sense_of(text: str) -> frozenset[str]:
    """Return the stems of a text, or its words where none carries meaning."""
    return content_stems(text) or frozenset(words(text))


def place_of(value: str, text: str, start: int = 0) -> tuple[int, int] | None:
    """Find whole words in a text: "2,000" in "2,000km", "about 50" in "About 50 buyers"."""
    lower, wanted = text.lower(), value.lower()
    found = lower.find(wanted, start) if wanted else -1
    while found >= 0:
        end = found + len(wanted)
        if not lower[found - 1 : found].isalnum() and ends_there(wanted, lower[end : end + 2]):
            return found, end
        found = lower.find(wanted, found + 1)
    return None


def ends_there(value: str, after: str) -> bool:
    """Tell whether a value ends where it does: "40" goes on in "401" and "40.5", not in "40km"."""
    if value[-1].isdigit():
        return not (after[:1].isdigit() or (after[:1] in ".,-" and after[1:].isdigit()))
    return not after[:1].isalnum()


@of_last
def body_of(item: Item) -> str:
    """Return a stem without what says where it comes from and without its hint."""
    return HINT.sub("", LEAD.sub("", item.stem))


@of_last
def distractors(item: Item) -> list[str]:
    """Return the texts of the wrong options."""
    return [option.text for option in options_of(item) if not option.is_key]


@of_last
def keys_of(item: Item) -> tuple[str, ...]:
    """Return what the article must say for the item to be right; pairs are looked at apart.

    For a true/false item it is what the article has in the place that a false statement changes.
    """
    match item:
        case MultiSelectItem():
            return tuple(option.text for option in item.options if option.is_key)
        case TrueFalseItem():
            return (item.proof.fact.value,)
        case ChoiceItem() | ClozeItem() | NumericItem() | ShortAnswerItem():
            return (item.key,)
        case MatchingItem() | OrderingItem():
            return ()
        case _:
            assert_never(item)


def accepted_forms(item: Item) -> tuple[str, ...]:
    """Return the accepted answers of a kind that is typed."""
    if isinstance(item, ClozeItem | NumericItem | ShortAnswerItem):
        return item.accepted
    return ()


@of_last
def has_statements(item: Item) -> bool:
    """Tell whether the options are whole statements: "Which of these statements is true?"."""
    texts = [option.text for option in options_of(item)]
    return bool(texts) and all(is_statement(text) for text in texts)


@lru_cache(maxsize=CACHE_SIZE)
def is_statement(text: str) -> bool:
    """Tell whether an option is a sentence of its own: "Nero was there.", not "A. B. Carr Jr."."""
    small = sum(word[0].islower() for word in written_words(text))
    return text.endswith((".", ".\u201d")) and small >= 2 and not text[0].islower()


def is_question(item: Item) -> bool:
    """Tell whether the kind asks a question, not states something or gives a task."""
    return isinstance(item, ChoiceItem | NumericItem | ShortAnswerItem | MultiSelectItem)


@of_last
def statements_of(item: Item) -> tuple[str, ...]:
    """Return every text of an item that must make sense alone: its stem, and whole statements."""
    match item:
        case ChoiceItem() | MultiSelectItem() if has_statements(item):
            return (item.stem, *(option.text for option in item.options))
        case MatchingItem() | OrderingItem():
            return (item.stem, *(pair.left for pair in item.pairs))
        case _:
            return (item.stem,)
