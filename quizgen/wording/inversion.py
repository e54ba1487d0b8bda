"""The verb of a question: which word goes before the subject, and the forms it takes."""

from functools import lru_cache

from quizgen.clauses.clause import Clause
from quizgen.document import Document, Token
from quizgen.inflection import inflected, lemmas_as
from quizgen.wording.text import render

SHORT_FORMS = {("be", "VBZ"): "is", ("be", "VBP"): "are", ("have", "VBZ"): "has"} | {
    ("have", "VBP"): "have",
    ("will", "MD"): "will",
}
PLURALS = {"was": "were", "is": "are", "has": "have", "does": "do"}
# The form of the main verb by the form of "be" that it had: "is painted" gives "paints".
ACTIVE_TAGS = {"VBD": "VBD", "VBZ": "VBZ", "VBP": "VBZ", "VBN": "VBN", "VB": "VB", "VBG": "VBG"}
DO = {"VBD": "did", "VBZ": "does", "VBP": "do"}


def front_verb(document: Document, clause: Clause) -> tuple[str, str] | None:
    """Split the verbs into what goes before the subject and what stays: ("did", "meet")."""
    helpers = helpers_of(document, clause)
    if helpers:
        first = helper_text(helpers[0])
        remaining = [i for i in clause.verbs if i != helpers[0].index]
        return None if first is None else (first, render(document, remaining))
    verb = document.tokens[clause.verb]
    others = [i for i in clause.verbs if i != clause.verb]
    if verb.lemma == "be":
        first = helper_text(verb)
        return None if first is None else (first, render(document, others))
    auxiliary = DO.get(tense_of(document, clause, verb))
    if auxiliary is None:
        return None
    return auxiliary, f"{render(document, others)} {base_form(verb.text.lower(), verb.tag)}".strip()


def helpers_of(document: Document, clause: Clause) -> list[Token]:
    """Return the auxiliaries of a clause in text order."""
    tokens = (document.tokens[i] for i in clause.verbs if i != clause.verb)
    return [token for token in tokens if token.pos == "AUX"]


def tense_of(document: Document, clause: Clause, verb: Token) -> str:
    """Return the tag of a verb; "the bridge cost" is past though the tagger says present."""
    subject = document.tokens[clause.subject.head]
    is_one = subject.tag in {"NN", "NNP"} and not any(
        document.tokens[i].dep == "conj" for i in document.children[subject.index]
    )
    is_alike = verb.tag == "VBP" and verb.text.lower() in inflected(verb.lemma, "VBD")
    return "VBD" if is_one and is_alike else verb.tag


def active_verbs(document: Document, clause: Clause, *, is_plural: bool) -> list[str] | None:
    """Return the verbs of a passive turned round: "had been painted" gives "had", "painted"."""
    verb = document.tokens[clause.verb]
    helpers = helpers_of(document, clause)
    if clause.lead:
        return [inflect(verb.lemma, "VBD")]
    if not helpers or helpers[-1].lemma != "be":
        return None
    kept = [t.text.lower() for t in helpers[:-1]]
    if kept and (helpers[0].tag == "VBP" or kept[0] == "were") and not is_plural:
        kept[0] = singular(helpers[0])
    if kept and is_plural:
        kept[0] = PLURALS.get(kept[0], kept[0])
    tag = ACTIVE_TAGS.get(helpers[-1].tag)
    if tag is None or (helpers[-1].tag in {"VBD", "VBZ", "VBP"}) == bool(kept):
        return None
    if tag == "VBZ" and is_plural:
        tag = "VBP"
    return [*kept, inflect(verb.lemma, tag)]


@lru_cache(maxsize=4096)
def base_form(form: str, tag: str) -> str:
    """Return the infinitive: ("hoped", "VBD") gives "hope", which the tagger takes for "hop"."""
    found = [str(lemma) for lemma in lemmas_as(form, "VERB")]
    fitting = [lemma for lemma in found if form in inflected(lemma, tag)]
    return (fitting or found or [form])[0]


def helper_text(helper: Token) -> str | None:
    """Write an auxiliary in full: "'s" gives "is" or "has"; None for one that is unclear."""
    if helper.text[0] not in {"'", "\u2019"}:
        return helper.text.lower()
    return SHORT_FORMS.get((helper.lemma, helper.tag))


def singular(verb: Token) -> str:
    """Make a finite verb agree with "who": "are" gives "is", "have" gives "has"."""
    if verb.text.lower() == "were":
        return "was"
    return inflect(verb.lemma, "VBZ") if verb.tag == "VBP" else verb.text


def inflect(lemma: str, tag: str) -> str:
    """Return a verb form by its Penn tag: ("meet", "VBD") gives "met"."""
    forms = inflected(lemma, tag)
    return str(forms[0]) if forms else lemma
