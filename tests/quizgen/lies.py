"""One edit for each thing that every item claims, made on its line of JSON."""

from tests.quizgen.lying import Lie, noting, with_one_more, without_last_word

LIES: list[Lie] = []
edits = noting(LIES)


@edits()
def stem_loses_a_word(row):
    words = row["stem"].split()
    place = max(
        (n for n, word in enumerate(words) if "_____" not in word), key=lambda n: len(words[n])
    )
    row["stem"] = " ".join(words[:place] + words[place + 1 :])


@edits()
def stem_says_more(row):
    row["stem"] = f"Nobody doubts it: {row['stem']}"


@edits()
def stem_speaks_of_another(row):
    names = ("Bergen", "Norway", "Lübeck", "Nordic", "Denmark", "article", "these", "fjord")
    name = next((name for name in names if name in row["stem"]), row["stem"].split()[-1])
    row["stem"] = row["stem"].replace(name, "Sevilla")


@edits()
def stem_without_its_end(row):
    row["stem"] = row["stem"][:-1]


@edits()
def fact_has_another_value(row):
    row["fact"]["value"] = with_one_more(row["fact"]["value"])


@edits()
def fact_has_another_subject(row):
    row["fact"]["subject"] += " of Sevilla"


@edits()
def fact_has_another_relation(row):
    row["fact"]["relation"] += " not"


@edits()
def fact_has_another_kind(row):
    row["fact"]["kind"] = "ranking"


@edits()
def quote_is_changed(row):
    row["evidence"]["quote"] = row["evidence"]["quote"].replace("e", "3", 1)


@edits()
def quote_is_shortened(row):
    row["evidence"]["quote"] = without_last_word(row["evidence"]["quote"])


@edits()
def evidence_starts_later(row):
    row["evidence"]["start"] += 1


@edits()
def evidence_ends_earlier(row):
    row["evidence"]["end"] -= 1


@edits()
def evidence_is_cut_with_its_quote(row):
    row["evidence"]["quote"] = row["evidence"]["quote"][:-1]
    row["evidence"]["end"] -= 1


@edits()
def evidence_is_the_title(row):
    title = row["article"]["title"]
    row["evidence"] = {"quote": title, "start": 0, "end": len(title)}


@edits()
def explanation_is_another(row):
    row["explanation"] = "Trust me."


@edits()
def explanation_is_empty(row):
    row["explanation"] = ""


@edits()
def explanation_is_changed(row):
    row["explanation"] = with_one_more(row["explanation"])


@edits()
def section_is_another(row):
    row["section"] = "Elsewhere"


@edits()
def title_is_another(row):
    row["article"]["title"] = "Another title"


@edits()
def article_is_another(row):
    row["article"]["id"] = "0" * 16


@edits()
def text_is_another(row):
    digest = row["article"]["sha256"]
    row["article"]["sha256"] = ("0" if digest[0] != "0" else "1") + digest[1:]


@edits()
def a_finding_is_added(row):
    row["findings"].append({"code": "F03", "severity": "soft", "message": "The stem is long."})


@edits()
def a_finding_is_hidden_or_doubled(row):
    known = row["findings"]
    hidden = {"code": "W05", "severity": "soft", "message": "Nothing at all."}
    row["findings"] = known[1:] if known else [hidden]


@edits()
def difficulty_is_no_share(row):
    row["difficulty"] = 1.5
