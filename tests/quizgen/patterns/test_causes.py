"""Why something is so or was done."""

import pytest

from tests.quizgen.patterns.asking import asked


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway rejected the treaty because its fishermen feared foreign competition.", []),
        (
            "The Lofoten ferry was delayed because of a storm over the Barents Sea.",
            ["Why was the Lofoten ferry delayed? [Because of a storm over the Barents Sea]"],
        ),
        (
            "The 1906 Games were moved to London due to an eruption of Mount Vesuvius.",
            ["Why were the 1906 Games moved to London? [Due to an eruption of Mount Vesuvius]"],
        ),
        (
            "Flights over Iceland were cancelled owing to the ash of a volcano.",
            ["Why were flights over Iceland cancelled? [Owing to the ash of a volcano]"],
        ),
        (
            "The Lisbon tunnel was closed as a result of a strike by drivers.",
            ["Why was the Lisbon tunnel closed? [As a result of a strike by drivers]"],
        ),
        (
            "The United States imposed sanctions in response to the invasion of Kuwait.",
            [
                (
                    "Why did the United States impose sanctions? [In "
                    "response to the invasion of Kuwait]"
                )
            ],
        ),
        ("The city of Ghent grew rich thanks to the trade in English wool.", []),
        (
            "Because its harbour had silted up, the port of Ephesus was abandoned.",
            ["Why was the port of Ephesus abandoned? [Because its harbour had silted up]"],
        ),
        (
            "Iceland's glaciers are shrinking because the climate is warming.",
            ["Why are Iceland's glaciers shrinking? [Because the climate is warming]"],
        ),
        (
            "Roald Amundsen sailed to Antarctica to reach the South Pole.",
            ["Why did Roald Amundsen sail to Antarctica? [To reach the South Pole]"],
        ),
        (
            "NASA launched the Kepler telescope in order to find distant planets.",
            ["Why did NASA launch the Kepler telescope? [In order to find distant planets]"],
        ),
        (
            "Parliament passed the Corn Laws in order to protect British farmers.",
            ["Why did Parliament pass the Corn Laws? [In order to protect British farmers]"],
        ),
        (
            "Sweden built the Vasa to strengthen its fleet against Poland.",
            ["Why did Sweden build the Vasa? [To strengthen its fleet against Poland]"],
        ),
        ("Norway founded the fund so that future generations would profit from oil.", []),
        (
            "Marie Curie left Warsaw in order to study physics in Paris.",
            ["Why did Marie Curie leave Warsaw? [In order to study physics in Paris]"],
        ),
        (
            "The Berlin Wall was built to stop the flight of workers to the West.",
            ["Why was the Berlin Wall built? [To stop the flight of workers to the West]"],
        ),
        (
            "The council of Venice banned glass furnaces in the city to prevent fires.",
            ["Why did the council of Venice ban glass furnaces in the city? [To prevent fires]"],
        ),
        (
            "Since the soil of Iceland is poor, most vegetables are imported.",
            ["Why are most vegetables imported? [Since the soil of Iceland is poor]"],
        ),
        (
            "Norway did not join the European Union because its fishermen feared competition.",
            [
                (
                    "Why did Norway not join the European Union? "
                    "[Because its fishermen feared competition]"
                )
            ],
        ),
        ("Norway uses ships to carry oil to Rotterdam.", []),
        ("Norway rejected the treaty because of this.", []),
        ("Roald Amundsen went to Antarctica to reach the South Pole.", []),
        ("Since the war ended in 1945, Norway has been at peace.", []),
        ("Norway met Sweden in order.", []),
        ("The ships left because they could.", []),
        ("Norway moved to Sweden.", []),
    ],
)
def test_facts(text, expected):
    assert asked(text, "cause", "purpose") == expected
