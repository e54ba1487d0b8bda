"""Places, demonyms, organisations, first names, currencies and elements."""

import pytest

from quizgen.knowledge.gazetteer import (
    country_of_demonym,
    element_named,
    find_currency,
    find_organisation,
    find_place,
    gender_of,
    neighbours,
    organisations_of_kind,
    similar_places,
)
from quizgen.knowledge.places import Place, find_places


def place(name: str) -> Place:
    found = find_place(name)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Russia", "Russia country RU"),
        ("U.S.", "United States country US"),
        ("the United States", "United States country US"),
        ("UK", "United Kingdom country GB"),
        ("Côte d’Ivoire", "Ivory Coast country CI"),
        ("Georgia", "Georgia country GE"),
        ("Texas", "Texas state US"),
        ("New York", "New York City city US"),
        ("Washington", "Washington, D.C. city US"),
        ("Harbin", "Harbin city CN"),
        ("Kiev", "Kyiv city UA"),
        ("Lodz", "Łódź city PL"),
        ("St. Petersburg", "Saint Petersburg city RU"),
        ("Europe", "Europe continent None"),
        ("Middle East", "Middle East region None"),
        ("Heilongjiang", "Heilongjiang region CN"),
        ("Scotland", "Scotland region GB"),
    ],
)
def test_names_and_aliases(name, expected):
    found = place(name)
    assert f"{found.name} {found.kind} {found.country}" == expected


@pytest.mark.parametrize("name", ["", "reading", "Atlantis", "nice", "of"])
def test_words_are_no_places(name):
    assert find_place(name) is None


def test_a_name_may_have_several_places():
    assert [found.kind for found in find_places("Georgia")] == ["country", "state"]


def test_a_country_has_capital_continent_and_neighbours():
    china = place("China")
    assert (china.capital, china.continent) == ("Beijing", "Asia")
    names = [other.name for other in neighbours(china)]
    assert names[:2] == ["India", "Pakistan"]
    assert "Russia" in names
    assert neighbours(place("Beijing")) == ()


def test_places_like_a_country_begin_with_its_neighbours():
    found = [other.name for other in similar_places(place("Switzerland"))]
    assert found[:5] == ["Germany", "France", "Italy", "Austria", "Liechtenstein"]
    assert "Switzerland" not in found
    assert "Guernsey" not in found


def test_places_like_a_city_are_no_parts_of_it():
    found = [other.name for other in similar_places(place("New York"))][:10]
    assert found[:2] == ["Los Angeles", "Chicago"]
    assert "Brooklyn" not in found
    assert "New York City" not in [other.name for other in similar_places(place("Brooklyn"))]


def test_places_like_a_city_of_a_province_begin_there():
    assert similar_places(place("Harbin"))[0].division == place("Harbin").division


def test_places_like_a_region_are_of_the_same_country():
    found = {other.name for other in similar_places(place("Scotland"))}
    assert found == {"England", "Northern Ireland", "Wales"}


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Russian", "Russia"),
        ("Russians", "Russia"),
        ("Swiss", "Switzerland"),
        ("Dutch", "Netherlands"),
        ("British", "United Kingdom"),
        ("Poles", "Poland"),
        ("American", "United States"),
        ("French", "France"),
        ("Chinese", "China"),
        ("Indian", "India"),
    ],
)
def test_demonyms(word, expected):
    country = country_of_demonym(word)
    assert country is not None
    assert country.name == expected


def test_no_country_has_martians():
    assert country_of_demonym("Martian") is None


def test_organisations_have_a_kind():
    found = find_organisation("the Shanghai Cooperation Organization")
    assert found is not None
    assert (found.acronym, found.kind, found.founded) == ("SCO", "intergovernmental", 2001)
    assert find_organisation("SCO") == find_organisation("SCO’s") == found
    assert find_organisation("who") is None
    agencies = [other.name for other in organisations_of_kind("news agency")]
    assert {"Reuters", "TASS"} <= set(agencies)


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Mary", "f"), ("James", "m"), ("Vladimir", "m"), ("Jordan", None), ("Xyzzy", None)],
)
def test_first_names(name, expected):
    assert gender_of(name) == expected


@pytest.mark.parametrize(
    ("name", "code"),
    [("EUR", "EUR"), ("euros", "EUR"), ("£", "GBP"), ("yuan", "CNY"), ("Japanese yen", "JPY")],
)
def test_currencies(name, code):
    found = find_currency(name)
    assert found is not None
    assert found.code == code


def test_elements():
    iron = element_named("Iron")
    assert iron is not None
    assert (iron.symbol, iron.number) == ("Fe", 26)
    assert element_named("Fe") == iron
    assert element_named("aluminum") == element_named("aluminium")
    assert element_named("in") is None
    assert find_currency("shells") is None
