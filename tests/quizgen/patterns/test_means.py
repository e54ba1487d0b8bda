"""How something was done."""

import pytest

from tests.quizgen.patterns.asking import asked


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Roald Amundsen reached the South Pole by travelling on skis with dogs.",
            ["How did Roald Amundsen reach the South Pole? [by travelling on skis with dogs]"],
        ),
        (
            "The Dutch gained new farmland by draining shallow lakes near Amsterdam.",
            ["How did the Dutch gain new farmland? [by draining shallow lakes near Amsterdam]"],
        ),
        ("Louis Pasteur killed bacteria in milk by heating it for a short time.", []),
        (
            "Ernest Rutherford discovered the atomic nucleus by firing particles at gold foil.",
            [
                (
                    "How did Ernest Rutherford discover the atomic "
                    "nucleus? [by firing particles at gold foil]"
                )
            ],
        ),
        (
            "Daubenton's bats find insects by listening to the echoes of their calls.",
            ["How do Daubenton's bats find insects? [by listening to the echoes of their calls]"],
        ),
        (
            "The Romans supplied Nîmes with water by building a long aqueduct.",
            ["How did the Romans supply Nîmes with water? [by building a long aqueduct]"],
        ),
        (
            "Norway reduced its emissions by taxing the use of oil.",
            ["How did Norway reduce its emissions? [by taxing the use of oil]"],
        ),
        (
            "Oxygen is produced in Sheffield by passing an electric current through water.",
            [
                (
                    "How is oxygen produced in Sheffield? [by passing "
                    "an electric current through water]"
                )
            ],
        ),
        (
            "The Mongols entered Hungary by crossing the frozen Danube.",
            ["How did the Mongols enter Hungary? [by crossing the frozen Danube]"],
        ),
        (
            "Venus flytraps catch insects by closing their leaves within a second.",
            ["How do Venus flytraps catch insects? [by closing their leaves within a second]"],
        ),
        ("Edward Jenner protected a boy from smallpox by infecting him with cowpox.", []),
        (
            "Finland ended homelessness in Helsinki by giving every homeless person a flat.",
            [
                (
                    "How did Finland end homelessness in Helsinki? [by "
                    "giving every homeless person a flat]"
                )
            ],
        ),
        (
            "By taxing the use of oil, Norway reduced its emissions.",
            ["How did Norway reduce its emissions? [by taxing the use of oil]"],
        ),
        (
            "The Kepler telescope found planets by measuring the brightness of distant stars.",
            [
                (
                    "How did the Kepler telescope find planets? [by "
                    "measuring the brightness of distant stars]"
                )
            ],
        ),
        (
            "The Inca crossed deep valleys by weaving bridges from grass.",
            ["How did the Inca cross deep valleys? [by weaving bridges from grass]"],
        ),
        (
            "Gutenberg printed the Bible by using movable type made of metal.",
            ["How did Gutenberg print the Bible? [by using movable type made of metal]"],
        ),
        ("Norway did not reduce its emissions by taxing the use of oil.", []),
        ("Norway reduced its emissions by 40 percent.", []),
        ("The South Pole was reached by Roald Amundsen.", []),
        ("Norway reduced its emissions by taxing.", []),
        ("Norway stood by Sweden in the war.", []),
        ("The Aldenham Museum is by the river.", []),
        ("They reduced emissions by taxing the use of oil.", []),
        ("Norway's exports rose by selling more oil to Japan.", []),
        ("Norway reduced its emissions by doing this in the north.", []),
        ("The novel by Clara Whitfield was printed in Leeds.", []),
    ],
)
def test_facts(text, expected):
    assert asked(text, "means") == expected
