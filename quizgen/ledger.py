"""What became of every clause and fact: used, refused with a reason, or left over."""

from collections import Counter

from question_bank.item import Finding, Item
from quizgen.anchored import Refusal
from quizgen.clause import Clause
from quizgen.facts import Fact


class Ledger:
    """Counts what the generator found and what it did with it."""

    def __init__(self) -> None:
        self.clauses_refused: Counter[str] = Counter()
        self.facts_refused: Counter[str] = Counter()
        self.checks_failed: Counter[str] = (
            Counter()
        )  # drafts per hard check; a draft may fail several
        self.reasons: dict[str, str] = {}  # an example message per code
        self.facts_found = 0
        self.facts_used = 0

    def refuse_clause(self, clause: Clause, refusal: Refusal) -> None:
        """Note that a clause cannot stand alone."""
        self.clauses_refused[refusal.code] += 1
        self.reasons.setdefault(refusal.code, refusal.message)

    def refuse_fact(self, fact: Fact, refusal: Refusal) -> None:
        """Note that a fact gave no item."""
        self.facts_refused[refusal.code] += 1
        self.reasons.setdefault(refusal.code, refusal.message)

    def note_failed_check(self, item: Item, findings: tuple[Finding, ...]) -> None:
        """Note which hard checks dropped a draft."""
        for finding in findings:
            if finding.severity == "hard":
                self.checks_failed[finding.code] += 1
                self.reasons.setdefault(finding.code, f"{finding.message}: {item.stem}")

    @property
    def facts_left_over(self) -> int:
        """Return how many good facts were not needed."""
        return self.facts_found - self.facts_used - sum(self.facts_refused.values())

    def shortfall(self, asked: int, made: int) -> str:
        """Say in one sentence why fewer items came out than were asked for."""
        if made >= asked:
            return f"Made {made} items."
        refused = self.facts_refused + self.clauses_refused
        parts = [f"{count} {LABELS.get(code, code)}" for code, count in refused.most_common(4)]
        why = f": {', '.join(parts)}" if parts else ""
        return f"Asked for {asked}, made {made}{why}."


LABELS = {
    "pronoun": "sentences with an unclear pronoun",
    "definite": "sentences that lean on the one before",
    "pointing": "sentences that point outside themselves",
    "contrast": "sentences that compare with something unsaid",
    "relative_time": "sentences with a time that has no date",
    "first_person": "sentences in which the author speaks",
    "unnamed_source": "claims whose source has no name",
    "no_anchor": "sentences that name nothing",
    "not_unique": "facts with more than one answer",
    "no_distractors": "facts without two good distractors",
    "no_wording": "facts without a safe wording",
    "check": "drafts that failed a check",
    "same_fact": "facts asked already",
}
