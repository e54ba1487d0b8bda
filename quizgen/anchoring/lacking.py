"""Tells what a statement lacks that no word points to: its event, its figure, its "than"."""

from collections.abc import Callable

from quizgen.anchoring.anchored import Refusal, Scene
from quizgen.clauses.clause import Clause
from quizgen.document import Token
from quizgen.lexicon import is_common_word, noun_class
from quizgen.wording.setting import in_sentence

PICTURES = frozenset(
    "figure table diagram graph chart hypnogram illustration map photograph box".split()
)
SHOWN = frozenset(
    "show illustrate depict present display summarize summarise list compare indicate plot give "
    "label describe".split()
)
TOLD = frozenset(
    "mention discuss describe note present see state explain introduce cite show list give "
    "define outline say".split()
)
EARLIER = frozenset("above below earlier previously already overleaf opposite".split())
# Of these each belongs to something, which the words behind it must name: "one example is ...".
BELONGING = frozenset(
    "example exception reason explanation alternative consequence result outcome cause solution "
    "advantage disadvantage drawback benefit purpose version instance counterpart".split()
)
BELONGS = frozenset({"prep", "relcl", "acl", "poss", "ccomp", "amod", "compound", "nmod", "appos"})
CONDITIONS = frozenset("if unless without but otherwise had were when".split())
PLANS = frozenset(
    "plan proposal bill draft regulation scheme amendment law act treaty deal".split()
)
BEFOREHAND = frozenset("before by when until since after during once as although because".split())
# What is compared with itself before: "became larger", "is growing faster".
CHANGING = frozenset("become grow get turn make go rise fall move increase keep".split())
PLAIN_COMPARATIVES = frozenset(
    "more less better later earlier further sooner older younger higher lower upper inner "
    "outer likely longer".split()
)  # "more likely", "no longer", "older people": "larger" alone is what needs a "than"
AMOUNTS = frozenset({"CARDINAL", "ORDINAL", "PERCENT", "QUANTITY", "MONEY"})
ERAS = frozenset("century decade era millennium".split())
SPANS = frozenset("century decade year month week generation".split())
CASES = frozenset("experiment study case trial survey test instance example poll version".split())
CASE = 3  # words of "one recent study"
SHORT = 2  # characters of a number that is no year
SHOWS = frozenset("performance match game episode race round show scene act concert set".split())
LEFT_OVER = frozenset("old new original".split())  # "to replace the old"


def find_lack(scene: Scene, clause: Clause, words: dict[int, str]) -> Refusal | None:
    """Return why a clause makes no sense alone though no word of it points back."""
    for index in clause.tokens:
        token = scene.document.tokens[index]
        if any(check(scene, clause, token) for check in POINTING):
            return Refusal("pointing", f"“{token.text}” points at another part of the text")
        if any(check(scene, clause, token) for check in COMPARING):
            return Refusal("contrast", f"“{token.text}” compares with what is not said here")
    if is_unreal(scene, clause):
        return Refusal("frame", "“would have” hangs on a condition told before")
    is_named = any(words.get(i, "") for i in clause.subject.tokens)
    has_moment = is_named or not lacks_moment(scene, clause)
    has_place = is_named or not lacks_setting(scene, clause, words)
    lacks_more = any(lacks(scene, clause) for lacks in (lacks_event, lacks_owner, lacks_start))
    if lacks_more or not has_moment or not has_place:
        return Refusal("frame", "the sentence does not say of which event or thing it tells")
    return None


def names_picture(scene: Scene, clause: Clause, token: Token) -> bool:
    """Tell whether a word stands for a picture beside the text: "The figure shows ..."."""
    tokens = scene.document.tokens
    if token.lemma.lower() not in PICTURES or token.pos not in {"NOUN", "PROPN"}:
        return False
    below = [tokens[i].text.lower() for i in scene.document.children[token.index]]
    above = tokens[token.head]
    is_shown = above.lemma in SHOWN and token.dep in {"nsubj", "nsubjpass"}
    is_place = above.text.lower() == "in" and not any(w in {"a", "an", "of"} for w in below)
    is_one = any(w in {"the", "this"} or w.isdigit() for w in below)
    return is_one and (is_shown or (is_place and token.lemma.lower() in {"figure", "diagram"}))


def points_to_place(scene: Scene, clause: Clause, token: Token) -> bool:
    """Tell whether "above" or "already mentioned" points at another part of the text."""
    if token.text.lower() not in EARLIER or token.pos not in {"ADV", "ADJ", "ADP"}:
        return False
    head = scene.document.tokens[token.head]
    if head.lemma in TOLD and head.tag == "VBN" and head.dep in {"acl", "amod", "advcl", "relcl"}:
        return True
    is_layout = token.text.lower() in {"above", "below", "overleaf"} and token.dep == "advmod"
    return is_layout and head.pos == "NOUN" and not head.entity


