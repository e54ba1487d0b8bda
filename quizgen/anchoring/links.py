"""Leaves out words that only link a sentence to the one before: "also", "however", "then"."""

from quizgen.anchoring.anchored import Scene
from quizgen.clauses.clause import Clause
from quizgen.document import Token

LINKS = frozenset(
    "also too however therefore thus hence moreover furthermore nevertheless nonetheless "
    "consequently accordingly likewise meanwhile instead then later subsequently".split()
)
# "even then", "or later", "but also", "if ... then": here the word carries meaning
HOLDING = frozenset(
    "but only not by since even until or and from well than rather years year months days weeks "
    "decades centuries much far little long hours minutes shortly soon and/or".split()
)
FOLLOWING = frozenset({"of", "as", "than", "on", "only"})


def drop_links(scene: Scene, clause: Clause, words: dict[int, str]) -> None:
    """Write the clause without adverbs that lean on the sentence before."""
    for index in clause.tokens:
        token = scene.document.tokens[index]
        if index not in words and is_link(scene, clause, token):
            words[index] = ""
            drop_commas(scene, clause, index, words)


def is_link(scene: Scene, clause: Clause, token: Token) -> bool:
    """Tell whether an adverb says nothing but that something was told before."""
    tokens = scene.document.tokens
    lower = token.text.lower()
    if lower == "even" and is_opening(scene, clause, token):
        return True
    if lower not in LINKS or token.pos != "ADV" or token.dep != "advmod" or token.is_quoted:
        return False
    head = tokens[token.head]
    if head.pos not in {"VERB", "AUX"} or scene.document.children[token.index]:
        return False
    before = tokens[token.index - 1].text.lower() if token.index else ""
    after = tokens[token.index + 1].text.lower() if token.index + 1 < len(tokens) else ""
    if before in HOLDING or after in FOLLOWING or after[:1] in {"-", "\u2013"}:
        return False
    if lower == "then":
        return head.tag in {"VBD", "VBN"} and not has_condition(scene, head)
    if lower == "later" and token.index == clause.tokens[0]:
        return after == ","  # "Later explorers" are others than the first
    if lower == "instead":
        return before == "," or token.index == clause.tokens[0]
    return lower != "too" or after in {"", ".", ",", ";"}


def is_opening(scene: Scene, clause: Clause, token: Token) -> bool:
    """Tell whether "even" opens a sentence, which says the same without it."""
    after = scene.document.tokens[token.index + 1].text.lower()
    is_first = token.index in {clause.tokens[0], clause.subject.tokens[0]}
    return is_first and token.dep == "advmod" and after not in {"if", "though", "as", "so", "when"}


def has_condition(scene: Scene, verb: Token) -> bool:
    """Tell whether "then" answers an "if" or a "when"."""
    tokens = scene.document.tokens
    return any(
        tokens[i].dep == "advcl" and i < verb.index for i in scene.document.children[verb.index]
    )


def drop_commas(scene: Scene, clause: Clause, index: int, words: dict[int, str]) -> None:
    """Take the commas around a dropped word with it; what stands in front keeps its own."""
    tokens, inside = scene.document.tokens, set(clause.tokens)
    has_before = index - 1 in inside and tokens[index - 1].text == ","
    has_after = index + 1 in inside and tokens[index + 1].text == ","
    is_in_front = index < clause.subject.tokens[0]
    if has_after:
        words[index + 1] = ""
    is_remark = has_after or index + 1 not in inside or tokens[index].text.lower() == "too"
    if has_before and is_remark and not is_in_front:
        words[index - 1] = ""
