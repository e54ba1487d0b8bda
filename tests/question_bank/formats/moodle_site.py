"""A stand-in for Moodle: how its importer stores a question and how it scores a response.

Written from what was measured in a real Moodle and from its documentation, with none of the code
under test, so that what is exported can be answered: the right response scores, a wrong one not.
"""

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any

from question_bank.formats.feedback import feedback_of
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
    item_id,
)

FRACTIONS = {
    float(text)
    for text in "100 90 83.33333 80 75 70 66.66667 60 50 40 33.33333 30 25 20 16.66667 14.28571 "
    "12.5 11.11111 10 5 0".split()
}
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True)
class Stored:
    """A question in Moodle's question bank; texts are what a learner sees."""

    kind: str  # multichoice, shortanswer, numerical, truefalse, matching
    stem: str
    answers: tuple[tuple[str, float, str], ...] = ()  # text, share from -1.0 to 1.0, feedback
    pairs: tuple[tuple[str, str], ...] = ()
    tolerance: float = 0.0
    unit: str = ""
    feedback: str = ""
    idnumber: str = ""
    tags: tuple[str, ...] = ()

    def score(self, response: object) -> float:
        """Score what a learner typed, the indices of what was chosen, or the partners chosen."""
        match self.kind:
            case "multichoice":
                assert isinstance(response, set)
                chosen = {int(index) for index in response}
                return share_of(
                    share for n, (_, share, _) in enumerate(self.answers) if n in chosen
                )
            case "truefalse":
                return max(share for text, share, _ in self.answers if text == response)
            case "matching":
                assert isinstance(response, list)
                right = [partner for _, partner in self.pairs]
                hits = [1 for a, b in zip(response, right, strict=True) if a == b]
                return len(hits) / len(right)
            case "numerical":
                ((text, share, _),) = self.answers
                near = abs(float(str(response)) - float(text)) <= self.tolerance + 1e-9
                return share if near else 0.0
            case _:
                shares = [share for text, share, _ in self.answers if is_like(response, text)]
                return max(shares, default=0.0)


def share_of(shares: Iterable[float]) -> float:
    return min(1.0, max(0.0, round(sum(shares), 4)))


def is_like(response: object, answer: str) -> bool:
    """Compare as Moodle's short answer does: without case, a bare star is any text."""
    parts = (re.escape(part.replace(r"\*", "*")) for part in re.split(r"(?<!\\)\*+", answer))
    return bool(re.fullmatch(".*".join(parts), str(response).strip(), re.IGNORECASE))


