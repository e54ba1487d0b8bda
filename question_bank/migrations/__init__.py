"""How the tables of the bank came about, one file per change."""

REVISION = "0007"  # the newest file in versions/; revisions are numbers, so they can be compared
VERSION_TABLE = "question_bank_version"
