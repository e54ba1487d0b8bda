"""C: does the item make sense to someone who sees nothing else?"""

import re
from collections.abc import Iterator

from question_bank.item import GAP, Finding, Item
from quizgen.checks.finding import hard, soft, words
from quizgen.lexicon import is_common_word, is_stopword, noun_class
from quizgen.reference_time import MONTHS, WEEKDAYS

OPENING_PRONOUNS = frozenset(
    "he she it they this these that those his her its their we i you there here who which".split()
)
AUXILIARIES = frozenset("did does do was were is are has have had will would can could".split())
PERSONAL = frozenset("he she him her his hers they them their it its".split())
CONNECTIVES = frozenset(
    "later however also meanwhile then therefore thus moreover furthermore consequently "
    "instead".split()
)
PHRASE_CONNECTIVES = (
    "in contrast",
    "by contrast",
    "as a result",
    "for example",
    "for instance",
    "in addition",
    "on the other hand",
)
RELATIVE_TIME = re.compile(
    r"\b(?:this|last|next) (?:year|month|week|decade|century|summer|spring|autumn|winter|"
    r"time)\b|\btoday\b|\byesterday\b|"
    r"\btomorrow\b|\bcurrently\b|\brecently\b|\bnowadays\b|\bago\b|\bat this stage\b|"
    r"\bso far\b|\bat the time\b(?! of)|"
    r"\bthe (?:same|following|previous|next) (?:day|week|month|year|decade)\b|"
    r"\bin recent (?:years|decades|months|times)\b|"
    r"\b(?:on|last|next) (?:" + "|".join(WEEKDAYS) + r")\b|\bnow\b",
    re.IGNORECASE,
)
MONTH = re.compile(rf"\b(?:in|on|since|until|by) (?:\w+-)?(?:{'|'.join(MONTHS)})\b")
YEAR = re.compile(r"\b(?:1\d{3}|20\d{2})\b")
VAGUE = re.compile(
    r"\b(?:the|both|these|those|this|that|such) (?:two (?:sides|countries|leaders|men|women|"
    r"nations|groups)|statement|event|"
    r"latter|former|sides|company|man|woman|men|women|other two|others|article says|study|"
    r"author|method|process|result|following|"
    r"above)\b(?! (?:of|on|for|in|by|that|which|to)\b)",
    re.IGNORECASE,
)


def unquoted(stem: str) -> str:
    """Return a stem without what it quotes: a speaker may say "this year"."""
    return re.sub(r"“[^”]*”", "“”", stem)


def stem_does_not_open_with_pronoun(item: Item, text: str) -> Iterator[Finding]:
    """C01: no pronoun without something it stands for inside the stem."""
    tokens = words(unquoted(item.stem))
    is_question = item.stem.endswith("?")
    if tokens and tokens[0] in OPENING_PRONOUNS - ({"who", "which"} if is_question else set()):
        yield hard("C01", f"the stem opens with “{tokens[0]}”")
        return
    for place, token in enumerate(tokens):
        is_subject = token in {"he", "she", "it", "they"} and place > 0
        if is_subject and tokens[place - 1] in AUXILIARIES:
            yield hard("C01", f"“{token}” is asked about, but the stem does not say who or what")
            return
        if token in PERSONAL and not names_before(unquoted(item.stem), place):
            yield hard("C01", f"“{token}” has nothing before it to stand for")
            return


def names_before(stem: str, place: int) -> bool:
    """Tell whether a noun phrase or question word stands before the pronoun."""
    before = stem.split()[:place]
    if any(
        word.strip(",").lower() in {"who", "whom", "which", "what", "whose"} or GAP in word
        for word in before
    ):
        return True
    return len(before) >= 2


def stem_points_at_nothing(item: Item, text: str) -> Iterator[Finding]:
    """C02: no "the statement" or "the two countries" that only the article explains."""
    if match := VAGUE.search(unquoted(item.stem)):
        yield hard("C02", f"“{match.group(0)}” is not in the item")


def time_is_absolute(item: Item, text: str) -> Iterator[Finding]:
    """C03: no time that depends on when it was said."""
    if match := RELATIVE_TIME.search(unquoted(item.stem)):
        yield hard("C03", f"“{match.group(0)}” has no date")
    elif MONTH.search(item.stem) and not YEAR.search(item.stem + item.key):
        yield soft("C03", "a month without its year")


def stem_does_not_connect(item: Item, text: str) -> Iterator[Finding]:
    """C04: no word at the start that ties the stem to a sentence before."""
    tokens = words(item.stem)
    if (tokens and tokens[0] in CONNECTIVES) or item.stem.lower().startswith(PHRASE_CONNECTIVES):
        yield hard("C04", "the stem opens with a connective")


def stem_names_something(item: Item, text: str) -> Iterator[Finding]:
    """C06: a stem without a name or a technical word does not say what it is about."""
    first, *others = item.stem.split()
    opening = words(first)
    is_name = bool(opening) and not is_stopword(opening[0]) and noun_class(opening[0]) is None
    if is_name or any(word[:1].isupper() for word in others):
        return
    if not any(len(w) > 3 and noun_class(w) and not is_common_word(w) for w in words(item.stem)):
        yield hard("C06", "the stem names nobody and nothing")
