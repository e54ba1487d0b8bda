"""What something led to."""

import pytest

from tests.quizgen.patterns.asking import asked


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The eruption of Mount Tambora in 1815 caused a year without a summer in Europe.", []),
        ("The assassination of Franz Ferdinand triggered the First World War.", []),
        (
            "The Irish potato blight led to mass emigration to America.",
            ["What did the Irish potato blight lead to? [mass emigration to America]"],
        ),
        (
            "The Chernobyl accident resulted in the evacuation of the town of Pripyat.",
            [
                (
                    "What did the Chernobyl accident result in? [the "
                    "evacuation of the town of Pripyat]"
                )
            ],
        ),
        (
            "The overfishing of cod led to the loss of jobs in Newfoundland.",
            ["What did the overfishing of cod lead to? [the loss of jobs in Newfoundland]"],
        ),
        (
            "The opening of the Suez Canal reduced the cost of trade with India.",
            ["What did the opening of the Suez Canal reduce? [the cost of trade with India]"],
        ),
        ("The Black Tuesday crash contributed to the Great Depression.", []),
        (
            "The felling of old trees increases the risk of fire in the Amazon.",
            ["What does the felling of old trees increase in the Amazon? [the risk of fire]"],
        ),
        (
            "Smoking causes lung cancer in Norway rats.",
            ["What does smoking cause? [lung cancer in Norway rats]"],
        ),
        (
            "The Montreal Protocol prevented the loss of the ozone layer.",
            ["What did the Montreal Protocol prevent? [the loss of the ozone layer]"],
        ),
        (
            "In 1883 Krakatoa erupted near Java, causing giant waves along the coast of Sumatra.",
            [
                (
                    "What was the result when Krakatoa erupted near Java in "
                    "1883? [giant waves along the coast of Sumatra]"
                )
            ],
        ),
        (
            "Soviet troops invaded Hungary in 1956, leading to a mass flight to Austria.",
            [
                (
                    "What was the result when Soviet troops invaded "
                    "Hungary in 1956? [a mass flight to Austria]"
                )
            ],
        ),
        (
            "The dam at Vajont overflowed in 1963, triggering a flood in the valley below.",
            [
                (
                    "What was the result when the dam at Vajont overflowed "
                    "in 1963? [a flood in the valley below]"
                )
            ],
        ),
        (
            "A strike closed the port of Rotterdam in 1979, resulting in a shortage of oil.",
            [
                (
                    "What was the result when a strike closed the port of "
                    "Rotterdam in 1979? [a shortage of oil]"
                )
            ],
        ),
        (
            "The pipeline near Odessa burst in 1992, causing severe damage to the harbour.",
            [
                (
                    "What was the result when the pipeline near Odessa "
                    "burst in 1992? [severe damage to the harbour]"
                )
            ],
        ),
        (
            "Nuclear fusion in the Sun produces large amounts of energy.",
            ["What does nuclear fusion in the Sun produce? [large amounts of energy]"],
        ),
        ("The Marshall Plan did not cause a new war in Europe.", []),
        ("The Marshall Plan may lead to a new war in Europe.", []),
        ("It caused a new war in Europe.", []),
        ("The crash in Norway caused 40 deaths.", []),
        ("The crash led to it.", []),
        ("The storm reached Norway in 1992, causing it.", []),
        ("The talks in Oslo led to Norway.", []),
        ("Many reforms led to a new war in Europe.", []),
        ("Norway met Sweden, hoping for peace in Europe.", []),
        ("The Marshall Plan was signed in 1948.", []),
        (
            "The Treaty of Versailles led to bitter resentment in Germany.",
            ["What did the Treaty of Versailles lead to? [bitter resentment in Germany]"],
        ),
    ],
)
def test_facts(text, expected):
    assert asked(text, "result") == expected
