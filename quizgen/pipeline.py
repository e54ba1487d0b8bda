"""From an article to its best items, step by step; read this file first."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from question_bank.item import Item
from quizgen.anchoring.anchored import Refusal
from quizgen.annotate import annotate
from quizgen.article import Article
from quizgen.checks.run import is_sound, problems
from quizgen.document import Document
from quizgen.drafts import Draft
from quizgen.facts import Context, Fact
from quizgen.find_facts import Found, find_all
from quizgen.garbage import without_collecting
from quizgen.kinds.composed import compose
from quizgen.kinds.proposal import Proposal
from quizgen.kinds.single import propose
from quizgen.ledger import Ledger
from quizgen.naming.names import find_names
from quizgen.naming.roles import find_roles
from quizgen.naming.terms import find_terms
from quizgen.options import GenerationOptions
from quizgen.ranker import rate
from quizgen.ranking import choose, number
from quizgen.uniqueness import drop_ambiguous

LEAST = -0.3  # log odds of a teacher's approval that a draft needs; 0.0 is one in two


@dataclass(frozen=True, slots=True)
class Generation:
    """The items of one article, best first, and what became of its facts."""

    items: list[Item]
    ledger: Ledger


@without_collecting()
def generate(article: Article, options: GenerationOptions) -> Generation:
    """Make at most `options.count` items; the same input gives the same items.

    Raises:
        QuizgenError: the language model is missing.
    """
    context = look_over(annotate(article))
    ledger = Ledger()
    drafts = make_drafts(context, options.random_seed, ledger)
    wanted = [d for d in likely(drafts, ledger) if d.item.kind in options.kinds]
    chosen = choose(context, wanted, options)
    items = number(chosen)
    for item, draft in zip(items, chosen, strict=True):
        ledger.note_used(item, draft.asked)
    return Generation(items, ledger)


def likely(drafts: list[Draft], ledger: Ledger) -> list[Draft]:
    """Leave out the drafts that a teacher would rather not use, and refuse facts without others."""
    kept = [draft for draft in drafts if draft.score >= LEAST]
    served = {id(fact) for draft in kept for fact in draft.facts}
    for draft in drafts:
        for fact in draft.facts:
            if id(fact) not in served:
                served.add(id(fact))
                ledger.refuse_fact(fact, Refusal("doubtful", draft.item.stem))
    return kept


def make_drafts(context: Context, random_seed: int, ledger: Ledger) -> list[Draft]:
    """Return every sound item of every kind that an article gives."""
    found = find_all(context, ledger)
    facts = drop_ambiguous(found.facts, ledger)
    drafts: list[Draft] = []
    rated: list[tuple[float, Fact]] = []
    for fact in facts:
        made = single_drafts(context, fact, random_seed, ledger)
        drafts += made
        if made:
            rated.append((max(draft.score for draft in made), fact))
    return [*drafts, *composed_drafts(context, best_first(rated), found, ledger)]


def look_over(document: Document) -> Context:
    """Gather what the patterns may look at."""
    names = find_names(document)
    return Context(document, names, find_terms(document), find_roles(document, names))


def single_drafts(context: Context, fact: Fact, random_seed: int, ledger: Ledger) -> list[Draft]:
    """Return the items of one fact that no hard check drops."""
    proposals = list(propose(context, fact, random_seed))
    sound = [draft for p in proposals if (draft := checked(context, p, ledger)) is not None]
    if not sound:
        code = "check" if proposals else "no_wording"
        ledger.refuse_fact(fact, Refusal(code, fact.statement or fact.answer.text))
    return sound


def best_first(rated: list[tuple[float, Fact]]) -> list[Fact]:
    """Return facts by their rating, then by their place in the text."""
    ordered = sorted(rated, key=lambda r: (-r[0], r[1].evidence.start, r[1].answer.tokens))
    return [fact for _, fact in ordered]


def composed_drafts(
    context: Context, facts: list[Fact], found: Found, ledger: Ledger
) -> Iterator[Draft]:
    """Yield the items that several facts make together, from facts that make sound items alone."""
    for proposal in compose(context, facts, found):
        if (made := checked(context, proposal, ledger)) is not None:
            yield made


def checked(context: Context, proposal: Proposal, ledger: Ledger) -> Draft | None:
    """Rate a proposal, or return None and tell the ledger when a hard check drops it."""
    findings = problems(proposal.item, context.document.article.text)
    if not is_sound(findings):
        ledger.note_failed_check(proposal.item, findings)
        return None
    item = proposal.item
    if findings:
        item = replace(item, proof=replace(item.proof, findings=findings))
    draft = Draft(item, proposal.form, proposal.matters, 0.0, proposal.beside)
    return replace(draft, score=rate(context, draft))
