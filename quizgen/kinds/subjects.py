"""What the article says of different things: of which of them, and what of which?"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from question_bank.item import GAP, ChoiceItem, MatchingItem, Pair
from question_bank.proof import FactRecord, Option
from quizgen.content_words import content
from quizgen.document import Sentence, Token
from quizgen.drafts import matter_of
from quizgen.facts import Context, Fact
from quizgen.kinds.claims import true_claim, without_lead
from quizgen.kinds.drafting import digest, evidence_of, make_proof, quote_of
from quizgen.kinds.proposal import Proposal
from quizgen.kinds.topic import about_article
from quizgen.lexicon import is_kind_of, noun_class
from quizgen.wording.text import capitalise

LIVING = frozenset({"person", "animal", "plant"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
WRONG, FEWEST_WRONG = 3, 2
LONGEST_SUBJECT = 5  # words
SHORTEST, LONGEST = 4, 18  # words of what is said
LEANING = re.compile(
    r"\b(?:it|its|they|their|them|he|his|him|she|her|himself|itself|themselves|also|too|both|"
    r"this|these|that it|such|other|another|same|instead|however)\b",
    re.IGNORECASE,
)
_OPENING_GAP = re.compile(rf"^((?:The |An? )?){GAP} ")
GENERAL = frozenset("people person thing way example study researcher author article".split())
FEWEST_PAIRS, USUAL_PAIRS = 4, 4
WEAK_SUBJECTS = frozenset(
    "one some many most all several each both another other there it this these those what "
    "which who someone people".split()
)


@dataclass(frozen=True, slots=True)
class Saying:
    """What a sentence says of its subject: "the pons", "is important for ..."."""

    fact: Fact
    subject: str
    predicate: str
    kind: tuple[str, str, bool]  # name or noun, its class, whether it is plural
    lemma: str


def make_subject_choices(context: Context, facts: Sequence[Fact], most: int) -> Iterator[Proposal]:
    """Yield up to `most` questions which of some things the article says something of."""
    sayings = list(find_sayings(context, facts))
    made: set[int] = set()
    for saying in sayings:
        number = saying.fact.sentence.number
        others = rivals(saying, sayings)
        if number in made or len(made) == most or len(others) < FEWEST_WRONG:
            continue
        if saying.kind[1] == "PERSON":  # "who ...?" asks for people already
            continue
        made.add(number)
        item = ask(context, saying, others[:WRONG])
        yield Proposal(item, "which_of_these", (matter_of(saying.fact),))


def make_saying_matchings(context: Context, facts: Sequence[Fact]) -> Iterator[Proposal]:
    """Yield items that match things with what the article says of each, no thing twice."""
    left = list(find_sayings(context, facts))
    for kind in sorted({saying.kind for saying in left if saying.kind[0] == "noun"}):
        for chosen in split(apart([saying for saying in left if saying.kind == kind])):
            matters = tuple(matter_of(saying.fact) for saying in chosen)
            yield Proposal(match_up(context, chosen), "matching", matters)


def apart(sayings: Sequence[Saying]) -> list[Saying]:
    """Return sayings of which no two share a subject, a sentence, or a telling word."""
    kept: list[Saying] = []
    for saying in sayings:
        mine, said = content(saying.subject), content(saying.predicate)
        is_own = mine and not mine & said and saying.lemma not in GENERAL
        if is_own and not any(
            saying.fact.sentence.number == other.fact.sentence.number
            or mine & (content(other.subject) | content(other.predicate))
            or said & content(other.subject)
            for other in kept
        ):
            kept.append(saying)
    return kept


def split(sayings: list[Saying]) -> Iterator[list[Saying]]:
    """Cut sayings into groups of four or five."""
    while len(sayings) >= FEWEST_PAIRS:
        size = len(sayings) if len(sayings) == USUAL_PAIRS + 1 else USUAL_PAIRS
        yield sayings[:size]
        sayings = sayings[size:]


def match_up(context: Context, sayings: list[Saying]) -> MatchingItem:
    """Ask what the article says of each of some things."""
    pairs = tuple(
        Pair(capitalise(s.subject), s.predicate, evidence_of(context, s.fact)) for s in sayings
    )
    answer = "; ".join(f"{pair.left} {pair.right}" for pair in pairs)
    first = sayings[0].fact
    proof = make_proof(context, first, f"The article says: {answer}.")
    return MatchingItem(
        stem=f"Match each of these with what {about_article(context.document)} says about it.",
        pairs=pairs,
        proof=replace(proof, fact=FactRecord(first.kind, "things", "said of", answer)),
        difficulty=0.5,
    )


def find_sayings(context: Context, facts: Sequence[Fact]) -> Iterator[Saying]:
    """Yield what facts say of their subjects, once for each clause, the best fact first."""
    seen: set[tuple[str, str]] = set()
    for fact in facts:
        claim = true_claim(fact)
        subject = subject_of(fact)
        if claim is None or not subject or len(subject.split()) > LONGEST_SUBJECT:
            continue
        text = without_lead(claim.text).removesuffix(".")
        predicate = text[len(subject) :].strip()
        if text[: len(subject)].casefold() != subject.casefold() or not is_clear(predicate):
            continue
        head = head_of(context, fact.sentence, subject)
        kind = kind_of(head, is_pair=" and " in subject) if head is not None else None
        if head is None or kind is None or (subject.casefold(), predicate) in seen:
            continue
        seen.add((subject.casefold(), predicate))
        yield Saying(fact, subject, predicate, kind, head.lemma.lower())


def subject_of(fact: Fact) -> str:
    """Return what a fact's statement begins with: its subject, or the answer in its place."""
    match = _OPENING_GAP.match(without_lead(fact.statement or ""))
    return f"{match[1].lower()}{fact.answer.text}" if match else fact.subject


