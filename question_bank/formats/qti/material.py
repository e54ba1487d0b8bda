"""The texts of QTI 1.2 as a reader sees them."""

from lxml import etree

from question_bank.errors import UnsupportedItem
from question_bank.formats.markup import from_html, tidy

LONGEST_TEXT = 300_000  # characters
_APART = ("response_lid", "response_str", "response_num", "response_grp", "response_label")


def local_name(element: etree._Element) -> str:
    """Return the name of an element without its namespace."""
    return str(etree.QName(element).localname)


def own_text(element: etree._Element) -> str:
    """Return the text of an element without that of the options and fields inside of it."""
    found = (shown(text) for text in element.iter("{*}mattext") if not is_apart(text, element))
    return "\n".join(part for part in found if part)


def is_apart(text: etree._Element, element: etree._Element) -> bool:
    """Tell whether a text stands in an option or a field inside of the element."""
    for step in text.iterancestors():
        if step is element:
            return False
        if local_name(step) in _APART:
            return True
    return False


def material_text(element: etree._Element) -> str:
    """Return all text of an element."""
    return "\n".join(part for part in map(shown, element.iter("{*}mattext")) if part)


def shown(text: etree._Element) -> str:
    """Return what a reader sees of a text.  Raises: UnsupportedItem for one that is too long."""
    content = "".join(str(part) for part in text.itertext())
    if len(content) > LONGEST_TEXT:
        raise UnsupportedItem(f"A text of it is longer than {LONGEST_TEXT} characters.")
    is_html = "html" in (text.get("texttype") or "").lower()
    return from_html(content) if is_html else tidy(content)
