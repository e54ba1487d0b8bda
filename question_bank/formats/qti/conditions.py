"""The conditions of a QTI 1.2 item: which response earns what, and what is said to it."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from lxml import etree

from question_bank.errors import InvalidItem, UnsupportedItem
from question_bank.formats.qti.material import local_name, material_text

FULL = 99.9  # per cent; 100 but for rounding
DEFAULT_MOST = 100.0  # points, where an item does not say how many there are
MOST_CONDITIONS = 200
LOWER, UPPER = ("vargte", "vargt"), ("varlte", "varlt")


@dataclass(frozen=True, slots=True)
class Label:
    """An option or a right side, with the identifier that conditions name it by."""

    ident: str
    text: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """ "The response of this field is this value", or is not, or is above, or below."""

    response: str
    value: str
    sign: str  # varequal, vargte, vargt, varlte, varlt
    is_negated: bool


@dataclass(frozen=True, slots=True)
class Condition:
    """What one condition compares, what it earns in per cent, and what it says."""

    comparisons: tuple[Comparison, ...]
    percent: float
    text: str

    @property
    def values(self) -> tuple[Comparison, ...]:
        """Return the values that a response must equal."""
        return tuple(
            one for one in self.comparisons if one.sign == "varequal" and not one.is_negated
        )

    @property
    def said_to(self) -> Comparison | None:
        """Return the one value that it speaks to; None when it speaks to several or to all."""
        return self.values[0] if len(self.values) == 1 else None


@dataclass(frozen=True, slots=True)
class Said:
    """What is said to one response, and whether that one is right."""

    value: str
    text: str
    is_right: bool


@dataclass(frozen=True, slots=True)
class Conditions:
    """All conditions of an item, in their order."""

    all: tuple[Condition, ...] = ()
    has_case: bool = False  # somewhere capital letters count
    scores: tuple[Condition, ...] = field(init=False)

    def __post_init__(self) -> None:
        scores = tuple(one for one in self.all if one.percent > 0)
        object.__setattr__(self, "scores", scores)

    @property
    def general(self) -> list[str]:
        """Return what is said whatever the response, and to several of them."""
        return [one.text for one in self.all if one.text and one.said_to is None]

    @property
    def said(self) -> Iterator[Said]:
        """Yield what is said to one response each."""
        right = {value.value for one in self.scores if one.percent >= FULL for value in one.values}
        for one in self.all:
            if one.text and one.said_to:
                yield Said(one.said_to.value, one.text, one.said_to.value in right)

    def said_to(self, response: str, ident: str) -> str:
        texts = (
            one.text
            for one in self.all
            if one.text
            and one.said_to
            and (one.said_to.response, one.said_to.value) == (response, ident)
        )
        return "\n".join(dict.fromkeys(texts))

    def shares(self, response: str, labels: Sequence[Label]) -> dict[str, float]:
        """Return what each option earns in per cent.

        Raises: InvalidItem when points are given for an option that does not exist.
        """
        names = {label.ident for label in labels}
        shares: dict[str, float] = {}
        for value, percent in self.typed(response):
            if value not in names:
                raise InvalidItem(f"The key “{value}” names no option.")
            shares[value] = max(percent, shares.get(value, 0.0))
        return shares

    def typed(self, response: str) -> Iterator[tuple[str, float]]:
        """Yield each value that earns something, with its share in per cent."""
        for one in self.scores:
            for value in one.values:
                if value.response == response:
                    yield value.value, one.percent


def conditions_of(element: etree._Element, responses: Iterable[etree._Element]) -> Conditions:
    """Return the conditions of an item element.  Raises: InvalidItem, UnsupportedItem."""
    names = {response.get("ident") or "" for response in responses}
    told = {
        feedback.get("ident") or "": material_text(feedback)
        for feedback in element.iterchildren("{*}itemfeedback")
    }
    found = list(element.iterfind("{*}resprocessing/{*}respcondition"))
    if len(found) > MOST_CONDITIONS:
        raise UnsupportedItem(f"It has more than {MOST_CONDITIONS} conditions.")
    most = most_points(element)
    conditions = tuple(condition_of(one, most, told) for one in found)
    for condition in conditions:
        for comparison in condition.comparisons:
            if comparison.response not in names:
                raise InvalidItem(
                    f"A condition asks for “{comparison.response}”, which is no field of it."
                )
    has_case = any(
        (one.get("case") or "").lower() == "yes" for one in element.iterfind(".//{*}varequal")
    )
    return Conditions(conditions, has_case)


def most_points(element: etree._Element) -> float:
    """Return how many points an item gives at most, in its own units."""
    declared = element.find("{*}resprocessing/{*}outcomes/{*}decvar")
    said = None if declared is None else declared.get("maxvalue")
    most = points_of(said) if said else DEFAULT_MOST
    return most if most > 0 else DEFAULT_MOST


def points_of(text: str) -> float:
    """Return a number of points.  Raises: InvalidItem."""
    try:
        points = float(text)
    except ValueError:
        points = math.nan
    if not math.isfinite(points):
        raise InvalidItem(f"The score “{text.strip()[:40]}” is no number.")
    return points


def condition_of(element: etree._Element, most: float, told: dict[str, str]) -> Condition:
    """Return one condition with the texts of the feedbacks that it shows."""
    points = 0.0
    for change in element.iterchildren("{*}setvar"):
        if (change.get("action") or "Set").lower() not in ("set", "add"):
            raise UnsupportedItem("Its scores are neither set nor added.")
        points = max(points, points_of(change.text or "0"))
    links = (link.get("linkrefid") or "" for link in element.iterchildren("{*}displayfeedback"))
    texts = dict.fromkeys(text for text in (told.get(link, "") for link in links) if text)
    variables = element.find("{*}conditionvar")
    comparisons = () if variables is None else tuple(comparisons_of(variables))
    return Condition(comparisons, 100 * points / most, "\n".join(texts))


def comparisons_of(variables: etree._Element) -> Iterator[Comparison]:
    signs = ("varequal", *LOWER, *UPPER)
    for one in variables.iter(*(f"{{*}}{sign}" for sign in signs)):
        outer = {local_name(step) for step in one.iterancestors() if step is not variables}
        yield Comparison(
            one.get("respident") or "",
            (one.text or "").strip(),
            local_name(one),
            "not" in outer,
        )
