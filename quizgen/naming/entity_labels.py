"""What kind of name it is: the gazetteer, the grammar around it and its other mentions decide."""

from collections import Counter

from quizgen.document import Document, Entity, Token
from quizgen.knowledge.gazetteer import country_of_demonym, find_place, gender_of
from quizgen.knowledge.wordnet import senses_of, synset
from quizgen.lexicon import noun_class, noun_classes
from quizgen.naming.names import title_person

CORRECTABLE = frozenset(
    {"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "WORK_OF_ART", "EVENT"}
)
PLACE_PREPOSITIONS = frozenset({"in", "at", "near", "through", "throughout", "across"})
SPORTS = frozenset(
    "touchdown quarterback interception yard linebacker season playoff goalkeeper midfielder "
    "striker inning homer goal coach championship league referee scorer fumble sack defender "
    "cup match team".split()
)
SPORTING = frozenset(
    "win beat defeat lose score punt kick outscore sack play qualify finish trail lead punt "
    "draw advance face recover gain".split()
)
TEAM_PARTS = frozenset(
    "offense defense offence defence secondary line lead coach quarterback team captain kicker "
    "goal win victory loss season score touchdown drive yard".split()
)
HINT = 3  # mentions that one clear piece of grammar outweighs
LEAST_SPORTS = 8  # sports words of an article about a game
MISTAKEN = frozenset({"PERSON", "ORG", "NORP"})
TEAM_TOWN = 150_000  # people; the towns of most teams have more
NATIVE = frozenset({"PRODUCT", "GPE", "LOC"})  # the parser's guesses for a people


def majority_labels(document: Document, entities: list[Entity]) -> dict[str, str]:
    """Return the label that most mentions of a name have, surnames counted with their full name."""
    votes: dict[str, Counter[str]] = {}
    for entity in entities:
        if entity.label in CORRECTABLE:
            weight = 2 if entity.label == "PERSON" and len(entity.text.split()) > 1 else 1
            count = votes.setdefault(entity.text, Counter())
            count[entity.label] += weight
            if (hint := hint_at(document, entity)) is not None:
                count[hint] += HINT
    surnames = {
        e.text.split()[-1] for e in entities if e.label == "PERSON" and len(e.text.split()) > 1
    }
    if titled := title_person(document.article):
        surnames.add(titled.split()[-1])
    result = {}
    for name, count in votes.items():
        best = sorted(count.items(), key=lambda pair: (-pair[1], pair[0]))[0][0]
        result[name] = (
            "PERSON"
            if name in surnames and best in {"ORG", "GPE", "PRODUCT", "NORP", "LOC"}
            else best
        )
    return result


def hint_at(document: Document, entity: Entity) -> str | None:
    """Return the label that the grammar around one mention speaks for.

    "White settlers" is a kind of people, "at Jericho" a place, "Tesla and Edison" two people.
    """
    if entity.last - entity.first > 1:
        return None
    token = document.tokens[entity.first]
    after = document.tokens[entity.last] if entity.last < len(document.tokens) else None
    if entity.label == "PERSON" and after is not None and after.tag == "NNS":
        is_group = noun_class(after.lemma.lower()) in {"person", "group"}
        if is_group and token.head == after.index and noun_class(token.text.lower()) is not None:
            return "NORP"
    head = document.tokens[token.head]
    if entity.label == "PERSON" and token.dep == "conj" and head.entity in {"GPE", "LOC"}:
        return "LOC" if gender_of(entity.text) is None else None
    is_first_name = gender_of(entity.text) is not None
    if entity.label == "PERSON" and token.dep == "pobj" and not is_first_name:
        return "LOC" if head.text.lower() in PLACE_PREPOSITIONS else None
    if entity.label == "ORG" and token.dep == "conj" and head.entity == "PERSON":
        return "PERSON" if find_place(entity.text) is None else None
    return None


def correct_label(
    document: Document, entity: Entity, labels: dict[str, str], *, is_sport: bool
) -> str:
    """Return the label by the gazetteer and the majority of mentions."""
    if entity.label not in CORRECTABLE:
        return entity.label
    label = labels.get(entity.text, entity.label)
    place = find_place(entity.text)
    words = entity.text.split()
    if place is not None and place.kind in {"country", "continent"} and label in MISTAKEN:
        return "GPE" if place.kind == "country" else "LOC"
    if is_sport and label in {"GPE", "LOC"} and acts_as_team(document, entity):
        is_town = place is not None and place.kind == "city" and place.population < TEAM_TOWN
        return "PERSON" if is_town else "ORG"  # a player's surname is often a town's
    if label == "GPE" and place is None and len(words) > 1 and gender_of(words[0]):
        return "PERSON"
    if len(words) == 1 and (place is None or label == "PRODUCT") and label in NATIVE | {"NORP"}:
        return people_or_team(document.tokens[entity.last - 1], label)
    if label == "GPE" and place is not None and place.kind in {"continent", "region"}:
        return "LOC"
    return label


def people_or_team(token: Token, label: str) -> str:
    """Tell a people from a thing by the dictionary: "Cherokee", "Broncos"."""
    word = token.text.lower()
    word = word if senses_of(word) else word.removesuffix("s")
    kind = noun_class(word)
    if senses_of(word) and synset(senses_of(word)[0].synset).is_instance:
        return label  # one god or planet, not a people
    if label in NATIVE and any(name == "person" for name, _ in noun_classes(word)):
        return "NORP"
    is_plural = token.tag == "NNPS" or token.text.endswith("s")
    is_people = country_of_demonym(token.text) is not None or kind in {"person", None}
    if label in {"NORP", "PRODUCT"} and is_plural and not is_people and kind == "animal":
        return "ORG"
    return label


def is_about_sport(document: Document) -> bool:
    """Tell whether an article tells of a game, so that its cities are mostly teams."""
    found = sum(token.lemma.lower() in SPORTS for token in document.tokens)
    return found >= LEAST_SPORTS


def acts_as_team(document: Document, entity: Entity) -> bool:
    """Tell whether a place plays: "Denver scored", "Denver's offense", "gave Denver a lead"."""
    token = document.tokens[entity.last - 1]
    head = document.tokens[token.head]
    if token.dep in {"nsubj", "nsubjpass", "dobj", "dative"}:
        return head.lemma in SPORTING or token.dep in {"nsubj", "dative"}
    return token.dep == "poss" and head.lemma.lower() in TEAM_PARTS
