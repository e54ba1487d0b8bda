"""What can be seen of a draft before anybody has judged it: the numbers that its rating rests on."""

import re
from collections.abc import Mapping

from question_bank.item import ChoiceItem, options_of
from quizgen.content_words import content
from quizgen.drafts import Draft
from quizgen.facts import Context

_WORDS = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_NAME = re.compile(r"(?<!^)(?<![.?!“] )\b[A-Z]\w+")
_DEFINITE = re.compile(r"\bthe ([a-z]+)\b(?! (?:of|that|which|who|in|on|for|to|from|by|with)\b)")
_PRONOUN = re.compile(r"\b(?:he|she|it|they|him|her|them|his|its|their)\b", re.IGNORECASE)
_VAGUE = re.compile(
    r"\b(?:some|many|several|various|certain|often|sometimes|may|might|could|perhaps|probably|"
    r"thought|believed|other|another|same|such|even|also|however|too)\b",
    re.IGNORECASE,
)
_QUOTE = re.compile('[“"]')


def features_of(context: Context, draft: Draft) -> Mapping[str, float]:
    """Return a draft's features by name; those that are not named are 0.

    Yes or no as 1.0 or 0.0, shares from 0.0 to 1.0, counts divided so that they seldom pass 1.0.
    """
    stem, matter = draft.item.stem, draft.matters[0]
    words = _WORDS.findall(stem)
    document, sentence = context.document, matter.sentence
    title = content(document.article.title)
    names = [e for e in document.entities if sentence.first <= e.first < sentence.last]
    central = max((context.names.mentions[context.names.full(e.text)] for e in names), default=0)
    told = content(document.article.text[sentence.start : sentence.end])
    fact = matter.fact
    values = {
        "bias": 1.0,
        f"form {draft.form}": 1.0,
        "weight": matter.weight,
        "position": sentence.number / max(1, len(document.sentences)),
        "title words": len(title & told) / max(1, len(title)),
        "title in stem": len(title & draft.words) / max(1, len(title)),
        "central name": min(central, 8) / 8,
        "words": len(words) / 20,
        "long": float(len(words) > 24),
        "short": float(len(words) < 9),
        "share of sentence": min(1.0, len(draft.words & told) / max(1, len(told))),
        "names in stem": min(3, len(_NAME.findall(stem))) / 3,
        "bare definites": min(2, len(_DEFINITE.findall(stem))) / 2,
        "pronouns": float(bool(_PRONOUN.search(stem))),
        "vague words": min(2, len(_VAGUE.findall(stem))) / 2,
        "quotation": float(bool(_QUOTE.search(stem.split(", ", 1)[-1]))),
        "commas": min(4, stem.count(",")) / 4,
        "lead": float(stem.startswith(("According to", "As of"))),
        "digits": float(any(c.isdigit() for c in stem)),
        "soft findings": len(draft.item.proof.findings) / 2,
        "false statement": float(draft.truth is False),
        "composed": float(draft.is_composed),
    }
    for finding in draft.item.proof.findings:
        values[f"finding {finding.code}"] = 1.0
    if fact is not None:
        values[f"fact {fact.kind}"] = 1.0
        values[f"answer {fact.answer.type}"] = 1.0
        values["key words"] = min(6, len(fact.answer.text.split())) / 6
    if options_of(draft.item):
        texts = [option.text for option in options_of(draft.item)]
        values["two distractors"] = float(len(texts) == 3)
        values["from article"] = (
            sum("article names" in (o.reason or "") for o in options_of(draft.item)) / 3
        )
    if isinstance(draft.item, ChoiceItem):
        values["asks why or how"] = float(
            stem.lower().split(", ")[-1].startswith(("why", "how was"))
        )
    return values
