"""What is imported lightly works, and whoever imports the package itself gets it whole."""

import subprocess
import sys

import pytest

LIGHT = """
import sys
from quizgen.lexicon import edit_distance, stem
from quizgen.sentences import load_punkt
assert (stem("meetings"), edit_distance("canal", "canals")) == ("meet", 1)
assert load_punkt().text_contains_sentbreak("He left. It rained.")
"""
HEAVY = "scipy requests httpx typer weasel".split()


def run(script):
    return subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=120
    )


@pytest.mark.parametrize(
    "script",
    [
        "import quizgen.pipeline",
        "from quizgen.parsing.model import load_model; load_model()",
        "import quizgen.inflection",
        LIGHT,
    ],
)
def test_what_takes_long_is_not_loaded(script):
    check = f"import sys; print(sorted(set({HEAVY!r}) & set(sys.modules)))"
    result = run(f"{script}\n{check}")
    assert (result.stderr, result.stdout.strip()) == ("", "[]")


def test_nltk_is_whole_for_everyone_else():
    result = run(
        LIGHT + "assert not [name for name in sys.modules if name.startswith('nltk')]\n"
        "import nltk\n"
        "assert nltk.corpus.stopwords is nltk.stem.snowball.stopwords is not None\n"
        "assert nltk.edit_distance('a', 'b') == 1\n" + LIGHT
    )
    assert (result.returncode, result.stderr) == (0, "")


def test_an_nltk_that_is_loaded_already_is_used():
    result = run("import nltk\n" + LIGHT + "assert sys.modules['nltk'] is nltk")
    assert (result.returncode, result.stderr) == (0, "")


def test_spacy_has_its_commands_for_everyone_else():
    result = run(
        "import sys, quizgen.parsing.model\n"
        "assert 'spacy.cli' not in sys.modules\n"
        "import spacy.cli.info\n"
        "assert callable(spacy.cli.info)"
    )
    assert (result.returncode, result.stderr) == (0, "")
