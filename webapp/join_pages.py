"""What the pages before an attempt show."""

from dataclasses import dataclass

from question_bank.quiz import Mode


@dataclass(frozen=True, slots=True)
class CodePage:
    """The front page; `problem` says why a code was not taken."""

    code: str = ""
    problem: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinPage:
    """A quiz before it is begun; `open_token` continues an attempt of this browser."""

    code: str
    title: str
    mode: Mode
    count: int  # questions
    has_parts: bool  # some question can be right in part
    name: str
    problem: str | None
    open_token: str | None
    open_name: str | None
