"""Sentences of varied prose, their keys and the exact question: names and what is told of them."""

NAMED = [
    ("Frida Kahlo married Diego Rivera.", "Diego Rivera", "Who did Frida Kahlo marry?"),
    (
        "James Watson worked with Francis Crick in Cambridge.",
        "Francis Crick",
        "With whom did James Watson work in Cambridge?",
    ),
    (
        "Alan Turing studied at Princeton University.",
        "Princeton University",
        "At which university did Alan Turing study?",
    ),
    (
        "Greta Thunberg spoke to the United Nations in 2019.",
        "United Nations",
        "To which organization did Greta Thunberg speak?",
    ),
    (
        "The European Union admitted ten countries in 2004.",
        "ten",
        "How many countries did the European Union admit in 2004?",
    ),
    (
        "The European Union admitted ten countries in 2004.",
        "European Union",
        "Which organization admitted ten countries in 2004?",
    ),
    ("NASA launched Hubble in 1990.", "NASA", "Which agency launched Hubble in 1990?"),
    (
        "The World Health Organization was founded in Geneva.",
        "World Health Organization",
        "Which organization was founded in Geneva?",
    ),
    (
        "The World Health Organization was founded in Geneva.",
        "Geneva",
        "In which city was the World Health Organization founded?",
    ),
    (
        "The Nile flows through eleven countries.",
        "eleven",
        "Through how many countries does the Nile flow?",
    ),
    ("Darwin's finches live in Ecuador.", "Ecuador", "In which country do Darwin's finches live?"),
    (
        "Roald Dahl flew from Nairobi to Cairo.",
        "Nairobi",
        "From which city did Roald Dahl fly to Cairo?",
    ),
    (
        "Roald Dahl flew from Nairobi to Cairo.",
        "Cairo",
        "To which city did Roald Dahl fly from Nairobi?",
    ),
    ("Iran borders Turkey.", "Turkey", "Which country does Iran border?"),
    ("Canada is governed from Ottawa.", "Ottawa", "From which city is Canada governed?"),
    ("Australia depends on China.", "China", "On which country does Australia depend?"),
    (
        "The World Cup of 1930 was won by Uruguay.",
        "Uruguay",
        "Which country won the World Cup of 1930?",
    ),
    (
        "Ethiopia defeated Italy at the Battle of Adwa.",
        "Italy",
        "Which country did Ethiopia defeat at the Battle of Adwa?",
    ),
    (
        "Ethiopia defeated Italy at the Battle of Adwa.",
        "Battle of Adwa",
        "At which battle did Ethiopia defeat Italy?",
    ),
    (
        "Magellan hoped to reach Indonesia.",
        "Indonesia",
        "Which country did Magellan hope to reach?",
    ),
    (
        "A volcano is a hole in the crust of the Earth that lets out lava. Volcanoes sleep.",
        "volcano",
        "What is a hole in the crust of the Earth that lets out lava?",
    ),
    (
        "Tariffs are taxes on goods that cross a border. Tariffs hurt. Tariffs protect farmers.",
        "tariffs",
        "What are taxes on goods that cross a border?",
    ),
    (
        "The frozen ground of Siberia is known as permafrost.",
        "permafrost",
        "What is the frozen ground of Siberia known as?",
    ),
    (
        "The bridge that joins Denmark to Sweden opened in 2000.",
        "2000",
        "In which year did the bridge that joins Denmark to Sweden open?",
    ),
    (
        "The first man to reach the South Pole was Roald Amundsen.",
        "Roald Amundsen",
        "Who was the first man to reach the South Pole?",
    ),
    (
        "One of the moons of Jupiter was discovered by Galileo Galilei in 1610.",
        "1610",
        "In which year was one of the moons of Jupiter discovered?",
    ),
    (
        "The number of tigers in Nepal rose to 355 in 2022.",
        "2022",
        "In which year did the number of tigers in Nepal rise to 355?",
    ),
    ("Japan will open 12 stations in 2030.", "12", "How many stations will Japan open in 2030?"),
    (
        "Estonia has been using digital votes since 2005.",
        "2005",
        "Since which year has Estonia been using digital votes?",
    ),
    ("Chile had lost 40 ships by 1880.", "40", "How many ships had Chile lost by 1880?"),
    (
        "Amsterdam's canals can carry 2,500 houseboats.",
        "2,500",
        "How many houseboats can Amsterdam's canals carry?",
    ),
    ("Mexico should plant 40 forests.", "40", "How many forests should Mexico plant?"),
    ("Malta used to build 12 ships a year.", "12", "How many ships a year did Malta use to build?"),
    (
        "Kenya hoped to win 12 medals in 2012.",
        "12",
        "How many medals did Kenya hope to win in 2012?",
    ),
    (
        "Mozart, a composer, and Haydn, a teacher, lived in Vienna.",
        "Vienna",
        "In which city did Mozart live?",
    ),
    (
        "Oslo, the capital of Norway, hosted the 1952 Olympic Games.",
        "Oslo",
        "Which city hosted the 1952 Olympic Games?",
    ),
    (
        "Reported cases of malaria fell by half in Kenya in 2015.",
        "2015",
        "In which year did reported cases of malaria fall by half in Kenya?",
    ),
    (
        "Kenya exported 30% of its tea to Pakistan.",
        "Pakistan",
        "To which country did Kenya export 30% of its tea?",
    ),
    (
        "Kenya exported 30% of its tea to Pakistan.",
        "30%",
        "What percentage of its tea did Kenya export to Pakistan?",
    ),
    (
        "The harbour of Lisbon was destroyed by an earthquake in 1755.",
        "1755",
        "In which year was the harbour of Lisbon destroyed by an earthquake?",
    ),
    (
        "An earthquake destroyed the harbour of Lisbon in 1755.",
        "1755",
        "In which year did an earthquake destroy the harbour of Lisbon?",
    ),
    (
        "William of Normandy invaded England in 1066, defeating King Harold.",
        "1066",
        "In which year did William of Normandy invade England?",
    ),
    (
        "Founded in 1088, the University of Bologna has 12 libraries.",
        "12",
        "How many libraries does the University of Bologna, founded in 1088, have?",
    ),
    (
        "Built in 1889, the Eiffel Tower attracts seven million visitors.",
        "seven million",
        "How many visitors does the Eiffel Tower, built in 1889, attract?",
    ),
    (
        "Despite heavy losses, Serbia won two battles in 1912.",
        "two",
        "How many battles did Serbia win in 1912 despite heavy losses?",
    ),
    (
        "Kenya, which gained independence in 1963, joined the United Nations in the same year.",
        "1963",
        "In which year did Kenya gain independence?",
    ),
    ("Usain Bolt won eight gold medals.", "eight", "How many gold medals did Usain Bolt win?"),
    (
        "Serena Williams has won Wimbledon seven times.",
        "seven",
        "How many times has Serena Williams won Wimbledon?",
    ),
    (
        "Brazil has won the World Cup five times.",
        "five",
        "How many times has Brazil won the World Cup?",
    ),
    ("Ghana became independent in 1957.", "1957", "In which year did Ghana become independent?"),
    ("Ghana became independent in 1957.", "Ghana", "Which country became independent in 1957?"),
    (
        "Mozart's father taught violin in Salzburg.",
        "Salzburg",
        "In which city did Mozart's father teach violin?",
    ),
    (
        "Ernest Shackleton led 27 men to safety in 1916.",
        "27",
        "How many men did Ernest Shackleton lead to safety in 1916?",
    ),
    (
        "Lise Meitner fled from Berlin to Sweden.",
        "Sweden",
        "To which country did Lise Meitner flee from Berlin?",
    ),
    (
        "The first Olympic Games of modern times were held in Athens.",
        "Athens",
        "In which city were the first Olympic Games of modern times held?",
    ),
    (
        "The first Olympic Games of modern times were held in Athens in 1896.",
        "1896",
        "In which year were the first Olympic Games of modern times held?",
    ),
    (
        "Botswana has been ruled by six presidents.",
        "six",
        "How many presidents have ruled Botswana?",
    ),
    ("Six presidents have ruled Botswana.", "six", "How many presidents have ruled Botswana?"),
    (
        "The Soviet Union sent Laika into space in 1957.",
        "1957",
        "In which year did the Soviet Union send Laika into space?",
    ),
    ("Rwanda banned plastic bags in 2008.", "Rwanda", "Which country banned plastic bags in 2008?"),
    (
        "The Dutch bought Manhattan for 60 guilders in 1626.",
        "1626",
        "In which year did the Dutch buy Manhattan for 60 guilders?",
    ),
    (
        "NATO, which has 32 members, was founded in Washington.",
        "32",
        "How many members does NATO have?",
    ),
    (
        "The House of Wisdom in Baghdad held 400,000 books.",
        "400,000",
        "How many books did the House of Wisdom in Baghdad hold?",
    ),
    (
        "Isaac Newton was elected president of the Royal Society in 1703.",
        "1703",
        "In which year was Isaac Newton elected president of the Royal Society?",
    ),
    (
        "The harbour of Rotterdam handles 14 million containers a year.",
        "14 million",
        "How many containers a year does the harbour of Rotterdam handle?",
    ),
    (
        "Madagascar separated from India 88 million years ago.",
        "India",
        "From which country did Madagascar separate 88 million years ago?",
    ),
    ("Ötzi was found by two hikers in 1991.", "two", "How many hikers found Ötzi in 1991?"),
]
