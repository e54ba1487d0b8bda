"""Options of another nature than the key, or that the stem gives away, are never offered."""

import random
from dataclasses import replace

import pytest

from quizgen.distractors.bodies import is_named_like, written_like
from quizgen.distractors.capitals import other_capitals
from quizgen.distractors.find import find_distractors, tells_by_word
from quizgen.distractors.names import fits_event_gap, has_root_inside
from quizgen.distractors.people import parts_of
from quizgen.distractors.places import other_sides, rivers_beside
from quizgen.distractors.rows import Mark, arrange
from quizgen.distractors.terms import is_shared
from quizgen.distractors.times import barred_places, centuries, shifted_years
from quizgen.knowledge.gazetteer import find_organisation, find_place
from tests.quizgen.reading import facts_of, read

SERIES = (
    "In the series, Ann Reed (Laura Stone) and Mary Dale (Susan Hill) sail to Norway. "
    "Jane Cole (Emma Ward) repaired the ship in 1990. Writer Peter Brown praised Jane Cole."
)


def options_of(text, key):
    fact = next(f for f in facts_of(text) if f.answer.text == key)
    found = find_distractors(read(text), fact, fact.question or fact.statement or "", 0)
    return {each.text for each in found}


def test_who_plays_and_who_is_played_are_told_apart():
    parts = parts_of(read(SERIES))
    assert parts["Ann Reed"] == parts["Jane Cole"] == "part"
    assert parts["Laura Stone"] == parts["Emma Ward"] == "actor"
    assert "Peter Brown" not in parts


def test_a_part_stands_beside_parts():
    assert options_of(SERIES, "Jane Cole") <= {"Ann Reed", "Mary Dale"}


@pytest.mark.parametrize(
    ("key", "stem", "others", "told"),
    [
        ("oil companies", "What did it leave searching for oil?", ["banks", "airlines"], True),
        ("oil companies", "What did it leave searching for oil?", ["oil wells", "banks"], False),
        ("banks", "What did it leave searching for oil?", ["airlines"], False),
    ],
)
def test_a_short_word_of_the_stem_tells_too(key, stem, others, told):
    assert tells_by_word(key, stem, others) is told


@pytest.mark.parametrize(
    ("statement", "places"),
    [
        ("Norway sold coal as early as the _____.", {0}),
        ("Norway sold coal as late as the _____.", {3}),
        ("Norway sold coal in the _____.", set()),
    ],
)
def test_a_key_stands_at_no_place_that_the_stem_tells(statement, places):
    fact = next(f for f in facts_of("Norway sold coal in the 1950s.") if f.kind == "date")
    assert barred_places(replace(fact, question=None, statement=statement)) == places


def test_barred_places_are_never_drawn():
    marks = [Mark(float(n), (str(n), "r", "derived")) for n in (1, 2, 3, 7, 8, 9)]
    for seed in range(40):
        first = list(arrange(marks, 5.0, random.Random(seed), frozenset({0})))[:3]
        assert any(int(text) < 5 for text, _, _ in first)
    only_above = [mark for mark in marks if mark.value > 5]
    assert not list(arrange(only_above, 5.0, random.Random(1), frozenset({0})))


def test_wrong_times_are_believable():
    decades = [mark.value for mark in shifted_years("early 1970s", "r", 10)]
    assert (min(decades), max(decades)) == (1940.0, 2000.0)
    assert {mark.value % 5 for mark in shifted_years("1850", "r", 1)} == {0.0}
    marks, _ = centuries("early nineteenth century", "r")
    assert max(mark.value for mark in marks) < 21
    assert min(mark.value for mark in marks) > 15


@pytest.mark.parametrize(
    ("key", "other", "written"),
    [
        ("FBI", "Central Intelligence Agency", "CIA"),
        ("Federal Bureau of Investigation", "Central Intelligence Agency", None),
        ("Broncos", "Carolina Panthers", "Panthers"),
        ("Denver Broncos", "Carolina Panthers", "Carolina Panthers"),
    ],
)
def test_bodies_are_written_as_the_key_is(key, other, written):
    peer = find_organisation(other)
    assert peer is not None
    assert written_like(key, find_organisation(key), peer) == (written or other)


@pytest.mark.parametrize(
    ("text", "stem", "fits"),
    [
        ("Cold War", "It traded until _____.", False),
        ("World War I", "It traded until _____.", True),
        ("World War I", "It traded until the _____.", False),
        ("Cold War", "It traded until the _____.", True),
        ("Cold War", "Until which war did it trade?", True),
    ],
)
def test_events_fit_the_article_before_a_gap(text, stem, fits):
    assert fits_event_gap(text, stem) is fits


@pytest.mark.parametrize(
    ("name", "key", "alike"),
    [
        ("Bronze Age", "Neolithic Revolution", False),
        ("Industrial Revolution", "Neolithic Revolution", True),
        ("Panic of 1907", "Great Depression", False),
        ("Long Depression", "Great Depression", True),
    ],
)
def test_events_bear_the_noun_of_the_key(name, key, alike):
    assert is_named_like(name, key) is alike


def test_words_made_of_each_other_are_one():
    assert has_root_inside("enslavement", "slavery")
    assert not has_root_inside("serfdom", "slavery")


@pytest.mark.parametrize(
    ("text", "shared"),
    [
        ("Melatonin is involved in the regulation of sleep in Norway.", True),
        ("Norwegian diatoms have a red chloroplast.", True),
        ("The embargo left Norwegian farmers without oil in 1973.", False),
    ],
)
def test_what_many_things_do_is_shared(text, shared):
    facts = [f for f in facts_of(text) if f.answer.type == "term" and f.kind != "definition"]
    assert {is_shared(fact) for fact in facts} <= {shared}


def test_places_are_real_and_of_one_part_of_the_world():
    assert not other_sides("West Ham")
    assert other_sides("North Africa")
    assert {"Rhine River", "Danube River"} <= set(rivers_beside("Vistula River"))
    lima, chicago = find_place("Lima"), find_place("Chicago")
    assert lima is not None
    assert chicago is not None
    assert {"Santiago", "Quito"} & {city.name for city in other_capitals(lima)}
    assert not other_capitals(chicago)
