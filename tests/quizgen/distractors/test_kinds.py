"""Wrong names, terms and reasons: believable, of the key's kind and surely wrong."""

from dataclasses import replace

import pytest

from quizgen.distractors.bodies import find_event, head_of, noun_of, peers_of
from quizgen.distractors.falsehoods import false_values, possible_distractors
from quizgen.distractors.find import converges, find_distractors, is_usable
from quizgen.distractors.names import are_variants
from quizgen.distractors.people import find_person, load_people
from quizgen.distractors.reasons import lengths_fit
from quizgen.facts import Answer
from quizgen.knowledge.gazetteer import find_organisation
from quizgen.knowledge.term_sets import mates, other_modifiers, plural
from quizgen.naming.profiles import fields_of, profiles_of
from tests.quizgen.reading import facts_of, read


def fact_of(text, key):
    return next(f for f in facts_of(text) if f.answer.text == key)


def options_of(text, key):
    fact = fact_of(text, key)
    found = find_distractors(read(text), fact, fact.question or fact.statement or "", 0)
    return {each.text for each in found}


STORIES = [
    # People of one field; nobody of another time or walk of life.
    (
        (
            "Physicist Jan Novak discovered argon in Oslo. Chemist Peter Brown studied helium. "
            "Singer Marta Olsen sang in Bergen. Engineer Karl Weber built 40 turbines in Oslo."
        ),
        "Jan Novak",
        {"Peter Brown", "Karl Weber"},
    ),
    # The table knows the key, its role and its time; the article names nobody else.
    (
        "Antoine Lavoisier discovered oxygen in Paris in 1777.",
        "Antoine Lavoisier",
        {"Claude Louis Berthollet", "Joseph Louis Gay-Lussac"},
    ),
    # Countries of the same part of the world, as large as the key.
    (
        "The Rhine flows through Germany.",
        "Germany",
        {"France", "Poland", "Netherlands", "Austria", "Switzerland", "Belgium"},
    ),
    # American cities beside an American city.
    (
        "Jan Novak opened a museum in Chicago in 1990.",
        "Chicago",
        {"New York City", "Los Angeles", "Houston", "Aurora", "Rockford"},
    ),
    # Teams beside a team, and none of them a city.
    (
        "The Denver Broncos won the final in Norway in 2016.",
        "Denver Broncos",
        {"Carolina Panthers", "New England Patriots", "Arizona Cardinals"},
    ),
]


@pytest.mark.parametrize(("text", "key", "allowed"), STORIES)
def test_options_are_of_one_kind(text, key, allowed):
    found = options_of(text, key)
    assert len(found) >= 2
    assert found <= allowed


@pytest.mark.parametrize(
    ("text", "key"),
    [
        # Nobody else is of his kind, and no table knows him.
        ("Plumber Jan Novak won a prize in Oslo. Queen Victoria died in 1901.", "Jan Novak"),
        ("Jan Novak founded the Blue Lantern Foundation.", "Blue Lantern Foundation"),
    ],
)
def test_names_without_a_peer_are_refused(text, key):
    assert len(options_of(text, key)) < 2


@pytest.mark.parametrize(
    ("text", "key", "option"),
    [
        # What two people did alike is no distractor.
        (
            (
                "Norwegian engineer Jan Novak repaired four bridges. "
                "Swedish engineer Peter Brown also repaired four bridges. "
                "Danish engineer Karl Weber painted ships."
            ),
            "Jan Novak",
            "Peter Brown",
        ),
        # A row of one act: both are right.
        ("Jan Novak and Peter Brown discovered argon in Oslo.", "Jan Novak", "Peter Brown"),
    ],
)
def test_what_is_right_too_is_no_option(text, key, option):
    facts = [f for f in facts_of(text) if f.answer.text == key]
    for fact in facts:
        stem = fact.question or fact.statement or ""
        assert option not in {d.text for d in find_distractors(read(text), fact, stem, 0)}
        assert option not in {d.text for d in false_values(read(text), fact)}


@pytest.mark.parametrize(
    ("option", "stem", "fits"),
    [
        ("Canada", "Fares are high across the _____.", False),
        ("Netherlands", "Fares are high across the _____.", True),
        ("United Kingdom", "Fares are high across _____.", False),
        ("Canada", "Fares are high across _____.", True),
        ("United Kingdom", "In which country are fares high?", True),
    ],
)
def test_the_article_before_a_gap_fits_every_country(option, stem, fits):
    answer = Answer("country", (0,), "United States", ("United States",))
    assert is_usable(read("Norway is cold."), option, answer, stem, []) is fits


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Super Bowls", "Super Bowl", True),
        ("Scotland Parliament", "Scottish Parliament", True),
        ("Allens", "Allen", True),
        ("Henry IV", "Henry V", False),
        ("North Africa", "East Africa", False),
        ("Oslo University", "Bergen University", False),
    ],
)
def test_two_spellings_of_one_name_are_seen(one, other, expected):
    assert are_variants(one, other) is expected


