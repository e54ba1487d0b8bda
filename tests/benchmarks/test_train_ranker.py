"""Weights learned from judged items: they find what was planted and beat the hand-made order."""

import numpy as np
import pytest

from benchmarks.quality.train_ranker import (
    JUDGED,
    area_under_curve,
    common_features,
    cross_validate,
    fit,
    read_judged,
    to_matrix,
)


@pytest.fixture(scope="module")
def judged():
    return read_judged(JUDGED)


def test_a_planted_sign_gets_its_weight():
    chance = np.random.default_rng(1)
    sign = chance.integers(0, 2, 400).astype(float)
    noise = chance.random(400)
    matrix = np.column_stack([np.ones(400), sign, noise])
    weights = fit(matrix, 0.2 + 0.6 * sign, ["bias", "sign", "noise"])
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


def test_several_hundred_items_were_judged(judged):
    assert len(judged) >= 400
    assert len({one.article for one in judged}) == 20


def test_the_learned_order_beats_the_hand_made_one(judged):
    names = common_features(judged)
    worth = np.array([one.worth for one in judged])
    articles = [one.article for one in judged]
    learned = cross_validate(to_matrix(judged, names), worth, articles, names)
    old = np.array([one.hand is not None for one in judged])
    hand = np.array([one.hand for one in judged if one.hand is not None])
    assert area_under_curve(learned[old], worth[old]) > area_under_curve(hand, worth[old]) + 0.05
