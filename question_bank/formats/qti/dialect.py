"""QTI 2.1 and 3.0 say the same with other names: "simpleChoice" became "qti-simple-choice"."""

import re
from dataclasses import dataclass

from question_bank.formats.markup import to_html
from question_bank.formats.qti.package import element, opening

_CAPITAL = re.compile(r"[A-Z]")
_HTML = frozenset({"p", "br"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """How a version of QTI writes names, and what its package says of itself.

    Elements and attributes are named as in QTI 2.1 wherever they are made.
    """

    namespace: str
    is_kebab: bool  # "base-type" for "baseType"
    manifest_namespace: str
    schema: str
    schema_version: str
    item_type: str
    test_type: str

    def tag(self, name: str, *inner: str, **attributes: str) -> str:
        """Return an element; `inner` is XML already, attributes are plain text."""
        return element(self.name(name), *inner, **self.attributes(attributes))

    def opening(self, name: str, **attributes: str) -> str:
        return opening(self.name(name), **self.attributes(attributes))

    def closing(self, name: str) -> str:
        return f"</{self.name(name)}>"

    def name(self, name: str) -> str:
        return f"qti-{kebab(name)}" if self.is_kebab and name not in _HTML else name

    def attributes(self, attributes: dict[str, str]) -> dict[str, str]:
        if not self.is_kebab:
            return attributes
        return {kebab(name): value for name, value in attributes.items()}

    def rich(self, text: str) -> str:
        """Return plain text as content of a page, its line ends as breaks."""
        return to_html(text).replace("<br>", self.tag("br"))

    def rich_part(self, text: str) -> str:
        """Return a part of a text; the white space at its ends stays."""
        before = " " if text[:1].isspace() else ""
        after = " " if text[-1:].isspace() else ""
        return f"{before}{self.rich(text)}{after}"

    def content(self, *inner: str) -> str:
        """Return what stands in a feedback; QTI 3.0 wants a body around it."""
        return self.tag("contentBody", *inner) if self.is_kebab else "".join(inner)


def kebab(name: str) -> str:
    """Return a name without capitals: "mapKey" gives "map-key"."""
    return _CAPITAL.sub(lambda found: f"-{found[0].lower()}", name)


QTI_2_1 = Dialect(
    namespace="http://www.imsglobal.org/xsd/imsqti_v2p1",
    is_kebab=False,
    manifest_namespace="http://www.imsglobal.org/xsd/imscp_v1p1",
    schema="QTIv2.1 Package",
    schema_version="1.0.0",
    item_type="imsqti_item_xmlv2p1",
    test_type="imsqti_test_xmlv2p1",
)
QTI_3_0 = Dialect(
    namespace="http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
    is_kebab=True,
    manifest_namespace="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1",
    schema="QTI Package",
    schema_version="3.0.0",
    item_type="imsqti_item_xmlv3p0",
    test_type="imsqti_test_xmlv3p0",
)