def is_open_comparison(scene: Scene, clause: Clause, token: Token) -> bool:
    """Tell whether "is larger" has no "than": what it is set against was told before."""
    tokens = scene.document.tokens
    if token.tag != "JJR" or token.dep != "acomp" or token.lemma.lower() in PLAIN_COMPARATIVES:
        return False
    verb = tokens[token.head]
    if verb.lemma in CHANGING or token.text.lower() in PLAIN_COMPARATIVES:
        return False
    words = {tokens[i].text.lower() for i in clause.tokens}
    return not words & {"than", "compared", "when", "if", "as", "where"}


def is_more_of_kind(scene: Scene, clause: Clause, token: Token) -> bool:
    """Tell whether "a wider set of freedoms" has no "than"."""
    tokens = scene.document.tokens
    if token.tag != "JJR" or token.dep != "amod" or token.text.lower() in PLAIN_COMPARATIVES:
        return False
    noun = tokens[token.head]
    is_one = any(tokens[i].text.lower() in {"a", "an"} for i in scene.document.children[noun.index])
    verb = tokens[noun.head]
    if not is_one or noun.dep not in {"dobj", "attr"} or verb.lemma in CHANGING:
        return False
    words = {tokens[i].text.lower() for i in clause.tokens}
    return not words & {"than", "compared", "when", "if", "as", "where", "with", "for", "after"}


def follows_untold(scene: Scene, clause: Clause, token: Token) -> bool:
    """Tell whether "the years that followed" leaves open what they followed."""
    tokens = scene.document.tokens
    if token.lemma not in {"follow", "ensue", "precede"} or token.dep != "relcl":
        return False
    below = [tokens[i] for i in scene.document.children[token.index]]
    is_bare = not any(t.dep in {"dobj", "prep", "auxpass", "agent", "npadvmod"} for t in below)
    return is_bare and token.head < clause.subject.head


def counts_more(scene: Scene, clause: Clause, token: Token) -> bool:
    """Tell whether "two more drives" adds to a number told before."""
    tokens = scene.document.tokens
    if token.text.lower() != "more" or not 0 < token.index < len(tokens) - 1:
        return False
    before, after = tokens[token.index - 1], tokens[token.index + 1]
    is_counted = before.tag == "CD" or before.text.lower() in {"several", "few", "many"}
    return is_counted and after.pos in {"NOUN", "ADJ"} and after.text.lower() != "than"


def stands_for_kind(scene: Scene, clause: Clause, token: Token) -> bool:
    """Tell whether "the old" leaves out the noun that it had before."""
    tokens = scene.document.tokens
    before = tokens[token.index - 1] if token.index else token
    is_bare = token.pos in {"ADJ", "NOUN"} and token.dep in {"dobj", "pobj", "nsubj"}
    return token.text.lower() in LEFT_OVER and is_bare and before.text.lower() == "the"


def is_unreal(scene: Scene, clause: Clause) -> bool:
    """Tell whether "would have been" lacks its "if"."""
    tokens = scene.document.tokens
    verbs = [tokens[i].text.lower() for i in clause.verbs]
    is_plan = tokens[clause.subject.head].lemma.lower() in PLANS  # what it would do is told
    if verbs[:2] not in (["would", "have"], ["could", "have"]) or is_plan:
        return False
    return not any(tokens[i].text.lower() in CONDITIONS for i in clause.tokens)


def lacks_moment(scene: Scene, clause: Clause) -> bool:
    """Tell whether "had begun" has nothing before which it happened, and no name."""
    tokens = scene.document.tokens
    verb = tokens[clause.verb]
    helpers = [tokens[i] for i in scene.document.children[clause.verb] if tokens[i].dep == "aux"]
    is_before = verb.tag == "VBN" and any(t.text.lower() == "had" for t in helpers)
    if not is_before:
        return False
    inside = [tokens[i] for i in clause.tokens]
    is_dated = any(t.entity in {"DATE", "TIME"} for t in inside)
    is_told = any(t.text.lower() in BEFOREHAND for t in inside)
    is_named = any(tokens[i].pos == "PROPN" for i in clause.subject.tokens)
    return not (is_dated or is_told or is_named)


