"""What lets an item prove itself: its evidence, its fact, its options' reasons, its findings."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Severity: TypeAlias = Literal["hard", "soft"]


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


def key_of(options: tuple[Option, ...]) -> str:
    """Return the text of the one option that is the key."""
    return next(option.text for option in options if option.is_key)
