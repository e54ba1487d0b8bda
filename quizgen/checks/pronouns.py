"""C01: has every pronoun of a stem something before it in the stem to stand for?"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from question_bank.item import GAP, Item
from question_bank.proof import Finding
from quizgen.checks.finding import CACHE_SIZE, hard, written_words
from quizgen.checks.small_words import DETERMINERS, PREPOSITIONS
from quizgen.checks.standing import texts_of
from quizgen.checks.verb_forms import NOTHING, forms_of
from quizgen.knowledge.gazetteer import find_place
from quizgen.lexicon import is_stopword, noun_classes

OPENING_PRONOUNS = frozenset(
    "he she it they this these that those his her its their we i you there here who which".split()
)
AUXILIARIES = frozenset(
    "did does do was were is are has have had will would can could may might must should".split()
)
ONE_PERSON = frozenset("he she him her his hers himself herself".split())
ONE_THING = frozenset("it its itself".split())
MANY = frozenset("they them their theirs themselves".split())
PERSONAL = ONE_PERSON | ONE_THING | MANY
ASKING = frozenset("who whom whose which what".split())
ANYBODY = frozenset("anyone anybody everyone everybody someone nobody whoever person".split())
SUBJECTS = frozenset("he she it they".split())
# "it" that stands for nothing: "How long did it take", "it was in 1882 that".
_IDLE_IT = re.compile(
    r"\bit (?:usually |normally |typically |still |first )?(?:takes?|took|costs?|requires?|mean)\b"
    r"|\bit (?:is|was|be|become|became)(?: \w+){1,6} (?:that|to|for|who|when)\b"
    r"|\bmakes? it \w+ (?:to|for)\b|\bmade it \w+ (?:to|for)\b",
    re.IGNORECASE,
)
A_NAME = "Gapname"  # what fills a gap may be what a pronoun stands for
OWNED = frozenset({"his", "her", "its", "their"})
# What opens a clause whose pronoun stands for a name after the comma: "In his speech, Turr ...".
_OPENERS = (
    "in|after|before|with|during|despite|when|while|although|by|from|on|for|as|since|until|"
    "regardless|soon|shortly|once|through|under|without|like|unlike|because|even|at|to"
)


def pronouns_stand_for_something(item: Item, text: str) -> Iterator[Finding]:
    """C01: no pronoun without something it stands for inside the stem."""
    for said in texts_of(item):
        if fault := find_loose_pronoun(said):
            yield hard("C01", fault)
            return


@lru_cache(maxsize=CACHE_SIZE)
def find_loose_pronoun(said: str) -> str | None:
    """Say which pronoun of a text stands for nothing in it; None when every one does."""
    tokens = written_words(said.replace(GAP, A_NAME))
    lower = [token.lower() for token in tokens]
    asks = {"who", "which"} if said.endswith("?") else set()
    if lower and lower[0] in OPENING_PRONOUNS - asks:
        is_idle = lower[0] == "it" and _IDLE_IT.match(said)
        is_whole = lower[0] in {"there", "those", "this", "that"} and is_led_on(lower)
        return None if is_idle or is_whole else f"the stem opens with “{lower[0]}”"
    if PERSONAL.isdisjoint(lower):
        return None
    for place, word in enumerate(lower):
        if word not in PERSONAL or (word == "it" and _IDLE_IT.search(said)):
            continue
        is_asked = word in SUBJECTS and place > 0 and lower[place - 1] in AUXILIARIES
        before: Sequence[str] = tokens[:place]
        if is_asked and said.endswith("?"):
            before = before[: first_question_word(lower)]
        after = tokens[place + 1 :]
        if word in OWNED and said.endswith("?") and any(w in AUXILIARIES for w in after):
            before = [*before, *after]  # "How many sons of his own did Turr have?"
        if not any_antecedent(word, before, after, said):
            return f"“{word}” has nothing before it to stand for"
    return None


def is_led_on(lower: Sequence[str]) -> bool:
    """Tell whether an opening word points into its own sentence: "There are", "Those who"."""
    after = lower[1] if len(lower) > 1 else ""
    return (lower[0] == "there" and after in AUXILIARIES) or (
        lower[0] == "those" and after in {"who", "of"}
    )


def first_question_word(lower: Sequence[str]) -> int:
    asking = ASKING | {"when", "where", "how", "why"}
    return next((n for n, word in enumerate(lower) if word in asking), 0)


def any_antecedent(word: str, before: Sequence[str], after: Sequence[str], said: str) -> bool:
    """Tell whether a noun phrase that agrees stands before a pronoun, or right after its clause."""
    if any(agrees(word, before, place) for place in range(len(before))):
        return True
    opens = re.match(rf"(?:{_OPENERS})\b[^,]*\b{word}\b[^,]*,", said, re.IGNORECASE)
    return bool(opens) and any(agrees(word, after, n) for n in range(len(after)))


def agrees(pronoun: str, tokens: Sequence[str], place: int) -> bool:
    """Tell whether a pronoun can stand for a word: a name, a question word, a fitting noun."""
    word = tokens[place]
    lower = word.lower()
    if lower in ASKING:
        return lower not in {"which", "what"} or pronoun in ONE_THING | MANY
    is_name = word[0].isupper() and not is_stopword(lower)
    if pronoun in ONE_PERSON and is_name and is_land(word):
        return False
    follower = tokens[place + 1 : place + 2]
    if is_name and any(w in AUXILIARIES or forms_of(w).past for w in follower):
        return True  # "Mink had": a singular without an article is a name
    if is_name and (place > 0 or not forms_of(lower).noun or word == A_NAME):
        return True
    if lower not in ANYBODY and (
        lower in DETERMINERS | PREPOSITIONS | AUXILIARIES or not is_noun(lower)
    ):
        return False
    if pronoun in ONE_PERSON:
        return is_person(lower)
    if pronoun in MANY:
        is_many = forms_of(lower).plural or (is_unknown(lower) and lower.endswith("s"))
        if lower in ANYBODY:
            return True
        return is_many or lower in {"people", "everyone", "each"} or is_group(lower)
    return not forms_of(lower).plural


def is_noun(word: str) -> bool:
    """Tell whether a word is a noun; in doubt, and where a verb stands more often, it is not."""
    forms = forms_of(word)
    return (forms.noun or is_unknown(word)) and not (forms.past or is_stopword(word))


def is_unknown(word: str) -> bool:
    """Tell whether no dictionary has a word: it is a noun, and a technical one."""
    return word.isalpha() and forms_of(word) == NOTHING and not is_stopword(word)


def is_land(name: str) -> bool:
    """Tell whether a name is a country's or a continent's; a city's may be a person's too."""
    place = find_place(name)
    return place is not None and place.kind in {"country", "continent"}


def is_person(word: str) -> bool:
    """Tell whether a noun can mean a person, by at least a third of its uses."""
    return any(name == "person" and share > 0.3 for name, share in noun_classes(word))


def is_group(word: str) -> bool:
    return any(name in {"group", "person"} and share > 0.3 for name, share in noun_classes(word))
