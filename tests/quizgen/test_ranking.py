"""Best first, mixed, no two asking the same, none giving another away."""

from collections import Counter
from dataclasses import replace
from types import SimpleNamespace

import pytest

from question_bank.item import item_id, options_of
from quizgen.apart import are_apart, ask_same
from quizgen.audit.pairs import gives_away
from quizgen.checks.sets import MOST_OF_A_KEY, MOST_OF_A_SENTENCE, set_problems
from quizgen.content_words import content
from quizgen.drafts import COMPOSED
from quizgen.ledger import Ledger
from quizgen.options import GenerationOptions
from quizgen.pipeline import make_drafts
from quizgen.ranking import BEYOND, choose, keeps_balance, number
from tests.quizgen import lighthouse as lamps
from tests.quizgen.kinds import harbour
from tests.quizgen.reading import read

ARTICLES = {"harbour": harbour, "lighthouse": lamps}
SCATTERED = {"ordering", "first_event", "matching"}


@pytest.fixture(scope="module", params=ARTICLES)
def made(request):
    """Return the context and the drafts of an article."""
    article = ARTICLES[request.param]
    context = read(article.TEXT, article.TITLE)
    return context, make_drafts(context, 0, Ledger())


@pytest.fixture(scope="module")
def chosen(made):
    """Return the drafts of as large a set as the article gives, in their order."""
    context, drafts = made
    return choose(context, drafts, GenerationOptions(count=100))


def rank(context, drafts, options):
    """Return the items of a set."""
    return number(choose(context, drafts, options))


@pytest.mark.parametrize("count", [1, 3, 5, 10, 100])
def test_ranks_are_one_to_n(made, count):
    items = rank(made[0], made[1], GenerationOptions(count=count))
    assert len(items) == min(count, len(rank(made[0], made[1], GenerationOptions(count=100))))
    assert [item.rank for item in items] == list(range(1, len(items) + 1))


@pytest.mark.parametrize("count", [1, 2, 4, 5, 6, 9, 10, 11, 15])
def test_fewer_items_are_the_first_of_more(made, count):
    many = rank(made[0], made[1], GenerationOptions(count=100))
    assert rank(made[0], made[1], GenerationOptions(count=count)) == many[:count]


def test_the_order_of_the_drafts_does_not_matter(made):
    context, drafts = made
    options = GenerationOptions(count=100)
    assert rank(context, drafts[::-1], options) == rank(context, drafts, options)


def test_a_set_of_ten_mixes_the_kinds(chosen):
    forms = Counter(draft.form for draft in chosen[:10])
    assert len(chosen) >= 10
    assert len(forms) >= 5
    assert forms["true_false"] <= 4
    assert forms.keys() & COMPOSED
    assert max(forms.values()) <= 4


def test_true_and_false_are_balanced(chosen):
    are_balanced([draft.truth for draft in chosen if draft.truth is not None])


def are_balanced(truths):
    """Check that one is never more than three ahead, and from ten on 40 to 60 % are true."""
    for count in range(1, len(truths) + 1):
        true = sum(truths[:count])
        assert abs(count - 2 * true) <= 3
        assert count < 10 or 0.4 <= true / count <= 0.6


def test_statements_alone_are_balanced_too(made):
    context, drafts = made
    judged = [draft for draft in drafts if draft.form == "true_false"]
    items = rank(context, judged, GenerationOptions(count=20, kinds=("true_false",)))
    assert len(items) >= 10
    are_balanced([item.key == "True" for item in items])


@pytest.mark.parametrize(
    ("truths", "truth", "expected"),
    [
        ([], True, True),
        ([True], True, True),
        ([True, True], True, True),
        ([True, True, True], True, False),
        ([True], False, True),
        ([True, False], True, True),
        ([True, False, True], True, True),
        ([True, False, True, True], True, True),
        ([True, False, True, True, True], True, False),
        ([True, False, True, False], True, True),
        ([False, False, True], True, True),
        ([False, False], False, True),
        ([False, False, False], False, False),
        ([None, None], False, True),
        ([True, False] * 3 + [True], True, False),  # 5 of 8 are more than 60 %
        ([True, False] * 3 + [True], False, True),
        ([True, False] * 4 + [True], True, True),  # 6 of 10 are not
    ],
)
def test_what_keeps_the_balance(chosen, truths, truth, expected):
    assert keeps_balance(truth, [fake_truth(one) for one in truths]) is expected


def fake_truth(truth):
    """Return all of a draft that the balance looks at."""
    return SimpleNamespace(truth=truth)


def test_no_two_ask_for_one_fact(chosen):
    for place, one in enumerate(chosen):
        for other in chosen[:place]:
            assert not ask_same(one, other), (one.item.stem, other.item.stem)
            alike = one.asked & other.asked
            assert not alike or {one.form, other.form} & {"ordering", "first_event"}


