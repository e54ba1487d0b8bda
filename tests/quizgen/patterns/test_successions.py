"""Who held an office before, and who has just got one."""

import pytest

from tests.quizgen.patterns.asking import asked

LEAD = "Who"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norway’s newly appointed Foreign Minister Ann Lee and her predecessor Tom Berg came.",
            [
                f"{LEAD} was Norway’s Foreign Minister? [Ann Lee]",
                f"{LEAD} was Ann Lee’s predecessor as Norway’s Foreign Minister? [Tom Berg]",
            ],
        ),
        (
            "Ann Lee’s predecessor Tom Berg sailed to Oslo.",
            [f"{LEAD} was Ann Lee’s predecessor? [Tom Berg]"],
        ),
        ("The minister and her predecessor Tom Berg came to Oslo.", []),  # whose?
        ("Ann Lee praised her predecessor.", []),  # no name
        ("Norway’s former Foreign Minister Ann Lee came to Oslo.", []),
    ],
)
def test_who_came_before(text, expected):
    assert asked(text, "role") == expected
