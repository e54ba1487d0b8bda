"""What QTI 2.1 and 3.0 declare of a response, and the rules that make a score of it."""

from collections.abc import Iterable

from question_bank.formats.qti.dialect import Dialect
from question_bank.formats.qti.package import plain

RESPONSE = "RESPONSE"
SCORE = "SCORE"


def declared(
    dialect: Dialect,
    base_type: str,
    right: Iterable[str],
    entries: str = "",
    *,
    cardinality: str = "single",
) -> str:
    """Return the declaration of the response with the right one."""
    values = (dialect.tag("value", plain(value)) for value in right)
    return dialect.tag(
        "responseDeclaration",
        dialect.tag("correctResponse", *values),
        entries,
        identifier=RESPONSE,
        cardinality=cardinality,
        baseType=base_type,
    )


def mapping(
    dialect: Dialect,
    keys: Iterable[str],
    *,
    default: str,
    caseSensitive: str = "",  # noqa: N803  named as in QTI
    **bounds: str,
) -> str:
    """Return what each response is worth: one point, or the default."""
    case = {"caseSensitive": caseSensitive} if caseSensitive else {}
    entries = (dialect.tag("mapEntry", mapKey=key, mappedValue="1", **case) for key in keys)
    return dialect.tag("mapping", *entries, defaultValue=default, **bounds)


def all_or_nothing(dialect: Dialect, is_right: str = "") -> str:
    """Return the rule that gives 1 for the right response and 0 for any other."""
    is_right = is_right or dialect.tag(
        "match",
        dialect.tag("variable", identifier=RESPONSE),
        dialect.tag("correct", identifier=RESPONSE),
    )
    return dialect.tag(
        "responseCondition",
        dialect.tag("responseIf", is_right, set_score(dialect, constant(dialect, "1"))),
        dialect.tag("responseElse", set_score(dialect, constant(dialect, "0"))),
    )


def share(dialect: Dialect, most: int) -> str:
    """Return the rule that gives the mapped points as a share of the most there are."""
    points = dialect.tag("mapResponse", identifier=RESPONSE)
    if most > 1:
        points = dialect.tag("divide", points, constant(dialect, str(most)))
    no_response = dialect.tag("isNull", dialect.tag("variable", identifier=RESPONSE))
    return dialect.tag(
        "responseCondition",
        dialect.tag("responseIf", no_response, set_score(dialect, constant(dialect, "0"))),
        dialect.tag("responseElse", set_score(dialect, points)),
    )


def set_score(dialect: Dialect, value: str) -> str:
    return dialect.tag("setOutcomeValue", value, identifier=SCORE)


def constant(dialect: Dialect, value: str, base_type: str = "float") -> str:
    return dialect.tag("baseValue", value, baseType=base_type)
