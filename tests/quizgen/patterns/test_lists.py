"""Lists and their members."""

import pytest

from tests.quizgen.patterns.asking import listed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The air of Mars contains carbon dioxide, nitrogen and argon.",
            ["Which of these does the air of Mars contain? [carbon dioxide; nitrogen; argon]"],
        ),
        (
            "The Baltic states are Estonia, Latvia and Lithuania.",
            ["Which of these are the Baltic states? [Estonia; Latvia; Lithuania]"],
        ),
        (
            "Norway exports oil, gas and fish to Germany.",
            ["Which of these does Norway export to Germany? [oil; gas; fish]"],
        ),
        (
            "The Danube flows through Vienna, Bratislava and Budapest.",
            ["Which of these does the Danube flow through? [Vienna; Bratislava; Budapest]"],
        ),
        (
            "The Treaty of Rome was signed by Belgium, France, Italy and Luxembourg.",
            ["Which of these signed the Treaty of Rome? [Belgium; France; Italy; Luxembourg]"],
        ),
        (
            "John, Paul, George and Ringo formed the Beatles in Liverpool.",
            ["Which of these formed the Beatles in Liverpool? [John; Paul; George; Ringo]"],
        ),
        ("The alloy Nordic gold consists of copper, zinc and tin.", []),
        (
            "The Romans founded Mediterranean ports such as Ostia, Carthage and Massilia.",
            ["Which of these are examples of Mediterranean ports? [Ostia; Carthage; Massilia]"],
        ),
        (
            "The Inca grew many crops, including maize, potatoes and quinoa.",
            ["Which of these are examples of crops? [maize; potatoes; quinoa]"],
        ),
        (
            "Norway produces rare metals such as nickel, cobalt and titanium.",
            ["Which of these are examples of rare metals? [nickel; cobalt; titanium]"],
        ),
        (
            "The Aldenham Museum owns coins, swords and helmets.",
            ["Which of these does the Aldenham Museum own? [coins; swords; helmets]"],
        ),
        ("The Hanseatic League included cities such as Lübeck, Hamburg and Danzig.", []),
        ("Bees, wasps and ants belong to the order Hymenoptera.", []),
        (
            "Denmark, Norway and Sweden founded the Nordic Council in 1952.",
            ["Which of these founded the Nordic Council in 1952? [Denmark; Norway; Sweden]"],
        ),
        (
            "The Panthers beat Seattle, Arizona and Denver.",
            ["Which of these did the Panthers beat? [Seattle; Arizona; Denver]"],
        ),
        (
            "The Vikings carried furs, honey and slaves to Byzantium.",
            ["Which of these did the Vikings carry to Byzantium? [furs; honey; slaves]"],
        ),
        ("The Antarctic Treaty bans mining, weapons tests and nuclear waste in Antarctica.", []),
        ("Norway exports oil.", []),
        ("Norway exports it and them.", []),
        ("Norway did not export oil, gas and fish to Germany.", []),
        ("Some countries export oil, gas and fish to Norway.", []),
        ("Norway exports oil, gas and other goods.", []),
        ("The Creek, Choctaw and Seminole peoples moved to Oklahoma.", []),
        ("Norway met and beat Sweden.", []),
        ("Norway bought six ships, two planes and a tank.", []),
        ("“Norway exports oil, gas and fish,” said Clara Whitfield.", []),
    ],
)
def test_facts(text, expected):
    assert listed(text) == expected
