"""Edits of what is right and wrong in an item: options, answers, numbers, pairs, truth."""

from tests.quizgen.lying import Lie, key_text_of, noting, right_of, with_one_more, wrong_of

# Items of several facts are made anew as a whole, down to their level and difficulty.
COMPOSED = ("matching", "ordering", "multi_select")

LIES: list[Lie] = []
edits = noting(LIES)


@edits(needs="options")
def another_option_is_the_key(row):
    right, wrong = right_of(row), wrong_of(row)
    right["is_key"], wrong["is_key"] = False, True
    right["reason"], wrong["reason"] = wrong["reason"], None
    row["key"] = key_text_of(row)
    if row["accepted"]:
        row["accepted"] = [row["key"]]


@edits(needs="options")
def another_option_is_the_key_and_the_value(row):
    another_option_is_the_key(row)
    row["fact"]["value"] = row["key"]


@edits(needs="options")
def key_is_changed_everywhere(row):
    right = right_of(row)
    right["text"] = with_one_more(right["text"])
    row["key"] = row["fact"]["value"] = key_text_of(row)
    if row["accepted"]:
        row["accepted"] = [row["key"]]


@edits(needs="options")
def key_is_not_marked(row):
    right_of(row)["is_key"] = False


@edits(needs="options")
def distractor_is_changed(row):
    wrong_of(row)["text"] += " or so"


@edits(needs="options")
def distractor_is_the_key_again(row):
    wrong_of(row)["text"] = f"the {right_of(row)['text']}"


@edits(needs="options")
def distractor_is_made_up(row):
    wrong_of(row)["text"] = "Sevilla"


@edits(needs="options")
def reason_is_made_up(row):
    wrong_of(row)["reason"] = "Because I say so."


@edits(needs="options")
def reason_is_dropped(row):
    wrong_of(row)["reason"] = None


@edits(needs="options")
def an_option_is_added(row):
    row["options"].append({"text": "None of these", "is_key": False, "reason": "It is not."})


@edits("multi_select")
def an_option_is_dropped(row):
    row["options"].remove(wrong_of(row))


@edits("multi_select")
def options_are_in_another_order(row):
    row["options"] = row["options"][::-1]


@edits(*COMPOSED)
def level_is_another(row):
    row["bloom"] = "remember" if row["bloom"] != "remember" else "analyze"


@edits(*COMPOSED)
def difficulty_is_another(row):
    row["difficulty"] = 0.99


@edits(needs="accepted")
def another_answer_is_accepted(row):
    row["accepted"].append("Sevilla")


@edits(needs="accepted")
def key_is_not_accepted(row):
    row["accepted"] = ["Sevilla"]


@edits(needs="accepted")
def typed_key_is_changed_everywhere(row):
    key = with_one_more(row["key"])
    for option in row["options"] or []:
        option["text"] = key if option["is_key"] else option["text"]
    row["key"] = row["fact"]["value"] = key
    row["accepted"] = [key]
    if row["value"] is not None:
        row["value"] += 1


@edits("numeric")
def number_is_another(row):
    row["value"] += 1.0


@edits("numeric")
def number_is_a_little_off(row):
    row["value"] += 0.001


@edits("numeric")
def tolerance_is_wider(row):
    row["tolerance"] = 5.0


@edits("numeric")
def unit_is_another(row):
    row["unit"] = "miles"


@edits("numeric", "matching", "ordering")
def an_operand_or_pair_is_added(row):
    pairs = row["pairs"] = list(row["pairs"] or [])
    pairs.append({"left": "Sevilla", "right": "1999", "evidence": dict(row["evidence"])})


@edits(needs="pairs")
def a_pair_is_dropped(row):
    row["pairs"] = row["pairs"][:-1]


@edits(needs="pairs")
def left_side_is_changed(row):
    row["pairs"][0]["left"] = with_one_more(row["pairs"][0]["left"])


@edits(needs="pairs")
def right_side_is_changed(row):
    row["pairs"][0]["right"] = with_one_more(row["pairs"][0]["right"])


@edits(needs="pairs")
def right_sides_are_swapped(row):
    one, other = row["pairs"][:2]
    one["right"], other["right"] = other["right"], one["right"]


@edits(needs="pairs")
def pairs_are_in_another_order(row):
    row["pairs"] = row["pairs"][::-1]


@edits(needs="pairs")
def quote_of_a_pair_is_changed(row):
    evidence = row["pairs"][-1]["evidence"]
    evidence["quote"] = evidence["quote"].replace("e", "3", 1)


@edits(needs="pairs")
def evidence_of_a_pair_is_moved(row):
    row["pairs"][-1]["evidence"]["start"] += 1


@edits(needs="pairs")
def evidence_of_a_pair_is_that_of_another(row):
    last = row["pairs"][-1]
    other = next(pair for pair in row["pairs"] if pair["evidence"] != last["evidence"])
    last["evidence"] = dict(other["evidence"])


@edits("true_false")
def truth_is_turned(row):
    row["key"] = "False" if row["key"] == "True" else "True"


@edits("true_false")
def truth_is_turned_with_its_explanation(row):
    truth_is_turned(row)
    row["explanation"] = f"{row['key']}: {row['explanation'].split(': ', 1)[1]}"


@edits("true_false")
def correction_is_another(row):
    row["explanation"] = row["explanation"].replace("“", "“not ", 1)
