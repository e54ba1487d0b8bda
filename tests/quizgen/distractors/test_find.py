"""Wrong options: of the key's kind, surely wrong, and each with its reason."""

import re

import pytest

from quizgen.distractors.find import Distractor, find_distractors, is_usable
from quizgen.facts import NUMERIC, TIMES, Answer
from quizgen.knowledge.gazetteer import find_place
from quizgen.numbers import parse_quantity
from quizgen.patterns.dates import date_type
from tests.quizgen.reading import facts_of, read


def options_for(text, key, random_seed=0):
    """Return the distractors of the first fact of a text with this key and a question."""
    fact = next(f for f in facts_of(text) if f.answer.text == key)
    stem = fact.question or fact.statement or ""
    return find_distractors(read(text), fact, stem, random_seed)


def texts(found):
    return [distractor.text for distractor in found]


NUMBERS = [
    ("Norway built 40 ships.", "40"),
    ("Norway built six ships.", "six"),
    ("Norway has about 300 museums.", "about 300"),
    ("Nearly two dozen ships sank near Norway.", "nearly two dozen"),
    ("Norway has 5 million inhabitants.", "5 million"),
    ("Norway lost 1,200 ships.", "1,200"),
    ("Vienna has 23 districts.", "23"),
    ("The Danube flows through ten countries.", "ten"),
]


@pytest.mark.parametrize(("text", "key"), NUMBERS)
def test_wrong_numbers_have_the_form_and_size_of_the_key(text, key):
    quantity = parse_quantity(key)
    assert quantity is not None
    found = options_for(text, key)
    assert 2 <= len(found) <= 3
    for option in texts(found):
        other = parse_quantity(option)
        assert other is not None
        assert (other.form, other.hedge, other.scale) == (
            quantity.form,
            quantity.hedge,
            quantity.scale,
        )
        assert other.value != quantity.value
        assert 0.2 <= other.value / quantity.value <= 5


@pytest.mark.parametrize(("text", "key"), NUMBERS)
def test_wrong_numbers_differ(text, key):
    found = [parse_quantity(option) for option in texts(options_for(text, key))]
    values = [quantity.value for quantity in found if quantity]
    assert len(set(values)) == len(found)


@pytest.mark.parametrize(
    ("text", "key", "shape"),
    [
        ("Oxygen makes up 21% of the atmosphere of the Earth.", "21%", r"\d+%"),
        ("Norway spends 40 percent of its budget on roads.", "40 percent", r"\d+ percent"),
        ("The sculpture by Rodin was sold for $2.7 million.", "$2.7 million", r"\$\d\.\d million"),
        ("The Danube is 2,850 kilometres long.", "2,850 kilometres", r"[\d,]+ kilometres"),
        ("Norway won its 20th medal in Beijing.", "20th", r"\d+(st|nd|rd|th)"),
        ("Norway built a fifth bridge near Oslo.", "fifth", r"\w+(rd|th|nd|st)"),
    ],
)
def test_wrong_amounts_keep_their_unit(text, key, shape):
    found = texts(options_for(text, key))
    assert len(found) >= 2
    assert all(re.fullmatch(shape, option) for option in found)
    assert key not in found


def test_a_share_stays_below_a_hundred():
    for seed in range(20):
        found = texts(options_for("Norway spends 97% of its budget on roads.", "97%", seed))
        assert all(0 < float(option.rstrip("%")) < 100 for option in found)


@pytest.mark.parametrize(
    ("text", "key", "kind"),
    [
        ("Norway joined NATO in 1949.", "1949", "year"),
        ("Norway joined NATO on 4 April 1949.", "4 April 1949", "day"),
        ("Norway joined NATO on April 4, 1949.", "April 4, 1949", "day"),
        ("Norway joined NATO in April 1949.", "April 1949", "month_year"),
        ("Norway grew rich in the 1970s.", "1970s", "decade"),
        ("Kenya became independent in the twentieth century.", "twentieth century", "century"),
        ("The 2030 Winter Games will open on 7 February.", "7 February", "day"),
        ("The 2030 Winter Games will be held in Norway in February.", "February", "month"),
    ],
)
def test_wrong_times_have_the_precision_of_the_key(text, key, kind):
    found = texts(options_for(text, key))
    assert len(found) >= 2
    assert {date_type(option) for option in found} == {kind}
    assert key not in found
    assert len(set(found)) == len(found)


def test_wrong_years_are_near_and_not_in_the_future():
    for seed in range(20):
        for option in texts(options_for("Norway joined a union in 2024.", "2024", seed)):
            assert 1964 <= int(option) <= 2030


def test_years_of_the_article_come_first():
    text = "Norway joined NATO in 1949. Norway bought 40 ships in 1936. Norway sank in 1301."
    found = options_for(text, "1949")
    assert found[0] == Distractor("1936", found[0].reason, "article")
    assert "1301" not in texts(found)


@pytest.mark.parametrize(
    ("text", "key", "kind"),
    [
        ("The Danube rises in Germany.", "Germany", "country"),
        ("Mozart composed operas in Vienna.", "Vienna", "city"),
        ("Roald Amundsen sailed to Antarctica.", "Antarctica", "continent"),
        ("Roald Amundsen sailed from California.", "California", "state"),
    ],
)
def test_wrong_places_are_of_the_same_kind(text, key, kind):
    found = texts(options_for(text, key))
    assert len(found) == 3
    for option in found:
        place = find_place(option)
        assert place is not None
        assert place.kind == kind