def is_clear(predicate: str) -> bool:
    """Tell whether what is said makes sense of something else too, and begins with its verb."""
    words = predicate.split()
    if not SHORTEST <= len(words) <= LONGEST or LEANING.search(predicate):
        return False
    return words[0][0].islower() and words[0] not in {"of", "and", "or", "that", "which", "who"}


def head_of(context: Context, sentence: Sentence, subject: str) -> Token | None:
    """Return the token of a sentence that a subject ends in."""
    words = subject.replace("’s ", " ").split()
    last = words[-1].strip("”“\"'’)(").casefold()
    if words[0].casefold() in WEAK_SUBJECTS:
        return None
    lower = {word.casefold() for word in words}
    tokens = context.document.of(sentence)
    heads = [t for t in tokens if t.dep in SUBJECTS and t.text.casefold() in lower]
    found = heads or [t for t in tokens if t.text.casefold() == last]
    return found[0] if found else None


def kind_of(head: Token, *, is_pair: bool) -> tuple[str, str, bool] | None:
    """Return what makes two subjects alike: name or noun, its class, its number."""
    is_plural = is_pair or head.tag in {"NNS", "NNPS"}
    if head.entity in {"PERSON", "ORG", "GPE", "LOC", "NORP", "FAC"}:
        return "name", head.entity, is_plural
    if head.pos != "NOUN":
        return None
    kind = noun_class(head.lemma.lower())
    return None if kind is None else ("noun", kind if kind in LIVING else "thing", is_plural)


def rivals(saying: Saying, sayings: Sequence[Saying]) -> list[Saying]:
    """Return what is said of other subjects of the same kind, near ones first."""
    told = content(saying.predicate)
    chosen: list[Saying] = []
    near = sorted(
        sayings,
        key=lambda s: (abs(s.fact.sentence.number - saying.fact.sentence.number), s.subject),
    )
    for other in near:
        mine = content(other.subject)
        is_alike = other.kind == saying.kind and is_capital(other) == is_capital(saying)
        if not is_alike or not mine or mine & (told | content(saying.subject)):
            continue
        if any(mine & content(one.subject) for one in chosen):
            continue
        if is_kind_of(other.lemma, saying.lemma) or is_kind_of(saying.lemma, other.lemma):
            continue
        chosen.append(other)
    return chosen


def ask(context: Context, saying: Saying, others: list[Saying]) -> ChoiceItem:
    """Ask which of some subjects something is said of."""
    stem = f"According to {about_article(context.document)}, which of these {saying.predicate}?"
    options = [Option(saying.subject, is_key=True)]
    options += [
        Option(other.subject, is_key=False, reason=reason_of(other, saying)) for other in others
    ]
    quote = " ".join(quote_of(context, saying.fact).split())
    proof = make_proof(
        context, saying.fact, f"{saying.subject} is right: the article says “{quote}”"
    )
    fact = FactRecord(saying.fact.kind, saying.predicate, "said of", saying.subject)
    return ChoiceItem(
        stem=stem,
        options=tuple(sorted(options, key=lambda option: digest(f"{stem}{option.text}"))),
        proof=replace(proof, fact=fact),
        difficulty=0.5,
        bloom="understand",
    )


def reason_of(other: Saying, saying: Saying) -> str:
    """Say what the article says of a wrong subject."""
    return (
        f"The article says this of {saying.subject}; of {other.subject} it says that "
        f"{other.subject} {other.predicate}."
    )


def is_capital(saying: Saying) -> bool:
    """Tell whether a subject begins with a capital in mid-sentence."""
    return saying.subject[:1].isupper()
