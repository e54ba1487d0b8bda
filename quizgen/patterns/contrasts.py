"""Words with a clear opposite, "rose" or "northern": what a false statement turns round."""

from collections.abc import Iterator
from functools import cache

from lemminflect import getInflection

from quizgen.anchoring.anchored import Anchored
from quizgen.document import Document, Token
from quizgen.facts import Answer, Candidate, Context, Slot
from quizgen.naming.names import NAMED

VERBS = (
    "increase decrease, rise fall, win lose, accept reject, support oppose, expand contract, "
    "strengthen weaken, absorb release, import export, succeed fail, approve reject, improve "
    "worsen, attract repel, encourage discourage, reveal hide, unite divide, confirm deny, "
    "agree refuse"
)
WORDS = (
    "north south, northern southern, northwest southeast, northeast southwest, northwestern "
    "southeastern, northeastern southwestern, east west, eastern western, higher lower, "
    "larger smaller, bigger smaller, longer shorter, older younger, stronger weaker, faster "
    "slower, warmer colder, hotter cooler, richer poorer, easier harder, wider narrower, "
    "heavier lighter, largest smallest, biggest smallest, longest shortest, highest lowest, "
    "oldest youngest, strongest weakest, fastest slowest, above below, before after, inside "
    "outside, upper lower, internal external, inner outer, ancient modern, public private, "
    "visible invisible, legal illegal, positive negative, common rare, dangerous harmless, "
    "poisonous harmless, toxic harmless, natural artificial, permanent temporary, urban "
    "rural, domestic foreign, domestic international, independent dependent, similar "
    "different, majority minority, maximum minimum, success failure, victory defeat, "
    "advantage disadvantage, strength weakness, increase decrease, rise fall, growth decline, "
    "wealthy poor, rich poor, wet dry, hot cold, warm cool, strong weak, thick thin, deep "
    "shallow, heavy light, successful unsuccessful, popular unpopular, likely unlikely, "
    "possible impossible, direct indirect, vertical horizontal, male female, men women, "
    "peaceful violent, voluntary compulsory, optional compulsory, import export, imports "
    "exports, easily hardly, rapidly slowly, quickly slowly, able unable, effective "
    "ineffective, willing unwilling, equal unequal, difficult easy, expensive cheap, "
    "homologous unrelated, significant insignificant, active inactive, stable unstable"
)
TAGS = ("VB", "VBZ", "VBP", "VBD", "VBN", "VBG")
DIRECTIONS = frozenset(
    "north south east west northern southern eastern western northeast northwest southeast "
    "southwest above below".split()
)
FEWEST = 7  # tokens of a clause worth turning round


def find_contrasts(context: Context, anchored: Anchored) -> Iterator[Candidate]:
    """Yield the one word of a clause that can be turned into its opposite."""
    document, clause = context.document, anchored.clause
    if clause.is_negated or len(clause.tokens) < FEWEST:
        return
    found = [i for i in clause.tokens if i not in anchored.words and is_turned(document, i)]
    if len(found) != 1 or not is_central(document, clause.verb, found[0]):
        return
    token = document.tokens[found[0]]
    here = {document.tokens[i].text.lower() for i in clause.tokens}
    other = opposite_of(document, token)
    if other is None or other in here:
        return
    answer = Answer("contrast", (token.index,), token.text, (token.text,), unit=other)
    yield Candidate("contrast", anchored, answer, Slot("after", 0, is_whole=False), weight=0.55)


def is_central(document: Document, verb: int, index: int) -> bool:
    """Tell whether a word is what the clause says: its verb, or what it says of the subject.

    Turning round a word in passing, "an unpopular hypothesis holds ...", is a trick of wording.
    """
    token = document.tokens[index]
    if index == verb:
        return True
    if token.text.lower() in DIRECTIONS:
        return token.head == verb or document.tokens[token.head].head == verb
    return token.head == verb and token.dep in {
        "acomp",
        "attr",
        "dobj",
        "nsubj",
        "nsubjpass",
        "advmod",
    }


def is_turned(document: Document, index: int) -> bool:
    """Tell whether a word has an opposite and is not part of a name, quotation or measure."""
    token = document.tokens[index]
    if token.is_quoted or token.entity in NAMED or opposite_of(document, token) is None:
        return False
    is_measure = token.text.lower() in {"more", "less"} and any(
        document.tokens[i].text.lower() in {"than", "of"}
        for i in (index + 1, index + 2)
        if i < len(document.tokens)
    )
    return not is_measure and token.pos != "PROPN"


def opposite_of(document: Document, token: Token) -> str | None:
    """Return the opposite in the same form: "rose" gives "fell"."""
    if token.pos in {"VERB", "AUX"}:
        return verb_forms().get((token.text.lower(), token.tag))
    return words().get(token.text.lower())


@cache
def words() -> dict[str, str]:
    """Return opposites of words that do not change their form; the first pair of a word counts."""
    found: dict[str, str] = {}
    for one, other in pairs_in(WORDS):
        found.setdefault(one, other)
        found.setdefault(other, one)
    return found


@cache
def verb_forms() -> dict[tuple[str, str], str]:
    """Return the opposite of each form of each verb by its Penn tag."""
    found: dict[tuple[str, str], str] = {}
    for one, other in pairs_in(VERBS):
        for tag in TAGS:
            mine, theirs = form(one, tag), form(other, tag)
            found.setdefault((mine, tag), theirs)
            found.setdefault((theirs, tag), mine)
    return found


def pairs_in(text: str) -> Iterator[tuple[str, str]]:
    """Read "rise fall, win lose"."""
    for pair in text.split(","):
        one, other = pair.split()
        yield one, other


def form(lemma: str, tag: str) -> str:
    """Return a verb form by its Penn tag."""
    forms = getInflection(lemma, tag=tag)
    return str(forms[0]) if forms else lemma
