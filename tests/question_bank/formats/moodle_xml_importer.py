"""Moodle XML as Moodle's importer takes it; what it refuses, or takes and damages, is an error."""

from xml.etree import ElementTree

from tests.question_bank.formats.moodle_site import FRACTIONS, Stored, displayed, split_embedded


def import_xml(data: bytes) -> list[Stored]:
    data.decode()  # Moodle takes UTF-8 only
    root = ElementTree.fromstring(data)
    assert root.tag == "quiz"
    first, *others = root.findall("question")
    assert first.get("type") == "category"
    path = text_of(first, "category")
    assert path.startswith("$course$/top/")
    assert "/" not in path.removeprefix("$course$/top/").replace("//", "")
    return [stored(question) for question in others]


def stored(question) -> Stored:
    name = text_of(question, "name")
    assert 0 < len(name) <= 255
    assert "<" not in name, "Moodle strips tags from names"
    assert float(question.findtext("defaultgrade")) == 1
    assert 0 <= float(question.findtext("penalty")) <= 1
    common = {
        "feedback": displayed(text_of(question, "generalfeedback", "html")),
        "idnumber": question.findtext("idnumber"),
        "tags": tuple(tag.findtext("text") for tag in question.findall("tags/tag")),
    }
    stem = text_of(question, "questiontext", "html")
    match question.get("type"):
        case "cloze":
            markup, gap, answers = split_embedded(stem)
            if gap == "MULTICHOICE":
                answers = [(displayed(text), share, told) for text, share, told in answers]
            check_answers([text for text, _, _ in answers], least=1 + (gap == "MULTICHOICE"))
            assert [share for _, share, _ in answers].count(1.0) >= 1
            kind = {"MULTICHOICE": "multichoice", "SHORTANSWER": "shortanswer"}[gap]
            return Stored(kind, displayed(markup), answers=tuple(answers), **common)
        case "multichoice":
            answers = [answer_of(answer, "html") for answer in question.findall("answer")]
            check_choice(answers, is_single=question.findtext("single") == "true")
            assert question.findtext("shuffleanswers") == "false"
            return Stored("multichoice", displayed(stem), answers=tuple(answers), **common)
        case "shortanswer":
            answers = [answer_of(answer, "plain_text") for answer in question.findall("answer")]
            check_answers([text for text, _, _ in answers], least=1)
            assert "*" not in [text for text, _, _ in answers]
            assert question.findtext("usecase") == "0"
            return Stored("shortanswer", displayed(stem), answers=tuple(answers), **common)
        case "truefalse":
            answers = [
                answer_of(answer, "moodle_auto_format") for answer in question.findall("answer")
            ]
            assert [text for text, _, _ in answers] == ["true", "false"]
            return Stored("truefalse", displayed(stem), answers=tuple(answers), **common)
        case "numerical":
            (answer,) = question.findall("answer")
            float(text_of(question, "answer"))
            units = question.findall("units/unit")
            assert question.findtext("showunits") == ("0" if units else "3")
            unit = units[0].findtext("unit_name") if units else ""
            return Stored(
                "numerical",
                displayed(stem),
                answers=(answer_of(answer, "plain_text"),),
                tolerance=float(answer.findtext("tolerance")),
                unit=unit,
                **common,
            )
        case "matching":
            pairs = [
                (
                    displayed(pair.findtext("text")),
                    displayed(shorter_than_255(pair.findtext("answer/text"))),
                )
                for pair in question.findall("subquestion")
            ]
            check_answers([right for _, right in pairs], least=2)
            return Stored("matching", displayed(stem), pairs=tuple(pairs), **common)
        case kind:
            raise AssertionError(f"Moodle has no questions of type {kind}")


def answer_of(answer, text_format: str) -> tuple[str, float, str]:
    assert answer.get("format") == text_format
    percent = float(answer.get("fraction"))
    assert abs(percent) in FRACTIONS, f"Moodle refuses the share {percent}"
    text = answer.findtext("text")
    shown = displayed(text) if text_format == "html" else text
    return shown, round(percent / 100, 4), displayed(text_of(answer, "feedback", "html"))


def check_choice(answers, *, is_single: bool) -> None:
    shares = [share for _, share, _ in answers]
    check_answers([text for text, _, _ in answers], least=2)
    if is_single:
        assert shares.count(1.0) == 1
        assert set(shares) == {0.0, 1.0}
    else:
        assert abs(sum(share for share in shares if share > 0) - 1) < 0.001


def check_answers(texts: list[str], *, least: int) -> None:
    assert len(texts) >= least
    assert all(text.strip() for text in texts), "Moodle drops an empty answer"
    assert len({text.casefold() for text in texts}) == len(texts)


def shorter_than_255(text: str) -> str:
    assert len(text) <= 255
    return text


def text_of(element, name: str, text_format: str | None = None) -> str:
    found = element.find(name)
    assert found is not None, name
    assert text_format is None or found.get("format") == text_format
    text = found.find("text")
    assert len(text) == 0, "HTML that is not escaped"
    return text.text or ""