def lacks_setting(scene: Scene, clause: Clause, words: dict[int, str]) -> bool:
    """Tell whether a tale of the past under a headline has no name, no time and no place.

    "Around a third of all deaths occurred in children": once, somewhere.
    """
    tokens = scene.document.tokens
    if any(words.values()):
        return False
    verb = tokens[clause.verb]
    helpers = [
        tokens[i] for i in scene.document.children[clause.verb] if tokens[i].dep[:3] == "aux"
    ]
    finite = helpers[0] if helpers else verb
    inside = [tokens[i] for i in clause.tokens]
    is_placed = any(sets_scene(t) for t in inside)
    head = tokens[clause.subject.head]
    below = [tokens[i] for i in scene.document.children[head.index]]
    is_known = any(t.text.lower() == "the" or t.dep == "poss" for t in below)
    is_known = is_known or not is_common_word(head.lemma)  # "Deists"
    return finite.tag == "VBD" and not is_placed and not is_known and is_headline(scene)


def sets_scene(token: Token) -> bool:
    """Tell whether a word is a name or a date; "two weeks" and "the age of five" are none."""
    if token.entity in {"DATE", "TIME"}:
        is_year = len(token.text) > SHORT and any(char.isdigit() for char in token.text)
        return is_year or token.pos == "PROPN" or token.lemma.lower() in ERAS
    return token.entity not in {"", *AMOUNTS} or token.pos == "PROPN"


def is_headline(scene: Scene) -> bool:
    """Tell whether a title is no topic that the text speaks of, so that it sets no scene."""
    title = scene.document.article.title.strip()
    return bool(title) and in_sentence(title, scene.document.article.text) is None


def lacks_event(scene: Scene, clause: Clause) -> bool:
    """Tell whether a lead such as "For two performances," is part of something told before."""
    tokens = scene.document.tokens
    first = tokens[clause.tokens[0]]
    if first.pos != "ADP" or first.index > clause.subject.tokens[0]:
        return False
    nouns = [tokens[i] for i in scene.document.children[first.index] if tokens[i].dep == "pobj"]
    if not nouns or nouns[0].lemma.lower() not in SHOWS:
        return False
    below = [tokens[i] for i in scene.document.children[nouns[0].index]]
    is_counted = any(t.tag == "CD" for t in below)
    return is_counted and not any(t.dep in {"prep", "relcl", "acl"} for t in below)


def lacks_start(scene: Scene, clause: Clause) -> bool:
    """Tell whether a lead such as "For half a century," or "In one trial," says not which."""
    tokens = scene.document.tokens
    first = tokens[clause.tokens[0]]
    if first.pos != "ADP" or first.index > clause.subject.tokens[0]:
        return False
    lead = [tokens[i] for i in clause.tokens if first.index < i < clause.subject.tokens[0]]
    comma = next((n for n, t in enumerate(lead) if t.text == ","), len(lead))
    lead = lead[:comma]
    is_span = first.text.lower() == "for" and bool(lead) and lead[-1].lemma.lower() in SPANS
    is_dated = any(tokens[i].text.isdigit() and len(tokens[i].text) > 3 for i in clause.tokens)
    if is_span and not any(t.dep in {"prep", "relcl"} for t in lead):
        return tokens[clause.verb].tag == "VBD" and not is_dated
    return is_one_case(first, lead)


def is_one_case(first: Token, lead: list[Token]) -> bool:
    """Tell whether a lead opens a tale of one case, or a use of words: "In a strict sense,"."""
    words = [t.text.lower() for t in lead]
    if first.text.lower() != "in" or len(words) > CASE or not words:
        return False
    is_sense = words[0] in {"a", "this", "the"} and words[-1] == "sense"
    is_case = words[0] == "one" and lead[-1].lemma.lower() in CASES
    return is_sense or is_case


def lacks_owner(scene: Scene, clause: Clause) -> bool:
    """Tell whether "one example" or "Examples" does not say of what."""
    tokens = scene.document.tokens
    verb = tokens[clause.verb]
    heads = [tokens[clause.subject.head]]
    if verb.lemma == "be":
        heads += [tokens[i] for i in scene.document.children[verb.index] if tokens[i].dep == "attr"]
    return any(is_unowned(scene, noun) for noun in heads)


def is_unowned(scene: Scene, noun: Token) -> bool:
    if noun.lemma.lower() not in BELONGING or noun.pos != "NOUN":
        return False
    tokens = scene.document.tokens
    below = [tokens[i] for i in scene.document.children[noun.index]]
    own = {t.dep for t in below if t.dep != "amod" or t.tag == "JJS"}
    return not own & (BELONGS - {"amod"}) and noun_class(noun.lemma.lower()) is not None


Check = Callable[[Scene, Clause, Token], bool]
POINTING: tuple[Check, ...] = (names_picture, points_to_place, follows_untold)
COMPARING: tuple[Check, ...] = (is_open_comparison, is_more_of_kind, counts_more, stands_for_kind)
