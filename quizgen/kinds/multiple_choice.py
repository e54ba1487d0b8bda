"""Fact to a question with options."""

from question_bank.item import ChoiceItem
from quizgen.distractors.find import ENOUGH, find_distractors
from quizgen.facts import Context, Fact
from quizgen.kinds.drafting import estimate_difficulty, make_proof, order_options


def make_choice(context: Context, fact: Fact, random_seed: int) -> ChoiceItem | None:
    """Ask a fact's question with two or three distractors; None when it has none or no question."""
    if fact.question is None:
        return None
    distractors = find_distractors(context, fact, fact.question, random_seed)
    if len(distractors) < ENOUGH:
        return None
    return ChoiceItem(
        stem=fact.question,
        options=order_options(fact.answer.text, distractors, fact),
        proof=make_proof(context, fact),
        bloom="understand" if fact.kind == "cause" else "remember",
        difficulty=estimate_difficulty(
            fact, distractors, fact.question, context.document.article.text
        ),
    )
