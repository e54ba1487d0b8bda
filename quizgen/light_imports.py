"""Imports of single modules out of packages that load much more than is used of them."""

import sys
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from importlib.util import find_spec, module_from_spec
from types import ModuleType


@contextmanager
def without_contents(*packages: str) -> Iterator[None]:
    """Let modules be imported while the `__init__` of their packages, outermost first, is not run.

    NLTK's loads SciPy, which takes seconds, for parts that nobody here calls.  Afterwards the first
    package is as if nobody had imported it: whoever does so gets it whole.
    """
    first = packages[0]
    if first in sys.modules:
        yield
        return
    try:
        for package in packages:
            spec = find_spec(package)
            if spec is not None:
                sys.modules[package] = module_from_spec(spec)
        yield
    finally:
        for name in [n for n in sys.modules if n == first or n.startswith(f"{first}.")]:
            del sys.modules[name]


@contextmanager
def standing_in(modules: Mapping[str, ModuleType]) -> Iterator[None]:
    """Let modules stand for others of the same names that nobody has imported yet."""
    added = {name: module for name, module in modules.items() if name not in sys.modules}
    sys.modules.update(added)
    try:
        yield
    finally:
        for name, module in added.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]


def module_of(name: str, **contents: object) -> ModuleType:
    """Return a module with nothing but the contents given; it may pass for a package."""
    module = ModuleType(name)
    module.__path__ = []
    vars(module).update(contents)
    return module


def without_commands_of_spacy() -> AbstractContextManager[None]:
    """Let spaCy be imported without its own commands: half of what it loads, web clients mostly."""
    names = ("spacy.cli", "spacy.cli.info")
    return standing_in({name: module_of(name, info=None) for name in names})
