"""Facts that are not asked again in a form that a teacher rejected."""

from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlmodel import Session

from question_bank.fingerprints import claim_hash, form_of, value_hash
from question_bank.item import Item
from question_bank.tables.reviews import SUPPRESSION

_BATCH = 1_000  # also below SQLite's limit of parameters
_KEY = SUPPRESSION.c["claim_hash", "value_hash", "kind", "form"]


def not_suppressed(session: Session, named: Sequence[tuple[str, Item]]) -> list[tuple[str, Item]]:
    """Return the items, each with its id, that ask no fact in a form that was rejected."""
    if session.connection().scalar(select(SUPPRESSION.c.id).limit(1)) is None:
        return list(named)  # as in most banks; a fingerprint of each item takes time
    keys = [key_of(item) for _, item in named]
    rejected = rejected_keys(session, {key[0] for key in keys})
    return [pair for pair, key in zip(named, keys, strict=True) if key not in rejected]


def rejected_keys(session: Session, claims: Iterable[int]) -> set[tuple[int, int, str, str]]:
    """Return what is suppressed of some claims."""
    wanted, found = sorted(claims), set()
    for start in range(0, len(wanted), _BATCH):
        batch = wanted[start : start + _BATCH]
        query = select(*_KEY).where(SUPPRESSION.c.claim_hash.in_(batch))
        found |= {
            (row.claim_hash, row.value_hash, row.kind, row.form)
            for row in session.connection().execute(query)
        }
    return found


def key_of(item: Item) -> tuple[int, int, str, str]:
    """Return what is the same for items that ask the same fact in the same form."""
    fact = item.proof.fact
    return claim_hash(fact), value_hash(fact), item.kind, form_of(item)
