"""Shares, their intervals, and chi-square against tables."""

import pytest

from quizgen.audit.intervals import ChiSquare, Share, chi_square_tail


@pytest.mark.parametrize(
    ("hits", "total", "low", "high"),
    [
        (8, 10, 0.49016, 0.94332),  # by hand: middle 0.716740, half 0.226577
        (5, 10, 0.23659, 0.76341),
        (0, 120, 0.0, 0.03102),
        (10, 10, 0.72246, 1.0),
    ],
)
def test_wilson(hits, total, low, high):
    assert Share(hits, total).interval == pytest.approx((low, high), abs=5e-5)


def test_a_share_of_nothing_is_not_a_number():
    assert Share(0, 0).value is None
    assert Share(0, 0).interval == (0.0, 1.0)


@pytest.mark.parametrize(
    ("statistic", "degrees", "p"),
    [  # the table of critical values that every textbook prints
        (3.841, 1, 0.05),
        (5.991, 2, 0.05),
        (7.815, 3, 0.05),
        (9.488, 4, 0.05),
        (11.345, 3, 0.01),
        (18.307, 10, 0.05),
        (24.996, 15, 0.05),
        (0.0, 3, 1.0),
    ],
)
def test_chi_square(statistic, degrees, p):
    assert chi_square_tail(statistic, degrees) == pytest.approx(p, abs=1e-4)
    assert ChiSquare(statistic, degrees).p == chi_square_tail(statistic, degrees)


def test_a_huge_statistic_leaves_no_doubt():
    assert chi_square_tail(5000.0, 3) == pytest.approx(0.0, abs=1e-12)
