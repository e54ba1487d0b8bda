"""The tables of the bank; they validate nothing, `store` turns their rows into values.

One file per subject.  The files are named here so that whoever imports one has all of them, and
every foreign key finds its table; write the full path to a table: `question_bank.tables.items`.
"""

from question_bank.tables import articles, items, labels, quizzes, reviews, teachers

__all__ = ["articles", "items", "labels", "quizzes", "reviews", "teachers"]
