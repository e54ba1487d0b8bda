"""How far two readers agree beyond chance."""

from collections.abc import Sequence


def kappa(pairs: Sequence[tuple[str, str]], grades: Sequence[str], *, linear: bool) -> float | None:
    """Return Cohen's kappa; `linear` counts neighbouring grades as half of a disagreement of two.

    `None` when there are no pairs, or both readers always gave one and the same grade.
    """
    if not pairs:
        return None
    place = {grade: number for number, grade in enumerate(grades)}
    first = [sum(a == grade for a, _ in pairs) for grade in grades]
    second = [sum(b == grade for _, b in pairs) for grade in grades]

    def weight(one: int, two: int) -> float:
        return 1 - abs(one - two) / (len(grades) - 1) if linear else float(one == two)

    seen = sum(weight(place[a], place[b]) for a, b in pairs) / len(pairs)
    expected = (
        sum(
            first[one] * second[two] * weight(one, two)
            for one in range(len(grades))
            for two in range(len(grades))
        )
        / len(pairs) ** 2
    )
    return None if expected > 1 - 1e-12 else (seen - expected) / (1 - expected)
