"""What something causes, contains, depends on or did: the whole phrase is asked for."""

import pytest

from tests.quizgen.patterns.asking import asked


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The pituitary gland of Humboldt penguins secretes growth hormone at night.", []),
        (
            "The Aldenham Museum contains a large collection of Roman coins.",
            ["What does the Aldenham Museum contain? [a large collection of Roman coins]"],
        ),
        (
            "The hypothalamus is responsible for the control of body temperature in Norway rats.",
            [
                (
                    "What is the hypothalamus responsible for? [the "
                    "control of body temperature in Norway rats]"
                )
            ],
        ),
        (
            "The survival of the Vaquita porpoise depends on a ban of gillnets.",
            ["What does the survival of the Vaquita porpoise depend on? [a ban of gillnets]"],
        ),
        (
            "The Kepler telescope was used for the search for distant planets.",
            ["What was the Kepler telescope used for? [the search for distant planets]"],
        ),
        (
            "The Eiffel Tower is made of wrought iron.",
            ["What is the Eiffel Tower made of? [wrought iron]"],
        ),
        ("The Swiss parliament consists of two equal chambers.", []),
        (
            "The Finnish parliament belongs to the oldest elected bodies in Europe.",
            ["What does the Finnish parliament belong to? [the oldest elected bodies in Europe]"],
        ),
        (
            "The Treaty of Tordesillas divided the new lands between Spain and Portugal.",
            [
                (
                    "What did the Treaty of Tordesillas divide? [the "
                    "new lands between Spain and Portugal]"
                )
            ],
        ),
        (
            "The city of Ghent is famous for its medieval canals.",
            ["What is the city of Ghent famous for? [medieval canals]"],
        ),
        (
            "The Norwegian town of Alta is known for its rock carvings.",
            ["What is the Norwegian town of Alta known for? [rock carvings]"],
        ),
        (
            "The Panama Canal replaced the long route around Cape Horn.",
            ["What did the Panama Canal replace? [the long route around Cape Horn]"],
        ),
        (
            "Alexander Fleming discovered a mould that killed bacteria.",
            ["What did Alexander Fleming discover? [a mould that killed bacteria]"],
        ),
        (
            "The Factory Act of 1833 banned the employment of young children.",
            ["What did the Factory Act of 1833 ban? [the employment of young children]"],
        ),
        (
            "In 1901, Guglielmo Marconi sent a radio signal across the Atlantic.",
            ["What did Guglielmo Marconi send across the Atlantic in 1901? [radio signal]"],
        ),
        (
            "The Geneva Protocol prohibits the use of chemical weapons.",
            ["What does the Geneva Protocol prohibit? [the use of chemical weapons]"],
        ),
        ("The Danish economy relies on exports of food and medicine.", []),
        ("Neptune's moon Triton is rich in frozen nitrogen.", []),
        ("The Norwegian fund is based on revenue from oil and gas.", []),
        (
            "Marie Curie studied the radiation of uranium salts.",
            ["What did Marie Curie study? [the radiation of uranium salts]"],
        ),
        (
            "The Great Fire of London destroyed the medieval city inside the Roman wall.",
            [
                (
                    "What did the Great Fire of London destroy? [the "
                    "medieval city inside the Roman wall]"
                )
            ],
        ),
        (
            "The Battle of Hastings was followed by the Norman conquest of England.",
            ["What followed the Battle of Hastings? [the Norman conquest of England]"],
        ),
        ("The Kyoto Protocol did not ban the use of coal.", []),
        ("The committee introduced a new tax on sugar.", []),
        ("Norway may introduce a new tax on sugar.", []),
        ("Norway introduced it.", []),
        ("Norway built six ships.", []),
        ("Norway joined NATO.", []),
        ("Some people in Norway support a ban on whaling.", []),
        ("Roald Amundsen struck a chord with young readers.", []),
        ("Norway played an important role in the talks.", []),
        ("“Norway introduced a new tax on sugar,” said Clara Whitfield.", []),
    ],
)
def test_facts(text, expected):
    assert asked(text, "relation") == expected
