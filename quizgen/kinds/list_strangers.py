"""What does not belong to a list but could: names and terms of the same kind from elsewhere."""

from collections.abc import Iterator, Sequence

from quizgen.document import Token
from quizgen.facts import Context
from quizgen.lexicon import noun_class
from quizgen.patterns.lists import ListFact


def strangers(context: Context, fact: ListFact, lists: Sequence[ListFact]) -> list[tuple[str, str]]:
    """Return texts of the members' kind that stand elsewhere in the article, with the reason."""
    kinds = {kind_of(context, member.tokens) for member in fact.members}
    if len(kinds) != 1 or None in kinds:
        return []
    kind = kinds.pop()
    near = context.document.article.text[fact.evidence.start : fact.evidence.end].casefold()
    mine = " ".join(member.text.casefold() for member in fact.members)
    found: dict[str, str] = {}
    for text, tokens in candidates(context, lists):
        lower = text.casefold()
        if lower in near or lower in found or shares_word(lower, mine):
            continue
        if kind_of(context, tokens) == kind and tokens[0] not in range(
            fact.sentence.first, fact.sentence.last
        ):
            found[lower] = text
    return [(text, reason_for(context, text, fact)) for text in found.values()]


def candidates(
    context: Context, lists: Sequence[ListFact]
) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Yield members of other lists, then names, then terms."""
    for fact in lists:
        for member in fact.members:
            yield member.text, member.tokens
    for entity in context.document.entities:
        yield context.names.full(entity.text), tuple(range(entity.first, entity.last))
    for term in context.terms:
        yield term.text, tuple(range(term.first, term.last))


def kind_of(context: Context, tokens: tuple[int, ...]) -> tuple[str, str, bool] | None:
    """Return what makes two options alike: name or noun, its class, its number."""
    head = head_of(context, tokens)
    is_plural = head.tag in {"NNS", "NNPS"}
    if head.entity in {"DATE", "CARDINAL", "ORDINAL", "QUANTITY", "PERCENT", "MONEY", "TIME"}:
        return None
    if head.entity:
        return "name", head.entity, False
    if head.pos == "PROPN":
        return None  # a name of unknown kind
    kind = noun_class(head.lemma.lower())
    return None if kind is None else ("noun", kind, is_plural)


def head_of(context: Context, tokens: tuple[int, ...]) -> Token:
    """Return the token whose head stands outside the others."""
    inside = set(tokens)
    words = [context.document.tokens[i] for i in tokens]
    return next((t for t in words if t.head not in inside or t.head == t.index), words[-1])


def shares_word(text: str, other: str) -> bool:
    """Tell whether two texts have a word in common."""
    return bool({w for w in text.split() if len(w) > 3} & set(other.split()))


def reason_for(context: Context, text: str, fact: ListFact) -> str:
    """Say that the article does not name it there."""
    members = ", ".join(member.text for member in fact.members)
    return f"The article names {text} elsewhere; here it names {members}."
