"""All that teachers put on items, to compare before and after."""

from sqlalchemy import select
from sqlmodel import Session

from question_bank.tables.items import ITEM
from question_bank.tables.labels import ITEM_TAG, TAG
from question_bank.tables.reviews import SUPPRESSION

State = dict[str, tuple[object, ...]]


def state_of(session: Session) -> State:
    """Return status, cause, folder and tags of each item by its id, and what is suppressed."""
    tags: dict[int, list[str]] = {}
    query = select(ITEM_TAG.c.item_number, TAG.c.name).join(TAG, TAG.c.id == ITEM_TAG.c.tag_id)
    for number, name in session.connection().execute(query.order_by(TAG.c.name)):
        tags.setdefault(number, []).append(name)
    columns = ITEM.c["number", "id", "version", "status", "cause", "folder_id"]
    state: State = {
        name: (*rest, tuple(tags.get(number, ())))
        for number, name, *rest in session.connection().execute(select(*columns))
    }
    keys = select(*SUPPRESSION.c["claim_hash", "value_hash", "kind", "form"])
    state["suppressed"] = tuple(sorted(map(tuple, session.connection().execute(keys))))
    return state
