"""Which elements and lines of a page are not the article: menus, banners, "Read more"."""

import re

from lxml.etree import _Element as Element

from quizgen.readers.markup import text_of

SKIPPED = frozenset(
    """annotation annotation-xml applet area aside audio base button canvas del dialog embed
    footer form head iframe img input link map menu meta nav noscript object option picture pre
    progress rp rt s script select source strike style svg template textarea title track video
    """.split()
)
# Roles of ARIA and of its digital publishing module, and the types of EPUB's vocabulary.
SKIPPED_ROLES = frozenset(
    """alert alertdialog banner complementary contentinfo dialog menu menubar navigation search
    doc-backlink doc-bibliography doc-endnote doc-endnotes doc-footnote doc-index doc-noteref
    doc-pagebreak doc-pagelist doc-toc backlink bibliography colophon copyright-page endnote
    endnotes footnote footnotes index landmarks loi lot noteref page-list pagebreak rearnote
    rearnotes titlepage toc
    """.split()
)
CONTAINERS = frozenset("div section ul ol dl table header p span figure li".split())
SKIPPED_CLASSES = frozenset(
    """ad ads advert advertisement banner-ad breadcrumb breadcrumbs byline-share catlinks comments
    consent cookie cookies disqus donate editsection gdpr hatnote hidden metadata mw-editsection
    nav navbar navbox navigation newsletter noprint paywall promo promoted recirc reflist related
    share sharing sidebar skip social sponsor sponsored subscribe subscription tags toc
    visually-hidden sr-only
    """.split()
)
SKIPPED_IDS = re.compile(
    r"(?:cookie|consent|gdpr|newsletter|onetrust|sidebar|comments?|toc|nav(?:igation)?|breadcrumbs?"
    r"|footnote-\d+|endnote-\d+)(?:[-_](?:banner|bar|notice|popup|modal|container|wrapper|consent))*",
    re.IGNORECASE,
)
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"
MOST_SKIPPED = 0.4  # of the words of a page: whatever its class says, this is the article

LONGEST_PHRASE = 200  # characters
PHRASE = re.compile(
    r"(?:read (?:more|also|next|on)\b|see also:|continue reading|more on this(?: story)?\b"
    r"|related(?: articles?| stories| topics?| content)?(?::|$)|recommended(?::| for you|$)"
    r"|you (?:may|might) also (?:like|be interested)|most (?:read|popular)\b|advertise?ment\b"
    r"|sponsored(?: content)?$|story continues|article continues|scroll to continue"
    r"|(?:share|tweet|pin|print|email|save|listen|comments?)(?: this(?: article| story| page)?)?$"
    r"|share (?:on|via|this)\b|follow (?:us|me)\b|sign (?:up|in)\b|log in\b|subscribe\b"
    r"|join our\b|get our\b|(?:we|this (?:web ?)?site) uses? cookies|accept (?:all )?cookies"
    r"|cookie (?:policy|settings)|privacy policy|terms (?:of|and) \w+$|all rights reserved"
    r"|(?:copyright|©|\(c\)) ?(?:©|\(c\))? ?\d{4}|skip to (?:main )?content|back to top"
    r"|click here\b|tap here\b|download (?:the|our) app|jump to (?:navigation|content)"
    r"|\d+ (?:min(?:ute)?s? read|comments?|shares?)$)",
    re.IGNORECASE,
)


def is_skipped(element: Element, words: int) -> bool:
    """Tell whether an element is no part of the article; `words` is the length of the page."""
    tag = element.tag
    if tag in SKIPPED:
        return True
    get = element.attrib.get
    if get("hidden") is not None or get("aria-hidden") == "true" or HIDDEN.search(get("style", "")):
        return tag != "math"
    roles = f"{get('role', '')} {get(EPUB_TYPE, '')}".split()
    if not SKIPPED_ROLES.isdisjoint(roles):
        return True
    if tag not in CONTAINERS:
        return False
    if SKIPPED_IDS.fullmatch(get("id", "")):
        return True
    return has_skipped_class(element) and is_small(element, words)


def has_skipped_class(element: Element) -> bool:
    """Tell by a class such as "cookie-banner" or "share"."""
    names = element.attrib.get("class", "").lower().split()
    return any(not SKIPPED_CLASSES.isdisjoint([name, *re.split(r"[-_]+", name)]) for name in names)


def is_small(element: Element, words: int) -> bool:
    return len(text_of(element).split()) <= MOST_SKIPPED * words


def is_phrase(text: str) -> bool:
    """Tell a line such as "Read more: ten other diseases" that belongs to the page."""
    return len(text) <= LONGEST_PHRASE and PHRASE.match(text) is not None
