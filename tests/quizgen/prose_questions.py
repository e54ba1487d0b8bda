"""Sentences of varied prose, their keys and the exact question: how clauses are cut out."""

REMARKS = [
    (
        "The Vasa, a warship of 64 guns, sank in the harbour of Stockholm in 1628.",
        "1628",
        "In which year did the Vasa sink in the harbour of Stockholm?",
    ),
    (
        "Marie Curie, who was born in Warsaw, discovered polonium in 1898.",
        "1898",
        "In which year did Marie Curie discover polonium?",
    ),
    (
        "Marie Curie, who was born in Warsaw, discovered polonium in 1898.",
        "Warsaw",
        "In which city was Marie Curie born?",
    ),
    (
        "Marie Curie, who was born in Warsaw, discovered polonium in 1898.",
        "Marie Curie",
        "Who discovered polonium in 1898?",
    ),
    (
        "The Panama Canal, opened in 1914, joins two oceans.",
        "1914",
        "In which year was the Panama Canal opened?",
    ),
    (
        "The Forth Bridge, which was painted red, cost £3.2 million.",
        "£3.2 million",
        "How much did the Forth Bridge cost?",
    ),
    (
        "Charles Darwin, a naturalist from Shrewsbury, visited the Galápagos Islands in 1835.",
        "1835",
        (
            "In which year did Charles Darwin (a naturalist from Shrewsbury) visit the Galápagos "
            "Islands?"
        ),
    ),
    (
        "Charles Darwin, a naturalist from Shrewsbury, visited the Galápagos Islands in 1835.",
        "Charles Darwin",
        "Who visited the Galápagos Islands in 1835?",
    ),
    (
        "Lake Baikal (in Siberia) contains 23% of the fresh water of the world.",
        "23%",
        "What percentage of the fresh water of the world does Lake Baikal contain?",
    ),
    (
        "Chile, unlike Peru, has 30 active volcanoes.",
        "30",
        "How many active volcanoes does Chile have?",
    ),
    (
        "Having crossed the Alps, Hannibal defeated the Romans at the Battle of Cannae in 216 BC.",
        "Hannibal",
        "Who defeated the Romans at the Battle of Cannae in 216 BC, having crossed the Alps?",
    ),
    (
        "Portugal, however, kept Macau until 1999.",
        "1999",
        "Until which year did Portugal keep Macau?",
    ),
    ("For example, Finland has 187,000 lakes.", "187,000", "How many lakes does Finland have?"),
    (
        "In fact, Chile exports copper to 30 countries.",
        "30",
        "To how many countries does Chile export copper?",
    ),
    (
        "As a result, Ireland lost two million people.",
        "two million",
        "How many people did Ireland lose?",
    ),
    (
        "On the other hand, Brazil grows coffee in 12 states.",
        "12",
        "In how many states does Brazil grow coffee?",
    ),
    (
        "By contrast, Belgium built 4,000 bunkers in 1917.",
        "1917",
        "In which year did Belgium build 4,000 bunkers?",
    ),
    ("Of course, Venice has 400 bridges.", "400", "How many bridges does Venice have?"),
    (
        "Unfortunately, Peru lost 40 temples in 1970.",
        "40",
        "How many temples did Peru lose in 1970?",
    ),
    (
        "Fortunately, Japan rebuilt 12 castles in 1958.",
        "1958",
        "In which year did Japan rebuild 12 castles?",
    ),
]
JOINED = [
    (
        "Ada Lovelace studied mathematics and published a paper on the Analytical Engine in 1843.",
        "1843",
        "In which year did Ada Lovelace publish a paper on the Analytical Engine?",
    ),
    (
        "Thomas Edison founded 14 companies and held 1,093 patents.",
        "1,093",
        "How many patents did Thomas Edison hold?",
    ),
    (
        "Thomas Edison founded 14 companies and held 1,093 patents.",
        "14",
        "How many companies did Thomas Edison found?",
    ),
    (
        "The Netherlands built 32 dams, but Denmark built 12 bridges.",
        "12",
        "How many bridges did Denmark build?",
    ),
    (
        "The Netherlands built 32 dams, but Denmark built 12 bridges.",
        "32",
        "How many dams did the Netherlands build?",
    ),
    (
        "Simón Bolívar was born in Caracas and died in Santa Marta.",
        "Caracas",
        "In which city was Simón Bolívar born?",
    ),
    (
        "Simón Bolívar was born in Caracas and died in Santa Marta.",
        "Simón Bolívar",
        "Who died in Santa Marta?",
    ),
    (
        "Finland has won 108 medals and hosted the 1952 Olympic Games.",
        "108",
        "How many medals has Finland won?",
    ),
    (
        "While Sweden stayed neutral, Denmark was occupied by Germany in 1940.",
        "1940",
        "In which year was Denmark occupied by Germany?",
    ),
    (
        "While Sweden stayed neutral, Denmark was occupied by Germany in 1940.",
        "Germany",
        "Which country occupied Denmark in 1940?",
    ),
    (
        "Although Nepal has few roads, 26 airports serve Nepal.",
        "26",
        "How many airports serve Nepal?",
    ),
    (
        "Whereas Kenya exports tea, Ghana sells cocoa to 40 countries.",
        "40",
        "To how many countries does Ghana sell cocoa?",
    ),
    (
        "Though Ludwig van Beethoven was deaf, Ludwig van Beethoven finished nine symphonies.",
        "nine",
        "How many symphonies did Ludwig van Beethoven finish?",
    ),
]
SAID = [
    (
        "According to UNESCO, Italy has 59 heritage sites.",
        "59",
        "According to UNESCO, how many heritage sites does Italy have?",
    ),
    (
        "Neil Armstrong said that he had seen 12 craters on the Moon.",
        "12",
        "According to Neil Armstrong, how many craters on the Moon had he seen?",
    ),
    (
        "The World Bank estimated that Kenya lost $3 billion in 2020.",
        "$3 billion",
        "According to the World Bank, how much did Kenya lose in 2020?",
    ),
    (
        "Scientists found that Greenland lost 270 glaciers in 2019.",
        "270",
        "According to scientists, how many glaciers did Greenland lose in 2019?",
    ),
    (
        "Bruno Keller added that the Rhine carried 300 barges a day.",
        "300",
        "According to Bruno Keller, how many barges a day did the Rhine carry?",
    ),
    (
        "Rachel Carson warned that Ohio had lost 40 species of birds.",
        "40",
        "According to Rachel Carson, how many species of birds had Ohio lost?",
    ),
    (
        "Albert Einstein said that he left Germany in 1933.",
        "1933",
        "According to Albert Einstein, in which year did he leave Germany?",
    ),
]
PASSIVE = [
    (
        "The Rosetta Stone was found in Egypt in 1799.",
        "1799",
        "In which year was the Rosetta Stone found?",
    ),
    (
        "The Rosetta Stone was found in Egypt in 1799.",
        "Egypt",
        "In which country was the Rosetta Stone found?",
    ),
    (
        "The Taj Mahal was commissioned by Shah Jahan.",
        "Shah Jahan",
        "Who commissioned the Taj Mahal?",
    ),
    (
        "Guernica was painted by Pablo Picasso in 1937.",
        "Pablo Picasso",
        "Who painted Guernica in 1937?",
    ),
    (
        "The Hubble Telescope has been repaired five times by astronauts.",
        "five",
        "How many times has the Hubble Telescope been repaired by astronauts?",
    ),
    (
        "The Sistine Chapel had been painted by Michelangelo.",
        "Michelangelo",
        "Who had painted the Sistine Chapel?",
    ),
    (
        "The Berlin Wall was being guarded by 11,000 soldiers.",
        "11,000",
        "How many soldiers were guarding the Berlin Wall?",
    ),
    (
        "The treaty of 1648 was signed in Münster.",
        "Münster",
        "In which city was the treaty of 1648 signed?",
    ),
    (
        "Mount Everest is climbed by 800 people each year.",
        "800",
        "How many people climb Mount Everest each year?",
    ),
    (
        "Iceland was settled by Norwegians in the ninth century.",
        "ninth century",
        "In which century was Iceland settled by Norwegians?",
    ),
    (
        "The Eiffel Tower was designed by Gustave Eiffel for the World's Fair.",
        "Gustave Eiffel",
        "Who designed the Eiffel Tower for the World's Fair?",
    ),
    (
        "The Louvre is visited by ten million people.",
        "ten million",
        "How many people visit the Louvre?",
    ),
]
