"""Answers as Moodle keeps them, each with its share of the points, made into items."""

import math
import re
from dataclasses import dataclass, field

from question_bank.errors import InvalidItem, UnsupportedItem
from question_bank.formats.imported import Origin
from question_bank.formats.moodle_text import LONGEST_NUMBER, place_names
from question_bank.item import (
    GAP,
    ChoiceItem,
    ClozeItem,
    Item,
    MatchingItem,
    MultiSelectItem,
    NumericItem,
    OrderingItem,
    Pair,
    ShortAnswerItem,
)
from question_bank.proof import Evidence, Option, Proof

DIFFICULTY = 0.5  # nobody estimated it
_FULL = 99.9  # per cent; 100 but for rounding
_MOST = 8  # options or pairs that an item may have
_NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,2})?", re.ASCII)
_STAR = re.compile(r"(?<!\\)\*")


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer with what a learner is told who gives it."""

    text: str
    percent: float  # its share of the points; 100 is right, 0 and less is wrong
    feedback: str


@dataclass(slots=True)
class Question:
    """What every question has, while it is read; `remarks` are for the teacher."""

    stem: str
    explanation: str
    origin: Origin
    remarks: list[str]
    tags: frozenset[str] = field(default_factory=frozenset)

    def proof(self, value: str) -> Proof:
        return self.origin.proof(value=value, explanation=self.explanation)

    def explain(self, feedback: str) -> None:
        """Add a feedback that has no place of its own."""
        if feedback and feedback not in self.explanation:
            self.explanation = f"{self.explanation}\n{feedback}".strip()

    @property
    def is_cloze(self) -> bool:
        """Tell whether the stem is a statement with a gap; our own files say it in their tags."""
        return self.stem.count(GAP) == 1 and not self.tags & {"multiple choice", "short answer"}


def choice_item(question: Question, answers: tuple[Answer, ...], *, is_single: bool) -> Item:
    """Return a question with options.  Raises: InvalidItem, UnsupportedItem."""
    if len(answers) > _MOST:
        raise UnsupportedItem(f"It has {len(answers)} options; {_MOST} are the most here.")
    right = [answer for answer in answers if answer.percent > 0]
    if is_single:
        right = [answer for answer in answers if answer.percent >= _FULL]
        if len(right) != 1:
            raise InvalidItem(f"One option must be worth 100 %, here {len(right)} are.")
        partly = [answer.text for answer in answers if 0 < answer.percent < _FULL]
        if partly:
            question.remarks.append(f"Part of the points for “{'”, “'.join(partly)}” is left out.")
    elif abs(sum(answer.percent for answer in right) - 100) > 1:
        total = sum(answer.percent for answer in right)
        raise InvalidItem(f"The shares of the right options add up to {total:g} %, not 100 %.")
    elif len({round(answer.percent) for answer in right}) > 1:
        question.remarks.append("Each right option counts the same here.")
    return item_with_options(question, answers, right)


def item_with_options(
    question: Question, answers: tuple[Answer, ...], right: list[Answer]
) -> ChoiceItem | ClozeItem | MultiSelectItem:
    for answer in right:
        question.explain(answer.feedback)
    options = tuple(
        Option(answer.text, is_key=True)
        if answer in right
        else Option(answer.text, is_key=False, reason=answer.feedback or None)
        for answer in answers
    )
    proof, stem = question.proof("; ".join(answer.text for answer in right)), question.stem
    if len(right) > 1:
        return MultiSelectItem(stem=stem, options=options, proof=proof, difficulty=DIFFICULTY)
    if not question.is_cloze:
        return ChoiceItem(stem=stem, options=options, proof=proof, difficulty=DIFFICULTY)
    key = right[0].text
    return ClozeItem(
        stem=stem, key=key, accepted=(key,), options=options, proof=proof, difficulty=DIFFICULTY
    )


def typed_item(question: Question, answers: tuple[Answer, ...]) -> ClozeItem | ShortAnswerItem:
    """Return a question that is answered by typing.  Raises: InvalidItem, UnsupportedItem."""
    right = [answer for answer in answers if answer.percent >= _FULL and answer.text]
    note_what_is_left_out(question, answers)
    if not right:
        raise InvalidItem("No answer is worth 100 %.")
    if any(answer.text == "*" for answer in right):
        raise InvalidItem("The answer “*” would make everything right.")
    texts = [answer.text for answer in right if not _STAR.search(answer.text)]
    if not texts:
        raise UnsupportedItem("All its answers have a star for any text.")
    if len(texts) < len(right):
        question.remarks.append("Answers with a star for any text are left out.")
    for answer in right:
        question.explain(answer.feedback)
    accepted = tuple(dict.fromkeys(text.replace(r"\*", "*") for text in texts))
    stem, key, proof = question.stem, accepted[0], question.proof(accepted[0])
    if question.is_cloze:
        return ClozeItem(
            stem=stem, key=key, accepted=accepted, options=(), proof=proof, difficulty=DIFFICULTY
        )
    return ShortAnswerItem(
        stem=stem, key=key, accepted=accepted, proof=proof, difficulty=DIFFICULTY
    )


def note_what_is_left_out(question: Question, answers: tuple[Answer, ...]) -> None:
    """Tell of answers that are right in part, and of what is said to wrong ones."""
    for answer in answers:
        if 0 < answer.percent < _FULL:
            question.remarks.append(f"Part of the points for “{answer.text}” is left out.")
        elif answer.percent <= 0 and answer.feedback:
            question.remarks.append(f"What is said to “{answer.text}” is left out.")


def numeric_item(question: Question, answers: tuple[tuple[Answer, str], ...], unit: str) -> Item:
    """Return a question for a number; each answer comes with its tolerance as text.

    Raises: InvalidItem.
    """
    full = [(answer, margin) for answer, margin in answers if answer.percent >= _FULL]
    if not full:
        raise InvalidItem("No answer is worth 100 %.")
    if len(full) > 1:
        question.remarks.append("Of several right numbers the first is kept.")
    if any(0 < answer.percent < _FULL for answer, _ in answers):
        question.remarks.append("Part of the points for other numbers is left out.")
    answer, margin = full[0]
    question.explain(answer.feedback)
    return NumericItem(
        stem=question.stem,
        key=answer.text,
        value=number_of(answer.text),
        tolerance=number_of(margin or "0"),
        unit=unit,
        accepted=(answer.text,),
        proof=question.proof(answer.text),
        difficulty=DIFFICULTY,
    )


def number_of(text: str) -> float:
    """Return the value of a number with a decimal point.  Raises: InvalidItem."""
    number = _NUMBER.fullmatch(text.strip()) if len(text) <= LONGEST_NUMBER else None
    value = float(number[0]) if number else math.inf
    if not math.isfinite(value):
        raise InvalidItem(f"“{text.strip()[:LONGEST_NUMBER]}” is no number such as 3.14.")
    return value


def matching_item(question: Question, pairs: tuple[tuple[str, str], ...]) -> Item:
    """Return a matching or, where the places and the tag say so, an ordering.

    Raises: InvalidItem, UnsupportedItem.
    """
    if len(pairs) > _MOST:
        raise UnsupportedItem(f"It has {len(pairs)} pairs; {_MOST} are the most here.")
    if any(not left for left, _ in pairs):
        raise UnsupportedItem("It has wrong answers to match with, which have no place here.")
    rights = {right.casefold() for _, right in pairs}
    if len(rights) < len(pairs) and len({left for left, _ in pairs}) == len(pairs):
        raise UnsupportedItem("Two of its pairs have the same right side.")
    made = [Pair(left, right, Evidence("", 0, 0)) for left, right in pairs]
    if "ordering" in question.tags and len(made) >= 3:
        places = place_names(len(made))
        if {pair.right for pair in made} == set(places):
            made.sort(key=lambda pair: places.index(pair.right))
            return OrderingItem(
                stem=question.stem,
                pairs=tuple(made),
                proof=question.proof("; ".join(pair.left for pair in made)),
                difficulty=DIFFICULTY,
            )
    return MatchingItem(
        stem=question.stem,
        pairs=tuple(made),
        proof=question.proof("; ".join(f"{left}: {right}" for left, right in pairs)),
        difficulty=DIFFICULTY,
    )