@pytest.mark.parametrize(
    ("key", "others", "gives_away"),
    [
        ("red brick wall", ["red brick house", "red stone wall", "old brick wall"], True),
        ("liquid oxygen", ["solid oxygen", "gaseous oxygen"], False),
        ("Oslo", ["Bergen", "Paris"], False),
    ],
)
def test_convergence_is_seen(key, others, gives_away):
    assert converges(key, others) is gives_away


def test_free_texts_are_about_as_long_as_the_key():
    assert lengths_fit("x" * 30, ["x" * 28, "x" * 33, "x" * 40])
    assert not lengths_fit("x" * 60, ["x" * 28, "x" * 33, "x" * 40])


@pytest.mark.parametrize(
    ("roles", "fields"),
    [
        ({"quarterback"}, {"sport"}),
        ({"minister", "premier"}, {"politics", "religion"}),
        ({"chemist"}, {"science"}),
        ({"novelist"}, {"arts"}),
    ],
)
def test_roles_belong_to_fields(roles, fields):
    assert set(fields_of(frozenset(roles))) == fields


def test_profiles_tell_roles_rows_and_years():
    text = "Foreign Minister Jan Novak met Peter Brown and Marta Olsen in 1954. Novak died in 1961."
    found = profiles_of(read(text))
    assert found["Jan Novak"].roles == {"minister"}
    assert found["Jan Novak"].years == {1954, 1961}
    assert found["Peter Brown"].listed == {"Marta Olsen"}


def test_terms_have_mates_and_forms():
    assert {"nitrogen", "hydrogen"} <= set(mates("oxygen"))
    assert mates("xyzzy") == []
    assert other_modifiers("liquid") == ["solid", "gaseous"]
    assert plural("plasma cell") == "plasma cells"
    assert plural("bacterium") == "bacteria"


@pytest.mark.parametrize(
    ("text", "key", "some"),
    [
        (
            "Cholera killed 40 sailors in Hamburg in 1892. Cholera is a disease of the gut.",
            "Cholera",
            {"Plague", "Smallpox", "Typhus", "Malaria"},
        ),
        (
            "Antoine Lavoisier discovered oxygen in Paris in 1777.",
            "oxygen",
            {"nitrogen", "hydrogen"},
        ),
    ],
)
def test_terms_are_of_one_kind(text, key, some):
    found = options_of(text, key)
    assert len(found) >= 2
    assert found & some


@pytest.mark.parametrize(
    ("name", "noun"),
    [
        ("Ministry of Defence", "ministry"),
        ("Oslo Transport Agency", "agency"),
        ("NATO", None),
        ("Bank of England", "bank"),
    ],
)
def test_the_noun_of_a_body(name, noun):
    assert head_of(name) == noun


def test_bodies_have_peers_at_home():
    fbi = find_organisation("FBI")
    assert fbi is not None
    assert {peer.country for peer in peers_of(fbi)} == {"US"}


def test_events_are_known_by_kind_and_time():
    war = find_event("First World War")
    assert war is not None
    assert (war.name, war.kind, war.year) == ("World War I", "war", 1914)
    assert noun_of("2024 BRICS Summit") == "summit"


def test_people_of_the_table_have_a_role_and_a_time():
    newton = find_person("Isaac Newton")
    assert newton is not None
    assert (newton.role, newton.born) == ("physicist", 1643)
    assert len(load_people()) > 800
    roles = [person.role for person in load_people().values()]
    assert min(roles.count(role) for role in set(roles)) >= 3


FALSIFIED = [
    ("Norway built 40 ships.", "40", lambda v: float(v) != 40),
    ("About 30 ships sank near Norway.", "about 30", lambda v: abs(float(v.split()[1]) - 30) >= 9),
    ("Norway joined NATO in 1949.", "1949", lambda v: v != "1949"),
]


@pytest.mark.parametrize(("text", "key", "is_false"), FALSIFIED)
def test_false_values_make_the_statement_false(text, key, is_false):
    fact = next(f for f in facts_of(text) if f.answer.text == key and f.statement)
    found = false_values(read(text), fact)
    assert 1 <= len(found) <= 3
    assert all(is_false(value.text) for value in found)


def test_false_counts_are_greater_first():
    """Whoever built 40 ships built 30 as well: the greater number is surely false."""
    text = "Norway built 40 ships."
    found = [float(v.text) for v in false_values(read(text), fact_of(text, "40"))]
    assert found == [*(v for v in found if v > 40), *(v for v in found if v < 40)]


def test_whole_statements_have_no_false_value():
    fact = fact_of("Norway built 40 ships.", "40")
    for kind in ("reason", "phrase", "claim", "list", "bound"):
        other = replace(fact, answer=replace(fact.answer, type=kind))
        assert false_values(read("Norway built 40 ships."), other) == ()


def test_every_option_and_false_value_can_be_derived(lighthouse, facts):
    for fact in facts:
        possible = possible_distractors(lighthouse, fact)
        for stem in filter(None, (fact.question, fact.statement)):
            for seed in (0, 1, 99):
                found = find_distractors(lighthouse, fact, stem, seed)
                assert {(d.text, d.reason) for d in found} <= possible
        assert {(d.text, d.reason) for d in false_values(lighthouse, fact)} <= possible
