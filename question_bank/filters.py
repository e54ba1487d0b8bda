"""Which items are meant: one value for lists, search and actions on many."""

from dataclasses import dataclass

from question_bank.errors import BankError
from question_bank.item import KINDS, Kind
from question_bank.labels import clean_tag
from question_bank.reviews import STATUSES, Status

FORMS = ("choose", "type")
NO_FOLDER = 0  # as `folder_id`: the items that are in no folder
LONGEST_SEARCH = 500  # characters
MOST_PICKED = 10_000  # ids; a database takes no more than 32,766 values in a statement


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemFilter:
    """All conditions must hold; one that is left out holds for every item."""

    ids: tuple[str, ...] | None = None  # picked by hand; () picks none
    kinds: tuple[Kind, ...] = ()  # one of these
    statuses: tuple[Status, ...] = ()  # one of these; (): every one but deleted
    form: str | None = None  # choose or type
    tags: tuple[str, ...] = ()  # all of these
    folder_id: int | None = None  # this folder and those inside it; NO_FOLDER: none
    article_id: str | None = None
    finding: str | None = None  # code of a finding that nobody overruled
    easiest: float = 0.0  # difficulty, 0.0 easy to 1.0 hard, both ends included
    hardest: float = 1.0
    text: str = ""  # words that are all in the stem or the answers

    def __post_init__(self) -> None:
        require_known("kind", self.kinds, KINDS)
        require_known("status", self.statuses, STATUSES)
        require_known("form", () if self.form is None else (self.form,), FORMS)
        for tag in self.tags:
            clean_tag(tag)
        if not 0.0 <= self.easiest <= self.hardest <= 1.0:
            raise BankError("A range of difficulty lies between 0.0 and 1.0, the easier end first.")
        if self.ids is not None and len(self.ids) > MOST_PICKED:
            raise BankError(f"At most {MOST_PICKED:,} questions can be picked by hand.")
        if len(self.text) > LONGEST_SEARCH:
            raise BankError(f"A search has at most {LONGEST_SEARCH} characters.")


def require_known(name: str, given: tuple[str, ...], known: tuple[str, ...]) -> None:
    """Raise BankError when a value is not among those there are."""
    for value in given:
        if value not in known:
            raise BankError(f"There is no {name} {value!r}: it is one of {', '.join(known)}.")
