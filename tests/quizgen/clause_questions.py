"""Clauses, their keys and the exact question for each, by what is asked for."""

COUNTS = [
    ("Norway built six ships.", "six", "How many ships did Norway build?"),
    ("Six engineers crossed Norway.", "six", "How many engineers crossed Norway?"),
    ("Vienna has 23 districts.", "23", "How many districts does Vienna have?"),
    (
        "Norway has met Sweden on 12 occasions.",
        "12",
        "On how many occasions has Norway met Sweden?",
    ),
    (
        "The Danube flows through ten countries.",
        "ten",
        "Through how many countries does the Danube flow?",
    ),
    (
        "Toyota will open three factories in Mexico.",
        "three",
        "How many factories will Toyota open in Mexico?",
    ),
    ("Norway can hold 40 ships.", "40", "How many ships can Norway hold?"),
    ("Norway should build 12 bridges.", "12", "How many bridges should Norway build?"),
    ("Norway had exported 40 ships.", "40", "How many ships had Norway exported?"),
    (
        "Twelve planes are owned by Norway.",
        "twelve",
        "How many planes are owned by Norway?",
    ),
    ("Norway gave 12 ships to Kenya.", "12", "How many ships did Norway give to Kenya?"),
    (
        "The ships of Norway sailed for 12 days.",
        "12",
        "For how many days did the ships of Norway sail?",
    ),
    ("Norway has about 300 museums.", "about 300", "How many museums does Norway have?"),
    (
        "Norway wants to build 40 ships.",
        "40",
        "How many ships does Norway want to build?",
    ),
    ("There are 40 ships in Norway.", "40", "How many ships are there in Norway?"),
    (
        "Between 1940 and 1945 Norway lost 12 ships.",
        "12",
        "How many ships did Norway lose between 1940 and 1945?",
    ),
]
TIMES = [
    ("Norway joined NATO in 1949.", "1949", "In which year did Norway join NATO?"),
    ("In 1949 Norway joined NATO.", "1949", "In which year did Norway join NATO?"),
    ("Norway joined NATO in April 1949.", "April 1949", "When did Norway join NATO?"),
    (
        "Norway joined NATO on 4 April 1949.",
        "4 April 1949",
        "On which date did Norway join NATO?",
    ),
    (
        "On 12 December 1963, Kenya became independent.",
        "12 December 1963",
        "On which date did Kenya become independent?",
    ),
    ("Norway grew rich in the 1970s.", "1970s", "In which decade did Norway grow rich?"),
    (
        "Kenya became independent in the twentieth century.",
        "twentieth century",
        "In which century did Kenya become independent?",
    ),
    ("The Louvre was opened in 1793.", "1793", "In which year was the Louvre opened?"),
    (
        "Norway has been a member of NATO since 1949.",
        "1949",
        "Since which year has Norway been a member of NATO?",
    ),
    (
        "Norway joined NATO in 1949; Sweden waited until 2024.",
        "2024",
        "Until which year did Sweden wait?",
    ),
    ("Sweden ruled Norway until 1905.", "1905", "Until which year did Sweden rule Norway?"),
    ("By 1949, Norway had joined NATO.", "1949", "By which year had Norway joined NATO?"),
    (
        "The 2030 Winter Games will open on 7 February.",
        "7 February",
        "On which date will the 2030 Winter Games open?",
    ),
    (
        "The Battle of Hastings took place in 1066.",
        "1066",
        "In which year did the Battle of Hastings take place?",
    ),
    (
        "The Eiffel Tower was finished in March 1889.",
        "March 1889",
        "When was the Eiffel Tower finished?",
    ),
]
PEOPLE = [
    (
        "Ferdinand de Lesseps built the Suez Canal.",
        "Ferdinand de Lesseps",
        "Who built the Suez Canal?",
    ),
    ("The Magic Flute was composed by Mozart.", "Mozart", "Who composed the Magic Flute?"),
    ("Hamlet is performed by Kenneth Branagh.", "Kenneth Branagh", "Who performs Hamlet?"),
    (
        "The Aldenham Museum was opened by Clara Whitfield.",
        "Clara Whitfield",
        "Who opened the Aldenham Museum?",
    ),
    (
        "The Magic Flute was quickly composed by Mozart.",
        "Mozart",
        "Who quickly composed the Magic Flute?",
    ),
    ("Mozart worked with Haydn.", "Haydn", "With whom did Mozart work?"),
    (
        "Roald Amundsen wrote to Fridtjof Nansen.",
        "Fridtjof Nansen",
        "To whom did Roald Amundsen write?",
    ),
    ("Marta Olsen met Jan Novak.", "Jan Novak", "Who did Marta Olsen meet?"),
    ("Haydn would compose in Vienna.", "Haydn", "Who would compose in Vienna?"),
]
PLACES = [
    ("The Danube rises in Germany.", "Germany", "In which country does the Danube rise?"),
    ("Roald Amundsen sailed from Oslo.", "Oslo", "From which city did Roald Amundsen sail?"),
    (
        "Roald Amundsen sailed to Antarctica.",
        "Antarctica",
        "To which continent did Roald Amundsen sail?",
    ),
    ("Roald Amundsen died in the Arctic.", "Arctic", "Where did Roald Amundsen die?"),
    ("Mozart composed operas in Vienna.", "Vienna", "In which city did Mozart compose operas?"),
    ("Mozart composes operas in Vienna.", "Vienna", "In which city does Mozart compose operas?"),
    ("Mozart was in Vienna.", "Vienna", "In which city was Mozart?"),
    (
        "The headquarters of Greenpeace are in Amsterdam.",
        "Amsterdam",
        "In which city are the headquarters of Greenpeace?",
    ),
    ("Greenland is governed by Denmark.", "Denmark", "Which country governs Greenland?"),
    (
        "Brazil hosted the 2016 Olympic Games.",
        "Brazil",
        "Which country hosted the 2016 Olympic Games?",
    ),
    ("Norway joined NATO in 1949.", "Norway", "Which country joined NATO in 1949?"),
    (
        "Norway was converted in the eleventh century.",
        "Norway",
        "Which country was converted in the eleventh century?",
    ),
    (
        "Norway was ruled by Sweden from 1814 to 1905.",
        "Norway",
        "Which country was ruled by Sweden from 1814 to 1905?",
    ),
    ("Norway lies in Europe.", "Europe", "On which continent does Norway lie?"),
    ("The Magic Flute is set in Egypt.", "Egypt", "In which country is the Magic Flute set?"),
    ("Vienna lies on the Danube.", "Vienna", "Which city lies on the Danube?"),
    ("Norway gave Kenya 12 ships.", "Kenya", "To which country did Norway give 12 ships?"),
    (
        "Norway spent $3 billion on the Lofoten Tunnel.",
        "Lofoten Tunnel",
        "On what did Norway spend $3 billion?",
    ),
]
OTHERS = [
    (
        "Roald Amundsen studied at the University of Oslo.",
        "University of Oslo",
        "At which university did Roald Amundsen study?",
    ),
    (
        "Norway took part in the Battle of Hastings.",
        "Battle of Hastings",
        "In which battle did Norway take part?",
    ),
    (
        "The Treaty of Lisbon was signed in Portugal.",
        "Treaty of Lisbon",
        "Which treaty was signed in Portugal?",
    ),
    ("The Lofoten Tunnel cost $2 million.", "$2 million", "How much did the Lofoten Tunnel cost?"),
    (
        "The sculpture by Rodin was sold for $2.7 million.",
        "$2.7 million",
        "For how much was the sculpture by Rodin sold?",
    ),
    (
        "The hot liquid beneath the crust of the Earth is called magma.",
        "magma",
        "What is the hot liquid beneath the crust of the Earth called?",
    ),
    (
        "A glacier is a mass of ice that moves slowly down a valley. Glaciers melt. Glaciers move.",
        "glacier",
        "What is a mass of ice that moves slowly down a valley?",
    ),
    (
        "The collapse of Lehman Brothers triggered a global recession.",
        "global recession",
        "What did the collapse of Lehman Brothers trigger?",
    ),
]
AMOUNTS = [
    (
        "Oxygen makes up 21% of the atmosphere of the Earth.",
        "21%",
        "What percentage of the atmosphere of the Earth does oxygen make up?",
    ),
    ("The Suez Canal is 193 kilometres long.", "193 kilometres", "How long is the Suez Canal?"),
]
FRAMED = [
    (
        "Emmanuel Macron said that he visited Kenya.",
        "Kenya",
        "According to Emmanuel Macron, which country did he visit?",
    ),
    (
        "According to NATO, Norway lost 40 ships.",
        "40",
        "According to NATO, how many ships did Norway lose?",
    ),
    (
        "Jens Stoltenberg said that the Danube flows through ten countries.",
        "ten",
        "According to Jens Stoltenberg, through how many countries does the Danube flow?",
    ),
    (
        "According to the World Bank, Kenya has 12 lakes.",
        "12",
        "According to the World Bank, how many lakes does Kenya have?",
    ),
    (
        "During the siege of Vienna, the Danube carried 40 ships.",
        "40",
        "How many ships did the Danube carry during the siege of Vienna?",
    ),
    (
        "To reach Norway, Roald Amundsen crossed 12 rivers.",
        "12",
        "How many rivers did Roald Amundsen cross to reach Norway?",
    ),
    (
        "Since 1963, Kenya has held 12 elections.",
        "12",
        "How many elections has Kenya held since 1963?",
    ),
    (
        "Jan Novak was born in Oslo. He built 12 bridges in Kenya.",
        "12",
        "How many bridges did Jan Novak build in Kenya?",
    ),
]
