"""Pieces of QTI 1.2 by hand, as other programs write them, and packages of them."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

RESOURCE = "<resource identifier='q' type='imsqti_xmlv1p2'><file href='q.xml'/></resource>"


def zipped(members):
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return out.getvalue()


def manifest(resources=RESOURCE):
    return f"<manifest><resources>{resources}</resources></manifest>"


def packed(content, *, resources=RESOURCE, path="q.xml"):
    return zipped([("imsmanifest.xml", manifest(resources)), (path, content)])


def file_of(*items):
    text = "\n".join(items)
    return packed(
        f"<questestinterop><assessment><section>\n{text}\n</section></assessment></questestinterop>"
    )


def material(text, kind="text/html"):
    return f"<material><mattext texttype='{kind}'>{text}</mattext></material>"


def label(ident, text):
    return f"<response_label ident='{ident}'>{material(text)}</response_label>"


def choice(*labels, field="r", before="", cardinality="Single"):
    return (
        f"<response_lid ident='{field}' rcardinality='{cardinality}'>{before}"
        f"<render_choice>{''.join(labels)}</render_choice></response_lid>"
    )


def text_field(fib="String", field="r"):
    return f"<response_str ident='{field}'><render_fib fibtype='{fib}'/></response_str>"


def equal(value, field="r", more=""):
    return f"<varequal respident='{field}'{more}>{value}</varequal>"


def between(least, greatest):
    return f"<vargte respident='r'>{least}</vargte><varlte respident='r'>{greatest}</varlte>"


def when(variables, score="100", *, link="", action="Set"):
    change = f"<setvar action='{action}'>{score}</setvar>" if score else ""
    shown = f"<displayfeedback linkrefid='{link}'/>" if link else ""
    return f"<respcondition><conditionvar>{variables}</conditionvar>{change}{shown}</respcondition>"


def told(ident, text):
    return f"<itemfeedback ident='{ident}'>{material(text)}</itemfeedback>"


def item(fields, *conditions, stem="Which?", kind="", more="", most="100"):
    said = (
        "<itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel>"
        f"<fieldentry>{kind}</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>"
    )
    outcomes = f"<outcomes><decvar maxvalue='{most}'/></outcomes>"
    return (
        f"<item ident='i'>{said if kind else ''}<presentation>{material(stem)}{fields}"
        f"</presentation><resprocessing>{outcomes}{''.join(conditions)}</resprocessing>{more}"
        "</item>"
    )


TWO = choice(label("a", "Oslo"), label("b", "Rome"))
GOOD = item(TWO, when(equal("a")))
BLANKS = "fill_in_multiple_blanks_question"


def unpacked_text(data):
    with ZipFile(BytesIO(data)) as archive:
        return archive.read("q.xml")
