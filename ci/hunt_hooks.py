"""Hooks of the hunt (ci/schemathesis.sh).

A repeated Idempotency-Key replays the first reply, whatever If-Match says by then: that is what it is for. Two
cases that draw the same key would look as if the missing header had not been noticed. So each valid key is made
new; what a repetition does is told by the stories in tests/it/idempotency.rs.
"""

import itertools
import re

import schemathesis

VALID = re.compile(r"[!#-~]{1,200}")
numbers = itertools.count()


@schemathesis.hook
def before_call(context, case, kwargs):
    for name in list(case.headers or {}):
        value = case.headers[name]
        if name.lower() == "idempotency-key" and isinstance(value, str) and VALID.fullmatch(value):
            case.headers[name] = f"{value}-{next(numbers)}"
