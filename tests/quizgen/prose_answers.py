"""Sentences of varied prose, their keys and the exact question: amounts and times."""

AMOUNTS = [
    (
        "Russia sold the United States 12 islands in 1867.",
        "1867",
        "In which year did Russia sell the United States 12 islands?",
    ),
    ("Egypt sent 40 soldiers to Sudan.", "Sudan", "To which country did Egypt send 40 soldiers?"),
    (
        "Switzerland set up 23 cantons in 1848.",
        "23",
        "How many cantons did Switzerland set up in 1848?",
    ),
    (
        "Switzerland set up 23 cantons in 1848.",
        "1848",
        "In which year did Switzerland set up 23 cantons?",
    ),
    (
        "Spain gave up the Philippines in 1898.",
        "1898",
        "In which year did Spain give up the Philippines?",
    ),
    ("Japan lent Thailand $2 billion.", "Thailand", "To which country did Japan lend $2 billion?"),
    (
        "There are 46 national parks in Poland.",
        "46",
        "How many national parks are there in Poland?",
    ),
    (
        "There are eight planets in the Solar System.",
        "eight",
        "How many planets are there in the Solar System?",
    ),
    (
        "In 1900, there were 12 zoos in Germany.",
        "12",
        "How many zoos were there in Germany in 1900?",
    ),
    (
        "Water covers 71% of the surface of the Earth.",
        "71%",
        "What percentage of the surface of the Earth does water cover?",
    ),
    (
        "About 20% of the people of Canada speak French.",
        "About 20%",
        "What percentage of the people of Canada speak French?",
    ),
    (
        "Nitrogen accounts for 78% of the air on Earth.",
        "78%",
        "For what percentage of the air on Earth does nitrogen account?",
    ),
    (
        "The Mariana Trench is 11,000 metres deep.",
        "11,000 metres",
        "How deep is the Mariana Trench?",
    ),
    ("Mount Kilimanjaro is 5,895 metres high.", "5,895 metres", "How high is Mount Kilimanjaro?"),
    (
        "The Great Wall of China is 21,000 kilometres long.",
        "21,000 kilometres",
        "How long is the Great Wall of China?",
    ),
    (
        "The Blue Whale of Iceland weighs 150 tonnes.",
        "150 tonnes",
        "How much does the Blue Whale of Iceland weigh?",
    ),
    (
        "Voyager 1 has travelled 24 billion kilometres.",
        "24 billion kilometres",
        "How far has Voyager 1 travelled?",
    ),
    ("The Channel Tunnel cost £9 billion.", "£9 billion", "How much did the Channel Tunnel cost?"),
    (
        "Napoleon sold Louisiana to the United States for $15 million.",
        "$15 million",
        "For how much did Napoleon sell Louisiana to the United States?",
    ),
    (
        "Portugal invested $2 billion in wind farms.",
        "$2 billion",
        "How much did Portugal invest in wind farms?",
    ),
    (
        "The Danube flows 2,850 kilometres to the Black Sea.",
        "2,850 kilometres",
        "How far does the Danube flow to the Black Sea?",
    ),
]
TIMES = [
    (
        "Nelson Mandela was released from prison on 11 February 1990.",
        "11 February 1990",
        "On which date was Nelson Mandela released from prison?",
    ),
    ("The Titanic sank in April 1912.", "April 1912", "When did the Titanic sink?"),
    (
        "The Battle of Waterloo ended the Napoleonic Wars in 1815.",
        "1815",
        "In which year did the Battle of Waterloo end the Napoleonic Wars?",
    ),
    (
        "Since 1901, Sweden has awarded the Nobel Prize.",
        "1901",
        "Since which year has Sweden awarded the Nobel Prize?",
    ),
    ("By 1900, Paris had built 14 stations.", "1900", "By which year had Paris built 14 stations?"),
    (
        "The printing press reached Venice in the fifteenth century.",
        "fifteenth century",
        "In which century did the printing press reach Venice?",
    ),
    (
        "The Ottoman Empire ruled Greece until 1830.",
        "1830",
        "Until which year did the Ottoman Empire rule Greece?",
    ),
    (
        "The Beatles recorded Abbey Road in the 1960s.",
        "1960s",
        "In which decade did the Beatles record Abbey Road?",
    ),
    (
        "Before 1947, India belonged to Britain.",
        "1947",
        "Before which year did India belong to Britain?",
    ),
    (
        "The museum of Oslo opened a hall in Bergen in 2011.",
        "2011",
        "In which year did the museum of Oslo open a hall?",
    ),
    (
        "Sigmund Freud opened a practice in Vienna in 1886.",
        "Vienna",
        "In which city did Sigmund Freud open a practice?",
    ),
    (
        "Sigmund Freud opened a practice in Vienna in 1886.",
        "1886",
        "In which year did Sigmund Freud open a practice?",
    ),
    (
        "Alfred Wegener lost his life in Greenland.",
        "Greenland",
        "Where did Alfred Wegener lose his life?",
    ),
    ("Volvo runs a factory in Belgium.", "Belgium", "In which country does Volvo run a factory?"),
]
