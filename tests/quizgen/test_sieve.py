"""A sieve finds what its pattern finds."""

import re
import sys
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.readers.read import read_article
from quizgen.sieve import Sieve

import_module("quizgen.pipeline")  # with it comes every module that has a sieve
SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.md"))
SIEVES = {
    f"{name}.{word}": value
    for name, module in sorted(sys.modules.items())
    if name.startswith("quizgen.")
    for word, value in vars(module).items()
    if isinstance(value, Sieve)
}


@pytest.mark.parametrize(
    ("pattern", "flags", "strings"),
    [
        (r"\bcat\b|\bdog\b", 0, {"cat", "dog"}),
        (r"\b(?:this|next) (?:year|month)\b", re.IGNORECASE, {"this year", "next year"}),
        (r"organi[sz]ations?", 0, {"organisation", "organization"}),
        (r"colou?r", 0, {"color", "colour"}),
        (r"(?:\d+ )?\w+ly said", 0, {"ly said"}),
        (r"(?:AB)+c", 0, {"AB"}),
        (r"x(?=yes)", 0, set()),  # what is only looked at is not needed
        (r"(?<!no )more", 0, {"more"}),
        (r"\d+", 0, set()),
        (r"(?:one|\d)", 0, set()),
        (r"(?:long word|the)", 0, set()),  # nearly every text has "the"
        (r"(?i:cat)", 0, set()),
        (r"[a-z]+", 0, set()),
    ],
)
def test_what_a_pattern_needs(pattern, flags, strings):
    found = set(Sieve(pattern, flags).strings)
    assert strings <= found if strings else not found


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\b(?:he|she|it)\b", {"he", "she", "it"}),
        (r"\bnow\b", {"now"}),
        (r"\b(?:as well|too)\b", set()),  # not one word
        (r"\b(?:he|she)", set()),
        (r"\b\w+\b", set()),
    ],
)
def test_patterns_of_whole_words(pattern, words):
    assert Sieve(pattern).words == words


def agree(sieve, text):
    mine, theirs = sieve.search(text), sieve.pattern.search(text)
    assert (mine and mine.span()) == (theirs and theirs.span())
    assert sieve.findall(text) == sieve.pattern.findall(text)
    assert sieve.sub("x", text) == sieve.pattern.sub("x", text)


def test_there_are_sieves():
    assert len(SIEVES) > 10


@pytest.mark.parametrize("name", SIEVES)
def test_sieves_of_the_product_agree_with_their_patterns(name):
    sieve = SIEVES[name]
    texts = [line for path in SEEDS for line in read_article(path).text.split("\n")]
    texts += [sentence for text in texts for sentence in text.split(". ")]
    texts += [f"It was {string}." for string in sieve.strings]
    texts += [f"{word.upper()}" for word in sieve.words]
    for text in texts:
        agree(sieve, text)


@given(st.text(alphabet="aAiIkKsSıİſ\u212a\u0307 b-'.", max_size=12))
@pytest.mark.parametrize(
    "pattern", [r"\bis\b", r"\b(?:as|is|ask)\b", r"as is|ki", r"(?:\bi|k)s+", r"s(?:i|a)k", r"ski?"]
)
def test_letters_that_are_equal_to_patterns(pattern, text):
    agree(Sieve(pattern, re.IGNORECASE), text)
    agree(Sieve(pattern), text)
