"""From an article to its best items, step by step; read this file first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from question_bank.item import Item
from quizgen.anchored import Refusal
from quizgen.annotate import annotate
from quizgen.article import Article
from quizgen.checks.run import is_sound, problems
from quizgen.cloze import make_cloze, make_cloze_with_options
from quizgen.document import Document
from quizgen.facts import Context, Fact
from quizgen.find_facts import find_facts
from quizgen.ledger import Ledger
from quizgen.multiple_choice import make_choice
from quizgen.names import find_names
from quizgen.options import GenerationOptions
from quizgen.ranking import Draft, fact_score, item_score, rank
from quizgen.roles import find_roles
from quizgen.terms import find_terms
from quizgen.uniqueness import drop_ambiguous


@dataclass(frozen=True, slots=True)
class Generation:
    """The items of one article, best first, and what became of its facts."""

    items: list[Item]
    ledger: Ledger


def generate(article: Article, options: GenerationOptions) -> Generation:
    """Make at most `options.count` items; the same input gives the same items.

    Raises:
        QuizgenError: the language model is missing.
    """
    document = annotate(article)
    context = look_over(document)
    ledger = Ledger()
    facts = drop_ambiguous(find_facts(context, ledger), ledger)
    drafts = list(make_drafts(context, facts, options, ledger))
    items = rank(context, drafts, options)
    ledger.facts_used = len(items)
    return Generation(items, ledger)


def look_over(document: Document) -> Context:
    """Gather what the patterns may look at."""
    names = find_names(document)
    return Context(document, names, find_terms(document), find_roles(document, names))


def make_drafts(
    context: Context, facts: Iterable[Fact], options: GenerationOptions, ledger: Ledger
) -> Iterator[Draft]:
    """Yield every item of every fact that no hard check drops."""
    for fact in facts:
        rating = fact_score(context, fact)
        made = [item for item in make_items(context, fact, options) if item is not None]
        sound = []
        for item in made:
            findings = problems(item, context.document.article.text)
            if is_sound(findings):
                checked = replace(item, proof=replace(item.proof, findings=findings))
                sound.append(Draft(checked, fact, item_score(checked, rating)))
            else:
                ledger.note_failed_check(item, findings)
        if not sound:
            code = "check" if made else "no_wording"
            ledger.refuse_fact(fact, Refusal(code, fact.statement or fact.answer.text))
        yield from sound


def make_items(context: Context, fact: Fact, options: GenerationOptions) -> Iterator[Item | None]:
    """Yield the drafts of one fact in each kind asked for."""
    if "multiple_choice" in options.kinds:
        yield make_choice(context, fact, options.random_seed)
    if "cloze" in options.kinds:
        yield make_cloze(context, fact)
        yield make_cloze_with_options(context, fact, options.random_seed)
