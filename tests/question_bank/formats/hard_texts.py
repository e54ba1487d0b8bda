"""Items whose texts are hard on file formats: every special sign, other scripts, odd lengths."""

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO

from question_bank.formats import FORMATS
from question_bank.formats.bundle import Bundle, Source
from question_bank.formats.losses import Loss
from question_bank.item import ChoiceItem, ClozeItem, Item, ShortAnswerItem, item_id
from question_bank.proof import Option
from tests.question_bank.sputnik import NOW, all_kinds, make_article, make_proof

QUOTE = "Sputnik 1 flew in 1957."
# One text a line: the signs that some format gives a meaning to, then scripts and lengths.
TEXTS = [
    "a = b, {c} ~d # e : f",
    "10 < 20 > 5 & 6 &amp; 7 &#37;",
    "back\\slash \\n and \\textbf{x}",
    "100 % of $5, 3 ^ 2, a_b, `code`, *star*, **bold**",
    "// not a comment [html] [id:7] %50%",
    "A) looks like an option",
    "ANSWER: B",
    "=SUM(A1:A9)",
    "+1 -2 @cmd |pipe; semicolon, comma, \"quoted\", 'single'",
    "tab\tin the middle",
    "line one\nline two",
    "<script>alert(1)</script> <b>bold</b>",
    "x -> y => z <- w",
    "::name:: {{c1::cloze}} }} {{",
    "]]> <!-- comment --> <?pi?>",
    "שלום עולם",
    "مرحبا بالعالم 1957",
    "什么是卫星？「第一」",
    "Ünïcödé é ñ ß ſ ﬁ",
    "👩‍🚀 on the Moon 🌕",
    "e\u0301 combining, \u200b zero width, \u00a0 hard space",
    "_____ blank" + " and more" * 30,
]


def make_hard(text: str, number: int) -> list[Item]:
    """Return a choice, a typed cloze and a short answer with a text in all their places."""
    proof = replace(make_proof(QUOTE, text), explanation=f"The article says: {text} ({number})")
    options = (
        Option(f"{text} wrong", is_key=False, reason=f"Because {text}"),
        Option(text, is_key=True),
        Option(f"other {number}", is_key=False, reason="Another one."),
    )
    stem = text.replace("_____", "-")
    return [
        ChoiceItem(stem=f"{stem}?", options=options, proof=proof, difficulty=0.5),
        ClozeItem(
            stem=f"{stem} is _____ {number}.",
            key=text,
            accepted=(text, f"{text} too"),
            options=(),
            proof=proof,
            difficulty=0.5,
        ),
        ShortAnswerItem(
            stem=f"What is {stem} {number}?",
            key=text,
            accepted=(text,),
            proof=proof,
            difficulty=0.5,
        ),
    ]


def hard_items() -> list[Item]:
    """Return every kind once, then hard texts in three kinds."""
    hard = [item for n, text in enumerate(TEXTS) for item in make_hard(text, n)]
    return [*all_kinds(), *hard]


def bundle_of(items: Sequence[Item], title: str = "Sputnik & <friends>") -> Bundle:
    article = make_article()
    source = Source(article.title, "https://example.org/sputnik?a=1&b=2", "CC0-1.0")
    return Bundle(title=title, items=items, made_at=NOW, sources={article.id: source})


def written(name: str, items: Sequence[Item]) -> tuple[bytes, list[Loss]]:
    """Write items in a format and return the file with what it could not hold."""
    out = BytesIO()
    losses = FORMATS[name].write(out, bundle_of(items))
    return out.getvalue(), losses


def kept(items: Sequence[Item], losses: Sequence[Loss]) -> list[Item]:
    """Return the items that a writer did not refuse, by its own report."""
    refused = {loss.item for loss in losses if loss.happened == "refused"}
    return [item for item in items if item_id(item) not in refused]