def test_no_two_stems_ask_the_same(chosen):
    """Tasks have the same stem by nature: their options and pairs differ; so do when and where."""
    asked = [draft for draft in chosen if draft.form not in COMPOSED]
    for place, one in enumerate(asked):
        for other in asked[:place]:
            mine, theirs = content(one.item.stem), content(other.item.stem)
            is_other = {f.answer.type for f in one.facts} != {f.answer.type for f in other.facts}
            assert is_other or len(mine & theirs) / len(mine | theirs) < 0.7
    assert len({(d.item.stem, d.item.key) for d in chosen}) == len(chosen)


def test_no_item_gives_another_away(chosen):
    for one in chosen:
        for other in chosen:
            stems = one.item.stem, other.item.stem
            assert one is other or not gives_away(one.reading, other.reading), stems
            assert one is other or are_apart(one, other), stems


@pytest.mark.parametrize("count", [5, 10, 100])
def test_the_checks_of_sets_find_nothing(chosen, made, count):
    """What is chosen keeps the rules that the checks of sets hold it to: one truth for both."""
    items = number(chosen[:count])
    codes = {f.code for f in set_problems(items, made[0].document.article.text)}
    assert not codes & {"S01", "S02", "S03", "S04"}


def test_a_set_asks_for_more_than_memory(chosen):
    beyond = sum(draft.item.bloom != "remember" for draft in chosen[:10])
    assert beyond >= int(10 * BEYOND) - 1


def test_a_set_reaches_as_many_paragraphs_as_it_can(chosen, made):
    context, drafts = made
    paragraphs = [sentence.paragraph for sentence in context.document.sentences]
    possible = {paragraphs[draft.sentence] for draft in drafts}
    reached = {paragraphs[draft.sentence] for draft in chosen[:10]}
    assert len(reached) >= 0.8 * min(10, len(possible))


def test_no_stem_says_the_key_of_an_item_on_the_same_matter(chosen, made):
    """A name of which the whole article speaks gives nothing away."""
    context, _ = made
    for draft in chosen:
        item = draft.item
        key, asked = content(item.key), content(item.stem)
        if not key or draft.form in COMPOSED or context.names.mentions[item.key] > 3:
            continue
        for other in chosen:
            told = content(other.item.stem)
            same_matter = len(told & asked - key) >= max(2, 0.6 * len(asked))
            assert not (key <= told and same_matter), (item.stem, other.item.stem)


@pytest.mark.parametrize("form", ["ordering", "first_event", "duration"])
def test_what_an_item_tells_is_not_to_be_judged_beside_it(form):
    """Who puts "The price rose" in its place knows that it did not fall."""
    context = read(harbour.TEXT, harbour.TITLE)
    drafts = make_drafts(context, 0, Ledger())
    judged = [d for d in drafts if d.form == "true_false"]
    tellers = [d for d in drafts if d.form == form]
    assert tellers
    found = 0
    for teller in tellers:
        for draft in judged:
            value, tells = draft.reading.answer, teller.reading.tells
            told = value <= tells and not value <= draft.reading.title
            asks = draft.reading.asks
            if told and len(asks & tells - value) >= 0.5 * len(asks):
                found += 1
                assert not are_apart(draft, teller), (draft.item.stem, teller.item.stem)
    assert found


def test_at_most_two_items_of_a_sentence_and_of_a_key(chosen):
    sentences = Counter(draft.sentence for draft in chosen if draft.form not in SCATTERED)
    keys = Counter(d.item.key.casefold() for d in chosen if d.truth is None)
    assert max(sentences.values()) <= MOST_OF_A_SENTENCE
    assert max(keys.values()) <= MOST_OF_A_KEY


def test_every_item_is_there_once(chosen):
    assert len({item_id(draft.item) for draft in chosen}) == len(chosen)


def test_the_better_draft_comes_first(made):
    context, drafts = made
    asked = [draft for draft in drafts if draft.form == "question"]
    low, high = asked[0], asked[-1]
    pair = [replace(low, score=0.1), replace(high, score=0.9)]
    items = rank(context, pair, GenerationOptions(count=1))
    assert items[0].stem == high.item.stem


def test_keys_do_not_stand_at_one_place(made):
    """Nobody does well who always takes the first option, or the last."""
    places = Counter(
        [option.is_key for option in options_of(draft.item)].index(True)
        for draft in made[1]
        if options_of(draft.item)
    )
    assert len(places) >= 3
    assert max(places.values()) <= 0.5 * places.total()


def test_nothing_comes_of_nothing(made):
    assert rank(made[0], [], GenerationOptions()) == []
