"""What proves an item, as JSON values and back: options, pairs, evidence, fact, findings."""

from typing import get_args

from question_bank.formats.record import Record
from question_bank.item import Pair
from question_bank.proof import ArticleRef, Evidence, FactRecord, Finding, Option, Proof, Severity

Json = dict[str, object]

_SEVERITIES: tuple[Severity, ...] = get_args(Severity)


def option_to_json(option: Option) -> Json:
    return {"text": option.text, "is_key": option.is_key, "reason": option.reason}


def pair_to_json(pair: Pair) -> Json:
    return {"left": pair.left, "right": pair.right, "evidence": evidence_to_json(pair.evidence)}


def evidence_to_json(evidence: Evidence) -> Json:
    return {"quote": evidence.quote, "start": evidence.start, "end": evidence.end}


def fact_to_json(fact: FactRecord) -> Json:
    return {
        "kind": fact.kind,
        "subject": fact.subject,
        "relation": fact.relation,
        "value": fact.value,
    }


def article_to_json(article: ArticleRef) -> Json:
    return {"id": article.id, "title": article.title, "sha256": article.sha256}


def finding_to_json(finding: Finding) -> Json:
    return {"code": finding.code, "severity": finding.severity, "message": finding.message}


def options_from(record: Record) -> tuple[Option, ...]:
    """Read the field 'options'; null is none."""
    return tuple(
        Option(option.text("text"), option.flag("is_key"), option.text_or_none("reason"))
        for option in record.records("options")
    )


def pairs_from(record: Record) -> tuple[Pair, ...]:
    """Read the field 'pairs'; null is none."""
    return tuple(
        Pair(pair.text("left"), pair.text("right"), evidence_from(pair))
        for pair in record.records("pairs")
    )


def evidence_from(record: Record) -> Evidence:
    """Read the field 'evidence'."""
    evidence = record.record("evidence")
    return Evidence(evidence.text("quote"), evidence.count("start"), evidence.count("end"))


def proof_from(record: Record) -> Proof:
    """Read the fields that every item has to prove itself."""
    article = record.record("article")
    fact = record.record("fact")
    return Proof(
        article=ArticleRef(article.text("id"), article.text("title"), article.text("sha256")),
        section=record.text("section"),
        evidence=evidence_from(record),
        fact=FactRecord(
            fact.text("kind"), fact.text("subject"), fact.text("relation"), fact.text("value")
        ),
        explanation=record.text("explanation"),
        findings=tuple(
            Finding(
                finding.text("code"),
                finding.choice("severity", _SEVERITIES),
                finding.text("message"),
            )
            for finding in record.records("findings")
        ),
    )
