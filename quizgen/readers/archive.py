"""The members of an article's ZIP archive, with errors that speak of the article."""

from question_bank import archive
from question_bank.errors import BankError
from quizgen.errors import ArticleError


class Archive(archive.Archive):
    """Reads members by name within the limits of `question_bank.archive`."""

    def __init__(self, data: bytes, source: str) -> None:
        try:
            super().__init__(data, source)
        except BankError as error:
            raise ArticleError(str(error)) from error

    def read(self, name: str) -> bytes:
        """Return the bytes of a member.

        Raises:
            ArticleError: it is missing, damaged, encrypted, or larger than the limits.
        """
        try:
            return super().read(name)
        except BankError as error:
            raise ArticleError(str(error)) from error
