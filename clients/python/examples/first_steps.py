"""What a partner does first. Against a demo (`kreisrunde serve --demo`):

KREISRUNDE_URL=http://127.0.0.1:8080 PASSWORD=… python examples/first_steps.py
"""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from kreisrunde import Client, ProblemError, SignIn, Tokens, items, new_ticket, types, update

URL = os.environ.get("KREISRUNDE_URL", "http://127.0.0.1:8080")


def signed_in(name: str) -> Client:
    return Client(URL, SignIn(f"{name}@demo.example", os.environ["PASSWORD"]))


# What everybody may read: no credentials, page by page.
everybody = Client(URL)
events = list(items(everybody.list_events, sort="starts_on", limit=5))
for event in events:
    print(event["schedule"]["start"], event["title"])
assert len(events) > 5

# Ask again only for what changed.
first = everybody.get_event(events[0]["id"])
assert not everybody.get_event(events[0]["id"], if_none_match=first.etag).changed

# Register. Each POST carries an Idempotency-Key, and is repeated with it when the answer is lost.
halle = signed_in("coordinator-15002")
open_event = next(event for event in events if event["registration_status"] == "open")
place = halle.register(open_event["id"], {}).data
print("registered:", place["status"], place["seat"])

# A refusal is an exception with a code.
try:
    halle.register(open_event["id"], {})
except ProblemError as problem:
    print("refused:", problem.code, problem.request_id)
else:
    raise AssertionError("registered twice")

# Tokens of an earlier sign-in, of which the access token is over: one refresh for all that was asked at once.
earlier = everybody.login({"email": "coordinator-15003@demo.example", "password": os.environ["PASSWORD"]}).data
told: list[types.TokenPair | None] = []
back = Client(URL, Tokens("over", earlier["refresh_token"], on_tokens=told.append))
with ThreadPoolExecutor(5) as threads:
    assert len({me.data["email"] for me in threads.map(lambda _: back.get_me(), range(5))}) == 1
assert len(told) == 1

# Change what others may change, too: nobody's change is overwritten unseen.
organizer = signed_in("organizer")
changed = update(
    lambda: organizer.get_event(open_event["id"]),
    lambda _, etag: organizer.update_event(open_event["id"], {"motto": "Zusammen weiter"}, if_match=etag),
)
assert changed.data.get("motto") == "Zusammen weiter"

# Feedback with a ticket that nobody can trace: taken signed in, spent by nobody in particular.
ended = [event for event in events if event["status"] == "completed"][-1]
mine = new_ticket()
halle.take_ticket(ended["id"], {"ticket_hash": mine.ticket_hash})


def answer(question: types.Question) -> Any:
    scale = question.get("scale", {})
    match question["kind"]:
        case "rating":
            return scale.get("max")
        case "choice":
            return scale.get("choices", [])[0]
        case "multi_choice":
            return scale.get("choices", [])[:1]
        case _:
            return "Mehr Zeit für das Barcamp"


answers = {question["key"]: answer(question) for question in halle.get_survey(ended["id"]).data["questions"]}
# The client leaves its token out here, because the service refuses one.
assert halle.give_feedback(ended["id"], {"ticket": mine.ticket, "answers": answers}).data == {"accepted": True}

print("all of it went well")
