"""What an article calls by several names."""

import pytest

from quizgen.naming.names import find_acronyms, find_names, short_forms, title_person
from tests.quizgen.reading import make_article, read


@pytest.mark.parametrize(
    ("text", "acronyms"),
    [
        ("The World Health Organization (WHO) met.", {"WHO": "World Health Organization"}),
        (
            "The Shanghai Cooperation Organization (SCO) met.",
            {"SCO": "Shanghai Cooperation Organization"},
        ),
        (
            "The Bank for International Settlements (BIS) met.",
            {"BIS": "Bank for International Settlements"},
        ),
        ("The University of Oslo (UO) grew.", {"UO": "University of Oslo"}),
        ("In May, Old World Health Organization (WHO)", {"WHO": "World Health Organization"}),
        ("Engineering News-Record (ENR) is a magazine.", {"ENR": "Engineering News-Record"}),
        ("The World Health Organization (Geneva) met.", {}),
        ("The World Health Organization (WHA) met.", {}),
        ("the world health organization (WHO)", {}),
        ("Norway (N) joined.", {}),
        ("", {}),
    ],
)
def test_acronyms_spell_their_names(text, acronyms):
    assert find_acronyms(text) == acronyms


def test_the_first_name_of_an_acronym_counts():
    text = "World Health Organization (WHO) and Wild Horse Office (WHO)"
    assert find_acronyms(text) == {"WHO": "World Health Organization"}


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        (["Clara Whitfield", "Whitfield"], {"Whitfield": "Clara Whitfield"}),
        (["Clara Whitfield", "Clara"], {"Clara": "Clara Whitfield"}),
        (["Clara Whitfield", "John Whitfield", "Whitfield"], {}),
        (["Clara Whitfield", "Clara Smith", "Smith"], {"Smith": "Clara Smith"}),
        (["Whitfield"], {}),
        (["Clara Whitfield"], {}),
        (["Clara M. Whitfield", "M. Whitfield"], {"M. Whitfield": "Clara M. Whitfield"}),
        (
            ["Clara M. Whitfield", "Clara Whitfield", "Whitfield"],
            {"Whitfield": "Clara M. Whitfield"},
        ),
    ],
)
def test_short_forms_belong_to_one_person(people, expected):
    counted = read("Norway.").names.mentions.__class__(people)
    assert short_forms(counted) == expected


@pytest.mark.parametrize(
    ("title", "text", "person"),
    [
        ("Clara Whitfield", "She sang. She danced. She wrote.", "Clara Whitfield"),
        ("Clara Whitfield", "It fell. It rose. It broke.", None),
        ("Clara", "She sang. She danced. She wrote.", None),
        ("clara whitfield", "She sang. She danced. She wrote.", None),
        ("Clara Whitfield sings", "She sang. She danced. She wrote.", None),
        ("World Bank", "He sang. He danced. He wrote.", None),
    ],
)
def test_a_title_that_is_a_person(title, text, person):
    assert title_person(make_article(text, title)) == person


TEXT = (
    "Clara Whitfield founded the Aldenham Society (AS) in Leeds. Whitfield led it for 12 years. "
    "In 1903, Whitfield moved to Norway."
)


def test_names_of_an_article():
    names = find_names(read(TEXT).document)
    assert names.full("Whitfield") == "Clara Whitfield"
    assert names.full("Norway") == "Norway"
    assert names.mentions["Clara Whitfield"] == 3
    assert "Whitfield" not in names.mentions


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("AS", "Aldenham Society (AS)"),
        ("Whitfield", "Clara Whitfield"),
        ("Clara Whitfield", "Clara Whitfield"),
        ("Leeds", "Leeds"),
    ],
)
def test_how_a_stem_introduces_a_name(name, first):
    assert find_names(read(TEXT).document).first_mention(name) == first


def test_variants_begin_with_the_name_itself():
    names = find_names(read(TEXT).document)
    assert names.variants("Clara Whitfield") == ("Clara Whitfield", "Whitfield")
    assert names.variants("Whitfield") == ("Whitfield", "Clara Whitfield")
    assert names.variants("Leeds") == ("Leeds",)
