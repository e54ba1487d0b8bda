"""What is worth asking: passing details are left out or come last, gaps to type take one answer."""

import pytest

from tests.quizgen.reading import facts_of


def fact(text, key):
    return next((f for f in facts_of(text) if f.answer.text == key), None)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Water that holds oxygen-18 is 12% heavier than other water in Norway.", "12%"),
        ("The Oslo census of 1901 counted 711,988 inhabitants in Norway.", "711,988"),
        ("Rivers such as the Danube flow through Austria to the sea.", "Danube"),
        ("A Congregationalist, Samuel Worcester had gone to Georgia in 1825.", "Congregationalist"),
        ("Beijing expressed support for the peace conference in Geneva.", "Beijing"),
        ("Marta Lindqvist returned to Norway with Peter Brown in 1911.", "Peter Brown"),
        ("According to the census, 56% were Catholics and 35% were Jews in Warsaw.", "56%"),
    ],
)
def test_a_passing_detail_is_not_asked(text, key):
    assert fact(text, key) is None


@pytest.mark.parametrize(
    ("worthy", "key", "petty", "other"),
    [
        (
            "Norway founded the Nansen Museum in 1936.",
            "1936",
            "Norway watched the Nansen Museum in 1936.",
            "1936",
        ),
        (
            "Norway built 40 ships in Bergen.",
            "40",
            "Norway built two ships in Bergen.",
            "two",
        ),
    ],
)
def test_beginnings_and_large_numbers_weigh_more(worthy, key, petty, other):
    assert fact(worthy, key).weight > fact(petty, other).weight


@pytest.mark.parametrize(
    ("text", "key", "form"),
    [
        ("Clara Whitfield founded the Aldenham Museum in the mid-1930s.", "mid-1930s", "1930s"),
        ("The Oslo Museum was founded in the 19th century.", "19th century", "nineteenth century"),
        ("Clara Whitfield founded the Aldenham Museum in 1888.", "Clara Whitfield", "Whitfield"),
    ],
)
def test_usual_forms_are_accepted(text, key, form):
    assert form in fact(text, key).answer.accepted


@pytest.mark.parametrize(
    ("text", "key", "expected"),
    [
        ("Clara Whitfield founded the Aldenham Museum in 1888.", "Clara Whitfield", True),
        ("The travellers of 1888 met near the Danube in Austria.", "Danube", False),
    ],
)
def test_only_one_answer_may_fill_a_gap_to_type(text, key, expected):
    assert fact(text, key).answer.is_typeable is expected


def test_an_american_georgia_is_a_state():
    text = "White settlers in Alabama moved to Ohio. The Cherokee nation lived in Georgia in 1830."
    assert fact(text, "Georgia").answer.type == "state"
