"""Weights learned from judged items: they find what was planted and beat the hand-made order."""

import numpy as np
import pytest

from benchmarks.quality.train_ranker import (
    JUDGED,
    area_under_curve,
    common_features,
    fit,
    groups,
    interval,
    precision,
    read_judged,
    to_matrix,
    validate,
)


@pytest.fixture(scope="module")
def judged():
    return read_judged(JUDGED)


def test_a_planted_sign_gets_its_weight():
    chance = np.random.default_rng(1)
    sign = chance.integers(0, 2, 400).astype(float)
    noise = chance.random(400)
    matrix = np.column_stack([np.ones(400), sign, noise])
    weights = fit(matrix, 0.2 + 0.6 * sign, ["bias", "sign", "noise"], 3.0)
    assert weights[1] > 1.5
    assert abs(weights[2]) < 0.3


@pytest.mark.parametrize(
    ("scores", "worth", "area"),
    [
        ([1, 2, 3, 4], [0, 0, 1, 1], 1.0),
        ([4, 3, 2, 1], [0, 0, 1, 1], 0.0),
        ([1, 1, 1, 1], [0, 0, 1, 1], 0.5),
        ([1, 2, 3], [0, 0.5, 1], 1.0),  # an item to be edited is neither
    ],
)
def test_the_area_under_the_curve(scores, worth, area):
    assert area_under_curve(np.array(scores, float), np.array(worth, float)) == area


def test_every_draft_is_left_out_once_and_with_its_whole_article():
    articles = np.array(["a", "b", "a", "c", "d", "d"])
    left_out = list(groups(articles, 3))
    assert np.array(left_out).sum(axis=0).tolist() == [1] * 6
    for one in left_out:
        assert not set(articles[one]) & set(articles[~one])


def test_no_weight_sees_the_article_that_it_judges():
    """An article whose worth is the opposite of all others' is judged by the others."""
    sign = np.tile([0.0, 1.0], 40)
    articles = np.repeat(["a", "b", "c", "d"], 20)
    worth = np.where(articles == "d", 1 - sign, sign)
    scores = validate(np.column_stack([np.ones(80), sign]), worth, articles, ["bias", "sign"])
    own = articles == "d"
    assert area_under_curve(scores[own], worth[own]) == 0


def test_precision_counts_the_best_ten_of_each_article():
    scores = np.concatenate([np.arange(20), np.arange(5)]).astype(float)
    worth = np.concatenate([np.arange(20) >= 15, np.ones(5)]).astype(float)
    articles = np.array(["a"] * 20 + ["b"] * 5)
    assert precision(scores, worth, articles) == 0.75


def test_the_interval_holds_the_area():
    chance = np.random.default_rng(2)
    worth = chance.integers(0, 2, 300).astype(float)
    scores = worth + chance.normal(0, 1, 300)
    articles = np.array([f"a{n % 15}" for n in range(300)])
    low, high = interval(scores, worth, articles)
    assert low < area_under_curve(scores, worth) < high
    assert high - low < 0.2


def test_several_hundred_items_were_judged(judged):
    assert len(judged) >= 400
    assert len({one.article for one in judged}) >= 20


def test_the_learned_order_beats_the_hand_made_one(judged):
    names = common_features(judged)
    worth = np.array([one.worth for one in judged])
    articles = np.array([one.article for one in judged])
    learned = validate(to_matrix(judged, names), worth, articles, names)
    assert area_under_curve(learned, worth) > 0.71
    old = np.array([one.hand is not None for one in judged])
    hand = np.array([one.hand for one in judged if one.hand is not None])
    assert area_under_curve(learned[old], worth[old]) > area_under_curve(hand, worth[old]) + 0.05
