"""Blocks of text to sentences."""

import shutil
from itertools import pairwise
from pathlib import Path

import nltk
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen import sentences
from quizgen.data import tables
from quizgen.sentences import load_abbreviations, load_openers, load_punkt, split_sentences

TEXT = "He met Dr. Li in the U.S. The law changed in Jan. 2020. J. R. R. Tolkien wrote it."


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    "text",
    [
        "He met Dr. Li and Mrs. Brown.| It rained.",
        "He lives in the U.S.| The law changed.",
        "The U.S. Environmental Protection Agency said so.| It was true.",
        "They noted that the U.S.’ Indo-Pacific Strategy is new.",
        "J. R. R. Tolkien wrote it.| George W. Bush did not.",
        "W. E. B. Du Bois wrote it.",
        "See Fig. 3 and No. 5.| He said no.| Nobody came.",
        "It was built c. 1500 near St. Paul's, i.e. in London, vs. Paris.",
        "He lived on Main St.| The house is old.",
        "He was born in Washington, D.C.| He died there.",
        "It opened at 5 p.m. on Oct. 5, 1999.| People came.",
        "He worked for Apple Inc. and Sony Corp. in Japan.",
        "It was World War I.| Germany lost.",
        "The writer (b. 1946) agreed (Suwa et al. 2021).| He left.",
        "He was ill.| Doctors came.",
        "They mined iron ore.| Mining ended.",
        "It was cheap.| $3 million was paid.| — It was his.",
        "He paid $3.5 million.| In 1990 he sold it.| 20 people came.",
        "They went home.| the next sentence has a small letter.",
    ],
)
def test_abbreviations_do_not_end_sentences(text):
    assert split(text.replace("|", "")) == text.split("| ")


@pytest.mark.parametrize(
    "text",
    [
        "“Why?” he asked.| “Stop!” John Smith said.| “I will not.”| She left.",
        "It was “a new era.”| Then he left.",
        "'It is over.'| They went home.",
        "Russia said “repeatedly … that it” was so.",
        "He waited…| Then he left.",
        "The Mercury (the book says: Hot. Very hot. Really) is near.| It is small.",
        "(This is whole.| It stands alone.)| He left.",
        "What now?!| Nothing.",
        "He is happy. ”",
        "He went . . . and came.",
        "It grew with success.:121,154| He lived there.",
        "It ended.[12][13]| Then came peace.",
    ],
)
def test_quotes_brackets_and_notes_stay_with_their_sentence(text):
    assert split(text.replace("|", "")) == text.split("| ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n ", []),
        ("  One line  ", ["One line"]),
        ("One.\n\nTwo.  ", ["One.", "Two."]),
        ("1. First the one.", ["1. First the one."]),
        ("It went\non here. It\nended.", ["It went\non here.", "It\nended."]),
    ],
)
def test_white_space_is_left_out(text, expected):
    assert split(text) == expected


def test_offsets_count_the_whole_text():
    text = "A heading\nOne is here. Two is there.\nThe end."
    spans = split_sentences(text, 10, 36)
    assert [text[start:end] for start, end in spans] == ["One is here.", "Two is there."]


@given(st.text(alphabet="aB1 .?!\n“”()\"'…é[]:", max_size=60))
def test_spans_hold_every_letter_in_order(text):
    spans = split_sentences(text, 0, len(text))
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(text[a:b] == text[a:b].strip() != "" for a, b in spans)


def test_a_long_row_of_dots_takes_no_time():
    text = "Chapter one " + "." * 200_000 + " 12. The end. " + "(" * 50_000
    assert len(split(text)) == 2


@pytest.fixture
def fresh_caches():
    caches = (load_punkt, load_abbreviations, load_openers)
    for cache in caches:
        cache.cache_clear()
    yield
    for cache in caches:
        cache.cache_clear()


def test_data_that_everybody_may_write_is_read(tmp_path, monkeypatch, fresh_caches):
    """NLTK 3.10 skips such files and says that they do not exist."""
    folder = tmp_path / "data"
    shutil.copytree(tables.FOLDER, folder, ignore=shutil.ignore_patterns("*.sqlite", "*.py"))
    for path in [folder, *folder.rglob("*")]:
        path.chmod(0o777 if path.is_dir() else 0o666)
    monkeypatch.setattr(tables, "FOLDER", Path(folder))
    assert len(split(TEXT)) == 3
    load_punkt.cache_clear()
    assert sentences.load_punkt()._params.abbrev_types >= {"dr", "u.s"}


def test_nltk_never_looks_for_its_data(monkeypatch, fresh_caches):
    def fail(*_: object, **__: object) -> None:
        raise AssertionError("NLTK looked for data")

    monkeypatch.setattr(nltk.data, "find", fail)
    monkeypatch.setattr(nltk.data, "load", fail)
    monkeypatch.setattr(nltk.data, "path", [])
    assert len(split(TEXT)) == 3
