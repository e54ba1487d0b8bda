"""What a learner is shown after the response, wherever the item travels: the reason, the source."""

from question_bank.formats.bundle import Bundle
from question_bank.item import Item


def feedback_of(bundle: Bundle, item: Item) -> str:
    """Return the explanation, the quote where it does not stand there, and where it is from.

    Lines are separated by a line feed; a format that has none joins them with a space.
    """
    quote = item.proof.evidence.quote.strip()
    lines = [item.proof.explanation.strip()]
    if quote and " ".join(quote.split()) not in " ".join(lines[0].split()):
        lines.append(f"“{quote}”")
    source = bundle.source_of(item)
    where = ", ".join(part for part in (source.title, source.address, source.licence) if part)
    if quote and where:
        lines.append(f"Source: {where}")
    return "\n".join(line for line in lines if line)
