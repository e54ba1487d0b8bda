"""XML of unknown origin as a tree: no document type, no entities, no network, bounded size."""

from xml.parsers import expat

from lxml import etree

from question_bank.errors import BankError
from question_bank.formats.reading import MOST_BYTES

MOST_TAGS = 1_000_000  # libxml2 takes about 120 bytes for each; a question has some sixty


class _DocumentTypeFoundError(Exception):
    pass


class _RootFoundError(Exception):
    pass


def parse_xml(data: bytes) -> etree._Element:
    """Return the root of a document.

    Raises: BankError, with the line where there is one, when it is none or tries a known attack.
    """
    if len(data) > MOST_BYTES:
        raise BankError(f"The file is larger than {MOST_BYTES // 1_000_000} MB: split it.")
    if data.count(b"<") > MOST_TAGS:
        raise BankError("The file has too many XML tags: split it.")
    refuse_document_type(data)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=True
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        line = error.lineno or 1
        raise BankError(f"This is not XML (line {line}): {sentence(error.msg)}") from error
    except ValueError as error:  # an encoding that libxml2 does not know
        raise BankError(f"This is not XML: {sentence(str(error))}") from error


def refuse_document_type(data: bytes) -> None:
    """Read up to the root element.  Raises: BankError for a document type; no format needs one."""

    def found_document_type(*_: object) -> None:
        raise _DocumentTypeFoundError

    def found_root(*_: object) -> None:
        raise _RootFoundError

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = found_document_type
    parser.StartElementHandler = found_root
    try:
        parser.Parse(data, True)
    except _DocumentTypeFoundError:
        raise BankError("The file declares a document type (DTD), which is refused.") from None
    except _RootFoundError:
        return
    except (expat.ExpatError, LookupError, ValueError) as error:
        line = f" (line {error.lineno})" if isinstance(error, expat.ExpatError) else ""
        raise BankError(f"This is not XML{line}: {sentence(str(error))}") from error


def sentence(message: str | None) -> str:
    """Return a parser's message as the end of a sentence."""
    return f"{(message or 'it could not be read').strip().rstrip('.')}."
