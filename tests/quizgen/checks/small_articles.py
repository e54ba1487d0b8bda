"""Items about an article of a sentence or two, for checks that compare an item with its article."""

import hashlib
from dataclasses import replace

from question_bank.item import GAP, ChoiceItem, ClozeItem, Item, ShortAnswerItem
from question_bank.proof import ArticleRef, Evidence, FactRecord, Proof
from tests.quizgen.checks.corinth import make_options

TITLE = "A visit to Norway"


def ask(text: str, stem: str, *options: str, quote: str = "") -> tuple[Item, str]:
    """Ask about a text, by default about its first sentence; the asterisk marks the key."""
    article = f"{TITLE}\n\n{text}\n"
    quote = quote or text.partition(". ")[0].rstrip(".") + "."
    start = article.index(quote)
    key = next(option for option in options if option[0] == "*")[1:]
    digest = hashlib.sha256(article.encode()).hexdigest()
    proof = Proof(
        article=ArticleRef(digest[:16], TITLE, digest),
        section=TITLE,
        evidence=Evidence(quote, start, start + len(quote)),
        fact=FactRecord("person", "", "", key),
        explanation=f"The article says: {quote}",
    )
    shown = make_options(*options) if len(options) > 1 else ()
    if GAP in stem:
        cloze = ClozeItem(
            stem=stem, key=key, accepted=(key,), options=shown, proof=proof, difficulty=0.5
        )
        return cloze, article
    if not shown:
        short = ShortAnswerItem(stem=stem, key=key, accepted=(key,), proof=proof, difficulty=0.5)
        return short, article
    return ChoiceItem(stem=stem, options=shown, proof=proof, difficulty=0.5), article


def titled(row: tuple[Item, str], title: str) -> tuple[Item, str]:
    item, text = row
    proof = item.proof
    return replace(item, proof=replace(proof, article=replace(proof.article, title=title))), text
