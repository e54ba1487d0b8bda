"""How a stem names the article it speaks of: "the article on oxygen"."""

from quizgen.anchoring.definiteness import LONGEST_TOPIC
from quizgen.document import Document
from quizgen.wording.setting import in_sentence


def about_article(document: Document) -> str:
    """Name the article by its topic, or by its title when that is a headline."""
    title = document.article.title.strip()
    if not title:
        return "the article"
    written = in_sentence(title, document.article.text)
    if written and len(title.split()) <= LONGEST_TOPIC:
        return f"the article on {written}"
    return f"the article “{title}”"
