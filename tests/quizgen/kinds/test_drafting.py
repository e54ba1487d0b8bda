"""What every draft shares: its options in order, its proof, its difficulty."""

import json
import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.distractors.find import Distractor
from quizgen.kinds.drafting import (
    copied_share,
    estimate_difficulty,
    make_proof,
    order_options,
    size_of,
)
from tests.quizgen.reading import facts_of, read


def ordered(text, key, others):
    fact = next(f for f in facts_of(text) if f.answer.text == key)
    distractors = [Distractor(other, "Wrong.", "derived") for other in others]
    return [option.text for option in order_options(key, distractors, fact)]


@pytest.mark.parametrize(
    ("text", "key", "others", "expected"),
    [
        ("Norway built 40 ships.", "40", ["60", "5", "100"], ["5", "40", "60", "100"]),
        ("Norway built six ships.", "six", ["nine", "two"], ["two", "six", "nine"]),
        (
            "Nearly two dozen ships sank near Norway.",
            "nearly two dozen",
            ["nearly ten dozen", "nearly one dozen"],
            ["nearly one dozen", "nearly two dozen", "nearly ten dozen"],
        ),
        (
            "Norway has 5 million inhabitants.",
            "5 million",
            ["12 million", "4 million"],
            ["4 million", "5 million", "12 million"],
        ),
        ("Norway joined NATO in 1949.", "1949", ["1936", "1952"], ["1936", "1949", "1952"]),
        (
            "Norway joined NATO in April 1949.",
            "April 1949",
            ["June 1948", "March 1949"],
            ["June 1948", "March 1949", "April 1949"],
        ),
        (
            "Norway joined NATO on 4 April 1949.",
            "4 April 1949",
            ["14 March 1949", "5 April 1949"],
            ["14 March 1949", "4 April 1949", "5 April 1949"],
        ),
        (
            "The 2030 Winter Games will be held in Norway in February.",
            "February",
            ["April", "January"],
            ["January", "February", "April"],
        ),
        (
            "Kenya became independent in the twentieth century.",
            "twentieth century",
            ["eleventh century", "nineteenth century"],
            ["eleventh century", "nineteenth century", "twentieth century"],
        ),
        ("Norway won its 20th medal in Beijing.", "20th", ["30th", "9th"], ["9th", "20th", "30th"]),
    ],
)
def test_numbers_and_times_are_in_ascending_order(text, key, others, expected):
    assert ordered(text, key, others) == expected
    assert ordered(text, key, others[::-1]) == expected


def test_names_keep_their_order_however_they_are_found():
    text, others = "The Danube rises in Germany.", ["Kenya", "Norway", "Brazil"]
    expected = ordered(text, "Germany", others)
    assert sorted(expected) == sorted([*others, "Germany"])
    assert ordered(text, "Germany", others[::-1]) == expected


def test_the_key_of_names_does_not_always_stand_first():
    places = set()
    for key in ("Kenya", "Norway", "Brazil", "Egypt", "Japan", "Germany", "India", "Ghana"):
        text = f"The headquarters of Greenpeace are in {key}."
        others = ["Sweden", "France", "Chile"]
        places.add(ordered(text, key, others).index(key))
    assert len(places) >= 3


def test_only_the_key_is_marked_and_has_no_reason():
    fact = next(f for f in facts_of("Norway built 40 ships.") if f.answer.text == "40")
    options = order_options("40", [Distractor("50", "Wrong.", "derived")], fact)
    assert [(o.text, o.is_key, o.reason) for o in options] == [
        ("40", True, None),
        ("50", False, "Wrong."),
    ]


ROWS = [
    ["2", "10", "1,000", "one million"],
    ["9000 BC", "44 BC", "1066", "2024"],
    ["January", "mid-June", "October", "December"],
    ["7 February", "8 February", "1 March"],
    ["May 1999", "January 2000", "March 2000"],
    ["first", "second", "eleventh", "twentieth"],
    ["1920s", "1970s"],
    ["2.5%", "21%", "40%"],
    ["$2 million", "$3 million"],
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_sizes_ascend(row):
    assert sorted([*row[1:], row[0]], key=size_of) == row


@pytest.mark.parametrize(
    ("stem", "article", "share"),
    [
        ("Norway joined NATO in 1949.", "Norway joined NATO in 1949.", 1.0),
        ("Norway joined NATO in 1949.", "In 1949, Norway joined NATO.", 0.6),
        ("Who built the canal?", "Lesseps built the canal.", 0.75),
        ("NORWAY, joined: nato!", "norway joined nato", 1.0),
        ("Kenya exports tea.", "Norway joined NATO.", 0.0),
        ("ore", "more ores are here", 0.0),  # words, not letters
        ("", "Norway", 0.0),
    ],
)
def test_the_copied_share_is_the_longest_run(stem, article, share):
    assert copied_share(stem, article) == pytest.approx(share)


@given(st.text(alphabet="ab ,.", max_size=20), st.text(alphabet="ab ,.", max_size=20))
def test_the_copied_share_is_a_share(stem, article):
    assert 0.0 <= copied_share(stem, article) <= 1.0


def test_difficulty_grows_with_what_must_be_done():
    text = "Norway built 40 ships."
    fact = next(f for f in facts_of(text) if f.answer.text == "40")
    derived = [Distractor("50", "Wrong.", "derived")]
    found = [Distractor("50", "Wrong.", "article")]
    copied, reworded = "Norway built _____ ships.", "How large was the fleet?"
    assert estimate_difficulty(fact, derived, copied, text) < estimate_difficulty(
        fact, derived, reworded, text
    )
    assert estimate_difficulty(fact, derived, copied, text) < estimate_difficulty(
        fact, found, copied, text
    )
    assert estimate_difficulty(fact, derived, copied, text) < estimate_difficulty(
        fact, [], copied, text
    )


def test_a_proof_quotes_the_article():
    text = "Kenya exports tea.\nNorway built 40 ships."
    context = read(text)
    fact = next(f for f in facts_of(text) if f.answer.text == "40")
    proof = make_proof(context, fact)
    assert proof.evidence.quote == "Norway built 40 ships."
    assert text[proof.evidence.start : proof.evidence.end] == proof.evidence.quote
    assert proof.article.sha256 == context.document.article.sha256
    assert proof.fact.value == "40"
    assert "Norway built 40 ships." in proof.explanation


SCRIPT = """
import json
from quizgen.distractors.find import Distractor
from quizgen.kinds.drafting import digest, size_of
names = {"Kenya", "Norway", "Brazil", "Egypt", "Japan"}
print(json.dumps([sorted(names, key=lambda name: digest("salt" + name)), size_of("mid-June")]))
"""


def test_the_order_does_not_depend_on_pythons_hash():
    results = set()
    for seed in ("0", "1", "4711"):
        run = subprocess.run(
            [sys.executable, "-c", SCRIPT],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        )
        results.add(json.dumps(json.loads(run.stdout)))
    assert len(results) == 1
