"""When a request is repeated, and how long before."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpx

from .errors import problem_in

LONGEST_BACKOFF = 10.0

#: Refusals of the service's own after which nothing was changed, so that anything may be repeated.
NOTHING_DONE = frozenset({"busy", "database_away", "idempotency_in_flight", "too_many_requests"})


@dataclass(frozen=True)
class Retry:
    """When and how often a request is repeated; times in seconds."""

    #: Repetitions at most; 0 turns them off.
    retries: int = 3
    #: The longest wait that is waited out. A longer `Retry-After` is raised as the 429 that it is.
    max_wait: float = 60.0
    #: First wait after a lost answer; it doubles, up to ten seconds.
    base_wait: float = 0.25

    def wait(self, attempt: int, response: httpx.Response | None) -> float:
        """The wait before repetition `attempt` (from 1)."""
        asked = retry_after(response.headers.get("retry-after")) if response is not None else None
        if asked is not None:
            # Not all at the same moment: those who were refused together would come back together.
            return asked + random.uniform(0, min(1.0, 0.1 + asked / 4))  # noqa: S311
        ceiling = min(LONGEST_BACKOFF, self.base_wait * 2 ** (attempt - 1))
        return random.uniform(ceiling / 2, ceiling)  # noqa: S311


def worth_repeating(response: httpx.Response, safe: bool) -> bool:
    """Whether a refusal is worth a repetition; `safe`: it may have had its effect, and repeating adds none."""
    match response.status_code:
        case 429:
            return True
        case 409 | 503:
            return problem_in(response).get("code") in NOTHING_DONE or (safe and response.status_code == 503)
        case 502 | 504:
            # From a proxy: the request may have arrived.
            return safe
        case _:
            return False


def retry_after(value: str | None) -> float | None:
    """`Retry-After` in seconds: a number or a date (RFC 9110, 10.2.3). None if there is none that can be read."""
    if value is None:
        return None
    value = value.strip()
    if value.isascii() and value.isdigit():
        return float(value)
    try:
        when = parsedate_to_datetime(value)
    except ValueError:
        return None
    if when.tzinfo is None:
        when = when.replace(tzinfo=UTC)
    return max(0.0, (when - datetime.now(UTC)).total_seconds())
