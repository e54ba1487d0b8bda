"""Items of every kind with any text, for property tests: many of the signs that formats use."""

from typing import Any

from hypothesis import strategies as st

from question_bank.item import (
    GAP,
    ChoiceItem,
    ClozeItem,
    Item,
    MatchingItem,
    MultiSelectItem,
    NumericItem,
    OrderingItem,
    Pair,
    ShortAnswerItem,
    TrueFalseItem,
)
from question_bank.proof import Option
from tests.question_bank.sputnik import make_proof

PROOF = make_proof("Sputnik 1 flew in 1957.", "1957")
SIGNS = (
    "\\ : # = { } ~ * / % & < > \" ' -> [html] [plain] // :: #### &amp; &#126; &lt; &&058; \\n \\} "
    "\\# \\~ \\* {1:SHORTANSWER:=x} {#1} %50% <b> </p> <!-- ]]> $CATEGORY: T FALSE 0"
).split()
words = st.sampled_from(SIGNS) | st.text(max_size=4) | st.sampled_from([" ", "\n", "\t", "a", "б"])
texts = st.lists(words, min_size=1, max_size=6).map("".join).filter(str.strip)
NUMBERS = (0.0, 1.0, -1.0, 83.5, 1e-05, 1e9, -0.0, 0.1, 123456789.125)


def different(least: int) -> st.SearchStrategy[list[str]]:
    return st.lists(texts, min_size=least, max_size=5, unique_by=str.casefold)


def options_of(names: list[str], keys: int) -> tuple[Option, ...]:
    return tuple(
        Option(name, is_key=n < keys, reason=None if n < keys else f"{name}!")
        for n, name in enumerate(names)
    )


@st.composite
def any_item(draw: st.DrawFn) -> Item:
    """Return an item of any kind.  Its texts are drawn from a few, which is quick."""
    stem, names = draw(texts), draw(different(3))
    common: dict[str, Any] = {"stem": stem, "proof": PROOF, "difficulty": 0.5}
    before, after = stem.replace("_", ""), names[0].replace("_", "")
    gapped: dict[str, Any] = common | {"stem": f"{before}{GAP}{after}"}
    pairs = tuple(
        Pair(left, right, PROOF.evidence)
        for left, right in zip(names, reversed(names), strict=True)
    )
    typed: dict[str, Any] = {"key": names[0], "accepted": tuple(names)}
    value, tolerance = draw(st.sampled_from(NUMBERS)), draw(st.sampled_from(NUMBERS))
    unit = draw(st.sampled_from(["", "km", "<b>&"]))
    items: list[Item] = [
        ChoiceItem(options=options_of(names, 1), **common),
        MultiSelectItem(options=options_of(names, min(len(names) - 1, 7)), **common),
        ClozeItem(key=names[0], accepted=(names[0],), options=options_of(names, 1), **gapped),
        ClozeItem(options=(), **typed, **gapped),
        ShortAnswerItem(**typed, **common),
        TrueFalseItem(is_true=len(stem) % 2 == 0, **common),
        MatchingItem(pairs=pairs, **common),
        OrderingItem(pairs=pairs, **common),
        NumericItem(
            key="x",
            value=value,
            tolerance=abs(tolerance),
            unit=unit,
            accepted=("x",),
            **common,
        ),
    ]
    return draw(st.sampled_from(items))
