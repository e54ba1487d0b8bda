"""Whether a verb has what it cannot do without: "included" alone is half a statement."""

from quizgen.clauses.clause import Clause
from quizgen.document import Document

COPULAS = {"be", "become", "seem", "appear", "remain", "look", "sound", "prove", "feel"}
AUXILIARY_ONLY = {"do", "can", "will", "would", "shall", "should", "may", "might", "must", "could"}
COMPLEMENTS = {"dobj", "ccomp", "xcomp", "attr", "oprd", "acomp", "dative", "prt", "pcomp"}
# Verbs that never stand without an object in the active voice.
TRANSITIVE = frozenset(
    "accept achieve acquire admire adopt affect afford allow annex appoint arrange assign attain "
    "avoid award blame boost bring build buy call carry cause choose claim collect "
    "compile comprise "
    "conduct confirm consider constitute contain contribute convince create criticize cite "
    "criticise define deliver demand demonstrate denote deny deploy describe design desire "
    "destroy determine devise discover discuss display do dominate earn employ enable encounter "
    "encourage enjoy ensure equip establish examine exceed exclude exert exhibit expose express "
    "facilitate favor favour find force foster found generate get give grant have help highlight "
    "hire identify illustrate impact implement impose include incorporate indicate influence "
    "inform inhabit inherit inspire install introduce invade invent involve join justify keep "
    "lack let like limit link locate love maintain make manufacture mean mention motivate name "
    "need neglect obtain occupy offer outlaw outline overthrow own place possess praise prefer "
    "prescribe preserve prevent process produce prohibit promote protect provide publish put "
    "raise reach receive recognize recognise reduce reflect reject release remove render replace "
    "represent require resemble reveal rule secure seek seize select send set shape share show "
    "sign specify sponsor stress supply support surround sustain take target tell threaten "
    "transform transport treat trigger undergo undermine undertake use utilize utilise value view "
    "violate visit want welcome yield".split()
) - {"contribute", "help", "rule", "process", "design", "discover", "demand"}


def has_complement(document: Document, clause: Clause) -> bool:
    """Tell whether the verb's object or predicate is there."""
    verb = document.tokens[clause.verb]
    if clause.subject.dep == "expl" or (clause.lead and not clause.verbs):
        return bool(clause.after)
    lemma = verb.lemma.lower()
    if verb.pos == "AUX" and lemma in AUXILIARY_ONLY:
        return False
    if lemma in COPULAS and lemma != "appear":
        return bool(clause.after)
    if clause.is_passive or lemma not in TRANSITIVE:
        return True
    deps = {piece.dep for piece in clause.after}
    return bool(deps & COMPLEMENTS) or begins_with_quotation(document, clause)


def begins_with_quotation(document: Document, clause: Clause) -> bool:
    """Tell whether an object in front fills the place: "Two ships Norway bought"."""
    return any(piece.dep in {"dobj", "ccomp"} for piece in clause.before)
