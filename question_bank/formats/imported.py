"""The proof of an item that came from a file: it says so, and claims nothing more."""

import hashlib
from dataclasses import dataclass

from question_bank.proof import ArticleRef, Evidence, FactRecord, Finding, Proof

RELATION = "imported"
UNPROVEN = Finding("I01", "soft", "This question was imported: no article proves it.")


@dataclass(frozen=True, slots=True)
class Origin:
    """The file that items are read from; it stands where their article would."""

    name: str  # "exam.xml"
    sha256: str  # of its bytes

    @classmethod
    def of(cls, name: str, data: bytes) -> "Origin":
        return cls(name, hashlib.sha256(data).hexdigest())

    def proof(self, *, value: str, explanation: str = "", section: str = "") -> Proof:
        """Return the proof of an item whose key is `value`.  Its evidence is empty."""
        return Proof(
            article=ArticleRef(self.sha256[:16], self.name, self.sha256),
            section=section or self.name,
            evidence=Evidence("", 0, 0),
            fact=FactRecord(RELATION, self.name, RELATION, value),
            explanation=explanation,
            findings=(UNPROVEN,),
        )
