"""How sure a share is, and how far counts are from even: Wilson's interval and chi-square."""

import math
from dataclasses import dataclass

Z95 = 1.959963984540054  # 97.5 % point of the normal distribution


@dataclass(frozen=True, slots=True)
class Share:
    """Hits among a total; a hit may be a fraction where a guesser had to choose among equals."""

    hits: float
    total: int

    @property
    def value(self) -> float | None:
        """Return the share, 0.0 to 1.0; `None` of nothing."""
        return self.hits / self.total if self.total else None

    @property
    def interval(self) -> tuple[float, float]:
        """Return Wilson's 95 % interval: 8 of 10 give 0.490 to 0.943."""
        if not self.total:
            return 0.0, 1.0
        share, square = self.hits / self.total, Z95 * Z95
        width = 1 + square / self.total
        middle = (share + square / (2 * self.total)) / width
        variance = share * (1 - share) / self.total + square / (4 * self.total**2)
        half = Z95 * math.sqrt(max(variance, 0.0)) / width
        return max(0.0, middle - half), min(1.0, middle + half)


@dataclass(frozen=True, slots=True)
class ChiSquare:
    """How far counts are from what was expected; a small `p` says that chance does not do that."""

    statistic: float
    degrees: int

    @property
    def p(self) -> float:
        return chi_square_tail(self.statistic, self.degrees)


def chi_square_tail(statistic: float, degrees: int) -> float:
    """Return the probability of at least this statistic: 3.84 with one degree gives 0.05.

    There are closed forms for one and two degrees; with h half the statistic, two more degrees
    add h^(d/2) e^-h / Gamma(d/2 + 1).
    """
    half = statistic / 2
    if half <= 0:
        return 1.0
    odd = degrees % 2
    tail = math.erfc(math.sqrt(half)) if odd else math.exp(-half)
    for below in range(1 if odd else 2, degrees, 2):
        tail += math.exp(below / 2 * math.log(half) - half - math.lgamma(below / 2 + 1))
    return min(tail, 1.0)
