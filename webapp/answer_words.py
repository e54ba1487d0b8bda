"""An answer or a key as people read it: in words, part by part."""

from dataclasses import dataclass
from typing import Literal, TypeAlias, assert_never

from question_bank.answers import numbers_of, right_answer
from question_bank.item import (
    ChoiceItem,
    ClozeItem,
    Item,
    MatchingItem,
    MultiSelectItem,
    NumericItem,
    OrderingItem,
    ShortAnswerItem,
    TrueFalseItem,
)

Mark: TypeAlias = Literal["right", "wrong"]
NOTHING = "nothing chosen"


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that was answered.  In a matching item `lead` is the left side.

    `note` says more, `mark` whether the part is right: both only after submitting.
    """

    text: str
    lead: str = ""
    note: str = ""
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """An answer in words; the parts of an order are numbered."""

    parts: tuple[Part, ...]
    is_order: bool = False

    @property
    def is_complete(self) -> bool:
        """Tell whether nothing was left open."""
        return all(part.text != NOTHING for part in self.parts)


def words_of(item: Item, answer: str) -> Words:
    """Turn an answer as stored into words: "2" gives the third option's text."""
    match item:
        case ChoiceItem() | ClozeItem() | MultiSelectItem():
            chosen = numbers_of(answer, len(item.options)) if item.options else None
            texts = [item.options[index].text for index in chosen or () if index is not None]
            return Words(tuple(Part(text) for text in texts or [answer]))
        case TrueFalseItem():
            return Words((Part(answer.capitalize()),))
        case NumericItem() | ShortAnswerItem():
            return Words((Part(answer),))
        case MatchingItem():
            texts = texts_at(item.rights, answer)
            return Words(
                tuple(Part(text, pair.left) for pair, text in zip(item.pairs, texts, strict=False))
            )
        case OrderingItem():
            texts = texts_at(item.shown, answer)
            return Words(tuple(Part(text) for text in texts), is_order=True)
        case _:
            assert_never(item)


def texts_at(texts: tuple[str, ...], answer: str) -> list[str]:
    """Return the text that each index of an answer points to."""
    chosen = numbers_of(answer, len(texts)) or ()
    return [NOTHING if index is None else texts[index] for index in chosen]


def key_words(item: Item) -> Words:
    """Return the key in words, with what goes with it: its unit, its tolerance, its time."""
    if isinstance(item, NumericItem):
        off = f"give or take {item.tolerance:g}" if item.tolerance else ""
        return Words((Part(item.key, note=", ".join(filter(None, (item.unit, off)))),))
    if isinstance(item, OrderingItem):
        return Words(tuple(Part(pair.left, note=pair.right) for pair in item.pairs), is_order=True)
    if isinstance(item, ClozeItem):
        return Words((Part(item.key),))
    return words_of(item, right_answer(item))