class _Page(HTMLParser):
    """Collects the text of a page; a <br> ends a line, nothing else is expected of our files."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:
        assert (tag, attrs) == ("br", []), f"<{tag}> would be shown as markup"
        self.text += "\n"

    def handle_data(self, data: str) -> None:
        self.text += re.sub(r"[ \t\r\n\f]+", " ", data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"the comment {data} would not be shown")

    def handle_decl(self, decl: str) -> None:
        self.handle_comment(decl)

    def handle_pi(self, data: str) -> None:
        self.handle_comment(data)

    def unknown_decl(self, data: str) -> None:
        self.handle_comment(data)


def displayed(markup: str) -> str:
    """Return what a browser shows of HTML."""
    page = _Page()
    page.feed(markup)
    page.close()
    return seen(page.text)


def seen(text: str) -> str:
    """Return text as it is seen: white space runs are one space, line breaks stay."""
    lines = re.split(r"[\r\n]+", CONTROL.sub("", text).strip())
    words = (re.sub(r"[ \t]+", " ", line).strip(" ") for line in lines)
    return "\n".join(line for line in words if line).strip()


def on_one_line(text: str) -> str:
    return " ".join(re.split(r"\s+", CONTROL.sub("", text))).strip()


def expected(item: Item, bundle, *, holds_units: bool) -> Stored:
    """Return what Moodle must store for an item, whatever the format it travels in."""
    common: dict[str, Any] = {
        "stem": seen(item.stem),
        "feedback": seen(feedback_of(bundle, item)),
        "idnumber": item_id(item),
        "tags": (item.kind.replace("_", " "),),
    }
    match item:
        case ChoiceItem() | MultiSelectItem():
            return Stored("multichoice", answers=shares(item.options), **common)
        case ClozeItem() if item.options:
            return Stored("multichoice", answers=shares(item.options), **common)
        case ClozeItem() | ShortAnswerItem():
            texts = {on_one_line(text).casefold(): on_one_line(text) for text in item.accepted}
            typed = tuple((text, 1.0, "") for text in texts.values() if text)
            return Stored("shortanswer", answers=typed, **common)
        case NumericItem():
            unit = on_one_line(item.unit) if holds_units else ""
            number = ((repr(item.value + 0.0), 1.0, ""),)  # -0.0 is 0.0
            return Stored(
                "numerical", answers=number, tolerance=item.tolerance, unit=unit, **common
            )
        case TrueFalseItem():
            truth = (("true", float(item.is_true), ""), ("false", float(not item.is_true), ""))
            return Stored("truefalse", answers=truth, **common)
        case MatchingItem():
            pairs = [
                (seen(pair.left), " ".join(seen(pair.right).split("\n"))) for pair in item.pairs
            ]
            return Stored("matching", pairs=tuple(pairs), **common)
        case OrderingItem():
            steps = [pair.left for pair in item.pairs]
            names = [str(place) for place in range(1, len(steps) + 1)]
            names[0], names[-1] = f"{names[0]} (first)", f"{names[-1]} (last)"
            placed = [(seen(step), names[steps.index(step)]) for step in item.shown]
            return Stored("matching", pairs=tuple(placed), **common)


def shares(options) -> tuple[tuple[str, float, str], ...]:
    keys = sum(option.is_key for option in options)
    wrong = 0.0 if keys == 1 else -1 / keys
    return tuple(
        (
            seen(option.text),
            round(1 / keys if option.is_key else wrong, 4),
            seen(option.reason or ""),
        )
        for option in options
    )


def assert_same(stored: Stored, wanted: Stored) -> None:
    """Compare what a program stored with what it must store, numbers as numbers."""
    assert stored.kind == wanted.kind
    for field in ("stem", "pairs", "tolerance", "unit", "feedback", "idnumber", "tags"):
        assert getattr(stored, field) == getattr(wanted, field), field
    if stored.kind == "numerical":
        assert float(stored.answers[0][0]) == float(wanted.answers[0][0])
    elif stored.kind == "shortanswer":
        texts = [text.replace(r"\*", "*").casefold() for text, _, _ in stored.answers]
        assert texts == [text.casefold() for text, _, _ in wanted.answers]
    else:
        assert stored.answers == wanted.answers


def assert_scores(stored: Stored, item: Item) -> None:
    """Answer the stored question rightly, then wrongly."""
    match item:
        case ChoiceItem() | MultiSelectItem():
            check_choice(stored, item.options)
        case ClozeItem() if item.options:
            check_choice(stored, item.options)
        case ClozeItem() | ShortAnswerItem():
            assert stored.score(on_one_line(item.key)) == 1.0
            assert stored.score(on_one_line(item.key).upper()) in (1.0, 0.0)
            assert stored.score(f"{item.key} but not quite") == 0.0
        case NumericItem():
            off = max(1.0, abs(item.value), item.tolerance) * 2
            assert stored.score(item.value) == stored.score(item.value + item.tolerance) == 1.0
            assert stored.score(item.value + item.tolerance + off) == 0.0
        case TrueFalseItem():
            assert stored.score(item.key.lower()) == 1.0
            assert stored.score(str(not item.is_true).lower()) == 0.0
        case MatchingItem() | OrderingItem():
            right = [partner for _, partner in stored.pairs]
            assert stored.score(right) == 1.0
            assert stored.score(right[1:] + right[:1]) == 0.0


def check_choice(stored: Stored, options) -> None:
    keys = {index for index, option in enumerate(options) if option.is_key}
    assert round(stored.score(keys), 3) == 1.0
    others = set(range(len(options))) - keys
    assert all(stored.score({index}) == 0.0 for index in others)
    if len(keys) > 1:
        assert stored.score(keys | others) < 1.0


def split_embedded(markup: str) -> tuple[str, str, list[tuple[str, float, str]]]:
    """Return the stem with a blank, the type and the answers of a question with embedded answers.

    "~" parts answers and "#" begins a feedback, but neither after a backslash, nor "#" after "&".
    """
    found = re.findall(r"\{\d*:[A-Z_]+:(?:[^~#}\\]|\\.|(?<=&)#|[~#])*\}", markup)
    assert len(found) == 1, f"{len(found)} gaps in {markup}"
    start = re.match(r"\{(\d*):([A-Z_]+):", found[0])
    assert start is not None
    answers = []
    for part in re.split(r"(?<!\\)~", found[0][start.end() : -1]):
        text, *feedback = re.split(r"(?<![\\&])#", part, maxsplit=1)
        share = 1.0 if text.startswith("=") else 0.0
        answers.append((undo(text.removeprefix("=")), share, displayed(undo("".join(feedback)))))
    return markup.replace(found[0], GAP), start[2], answers


def undo(text: str) -> str:
    return html.unescape(text).replace(r"\}", "}").replace(r"\#", "#")
