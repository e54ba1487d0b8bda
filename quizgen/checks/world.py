"""K05: is a distractor right by what everybody can look up: capitals, continents, neighbours?"""

import re
from collections.abc import Iterator

from question_bank.item import Item
from question_bank.proof import Finding
from quizgen.checks.finding import distractors, hard, has_statements
from quizgen.knowledge.gazetteer import (
    element_named,
    find_city,
    find_organisation,
    find_place,
    neighbours,
)
from quizgen.knowledge.places import Place

_NAME = r"(?P<name>(?:the )?[A-Z][\w'\u2019-]*(?: (?:of |and )?(?:the )?[A-Z][\w'\u2019-]*)*)"
_END = r"(?:\?|\.| (?:is|was) _____\.)$"
_CAPITAL = re.compile(
    rf"^(?!.*\b(?:former|old|first|then)\b).*\bcapital (?:city )?of {_NAME}{_END}"
)
_WITHIN = re.compile(
    rf"^Which (?:of (?:these|the following)(?: countries)? is (?:a country )?|country is )"
    rf"(?:in|on the continent of) {_NAME}\?$"
)
_CONTINENT = re.compile(rf"\bcontinent\b.* (?:is|does|lies?) {_NAME}(?: lie| located| in)*{_END}")
_BORDER = re.compile(rf"\b(?:borders?|neighbou?rs?)(?: on| of)? {_NAME}{_END}")
_SYMBOL = re.compile(r"\bsymbol (?:is )?[\u201c\"]?(?P<name>[A-Z][a-z]?)\b")
_NUMBER = re.compile(r"\batomic number (?:of |is )?(?P<name>\d{1,3})\b")
_KIND = re.compile(
    r"^Which of (?:these|the following)(?: \w+)? (?:is|was) (?P<kind>an? [\w -]+?)\?$"
)


def no_distractor_is_true(item: Item, text: str) -> Iterator[Finding]:
    """K05: no distractor answers the stem by a table of capitals, countries, elements, agencies."""
    if has_statements(item):
        return
    for option in distractors(item):
        if reason := right_by_table(item.stem, option):
            yield hard("K05", f"“{option}” is right as well: {reason}")


def right_by_table(stem: str, option: str) -> str | None:
    """Say why an option answers a stem; None when no table says so."""
    place = find_place(option)
    if place is not None and (reason := right_place(stem, place)):
        return reason
    element = element_named(option)
    if element is not None:
        if (match := _SYMBOL.search(stem)) and match.group("name") == element.symbol:
            return "it has the symbol"
        if (match := _NUMBER.search(stem)) and int(match.group("name")) == element.number:
            return "it has the number"
    return right_kind(stem, option, place)


def right_place(stem: str, place: Place) -> str | None:
    """Say why a place answers a stem that names another."""
    if match := _CAPITAL.search(stem):
        country = find_place(match.group("name"))
        if country and country.capital and find_city(country.capital, country.country) == place:
            return "it is the capital"
    if (match := _WITHIN.search(stem)) and place.kind == "country":
        name = match.group("name").removeprefix("the ")
        if place.continent and place.continent.lower() == name.lower():
            return f"it is in {name}"
    if (match := _BORDER.search(stem)) and place.kind == "country":
        country = find_place(match.group("name"))
        if country is not None and place in neighbours(country):
            return "it is a neighbour"
    if (match := _CONTINENT.search(stem)) and place.kind == "continent":
        inside = find_place(match.group("name"))
        if inside is not None and inside.continent in {place.name, place.continent}:
            return "it is the continent"
    return None


def right_kind(stem: str, option: str, place: Place | None) -> str | None:
    """Say why an option is of the kind that "Which of these is a ...?" asks for."""
    match = _KIND.match(stem)
    if match is None:
        return None
    kind = match.group("kind").split(" ", 1)[1].lower()
    organisation = find_organisation(option)
    if place is not None and place.kind == kind:
        return f"it is a {kind}"
    if kind in {"chemical element", "element"} and element_named(option) is not None:
        return "it is an element"
    if organisation is not None and organisation.kind == kind:
        return f"it is a {kind}"
    return None
