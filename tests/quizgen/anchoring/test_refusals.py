"""What leans on an earlier sentence is refused with its reason; what stands alone is kept."""

import pytest

from quizgen.anchoring.anchored import Anchored, Refusal
from tests.quizgen.reading import anchor_last, read

REFUSED = {
    "pronoun": [
        "Kenya exports tea. He visited Kenya in 2019.",
        "Kenya exports tea. She visited Kenya in 2019.",
        "Jan Novak was born in Oslo. Jan Novak met Peter Brown. He visited Kenya in 2019.",
        "Some workers disagreed. They marched through London in 1984.",
        "In 2001 they signed the Kyoto Protocol in Japan.",
        "Nokia sued Ericsson in 1999. It employs 90 people in Kenya.",
        "Jan Novak met Peter Brown. His company sold 12 ships to Norway.",
        "Norway told Sweden that its ships were lost in 1905.",
        "Kenya lost 40 ships to it in 1905.",
        "Jan Novak kept the secret of the buyer who sold it to Norway.",
        "William Ruto welcomed Emmanuel Macron in his capital in 2019.",
    ],
    "definite": [
        "The committee met in Oslo in 1996.",
        "The event took place in Oslo in 1996.",
        "The two countries signed the Kyoto Protocol in 1998.",
        "The new method was tested in Norway in 1996.",
        "The mayor of London opened the bridge in 1894.",
        "Norway sold the company in 1996.",
        "In 1996 the men crossed Norway.",
        "The ships, which were built in Norway, sank in 1936.",
        "The roofs, together with the walls of Oslo Castle, were repaired in 1936.",
        "The three-hour auction was held in Norway.",
        "The Norwegian team crossed Greenland in 1936.",
        "Jan Novak played the role in Norway in 1936.",
    ],
    "pointing": [
        "This bridge in Norway opened in 1936.",
        "These rules changed Norway in 1936.",
        "That bridge links Norway with Sweden.",
        "Those rules changed Norway in 1936.",
        "Such bridges link Norway with Sweden.",
        "Norway lost a war there in 1936.",
        "Norway built ships here in 1936.",
        "The laws mentioned above were passed by Norway in 1936.",
    ],
    "contrast": [
        "The other bridge in Norway opened in 1936.",
        "Another bridge in Norway opened in 1936.",
        "Both bridges in Norway opened in 1936.",
        "The former opened in Norway in 1936.",
        "The latter opened in Norway in 1936.",
        "The same bridge in Norway was closed in 1936.",
        "Neither bridge in Norway opened in 1936.",
        "The harbour of Oslo is larger.",
        "Norway bought two more ships in 1936.",
        "Norway won despite subsequent attacks in 1936.",
        "Norway affirms a wider set of freedoms.",
        "Norway is as rich and almost as old.",
    ],
    "relative_time": [
        "Norway opened a bridge this year.",
        "Norway opened a bridge on Thursday.",
        "Norway opened a bridge in March.",
        "Norway recently opened a bridge near Oslo.",
        "Norway opened a bridge two years ago.",
        "Norway opened a bridge last week.",
        "Norway will open a bridge next month.",
    ],
    "first_person": [
        "We visited Norway in 1936.",
        "My friends crossed Norway in 1936.",
        "You need 40 ships to cross Norway.",
        "Our bridge in Norway opened in 1936.",
        "I crossed Norway with 12 dogs.",
        "Norway sold us 40 ships in 1936.",
        "Norway sold your ships in 1936.",
    ],
    "unnamed_source": [
        "He said that Norway bought 40 ships.",
        "A spokesman said that Norway bought 40 ships.",
        "The minister said that Norway bought 40 ships.",
        "Its owner said that Norway bought 40 ships.",
        "According to a recent report, Norway bought 40 ships.",
        "Norway bought 40 ships, she said.",
    ],
    "frame": [
        "Norwegian ships would have been sold to Kenya.",
        "For two matches, Jan Novak led Norway.",
        "Examples include Norway and Sweden.",
        "One example is Norway.",
        "For nearly half a century, Norway sold ships to Kenya.",
        "In one experiment, Jan Novak sold 12 ships to Kenya.",
        "In a strict sense, Norway is a kingdom.",
        "The five largest moons are as old as Saturn.",
    ],
    "no_anchor": [
        "Fish swim fast in cold rivers.",
        "Painters often use bright colours in summer.",
        "People eat bread with butter.",
        "Workers built a road through a forest.",
        "A boy found a coin under a tree.",
        "Rain fell on hills and fields.",
    ],
}
STANDS_ALONE = {
    "pronoun": [
        "Jan Novak was born in Oslo. He visited Kenya in 2019.",
        "Marta Olsen was born in Oslo. She visited Kenya in 2019.",
        "Marta Olsen met Jan Novak in Oslo. He visited Kenya in 2019.",
        "Kenya declared independence in 1963. It joined the United Nations in 1964.",
        "Roald Amundsen led his men to the South Pole in 1911.",
        "Norway increased its fleet by 40 ships in 1936.",
        "Norway and Sweden ended their union in 1905.",
        "A king of Norway lost their crown in 1905.",
    ],
    "definite": [
        "The capital of Norway has 12 museums.",
        "The largest museum in Norway opened in 1936.",
        "The treaty between Norway and Sweden was signed in 1905.",
        "The sun warms Norway.",
        "The bridge that links Norway with Sweden opened in 1936.",
        "The World Bank employs 160 engineers in Kenya.",
        "The Norwegian Parliament has 169 members.",
        "The colony, which was named Oslo, was founded in 1036.",
    ],
    "pointing": [
        "Norway exports metals such as nickel to Germany.",
        "Jens Stoltenberg said that Norway bought 40 ships.",
        "The bridge that links Norway with Sweden opened in 1936.",
        "The Norwegian Museum, which owns 40 ships, opened in 1936.",
        "Jens Stoltenberg announced that Norway sold 40 ships.",
    ],
    "contrast": [
        "Norway and Sweden helped each other in 1936.",
        "Roald Amundsen and Fridtjof Nansen met each other in 1906.",
        "Norway formerly owned 40 ships.",
        "Norway is bothered by 12 wolves.",
        "Each county of Norway has a governor.",
        "Oslo is larger than Bergen.",
        "Norway bought more ships than Sweden in 1936.",
        "Norway saw the rise and subsequent fall of Napoleon.",
        "Norway is as rich and almost as old as Sweden.",
        "Norway affirms a wider set of freedoms than Sweden.",
    ],
    "frame": [
        "If Sweden had paid, Norwegian ships would have been sold to Kenya.",
        "One example of a kingdom is Norway.",
        "For 90 years, Norway sold ships to Kenya until 1905.",
        "The five largest moons of Saturn are old.",
    ],
    "relative_time": [
        "Norway opened a bridge in March 2004.",
        "Norway joined NATO in 1949.",
        "The 2030 Winter Games will be held in Norway in February.",
        "Norway celebrated the 100th birthday of Roald Amundsen last year.",
        "Norway ruled Iceland in the thirteenth century.",
    ],
    "first_person": [
        "Norway exports iodine.",
        "The United States sold 40 ships to Norway.",
        "During World War I, Norway built 40 ships.",
        "Youths crossed Norway in 1936.",
        "Norwegians met in Oslo in 1936.",
    ],
    "unnamed_source": [
        "Jens Stoltenberg said that Norway bought 40 ships.",
        "Norway bought 40 ships, Jens Stoltenberg said.",
        "According to NATO, Norway bought 40 ships.",
        "NATO announced that Norway would buy 40 ships.",
        "Norway bought 40 ships.",
    ],
    "no_anchor": [
        "Norway sells fish.",
        "Glaciers melt. Glaciers move slowly. Glaciers shape deep valleys.",
        "Roald Amundsen often used bright colours.",
        "Fish swim fast in the Danube.",
        "The Louvre owns paintings.",
    ],
}


def rows(table):
    return [(text, code) for code, texts in table.items() for text in texts]


@pytest.mark.parametrize(("text", "code"), rows(REFUSED))
def test_what_leans_on_something_else_is_refused(text, code):
    found = anchor_last(read(text))
    assert isinstance(found, Refusal)
    assert found.code == code
    assert found.message


@pytest.mark.parametrize(("text", "code"), rows(STANDS_ALONE))
def test_what_stands_alone_is_kept(text, code):
    found = anchor_last(read(text))
    assert isinstance(found, Anchored), f"taken for {code}: {found}"
