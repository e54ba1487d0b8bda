"""Who said it."""

import pytest

from tests.quizgen.patterns.asking import asked


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "“Democracy is the worst form of government except for "
                "all the others,” Winston Churchill said."
            ),
            [
                (
                    "Who said: “Democracy is the worst form of government "
                    "except for all the others”? [Winston Churchill]"
                )
            ],
        ),
        (
            (
                "“Peace cannot be kept by force and can only be achieved "
                "by understanding,” said Albert Einstein."
            ),
            [
                (
                    "Who said: “Peace cannot be kept by force and can only be "
                    "achieved by understanding”? [Albert Einstein]"
                )
            ],
        ),
        (
            (
                "“Europe will be forged in crises and will be the sum "
                "of the solutions,” Jean Monnet wrote."
            ),
            [
                (
                    "Who said: “Europe will be forged in crises and will be "
                    "the sum of the solutions”? [Jean Monnet]"
                )
            ],
        ),
        (
            "Angela Merkel said: “Europe must take its fate into its own hands from now on.”",
            [
                (
                    "Who said: “Europe must take its fate into its own "
                    "hands from now on”? [Angela Merkel]"
                )
            ],
        ),
        (
            (
                "“Nuclear weapons are the most evil thing humanity ever "
                "made in a laboratory,” Arundhati Roy argued."
            ),
            [
                (
                    "Who said: “Nuclear weapons are the most evil thing "
                    "humanity ever made in a laboratory”? [Arundhati Roy]"
                )
            ],
        ),
        (
            (
                "“Climate change is the greatest threat to small islands "
                "in the Pacific,” Clara Whitfield warned."
            ),
            [
                (
                    "Who said: “Climate change is the greatest threat to small "
                    "islands in the Pacific”? [Clara Whitfield]"
                )
            ],
        ),
        (
            (
                "“Children should learn about money before they leave "
                "primary school,” Marta Lindqvist explained."
            ),
            [
                (
                    "Who said: “Children should learn about money before "
                    "they leave primary school”? [Marta Lindqvist]"
                )
            ],
        ),
        (
            (
                "“Rivers do not stop at borders and neither does "
                "pollution from factories,” Clara Whitfield added."
            ),
            [
                (
                    "Who said: “Rivers do not stop at borders and neither does "
                    "pollution from factories”? [Clara Whitfield]"
                )
            ],
        ),
        (
            (
                "“Books are the cheapest way to travel to other "
                "countries and centuries,” Clara Whitfield wrote."
            ),
            [
                (
                    "Who said: “Books are the cheapest way to travel to other "
                    "countries and centuries”? [Clara Whitfield]"
                )
            ],
        ),
        (
            (
                "“Antibiotics must never be used to fatten healthy animals "
                "on any farm,” Sally Davies told reporters."
            ),
            [
                (
                    "Who said: “Antibiotics must never be used to fatten "
                    "healthy animals on any farm”? [Sally Davies]"
                )
            ],
        ),
        (
            (
                "“Norway is ready for talks about fishing rights in "
                "the North Sea,” Jonas Støre declared."
            ),
            [
                (
                    "Who said: “Norway is ready for talks about fishing "
                    "rights in the North Sea”? [Jonas Støre]"
                )
            ],
        ),
        (
            (
                "“Women still earn much less than men in most companies "
                "of Europe,” Ursula von der Leyen stated."
            ),
            [],
        ),
        (
            (
                "“Winter storms will become stronger along the coast of "
                "Norway every year,” Marta Lindqvist insisted."
            ),
            [
                (
                    "Who said: “Winter storms will become stronger along the "
                    "coast of Norway every year”? [Marta Lindqvist]"
                )
            ],
        ),
        (
            (
                "“Good schools need teachers with time for every "
                "single child in class,” Marta Lindqvist said."
            ),
            [
                (
                    "Who said: “Good schools need teachers with time for "
                    "every single child in class”? [Marta Lindqvist]"
                )
            ],
        ),
        ("“We are ready to talk about fishing rights in the North Sea,” Jonas Støre said.", []),
        (
            (
                "“It is the worst form of government that people "
                "have ever tried,” Winston Churchill said."
            ),
            [],
        ),
        (
            "“This is the best day for football in the history of Norway,” Marta Lindqvist said.",
            [],
        ),
        ("“Yes, of course,” Marta Lindqvist said.", []),
        ("“Norway won,” said Clara Whitfield.", []),
        ("“Rivers do not stop at borders and neither does pollution,” the minister said.", []),
        ("“Rivers do not stop at borders and neither does pollution,” he said.", []),
        ("“rivers do not stop at borders and neither does pollution,” Marta Lindqvist said.", []),
        ("Rivers do not stop at borders and neither does pollution, Marta Lindqvist said.", []),
        (
            (
                "“Rivers do not stop at borders,” Marta Lindqvist said, "
                "“and neither does pollution from factories.”"
            ),
            [],
        ),
        ("“Rivers do not stop at borders and neither does pollution from factories.”", []),
        (
            (
                "“I think that rivers and pollution do not stop at "
                "any border,” Marta Lindqvist said."
            ),
            [],
        ),
    ],
)
def test_facts(text, expected):
    assert asked(text, "quote") == expected
