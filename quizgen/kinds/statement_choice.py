"""Several facts to one question: which of these statements is true?"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from question_bank.item import ChoiceItem
from question_bank.proof import Option
from quizgen.checks.run import is_sound, problems
from quizgen.checks.saying import weakness
from quizgen.content_words import content
from quizgen.drafts import matter_of
from quizgen.facts import NUMERIC, TIMES, Context, Fact
from quizgen.kinds.claims import Claim, false_claims, true_claim, without_lead
from quizgen.kinds.drafting import copied_share, digest, make_proof
from quizgen.kinds.proposal import Proposal
from quizgen.kinds.topic import about_article
from quizgen.kinds.true_false import explanation_of, judge

WRONG = 3
SHORTEST, LONGEST = 6, 18  # words of a statement among others
LIKE = 0.6  # shorter statement's length in characters, as a share of the longer's
MOST_ALIKE = 2  # of three false statements that are false in one way
NUMBER_WORDS = frozenset("two three four five six seven eight nine ten twenty half third".split())
SAME = 0.5  # share of content words from which two statements say nearly the same


def make_statement_choices(
    context: Context, facts: Sequence[Fact], most: int
) -> Iterator[Proposal]:
    """Yield up to `most` questions from facts, best first; no statement is the key twice."""
    falsified = [claim for fact in facts for claim in list(false_claims(context, fact))[:1]]
    falsified = [claim for claim in falsified if is_fit(context, claim)]
    uses: Counter[str] = Counter()
    told: set[str] = set()  # statements that are a key: a clause and its sentence may read alike
    for fact in facts:
        key = true_claim(fact)
        if (
            len(told) == most
            or key is None
            or not is_fit(context, key)
            or without_lead(key.text) in told
        ):
            continue
        wrong = choose_wrong(key, falsified, uses)
        if len(wrong) == WRONG:
            uses.update(claim.text for claim in wrong)
            told.add(without_lead(key.text))
            beside = tuple(matter_of(claim.fact) for claim in wrong)
            yield Proposal(ask(context, key, wrong), "statements", (matter_of(fact),), beside)


def is_fit(context: Context, claim: Claim) -> bool:
    """Tell whether a statement can be read among three others, and would pass alone."""
    text = without_lead(claim.text)
    if not SHORTEST <= len(text.split()) <= LONGEST or weakness(text) is not None:
        return False
    findings = problems(judge(context, claim), context.document.article.text)
    return is_sound(findings) and all(finding.code[0] == "W" for finding in findings)


def choose_wrong(key: Claim, falsified: Iterable[Claim], uses: Counter[str]) -> list[Claim]:
    """Choose false statements of other sentences, near in the text and alike in length.

    They are false in different ways, and those that served often come last.
    """
    here = key.fact.sentence.number
    chosen: list[Claim] = []
    near = sorted(
        falsified, key=lambda c: (uses[c.text] // 2, abs(c.fact.sentence.number - here), c.text)
    )
    for claim in near:
        if not differs_in_kind(claim, key, chosen):
            continue
        others = (key, *chosen)
        if any(claim.fact.sentence.number == other.fact.sentence.number for other in others):
            continue
        if is_alike_in_length(claim, key) and not any(overlap(claim, c) >= SAME for c in others):
            chosen.append(claim)
        if len(chosen) == WRONG:
            break
    lengths = [len(without_lead(claim.text)) for claim in chosen]
    return chosen if lengths and max(lengths) >= len(without_lead(key.text)) else []


def differs_in_kind(claim: Claim, key: Claim, chosen: list[Claim]) -> bool:
    """Tell whether a false statement repeats no way of lying too often.

    Wrong numbers around a key without any would tell which one is right.
    """
    ways = [way_of(other) for other in chosen]
    if way_of(claim) == "number" and not has_number(key.text):
        return "number" not in ways
    return ways.count(way_of(claim)) < MOST_ALIKE


def way_of(claim: Claim) -> str:
    """Name how a false statement is false: a wrong number or time, a wrong name, a turned word."""
    kind = claim.fact.answer.type
    return "number" if kind in NUMERIC | TIMES | {"ordinal", "bound"} else kind


def has_number(text: str) -> bool:
    return any(char.isdigit() for char in text) or bool(NUMBER_WORDS & set(text.lower().split()))


def is_alike_in_length(one: Claim, other: Claim) -> bool:
    shorter, longer = sorted((len(without_lead(one.text)), len(without_lead(other.text))))
    return shorter / longer >= LIKE


def overlap(one: Claim, other: Claim) -> float:
    """Return the share of content words that two statements have in common."""
    mine, theirs = content(without_lead(one.text)), content(without_lead(other.text))
    return len(mine & theirs) / max(1, min(len(mine), len(theirs)))


def ask(context: Context, key: Claim, wrong: list[Claim]) -> ChoiceItem:
    """Put a true statement among false ones."""
    text = without_lead(key.text)
    options = [Option(text, is_key=True)]
    options += [
        Option(without_lead(claim.text), is_key=False, reason=explanation_of(context, claim))
        for claim in wrong
    ]
    copied = copied_share(text, context.document.article.text)
    return ChoiceItem(
        stem=stem_of(context),
        options=tuple(sorted(options, key=lambda o: digest(f"{text}\x1f{o.text}"))),
        proof=make_proof(context, key.fact, explanation_of(context, key)),
        difficulty=round(0.5 + 0.2 * (1 - copied), 2),
        bloom="understand",
    )


def stem_of(context: Context) -> str:
    """Ask which statement is true, with the article's topic."""
    return f"According to {about_article(context.document)}, which of these statements is true?"
