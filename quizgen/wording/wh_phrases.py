"""The words a question begins with, by what is asked for: "in which year", "how many visits"."""

from quizgen.facts import NUMERIC, PLACES, TIMES, Answer, Candidate, Context
from quizgen.knowledge.gazetteer import find_organisation
from quizgen.lexicon import noun_class
from quizgen.wording.text import render
from quizgen.wording.wh_amounts import how_much, piece_of

PLACE_NOUNS = {
    "country": "which country",
    "city": "which city",
    "state": "which state",
    "continent": "which continent",
}
TIME_NOUNS = {
    "year": "which year",
    "decade": "which decade",
    "century": "which century",
    "month_year": "which month and year",
}
EVENT_NOUNS = {
    "war",
    "battle",
    "treaty",
    "act",
    "revolution",
    "summit",
    "rebellion",
    "siege",
    "conference",
}
WHERE = {"in", "at", "on", "near", "inside", "within"}
CUTS = {",", ":", "(", "\u2014", "\u2013", ";"}
PERSON_LEADS = {"", "by", "with", "to", "from", "for", "against", "under", "about", "of", "after"}
BODY_LEADS = {"", "by", "with", "to", "from", "for", "at", "against", "under", "of"}
NEVER_COUNTED = frozenset({"as", "than", "like", "per"})
CHANGING = frozenset("double triple swell rise fall grow drop reduce increase extend raise".split())
TIME_UNITS = frozenset("year month week day hour minute second decade".split())
BE_PLACED = {"in", "at", "on"}
# Verbs after which the word says no place: "spent $3 billion on the tunnel".
NOT_PLACED: dict[str, frozenset[str]] = {
    "on": frozenset(
        "spend depend rely focus base concentrate agree insist work rest report comment draw "
        "impose call waste lavish model center centre".split()
    ),
    "in": frozenset("invest believe result participate share succeed specialise".split()),
    "at": frozenset("aim look direct target laugh".split()),
}
KNOWN_KINDS = {
    "intergovernmental": "organization",
    "ngo": "organization",
    "car maker": "company",
}
GROUP_NOUNS = (
    ("university", ("university", "college")),
    ("company", ("company", "corporation", "inc", "inc.", "ltd", "corp")),
    ("newspaper", ("times", "post", "guardian", "newspaper")),
    ("bank", ("bank",)),
    ("court", ("court",)),
    ("agency", ("agency",)),
    ("commission", ("commission",)),
    ("church", ("church",)),
    ("school", ("school",)),
    ("hospital", ("hospital",)),
    ("party", ("party",)),
    ("ministry", ("ministry",)),
    ("museum", ("museum",)),
    ("council", ("council",)),
    ("committee", ("committee",)),
    ("league", ("league",)),
    ("parliament", ("parliament",)),
    (
        "organization",
        (
            "organization",
            "organisation",
            "union",
            "association",
            "society",
            "institute",
            "nations",
            "foundation",
        ),
    ),
)


def wh_phrase(context: Context, candidate: Candidate) -> str | None:
    """Return the question words with the preposition in front, or None when none is safe."""
    answer, slot = candidate.answer, candidate.slot
    if candidate.asks:
        return candidate.asks
    preposition = preposition_of(context, candidate)
    if answer.type == "count":
        return how_many(context, candidate, preposition)
    if answer.type in NUMERIC:
        return how_much(context, candidate, preposition)
    if not slot.is_whole:
        return None
    if answer.type in TIMES:
        return when(answer, preposition)
    if answer.type in PLACES:
        verb = context.document.tokens[candidate.anchored.clause.verb].lemma
        return which_place(candidate, preposition, verb)
    return who_or_what(answer, preposition)


def preposition_of(context: Context, candidate: Candidate) -> str:
    """Return the word in front of the answer; the one who is given something has "to"."""
    if candidate.slot.preposition is not None:
        return context.document.tokens[candidate.slot.preposition].text.lower()
    return "to" if piece_of(candidate).dep == "dative" else ""


