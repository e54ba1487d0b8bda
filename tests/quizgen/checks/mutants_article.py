"""Faults that only the article shows: the codes C05, K03, K05 and K06, and look-alikes."""

from question_bank.item import Item
from tests.quizgen.checks.small_articles import ask

Row = tuple[Item, str]

LISTS = "Edvard Grieg met Ole Bull, Henrik Ibsen and Jonas Lie in Bergen."
CITIES = "The fishermen of the north sold cod in Bergen, Oslo and Trondheim before the war."
CROPS = "The farmers of Jaeren grew barley, oats or potatoes in the cold years."
SISTERS = (
    "Thomas Turr led the work at Corinth. Thomas Turr had a sister, Maria Turr, in Athens. "
    "Turr paid 200 workers of the canal in 1882."
)
ELSEWHERE = "{} carried timber from Bergen to London in 1890."
SHIP = "Which ship carried timber from Bergen to London in 1890?"
THERE = "The ship Fram carried timber from Bergen to London in 1890. "


def said(claim: str) -> str:
    """A claim of an engineer about who built a wall."""
    return f"{claim} the old harbour wall of Bergen was built by Danish sailors."


WALL = "Who built the old harbour wall of Bergen?"
BUILDERS = ("*Danish sailors", "Scottish monks", "German traders")

ELSEWHERE_CAUGHT: dict[str, list[Row]] = {
    "C05": [
        ask(SISTERS, "How many workers did Turr pay at the canal in 1882?", "*200", quote=quote)
        for quote in ("Turr paid 200 workers of the canal in 1882.",)
    ]
    + [
        ask(SISTERS, stem, "*200", quote="Turr paid 200 workers of the canal in 1882.")
        for stem in (
            "In 1882, how many workers of the canal did Turr pay?",
            "How many workers of the canal were paid by Turr in 1882?",
            "Turr paid _____ workers of the canal in 1882.",
            "In 1882 Turr paid _____ workers of the canal.",
            "The number of workers that Turr paid in 1882 was _____.",
            "What number of workers did Turr pay in the year 1882?",
            "In the year 1882, Turr paid _____ workers of the canal.",
            "At the canal, Turr paid _____ workers in 1882.",
            "How many of the canal's workers did Turr pay in 1882?",
            "At the canal, how many workers did Turr pay in 1882?",
        )
    ],
    "K03": [
        ask(LISTS, "Whom did Edvard Grieg meet in Bergen?", *names)
        for names in (
            ("*Ole Bull", "Henrik Ibsen", "Knut Hamsun"),
            ("*Ole Bull", "Jonas Lie", "Knut Hamsun"),
            ("*Henrik Ibsen", "Ole Bull", "Knut Hamsun"),
            ("*Jonas Lie", "Ole Bull", "Knut Hamsun"),
            ("*Jonas Lie", "Henrik Ibsen", "Knut Hamsun"),
        )
    ]
    + [
        ask(CITIES, "In which city did the fishermen of the north sell cod?", *names)
        for names in (
            ("*Bergen", "Oslo", "Malmö"),
            ("*Bergen", "Trondheim", "Malmö"),
            ("*Oslo", "Trondheim", "Malmö"),
        )
    ]
    + [
        ask(CROPS, "What did the farmers of Jaeren grow in the cold years?", *names)
        for names in (
            ("*barley", "oats", "wheat"),
            ("*potatoes", "oats", "wheat"),
        )
    ]
    + [
        ask(THERE + ELSEWHERE.format(other), SHIP, "*Fram", name, "Maud")
        for name, other in (
            ("Gjøa", "In the same summer the Gjøa"),
            ("Viking", "The Viking"),
            ("Hansa", "The old Hansa"),
        )
    ],
    "K05": [
        ask("The band played in Lyon, the capital of France.", stem, *options)
        for stem, options in (
            ("What is the capital of France?", ("*Lyon", "Paris", "Nice")),
            ("Which city is the capital of France?", ("*Lyon", "Nice", "Paris")),
            ("The capital of France is _____.", ("*Lyon", "Paris", "Nice")),
            ("In which city, the capital of France?", ("*Lyon", "Paris", "Nice")),
        )
    ]
    + [
        ask("The band played in Spain and on Malta.", stem, *options)
        for stem, options in (
            ("Which country is in Europe?", ("*Spain", "France", "Kenya")),
            ("Which of these countries is in Africa?", ("*Spain", "Malta", "Kenya")),
            ("Which country borders Spain?", ("*Malta", "Portugal", "Kenya")),
            ("Which country is a neighbour of Germany?", ("*Spain", "Poland", "Kenya")),
            ("Which of these is a chemical element?", ("*Spain", "Iron", "Malta")),
            ("Which of the following is a country?", ("*Spain", "Kenya", "Malta")),
            ("Which metal has the symbol Fe?", ("*Spain", "iron", "Malta")),
            ("Which element has the atomic number 26?", ("*Spain", "iron", "Malta")),
        )
    ],
    "K06": [
        ask(said(claim), WALL, *BUILDERS)
        for claim in (
            "Locals say that",
            "An old guide said that",
            "The engineer argued that",
            "The engineer claims that",
            "Some writers believe that",
            "Two historians have suggested that",
            "The guide insisted that",
            "According to a legend,",
            "According to the engineer,",
            "It is alleged that by chance and, critics alleged that",
        )
    ]
    + [
        ask(f"The old harbour wall of Bergen {claim} Danish sailors.", WALL, *BUILDERS)
        for claim in (
            "was probably built by",
            "was reportedly built by",
            "may have been built by",
            "might have been built by",
            "was perhaps built by",
            "is believed to have been built by",
            "is said to have been built by",
            "is thought to have been built by",
            "was allegedly built by",
            "is expected to be built by",
        )
    ],
}

