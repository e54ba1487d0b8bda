"""The words of each error page: what happened and what to do now."""

from dataclasses import dataclass

WORDS = {
    400: ("This did not work", "The server could not read what was sent. Go back and try again."),
    403: (
        "This page is for the teacher",
        "Open the link that the terminal printed. It works once; a new start gives a new one.",
    ),
    404: (
        "Nothing is here",
        "No quiz and no attempt has this address. Check the link or enter the quiz code again.",
    ),
    405: ("This address works differently", "Open the page from its link and use its buttons."),
    409: (
        "These answers are already submitted",
        "Answers cannot be changed after submitting. What was sent just now was not saved.",
    ),
    413: ("This is too large", "The server accepts up to 2 MB at a time. Send less."),
    422: ("Something needs your attention", "Check what you entered and send it again."),
    503: (
        "The server is busy",
        "Nothing was lost. Wait a few seconds, then go back and try again.",
    ),
    500: (
        "Something went wrong on our side",
        "Answers that were saved are safe. Wait a moment, then go back and try again.",
    ),
}
STALE_TITLE = "This page was open for too long"
STALE_FORM = (
    "Your browser no longer has the sign that proves this page is yours, so nothing was changed. "
    "Go back, load the page again and repeat the step."
)
STALE_ANSWER = (
    "Your browser no longer had the sign that proves this page is yours. What you entered is "
    "still here: press the button to send it again."
)


@dataclass(frozen=True, slots=True)
class ErrorPage:
    """What an error page shows.  `fields` are sent again to `action` by its button."""

    status: int
    title: str
    message: str
    link: str | None = None  # where to go on, besides the front page
    action: str | None = None
    fields: tuple[tuple[str, str], ...] = ()


def error_page(status: int, *, message: str | None = None, link: str | None = None) -> ErrorPage:
    """Return the page of a status; one without words of its own speaks as its class does."""
    title, words = WORDS.get(status) or WORDS[status // 100 * 100]
    return ErrorPage(status, title, message or words, link)


def stale_page(action: str | None = None, fields: tuple[tuple[str, str], ...] = ()) -> ErrorPage:
    """Return the page for a form whose sign ran out; with `action` it keeps what was typed."""
    words = STALE_ANSWER if action else STALE_FORM
    return ErrorPage(400, STALE_TITLE, words, None, action, fields)
