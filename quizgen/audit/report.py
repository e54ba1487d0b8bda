"""An audit as text for the terminal or as JSON; docs/audit.md explains every figure."""

import json
from collections.abc import Iterator, Sequence

from quizgen.audit.audit import Audit
from quizgen.audit.guess import Solved
from quizgen.audit.intervals import Share
from quizgen.audit.keys import KeyAudit
from quizgen.audit.pairs import ItemPair, PairAudit

MOST_SHOWN = 10  # pairs; all of them are in the JSON
LIKELY = 0.05  # a smaller p is not put down to chance
NAMES = {
    "longest": "the longest option",
    "stem_words": "most words of the stem",
    "convergence": "most in common with others",
    "middle": "the option in the middle",
    "vote": "all four vote",
    "any": "at least one is right",
    "two": "at least two are right",
}

Json = dict[str, object]


def write_text(audit: Audit) -> str:
    """Write an audit to be read in the terminal."""
    lines = [f"Questions: {audit.items}, articles: {audit.articles}"]
    lines += [f"  {count.kind:<18}{count.items:>6}" for count in audit.kinds]
    lines += ["", *guess_lines(audit), "", *key_lines(audit.keys), "", *pair_lines(audit.pairs)]
    return "\n".join(lines) + "\n"


def guess_lines(audit: Audit) -> Iterator[str]:
    """Yield what each way of guessing solves."""
    if not audit.guesses:
        yield "Guessing: no question has options to choose one from."
        return
    yield f"Guessing without the article, {audit.guessable} questions with options:"
    yield f"  {'':<28}{'solved':>8}  {'95 % interval':<14}{'by chance':>9}"
    yield from (guess_line(solved) for solved in audit.guesses)


def guess_line(solved: Solved) -> str:
    low, high = solved.share.interval
    mark = "  above chance" if solved.beats_chance else ""
    return (
        f"  {NAMES[solved.name]:<28}{solved.share.value:>8.1%}  {f'{low:.1%}-{high:.1%}':<14}"
        f"{solved.chance:>9.1%}{mark}"
    )


def key_lines(keys: KeyAudit) -> Iterator[str]:
    """Yield where the keys stand, how long they are, how many statements are true."""
    for group in keys.positions:
        counts = ", ".join(str(count) for count in group.counts)
        yield f"Key positions of {group.options} options: {counts}"
    if keys.balance:
        balance = keys.balance
        said = "uneven" if balance.p < LIKELY else "as chance has it"
        yield (
            f"  chi-square {balance.statistic:.2f} with {balance.degrees} degrees of freedom, "
            f"p = {balance.p:.3f}: {said}"
        )
    elif keys.positions:
        yield "  too few for a chi-square test"
    yield f"Key longer than every other option: {share_text(keys.longest)}"
    yield f"True statements: {share_text(keys.true)}"


def share_text(share: Share) -> str:
    """Write "29.0 % (26 of 90; 20.6 % to 39.1 %)"."""
    if share.value is None:
        return "none to count"
    low, high = share.interval
    return f"{share.value:.1%} ({share.hits:g} of {share.total}; {low:.1%} to {high:.1%})"


def pair_lines(pairs: PairAudit) -> Iterator[str]:
    """Yield duplicates and leaks, the first of each in full."""
    yield from named_pairs("Questions that ask the same (S01)", pairs.duplicates)
    yield from named_pairs("Questions that give another away (S02)", pairs.leaks)
    yield f"Stems that merely mention another question's key: {pairs.mentions - len(pairs.leaks)}"


def named_pairs(name: str, pairs: Sequence[ItemPair]) -> Iterator[str]:
    yield f"{name}: {len(pairs)}"
    for pair in pairs[:MOST_SHOWN]:
        yield f"  {pair.first} {pair.second}  {pair.message}"
    if len(pairs) > MOST_SHOWN:
        yield f"  ... and {len(pairs) - MOST_SHOWN} more; --format json lists all"


def write_json(audit: Audit) -> str:
    """Write an audit as one JSON object."""
    keys, pairs = audit.keys, audit.pairs
    balance = keys.balance
    value: Json = {
        "items": audit.items,
        "articles": audit.articles,
        "kinds": {count.kind: count.items for count in audit.kinds},
        "guessable": audit.guessable,
        "guesses": [
            {"name": solved.name, **share_to_json(solved.share), "chance": solved.chance}
            for solved in audit.guesses
        ],
        "key_positions": [
            {"options": group.options, "counts": list(group.counts)} for group in keys.positions
        ],
        "key_balance": balance
        and {"chi_square": balance.statistic, "degrees": balance.degrees, "p": balance.p},
        "key_longest": share_to_json(keys.longest),
        "true_statements": share_to_json(keys.true),
        "duplicates": [pair_to_json(pair) for pair in pairs.duplicates],
        "leaks": [pair_to_json(pair) for pair in pairs.leaks],
        "mentions": pairs.mentions,
    }
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def share_to_json(share: Share) -> Json:
    low, high = share.interval
    return {
        "share": share.value,
        "hits": share.hits,
        "of": share.total,
        "low": low,
        "high": high,
    }


def pair_to_json(pair: ItemPair) -> Json:
    return {"first": pair.first, "second": pair.second, "message": pair.message}