# Items that look like the faults above and are none, by the code that must stay away.
ELSEWHERE_RIGHT: dict[str, list[Row]] = {
    "C05": [
        ask(
            SISTERS,
            "How many workers did Thomas Turr pay at the canal in 1882?",
            "*200",
            quote="Turr paid 200 workers of the canal in 1882.",
        ),
    ],
    "K03": [
        ask(LISTS, "Who met Ole Bull in Bergen?", "*Edvard Grieg", "Henrik Ibsen", "Jonas Lie"),
        ask(
            "The war lasted from 1914 to 1918.",
            "In which year did the war begin?",
            "*1914",
            "1918",
            "1916",
        ),
        ask(
            "Grieg wrote the music, and Ibsen wrote the play.",
            "Who wrote the music to the play?",
            "*Grieg",
            "Ibsen",
            "Bull",
        ),
        ask(THERE + ELSEWHERE.format("The Fram"), SHIP, "*Fram", "Gjøa", "Maud"),
    ],
    "K05": [
        ask(
            "The band played in Bonn, the former capital of Germany.",
            "Which city is the former capital of Germany?",
            "*Bonn",
            "Berlin",
            "Munich",
        ),
        ask(
            "The band played in Spain, Kenya and on Malta.",
            "Which country in Europe did the band visit in May 2020?",
            "*Spain",
            "France",
            "Portugal",
        ),
    ],
    "K06": [
        ask(said("The engineer argued that"), f"Who, it is said, {WALL[4:]}", *BUILDERS),
        ask(
            "The old harbour wall of Bergen was probably built by Danish sailors.",
            "Who probably built the old harbour wall of Bergen?",
            *BUILDERS,
        ),
        ask(
            "In May 1890 the old harbour wall of Bergen was built by Danish sailors.",
            WALL,
            *BUILDERS,
        ),
        ask(
            "The guide, who is said to be old, showed the wall built by Danish sailors.",
            "Who built the wall in Bergen?",
            *BUILDERS,
        ),
    ],
    "K01": [
        ask(
            "The Norwegian Shipping Union (NSU) was old. The NSU sold 40 ships in 1890.",
            "Who sold 40 ships in 1890?",
            "*Norwegian Shipping Union",
            "Ole Bull",
            "Henrik Ibsen",
            quote="The NSU sold 40 ships in 1890.",
        ),
    ],
}
