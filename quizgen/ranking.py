"""Best first, mixed in kind, no two asking the same, none giving another away."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from question_bank.item import Item
from quizgen.content_words import content
from quizgen.facts import Context, Fact
from quizgen.options import GenerationOptions

MOST_PER_SENTENCE = 2
MOST_PER_KEY = 2
SAME = 0.7  # share of common content words from which two stems ask the same
SAME_MATTER = 0.4  # share of a stem's content words that another stem repeats when it gives it away
TOPIC_SENTENCES = 3  # a name in more sentences than this is the topic and gives nothing away
MIX = ("multiple_choice", "cloze typed", "multiple_choice", "cloze chosen")  # repeated over a set


@dataclass(frozen=True, slots=True)
class Draft:
    """An item that passed the hard checks, with the fact it asks for."""

    item: Item
    fact: Fact
    score: float

    @property
    def form(self) -> str:
        if self.item.kind != "cloze":
            return self.item.kind
        return "cloze chosen" if self.item.options else "cloze typed"


def fact_score(context: Context, fact: Fact) -> float:
    """Rate a fact: its pattern, the place and names of its sentence, words of the title."""
    document = context.document
    position = fact.sentence.number / max(1, len(document.sentences))
    title = content(document.article.title)
    words = content(document.article.text[fact.sentence.start : fact.sentence.end])
    overlap = len(title & words) / max(1, len(title))
    names = [e for e in document.entities if fact.sentence.first <= e.first < fact.sentence.last]
    central = max((context.names.mentions[context.names.full(e.text)] for e in names), default=0)
    length = fact.sentence.last - fact.sentence.first
    return (
        fact.weight
        + 0.3 * (1 - position)
        + 0.4 * overlap
        + 0.04 * min(central, 8)
        - 0.006 * max(0, length - 25)
    )


def item_score(item: Item, fact_rating: float) -> float:
    """Lower a fact's rating by the doubts about the item."""
    soft = sum(finding.severity == "soft" for finding in item.proof.findings)
    options = 0.05 * len(item.options)
    return fact_rating - 0.12 * soft + options


def rank(context: Context, drafts: Iterable[Draft], options: GenerationOptions) -> list[Item]:
    """Choose at most `count` drafts, best first, and number them."""
    remaining = sorted(
        drafts, key=lambda d: (-d.score, d.fact.evidence.start, d.fact.answer.tokens, d.form)
    )
    chosen: list[Draft] = []
    while len(chosen) < options.count:
        wanted = MIX[len(chosen) % len(MIX)]
        fitting = [draft for draft in remaining if fits_set(context, draft, chosen)]
        if not fitting:
            break
        remaining = fitting
        best = fitting[0]
        same_form = next((d for d in fitting if d.form == wanted), best)
        pick = same_form if same_form.score >= best.score - 0.35 else best
        chosen.append(pick)
        remaining.remove(pick)
    return [replace(draft.item, rank=number) for number, draft in enumerate(chosen, 1)]


def fits_set(context: Context, draft: Draft, chosen: list[Draft]) -> bool:
    """Tell whether a draft adds something to a set and neither gives away nor is given away."""
    same_sentence = sum(d.fact.sentence.number == draft.fact.sentence.number for d in chosen)
    same_key = Counter(d.item.key.casefold() for d in chosen)[draft.item.key.casefold()]
    if same_sentence >= MOST_PER_SENTENCE or same_key >= MOST_PER_KEY:
        return False
    return not any(
        asks_same(draft, other) or leaks(context, draft, other) or leaks(context, other, draft)
        for other in chosen
    )


def asks_same(draft: Draft, other: Draft) -> bool:
    """Tell whether two drafts ask for one fact."""
    if draft.fact.answer.tokens == other.fact.answer.tokens:
        return True
    if draft.fact.sentence.number == other.fact.sentence.number and (
        set(draft.fact.answer.tokens) & set(other.fact.answer.tokens)
    ):
        return True
    mine, theirs = content(draft.item.stem), content(other.item.stem)
    return len(mine & theirs) / max(1, len(mine | theirs)) >= SAME


def leaks(context: Context, asked: Draft, shown: Draft) -> bool:
    """Tell whether one stem says another item's key, the article's topic aside."""
    key = content(asked.item.key)
    told, question = content(shown.item.stem), content(asked.item.stem)
    if not key or not key <= told:
        return False
    if len(told & question - key) < max(2, SAME_MATTER * len(question)):
        return False  # the name stands there, but the stem speaks of something else
    return context.names.mentions[asked.item.key] <= TOPIC_SENTENCES
