"""Classes, kinds and siblings of common words."""

import subprocess
import sys

import pytest

from quizgen.lexicon import (
    edit_distance,
    familiarity,
    hypernyms,
    is_common_word,
    is_kind_of,
    is_stopword,
    noun_class,
    noun_classes,
    siblings,
    stem,
    verb_class,
)


@pytest.mark.parametrize(
    ("lemma", "expected"),
    [
        ("president", "person"),
        ("prime minister", "person"),
        ("meeting", "group"),
        ("October", "time"),
        ("Warsaw", "location"),
        ("oxygen", "substance"),
        ("violin", "artifact"),
        ("dog", "animal"),
        ("earthquake", "event"),
        ("treaty", "communication"),
        ("Isaac_Newton", "person"),
        ("xyzzy", None),
        ("", None),
    ],
)
def test_class_of_a_noun(lemma, expected):
    assert noun_class(lemma) == expected


def test_classes_have_shares_that_add_up():
    shares = noun_classes("war")
    assert shares[0][0] == "act"
    assert sum(share for _, share in shares) == pytest.approx(1)
    assert list(shares) == sorted(shares, key=lambda pair: -pair[1])


def test_class_of_a_verb():
    assert verb_class("say") == "communication"
    assert verb_class("xyzzy") is None


@pytest.mark.parametrize(
    ("lemma", "ancestor", "expected"),
    [
        ("dog", "animal", True),
        ("president", "person", True),
        ("Warsaw", "city", True),
        ("battle", "event", True),
        ("oxygen", "chemical element", True),
        ("dog", "dog", True),
        ("dog", "person", False),
        ("animal", "dog", False),
        ("xyzzy", "xyzzy", False),
    ],
)
def test_kinds(lemma, ancestor, expected):
    assert is_kind_of(lemma, ancestor) is expected


def test_hypernyms_come_nearest_first():
    names = hypernyms("oxygen")
    assert names[0] == "chemical element"
    assert "entity" in names[-3:]
    assert hypernyms("xyzzy") == ()


@pytest.mark.parametrize(
    ("lemma", "some"),
    [
        ("oxygen", {"hydrogen", "nitrogen"}),
        ("violin", {"cello"}),
        ("Tuesday", {"Monday", "Friday"}),
        ("Jupiter", {"Mars", "Saturn"}),
        ("World War II", {"World War I"}),
        ("Battle of Hastings", {"Battle of Jena"}),
        ("Pacific Ocean", {"Atlantic Ocean"}),
    ],
)
def test_siblings_hold_the_obvious_ones(lemma, some):
    found = siblings(lemma)
    assert some <= set(found)
    assert len(found) <= 12
    assert lemma not in found


def test_siblings_of_a_common_noun_are_no_names():
    assert all(word.islower() for word in siblings("city") + siblings("physicist"))
    assert siblings("xyzzy") == ()


def test_common_words():
    assert is_common_word("people")
    assert is_common_word("The")
    assert not is_common_word("chloroplast")
    assert is_stopword("Don’t")
    assert not is_stopword("oxygen")


def test_familiarity_orders_words():
    assert familiarity("city") > familiarity("violin") > familiarity("xyzzy") == 0


def test_stem_and_edit_distance():
    assert stem("Meetings") == stem("meets") == "meet"
    assert edit_distance("kitten", "sitting") == 3


def test_results_do_not_depend_on_the_hash_seed():
    code = "from quizgen.lexicon import *; print(siblings('physicist'), hypernyms('dog'))"
    runs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": "."},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1
