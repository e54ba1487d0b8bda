"""What was written for Moodle and read by us is compared with the items it was written from."""

from dataclasses import replace

from question_bank.item import options_of
from tests.question_bank.formats.moodle_site import expected, on_one_line, seen


def check_read(reading, items, bundle_of, *, holds_units):
    assert reading.notes == ()
    bundle, again = bundle_of(items), bundle_of(reading.items)
    for found, item in zip(reading.items, items, strict=True):
        assert found.kind == item.kind
        if found.kind != "numeric":
            assert found.key.casefold() == shown_key(item).casefold()
        wanted = expected(item, bundle, holds_units=holds_units)
        same = expected(found, again, holds_units=holds_units)
        assert in_any_order(same) == in_any_order(wanted)


def in_any_order(stored):
    """Leave out the id, which is another with other white space, and so the order of steps."""
    return replace(stored, idnumber="", pairs=tuple(sorted(stored.pairs)))


def shown_key(item):
    """Return the key as its parts are shown."""
    match item.kind:
        case "cloze" | "short_answer" if not options_of(item):
            return on_one_line(item.key)
        case "multi_select":
            return "; ".join(seen(option.text) for option in item.options if option.is_key)
        case "matching":
            rights = (" ".join(seen(pair.right).split("\n")) for pair in item.pairs)
            return "; ".join(
                f"{seen(pair.left)}: {right}"
                for pair, right in zip(item.pairs, rights, strict=True)
            )
        case "ordering":
            return "; ".join(seen(pair.left) for pair in item.pairs)
        case _:
            return seen(item.key)
