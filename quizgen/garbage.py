"""The garbage collector kept off while an article is worked on."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collecting() -> Iterator[None]:
    """Look for no rings of objects: an article makes many objects and hardly a ring.

    What is unused is freed all the same, by counting.  Calls may overlap, in threads too: the last
    that found the collector on turns it on again.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