def who_or_what(answer: Answer, preposition: str) -> str | None:
    """Ask for a person, a body, an event, a thing or a reason."""
    if answer.type == "person":
        if preposition not in PERSON_LEADS:
            return None  # "introduced Pearl Mackie as Bill": a role; "on Long Island": no person
        return "who" if preposition in {"", "by"} else f"{preposition} whom"
    if answer.type == "organisation":
        noun = group_noun(answer.text)
        return (
            None
            if noun is None or preposition not in BODY_LEADS
            else f"{preposition} which {noun}".strip()
        )
    if answer.type == "event":
        kinds = (word for word in answer.text.lower().split() if word in EVENT_NOUNS)
        return f"{preposition} which {next(kinds, 'event')}".strip()
    if answer.type == "term":
        return "who" if noun_class(answer.unit) == "person" else "what"
    return "why" if answer.type == "reason" else None


def how_many(context: Context, candidate: Candidate, preposition: str) -> str | None:
    """Ask for a number with its noun: "on how many occasions"."""
    document, slot = context.document, candidate.slot
    piece = piece_of(candidate)
    number = set(candidate.answer.tokens)
    noun = document.tokens[candidate.answer.tokens[-1]].head
    noun = next(
        (
            document.tokens[i].head
            for i in candidate.answer.tokens
            if document.tokens[i].dep == "nummod"
        ),
        noun,
    )
    direct = piece.head == noun or document.tokens[noun].head == piece.head
    if not direct or noun not in piece.tokens:
        return None
    left = [i for i in piece.tokens if i < min(number) and i != slot.preposition]
    if any(document.tokens[i].pos not in {"DET", "ADV", "ADP"} for i in left) or document.tokens[
        noun
    ].tag not in {"NNS", "NNPS"}:
        return None
    following = [i for i in piece.tokens if i > max(number)]
    if any(
        document.tokens[i].tag == "PRP$" and i not in candidate.anchored.words for i in following
    ):
        return None  # "four passes of his own"
    if any(document.tokens[i].text in CUTS or document.tokens[i].pos == "NUM" for i in following):
        return None  # "two products, healthcare and education": they are named
    phrase = f"how many {render(document, following, candidate.anchored.words)}"
    if preposition == "of":
        return phrase  # it stays behind the verb: "how many members does it consist of"
    verb = document.tokens[candidate.anchored.clause.verb].lemma
    if is_no_english(preposition, verb, document.tokens[noun].lemma.lower()):
        return None
    return f"{preposition} {phrase}".strip()


def is_no_english(preposition: str, verb: str, noun: str) -> bool:
    """Refuse "At how many years of age ...?" and "To how many dollars did pay double?"."""
    if preposition == "at":
        return noun in TIME_UNITS
    if preposition in {"to", "from", "by"}:
        return verb in CHANGING
    return preposition in NEVER_COUNTED


def when(answer: Answer, preposition: str) -> str | None:
    """Ask for a time with the precision of its answer."""
    if preposition in {"since", "until", "from", "by", "before", "after", "during"}:
        noun = TIME_NOUNS.get(answer.type)
        return (
            f"{preposition} {noun}" if noun else ("since when" if preposition == "since" else None)
        )
    if answer.type in TIME_NOUNS:
        if preposition not in {"in", "on", ""}:
            return None
        return "when" if answer.type == "month_year" else f"in {TIME_NOUNS[answer.type]}"
    if answer.type == "month" and "-" not in answer.text and preposition == "in":
        return "in which month"
    return "on which date" if answer.type == "day" and preposition in {"on", ""} else "when"


def which_place(candidate: Candidate, preposition: str, verb: str) -> str | None:
    """Ask for a place by its kind: "in which country", "which city", "where"."""
    answer = candidate.answer
    if verb in NOT_PLACED.get(preposition, ()):
        return f"{preposition} {PLACE_NOUNS.get(answer.type, 'what')}"
    noun = PLACE_NOUNS.get(answer.type)
    if preposition in {"with", "as", "like", "than", "for"}:
        return None  # "with Rome as the western end"
    if preposition == "in" and answer.type == "continent":
        return f"on {noun}"
    if preposition:
        if noun:
            return f"{preposition} {noun}"
        return "where" if preposition in BE_PLACED else None
    return noun


def group_noun(name: str) -> str | None:
    """Name what kind of body an organisation is by its own words."""
    words = {word.lower() for word in name.replace("(", " ").replace(")", " ").split()}
    if "electoral" in words:
        return None  # no college where one studies
    said = next((noun for noun, marks in GROUP_NOUNS if words & set(marks)), None)
    known = find_organisation(name)
    if said or known is None:
        return said
    return KNOWN_KINDS.get(known.kind, known.kind.split()[-1])
