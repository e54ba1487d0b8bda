"""Everything that can be set for one generation, with its default."""

from dataclasses import dataclass

from question_bank.item import KINDS, Kind

MOST_ITEMS = 500


@dataclass(frozen=True, slots=True)
class GenerationOptions:
    """How many items of which kinds; `random_seed` chooses among equally good ones."""

    count: int = 10
    kinds: tuple[Kind, ...] = KINDS
    random_seed: int = 0
