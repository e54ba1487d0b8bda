"""The neutral model of a question: one frozen class per kind, and what each one can prove."""

import hashlib
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from question_bank.errors import InvalidItem

Kind: TypeAlias = Literal["multiple_choice", "cloze"]
Bloom: TypeAlias = Literal["remember", "understand", "apply", "analyze"]
Severity: TypeAlias = Literal["hard", "soft"]

GAP = "_____"


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose from.  A distractor says why it is wrong; the key has no reason."""

    text: str
    is_key: bool
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that hold the key.  `quote == article.text[start:end]`, in characters."""

    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FactRecord:
    """What the item asks about: ("count", "Putin and Xi", "met", "40")."""

    kind: str
    subject: str
    relation: str
    value: str


@dataclass(frozen=True, slots=True)
class ArticleRef:
    """Which text an item comes from; `sha256` is of the article's text in UTF-8."""

    id: str
    title: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check said of an item; the codes are listed in docs/checks.md."""

    code: str
    severity: Severity
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """Everything that lets an item prove itself."""

    article: ArticleRef
    section: str  # heading above the evidence, or the article's title
    evidence: Evidence
    fact: FactRecord
    explanation: str  # shown after the response, never before
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceItem:
    """A question with options, exactly one of them the key."""

    stem: str
    options: tuple[Option, ...]  # as shown: numbers ascending, others in a fixed mixed order
    proof: Proof
    difficulty: float  # 0.0 easy to 1.0 hard, an estimate
    bloom: Bloom = "remember"
    rank: int = 0  # 1 is the best of its article; 0 is not ranked

    def __post_init__(self) -> None:
        require_text("stem", self.stem)
        require_one_key(self.options)

    @property
    def kind(self) -> Kind:
        return "multiple_choice"

    @property
    def key(self) -> str:
        return key_of(self.options)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClozeItem:
    """A statement with one gap, filled by typing or, when there are options, by choosing."""

    stem: str  # holds GAP exactly once
    key: str
    accepted: tuple[str, ...]  # every answer that counts, the key first
    options: tuple[Option, ...]  # empty: the answer is typed
    proof: Proof
    difficulty: float  # 0.0 easy to 1.0 hard, an estimate
    bloom: Bloom = "remember"
    rank: int = 0  # 1 is the best of its article; 0 is not ranked

    def __post_init__(self) -> None:
        require_text("stem", self.stem)
        require_text("key", self.key)
        if self.stem.count(GAP) != 1:
            raise InvalidItem(f"A cloze needs exactly one gap {GAP}: {self.stem!r}.")
        if self.key not in self.accepted:
            raise InvalidItem(f"The key {self.key!r} is not among the accepted answers.")
        if self.options:
            require_one_key(self.options)
            if key_of(self.options) != self.key:
                raise InvalidItem(f"The key {self.key!r} is not the option marked as key.")

    @property
    def kind(self) -> Kind:
        return "cloze"


Item: TypeAlias = ChoiceItem | ClozeItem
KINDS: tuple[Kind, ...] = get_args(Kind)


def item_id(item: Item) -> str:
    """Name an item by its content: 16 hex digits of kind, form, stem and key.

    The same item generated or exported twice keeps its id, so it updates and never doubles.
    """
    form = "choose" if item.options else "type"
    content = "\x1f".join((item.kind, form, item.stem, item.key))
    return hashlib.sha256(content.encode()).hexdigest()[:16]


def key_of(options: tuple[Option, ...]) -> str:
    """Return the text of the one option that is the key."""
    return next(option.text for option in options if option.is_key)


def require_text(name: str, value: str) -> None:
    """Raise InvalidItem when a text that must say something is empty."""
    if not value.strip():
        raise InvalidItem(f"The {name} of an item must not be empty.")


def require_one_key(options: tuple[Option, ...]) -> None:
    """Raise InvalidItem unless there are 2 to 8 different options, one key."""
    if not 2 <= len(options) <= 8:
        raise InvalidItem(f"An item needs 2 to 8 options, this one has {len(options)}.")
    if sum(option.is_key for option in options) != 1:
        raise InvalidItem("An item needs exactly one option that is the key.")
    if len({option.text.casefold() for option in options}) != len(options):
        raise InvalidItem("Two options of an item are the same.")
    for option in options:
        require_text("option", option.text)
