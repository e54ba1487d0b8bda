"""Checks read words, never parts of words, and leave good items alone."""

import re

import pytest

from quizgen.checks.finding import content_stems, words
from quizgen.checks.run import CHECKS, is_sound, problems
from tests.quizgen.checks.corinth import (
    COUNTRY,
    EMPEROR,
    GOOD,
    PERSON,
    STONE,
    TEXT,
    WORKERS,
    with_key,
    with_kind,
    with_options,
    with_stem,
)


def codes(item):
    return {finding.code for finding in problems(item, TEXT)}


@pytest.mark.parametrize(
    ("code", "item"),
    [
        ("F08", with_stem(PERSON, "Who began another notable knot of work at Corinth in 1882?")),
        ("F08", with_stem(WORKERS, "Nearly how many workers, at least, dug the Corinth Canal?")),
        ("C01", with_stem(COUNTRY, "Items cross the Isthmus of Corinth in _____.")),
        ("C01", with_stem(COUNTRY, "Hermes crossed the Isthmus of Corinth in _____.")),
        ("C01", with_stem(COUNTRY, "Thistles grow on the Isthmus of Corinth in _____.")),
        ("C01", with_stem(COUNTRY, "Weaving began at the Isthmus of Corinth in _____.")),
        ("C02", with_stem(PERSON, "Who began the statements on the Corinth Canal in 1882?")),
        ("C02", with_stem(PERSON, "Who wrote the result of the work on the Corinth Canal?")),
        ("C02", with_stem(PERSON, "Who took part in the event on the Corinth Canal in 1882?")),
        ("C03", with_stem(PERSON, "Who began the work of Chicago on the Corinth Canal?")),
        ("C03", with_stem(PERSON, "Who began the known work on the Corinth Canal in 1882?")),
        ("C03", with_stem(PERSON, "Who drew “this year” on the Corinth Canal in 1882?")),
        ("C04", with_stem(COUNTRY, "Alsoft cuts through the Isthmus of Corinth in _____.")),
        ("C04", with_stem(COUNTRY, "Thenceforward the Canal cuts through Corinth in _____.")),
        ("F04", with_stem(PERSON, "Who did the work that was begun at the Corinth Canal?")),
        ("F07", with_options(EMPEROR, "*Nero", "Botham", "Hadrian")),
        ("F07", with_options(EMPEROR, "*Nero", "Alle of Rome", "Hadrian")),
        ("K04", with_options(EMPEROR, "*Nero", "Neron", "Hadrian")),
        ("K04", with_options(PERSON, "*Istvan Turr", "Turrini", "Istvanov")),
        ("D06", with_options(EMPEROR, "*Nero", "Allectus", "Nonennus")),
        ("D08", with_stem(EMPEROR, "Which Roman emperor of Neronia broke the ground in 67?")),
        ("W01", with_key(with_kind(STONE, "part"), "thingumabob")),
    ],
)
def test_a_part_of_a_word_is_not_the_word(code, item):
    assert code not in codes(item)


@pytest.mark.parametrize(
    ("code", "item"),
    [
        ("F08", with_stem(PERSON, "Who did not begin the work on the Corinth Canal in 1882?")),
        ("F08", with_stem(PERSON, "Who never began the work on the Corinth Canal in 1882?")),
        ("F04", with_stem(PERSON, "Whom did Istvan Turr begin the Corinth Canal with?")),
        ("D03", with_options(PERSON, "*Ferdinand de Lesseps", "Nero", "Galba")),
        ("D06", with_options(STONE, "Never marble", "*Limestone", "Always granite")),
        ("C03", with_stem(PERSON, "Who began the work on the Corinth Canal in March?")),
        ("W03", COUNTRY),
    ],
)
def test_a_doubt_is_soft(code, item):
    found = [finding for finding in problems(item, TEXT) if finding.code == code]
    assert found
    assert {finding.severity for finding in found} == {"soft"}


@pytest.mark.parametrize("name", GOOD)
def test_findings_are_the_same_each_time(name):
    assert problems(GOOD[name], TEXT) == problems(GOOD[name], TEXT)


def test_every_finding_has_a_message():
    for item in (with_stem(PERSON, "he"), with_stem(COUNTRY, "It _____")):
        found = problems(item, TEXT)
        assert not is_sound(found)
        assert all(finding.message for finding in found)


def test_every_check_says_its_code():
    for check in CHECKS:
        assert check.__doc__
        assert re.match(r"[FCKDW]\d\d\b", check.__doc__)


@pytest.mark.parametrize(
    ("left", "right"), [("Greece’s", "Greece"), ("workers", "worker"), ("Greece's", "greece")]
)
def test_forms_of_a_word_are_one(left, right):
    assert content_stems(left) == content_stems(right)


def test_the_gap_is_no_word():
    assert words("_____ from the walls") == ("from", "the", "walls")
