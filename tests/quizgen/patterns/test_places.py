"""Where something happened."""

import pytest

from tests.quizgen.patterns.asking import asked


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marie Curie was born in Poland.", ["In which country was Marie Curie born? [Poland]"]),
        (
            "The Treaty of Westphalia was signed in Germany in 1648.",
            [
                "In which country was the Treaty of Westphalia signed? [Germany]",
                "The Treaty of Westphalia was signed in _____ in 1648. [Germany]",
            ],
        ),
        (
            "The first Olympic Games were held in Greece.",
            [
                "In which country were the first Olympic Games held? [Greece]",
                "The first Olympic Games were held in _____. [Greece]",
            ],
        ),
        (
            "Nokia was founded in Finland in 1865.",
            ["In which country was Nokia founded in 1865? [Finland]"],
        ),
        ("Frédéric Chopin died in Paris.", ["In which city did Frédéric Chopin die? [Paris]"]),
        (
            "The Battle of Waterloo was fought in Belgium.",
            [
                "In which country was the Battle of Waterloo fought? [Belgium]",
                "The Battle of Waterloo was fought in _____. [Belgium]",
            ],
        ),
        (
            "Vasco da Gama sailed to India in 1498.",
            [
                "To which country did Vasco da Gama sail in 1498? [India]",
                "Vasco da Gama sailed to _____ in 1498. [India]",
            ],
        ),
        (
            "Albert Einstein emigrated to the United States.",
            ["To which country did Albert Einstein emigrate? [United States]"],
        ),
        (
            "The Rhine rises in Switzerland.",
            [
                "The _____ rises in Switzerland. [Rhine]",
                "In which country does the Rhine rise? [Switzerland]",
            ],
        ),
        (
            "The 1896 Games were held in Athens.",
            ["In which city were the 1896 Games held? [Athens]"],
        ),
        (
            "Nelson Mandela was imprisoned in South Africa.",
            ["In which country was Nelson Mandela imprisoned? [South Africa]"],
        ),
        (
            "The Nobel Peace Prize is awarded in Oslo.",
            [
                "In which city is the Nobel Peace Prize awarded? [Oslo]",
                "The Nobel Peace Prize is awarded in _____. [Oslo]",
            ],
        ),
        (
            "The Suez Canal crosses Egypt.",
            [
                "The _____ crosses Egypt. [Suez Canal]",
                "Which country does the Suez Canal cross? [Egypt]",
            ],
        ),
        ("James Cook was killed in Hawaii.", ["In which state was James Cook killed? [Hawaii]"]),
        (
            "Jamaica exports bauxite to Canada.",
            [
                "Which country exports bauxite to Canada? [Jamaica]",
                "To which country does Jamaica export bauxite? [Canada]",
            ],
        ),
        (
            "Mozart was invited to Prague in 1787.",
            ["To which city was Mozart invited in 1787? [Prague]"],
        ),
        ("The Danube flows into the Black Sea.", ["The Danube flows into the _____. [Black Sea]"]),
        (
            "Fritz Haber worked in Karlsruhe for many years.",
            [
                "In which city did Fritz Haber work for many years? [Karlsruhe]",
                "Fritz Haber worked in _____ for many years. [Karlsruhe]",
            ],
        ),
        (
            "Italy invaded Ethiopia in 1935.",
            [
                "Which country invaded Ethiopia in 1935? [Italy]",
                "Which country did Italy invade in 1935? [Ethiopia]",
            ],
        ),
        (
            "The Maori reached New Zealand by boat.",
            ["Which country did the Maori reach by boat? [New Zealand]"],
        ),
        ("The museum stands in central Europe.", []),
        ("Denver beat Carolina.", []),
        ("Paris, London and Rome bid for the Games.", []),
        ("The committee met in Oslo.", []),
        ("French troops left.", []),
        ("Carolina lost to Denver in 2016.", ["To which city did Carolina lose in 2016? [Denver]"]),
        (
            "Lake Baikal lies in Russia.",
            [
                "_____ lies in Russia. [Lake Baikal]",
                "In which country does Lake Baikal lie? [Russia]",
            ],
        ),
    ],
)
def test_facts(text, expected):
    assert asked(text, "place") == expected
