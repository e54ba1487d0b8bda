"""What became of every clause and fact: used, refused with a reason, or left over."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from question_bank.item import Item, item_id
from question_bank.proof import FactRecord, Finding
from quizgen.anchoring.anchored import Refusal
from quizgen.clauses.clause import Clause
from quizgen.document import Sentence
from quizgen.facts import Fact

Matter: TypeAlias = tuple[int, str]  # a sentence's number, and an answer of it in lower case
Outcome: TypeAlias = Literal["used", "refused", "left_over"]


@dataclass(slots=True)
class FactLine:
    """A fact and what became of it.  `items` holds the ids of the items that ask for it."""

    record: FactRecord
    start: int  # of its sentence, in characters of the article's text
    end: int
    fact: Fact | None = None  # None: a list or an event that only a joint item asks for
    refusal: Refusal | None = None
    items: list[str] = field(default_factory=list)

    @property
    def outcome(self) -> Outcome:
        if self.items:
            return "used"
        return "refused" if self.refusal else "left_over"


class Ledger:
    """Counts what the generator found and what it did with it, with a line for each fact."""

    def __init__(self) -> None:
        self.clauses_refused: Counter[str] = Counter()
        self.facts_refused: Counter[str] = Counter()
        self.checks_failed: Counter[str] = (
            Counter()
        )  # drafts per hard check; a draft may fail several
        self.reasons: dict[str, str] = {}  # an example message per code
        self.examples: dict[str, Sentence] = {}  # the sentence that the example speaks of
        self.facts_found = 0
        self.facts_used = 0
        self.lines: list[FactLine] = []
        self._by_identity: dict[int, FactLine] = {}
        self._by_matter: dict[Matter, list[FactLine]] = defaultdict(list)

    def note_found(self, facts: Iterable[Fact]) -> None:
        """Open a line for each fact."""
        self.lines.clear()
        self._by_identity.clear()
        self._by_matter.clear()
        for fact in facts:
            line = FactLine(record_of(fact), fact.sentence.start, fact.sentence.end, fact)
            self.lines.append(line)
            self._by_identity[id(fact)] = line
            self._by_matter[matter_of(fact)].append(line)
        self.facts_found = len(self.lines)

    def refuse_clause(self, clause: Clause, refusal: Refusal) -> None:
        """Note that a clause cannot stand alone."""
        self.clauses_refused[refusal.code] += 1
        self._give_example(refusal, clause.sentence)

    def refuse_fact(self, fact: Fact, refusal: Refusal) -> None:
        """Note that a fact gave no item; a fact is refused once, for the first reason."""
        line = self._line_of(fact)
        if line is not None:
            if line.outcome != "left_over":
                return
            line.refusal = refusal
        self.facts_refused[refusal.code] += 1
        self._give_example(refusal, fact.sentence)

    def note_failed_check(self, item: Item, findings: tuple[Finding, ...]) -> None:
        """Note which hard checks dropped a draft."""
        for finding in findings:
            if finding.severity == "hard":
                self.checks_failed[finding.code] += 1
                self.reasons.setdefault(finding.code, f"{finding.message}: {item.stem}")

    def note_used(self, item: Item, asked: Iterable[Matter]) -> None:
        """Note the facts that a chosen item is put together from.

        A fact that was refused in one kind may serve in another: then it counts as used.  An item
        of no such fact, as one about a list, brings the fact in its proof.
        """
        record, evidence = item.proof.fact, item.proof.evidence
        lines = [line for matter in asked if (line := self._line_of_matter(matter, record))]
        if not lines:
            lines = [FactLine(record, evidence.start, evidence.end)]
            self.lines += lines
            self.facts_found += 1
        for line in lines:
            self._use(line, item_id(item))

    @property
    def facts_left_over(self) -> int:
        """Return how many good facts were not needed."""
        return self.facts_found - self.facts_used - sum(self.facts_refused.values())

    def sums(self) -> str:
        """Say what became of all facts: "9 found = 3 used + 2 refused + 4 left over"."""
        refused = sum(self.facts_refused.values())
        return (
            f"{self.facts_found} = {self.facts_used} used + {refused} refused "
            f"+ {self.facts_left_over} left over"
        )

    def shortfall(self, asked: int, made: int) -> str:
        """Say in one sentence why fewer items came out than were asked for."""
        if made >= asked:
            return f"Made {made} items."
        refused = self.facts_refused + self.clauses_refused
        parts = [describe(code, count) for code, count in refused.most_common(4)]
        why = f": {', '.join(parts)}" if parts else ""
        sums = f" Facts found: {self.sums()}." if self.facts_found else ""
        return f"Asked for {asked}, made {made}{why}.{sums}"

    def _give_example(self, refusal: Refusal, sentence: Sentence) -> None:
        self.reasons.setdefault(refusal.code, refusal.message)
        self.examples.setdefault(refusal.code, sentence)

    def _line_of(self, fact: Fact) -> FactLine | None:
        """Find the line of a fact, or of its equal when it was copied since it was found."""
        if (line := self._by_identity.get(id(fact))) is not None:
            return line
        return min(
            (line for line in self._by_matter[matter_of(fact)] if line.fact == fact),
            key=lambda line: line.refusal is not None,
            default=None,
        )

    def _line_of_matter(self, matter: Matter, record: FactRecord) -> FactLine | None:
        """Find the line that an item means: the fact in its proof first, rather free than refused.

        A sentence may give the same answer twice, as a clause and as a whole.
        """
        return min(
            self._by_matter[matter],
            key=lambda line: (record != line.record, line.refusal is not None),
            default=None,
        )

    def _use(self, line: FactLine, name: str) -> None:
        if line.refusal is not None:
            self.facts_refused -= Counter([line.refusal.code])
            line.refusal = None
        if not line.items:
            self.facts_used += 1
        if name not in line.items:
            line.items.append(name)


def matter_of(fact: Fact) -> Matter:
    """Return what a fact says, however it was found."""
    return fact.sentence.number, fact.answer.text.casefold()


def record_of(fact: Fact) -> FactRecord:
    """Return a fact as the items that ask for it prove it."""
    return FactRecord(fact.kind, fact.subject, fact.relation, fact.answer.text)


def describe(code: str, count: int) -> str:
    """Say a code in words: 1 and "no_wording" give "1 fact without a safe wording"."""
    noun, space, rest = LABELS.get(code, code).partition(" ")
    if count == 1 and space:
        noun = noun.removesuffix("s")
    return f"{count} {noun}{space}{rest}"


# A noun in the plural first, then words that fit one and many.
LABELS = {
    "pronoun": "sentences with an unclear pronoun",
    "definite": "sentences leaning on the one before",
    "pointing": "sentences pointing at something outside",
    "contrast": "sentences comparing with something unsaid",
    "frame": "sentences that do not say of what event they tell",
    "relative_time": "sentences with a time that has no date",
    "first_person": "sentences with the author speaking",
    "unnamed_source": "claims whose source has no name",
    "no_anchor": "sentences naming nothing",
    "not_unique": "facts with more than one answer",
    "no_distractors": "facts without two good distractors",
    "no_wording": "facts without a safe wording",
    "check": "facts whose every draft failed a check",
    "doubtful": "facts whose every draft reads like one that teachers turned down",
    "same_fact": "facts asked already",
}
