"""Small words that tell what stands where in a sentence, and two questions about nouns."""

from quizgen.checks.verb_forms import Forms

DO = frozenset("did does do".split())
MODALS = frozenset("can could will would shall should may might must".split())
BE = frozenset("is are was were".split())
HAVE = frozenset("has have had".split())
FINITE = BE | HAVE | DO | MODALS
SINGULAR = frozenset("is was has does".split())
PLURAL = frozenset("are were have do".split())
DETERMINERS = frozenset(
    "the a an this that these those its his her their our my your no any some each every all both "
    "one two three four five six seven eight nine ten many most more few several other another "
    "such first second third last next new own".split()
)
PREPOSITIONS = frozenset(
    "of in on at by for from with to into onto over under about after before between during "
    "against through across along around as than per via within without upon towards since until "
    "like near off out up down despite among behind beyond and or but".split()
)
WH = frozenset("who what which whom whose when where why how".split())
ARTICLES = frozenset("the a an these those its their his".split())
COLLECTIVE = frozenset(
    "police people team government family group staff crew public army majority minority number "
    "committee band couple pair half rest cattle press media data series species who percent "
    "opposition company club council audience party means offspring aircraft sheep fish most "
    "deer youth elite clergy nobility board jury crowd variety range lot total poor rich dead "
    "wounded young old majority's".split()
)


def is_plain(forms: Forms) -> bool:
    """Tell whether a word can be a part of a short noun phrase."""
    return forms.noun or forms.adjective


def is_collective(word: str) -> bool:
    """Tell whether a word may stand for many: "the police were", "the team were", "a number"."""
    return word.lower() in COLLECTIVE