def test_names_of_the_article_come_first():
    text = "The Danube rises in Germany. Poland exports coal. The Rhine flows through Basel."
    found = options_for(text, "Germany")
    assert found[0].text == "Poland"
    assert found[0].source == "article"
    assert "Poland exports coal" in found[0].reason
    assert "Basel" not in texts(found)


PEOPLE = (
    "Clara Whitfield founded Greenpeace. Jan Novak sang in Oslo. Whitfield wrote 12 books. "
    "Peter Brown danced in Kenya. Marta Olsen swam in Norway."
)


def test_wrong_people_are_other_people():
    found = texts(options_for(PEOPLE, "Clara Whitfield"))
    assert sorted(found) == ["Jan Novak", "Marta Olsen", "Peter Brown"]


@pytest.mark.parametrize(
    ("option", "key", "stem"),
    [
        ("Whitfield", "Clara Whitfield", "Who founded Greenpeace?"),  # an alias
        ("Clara Whitfield", "Clara Whitfield", "Who founded Greenpeace?"),  # the key
        ("clara whitfield", "Clara Whitfield", "Who founded Greenpeace?"),
        ("Clara Whitfield Smith", "Clara Whitfield", "Who founded Greenpeace?"),  # holds the key
        ("Oslo", "University of Oslo", "Which university grew?"),  # a part
        ("Jan Novak", "Clara Whitfield", "Who met Jan Novak?"),  # the stem names it
        ("the Clara Whitfield", "Clara Whitfield", "Who founded Greenpeace?"),
    ],
)
def test_aliases_parts_and_names_of_the_stem_are_no_options(option, key, stem):
    answer = Answer("person", (0,), key, (key, "Whitfield"))
    assert not is_usable(read(PEOPLE), option, answer, stem, [])


@pytest.mark.parametrize("option", ["Jan Novak", "Marta Olsen"])
def test_other_names_are_options_once(option):
    answer = Answer("person", (0,), "Clara Whitfield", ("Clara Whitfield", "Whitfield"))
    chosen = [Distractor(option, "Another role.", "article")]
    assert is_usable(read(PEOPLE), option, answer, "Who founded Greenpeace?", [])
    assert not is_usable(read(PEOPLE), option, answer, "Who founded Greenpeace?", chosen)


def all_found(context, facts, seed=0):
    for fact in facts:
        stem = fact.question or fact.statement
        if stem:
            yield fact, stem, find_distractors(context, fact, stem, seed)


def test_every_distractor_has_a_reason_and_a_source(lighthouse, facts):
    for _, _, found in all_found(lighthouse, facts):
        assert len(found) <= 3
        for distractor in found:
            assert distractor.reason.strip()
            assert "\n" not in distractor.reason
            assert distractor.source in {"article", "derived", "table"}


def test_no_distractor_is_the_key_or_another_form_of_it(lighthouse, facts):
    for fact, _, found in all_found(lighthouse, facts):
        forms = {form.casefold() for form in (fact.answer.text, *fact.answer.accepted)}
        assert forms.isdisjoint(text.casefold() for text in texts(found))
        assert len({text.casefold() for text in texts(found)}) == len(found)


def test_no_name_among_the_distractors_stands_in_the_stem(lighthouse, facts):
    for fact, stem, found in all_found(lighthouse, facts):
        if fact.answer.type not in NUMERIC | TIMES | {"ordinal", "term", "phrase"}:
            assert not [text for text in texts(found) if f" {text} " in f" {stem} "]


def test_the_same_seed_gives_the_same_options(lighthouse, facts):
    again = [found for _, _, found in all_found(lighthouse, list(facts), seed=7)]
    assert [found for _, _, found in all_found(lighthouse, facts, seed=7)] == again


def test_another_seed_gives_other_numbers():
    found = {tuple(texts(options_for("Norway built 40 ships.", "40", seed))) for seed in range(9)}
    assert len(found) > 1


def test_the_order_of_the_facts_does_not_matter(lighthouse, facts):
    forward = {id(f): texts(d) for f, _, d in all_found(lighthouse, facts)}
    backward = {id(f): texts(d) for f, _, d in all_found(lighthouse, facts[::-1])}
    assert forward == backward


@pytest.mark.parametrize(
    "key",
    [
        "12",
        "26",
        "150",
        "40",
    ],
)
def test_the_key_stands_at_every_place_of_a_row_of_numbers(key):
    """A key that is always in the middle, or never the smallest, is a giveaway."""
    places = set()
    for seed in range(40):
        found = texts(options_for(f"Norway built {key} ships.", key, seed))
        places.add(sum(int(number) < int(key) for number in found))
    assert places == {0, 1, 2, 3}


@pytest.mark.xfail(strict=True, reason="distractors.py: a word above the key fits the stem as well")
def test_what_the_key_is_a_kind_of_is_no_distractor():
    """A lighthouse is a building as well as a tower."""
    text = (
        "A lighthouse is a tower that guides ships with a strong lamp. "
        "A lighthouse stands in Norway. Lighthouses guide ships."
    )
    assert "building" not in texts(options_for(text, "tower"))
