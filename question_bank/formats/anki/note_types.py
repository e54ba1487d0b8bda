"""The two note types of our decks: a sentence with a gap, and a question of any other kind.

Anki finds a note type again by its id and its fields, so none of them may ever change.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from genanki import Model

QUESTION_ID = 1_763_901_001
CLOZE_ID = 1_763_901_002
QUESTION_FIELDS = ("Id", "Stem", "Options", "Answer", "Why", "Source")
CLOZE_FIELDS = ("Id", "Text", "Options", "Why", "Source")

STYLE = """
.card { font-family: sans-serif; font-size: 20px; text-align: left; max-width: 40em; margin: auto; }
.cloze { font-weight: bold; color: #1a5fb4; }
.nightMode .cloze { color: #99c1f1; }
.why, .source { margin-top: 1em; }
.source { font-size: 80%; opacity: 0.8; }
"""
OPTIONS = "{{#Options}}<div>{{Options}}</div>{{/Options}}"
QUESTION_FRONT = (
    f"<div>{{{{Stem}}}}</div>{OPTIONS}{{{{^Options}}}}{{{{type:Answer}}}}{{{{/Options}}}}"
)
QUESTION_BACK = (
    f"<div>{{{{Stem}}}}</div>{OPTIONS}<hr id=answer>"
    "{{^Options}}{{type:Answer}}{{/Options}}{{#Options}}<div>{{Answer}}</div>{{/Options}}"
    '<div class="why">{{Why}}</div><div class="source">{{Source}}</div>'
)
CLOZE_FRONT = (
    f"<div>{{{{cloze:Text}}}}</div>{OPTIONS}{{{{^Options}}}}{{{{type:cloze:Text}}}}{{{{/Options}}}}"
)
CLOZE_BACK = (
    f"<div>{{{{cloze:Text}}}}</div>{OPTIONS}<hr id=answer>"
    "{{^Options}}{{type:cloze:Text}}{{/Options}}"
    '<div class="why">{{Why}}</div><div class="source">{{Source}}</div>'
)


def question_type() -> "Model":
    """Return the note type whose front asks and, without options, has a field to type in."""
    from genanki import Model

    return Model(
        QUESTION_ID,
        "quizgen question",
        fields=[{"name": name} for name in QUESTION_FIELDS],
        templates=[{"name": "Question", "qfmt": QUESTION_FRONT, "afmt": QUESTION_BACK}],
        css=STYLE,
        sort_field_index=QUESTION_FIELDS.index("Stem"),
    )


def cloze_type() -> "Model":
    """Return the note type for a sentence with a gap."""
    from genanki import Model

    return Model(
        CLOZE_ID,
        "quizgen cloze",
        fields=[{"name": name} for name in CLOZE_FIELDS],
        templates=[{"name": "Cloze", "qfmt": CLOZE_FRONT, "afmt": CLOZE_BACK}],
        css=STYLE,
        model_type=Model.CLOZE,
        sort_field_index=CLOZE_FIELDS.index("Text"),
    )
