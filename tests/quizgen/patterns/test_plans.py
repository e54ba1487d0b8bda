"""How many points a plan has."""

import pytest

from tests.quizgen.patterns.asking import asked

LEAD = "How many"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The ministers praised a 12-point harbour plan issued in May 2020.",
            [f"{LEAD} points does the harbour plan issued in May 2020 have? [12]"],
        ),
        (
            "Ann Lee welcomed Norway’s five-step proposal.",
            [f"{LEAD} steps does Norway’s proposal have? [five]"],
        ),
        (
            "They discussed a ten-point programme by Denmark.",
            [f"{LEAD} points does the programme by Denmark have? [ten]"],
        ),
        ("The government presented a ten-point plan in May 2020.", []),  # which plan?
        ("They built an 80-seat hall in Oslo.", []),  # no plan
        ("They discussed the three-point lead of Denmark.", []),
    ],
)
def test_points_of_a_plan(text, expected):
    assert [line for line in asked(text, "count") if line.startswith(LEAD)] == expected
