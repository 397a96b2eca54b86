"""Client of the Kreisrunde API."""

from . import types
from ._retry import Retry
from ._session import ApiKey, SignedOut, SignIn, Tokens
from ._transport import Reply
from .client import Client
from .errors import InputError, ProblemError
from .helpers import Ticket, new_ticket, update
from .paging import Change, ChangeData, ChangesPage, EndlessList, changes, items, pages

__all__ = [
    "ApiKey",
    "Change",
    "ChangeData",
    "ChangesPage",
    "Client",
    "EndlessList",
    "InputError",
    "ProblemError",
    "Reply",
    "Retry",
    "SignIn",
    "SignedOut",
    "Ticket",
    "Tokens",
    "changes",
    "items",
    "new_ticket",
    "pages",
    "types",
    "update",
]
