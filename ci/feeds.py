"""Feeds, read by other people's libraries, and compared with what the API says. Called by ci/feeds.sh:

    python ci/feeds.py <address of a demo service> <folder for what was read>

The password of the demo accounts is in DEMO_PASSWORD. What ci/feeds.mjs is to find in the calendars is written to
expected.json beside them.
"""

import json
import os
import sys
import urllib.error
import urllib.request
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import feedparser
import icalendar
import recurring_ical_events
from pyld import jsonld

BASE, FOLDER = sys.argv[1], Path(sys.argv[2])
PASSWORD = os.environ["DEMO_PASSWORD"]
BERLIN = ZoneInfo("Europe/Berlin")
checks = 0


def check(what, wrong=""):
    global checks
    checks += 1
    assert what, wrong


def call(path, method="GET", token=None, body=None, **headers):
    """Status, headers and bytes of a reply."""
    url = path if path.startswith("http") else BASE + path
    request = urllib.request.Request(url, method=method)
    for name, value in headers.items():
        request.add_header(name.replace("_", "-"), value)
    if token:
        request.add_header("Authorization", f"Bearer {token}")
    if body is not None:
        request.add_header("Content-Type", "application/json")
        request.data = json.dumps(body).encode()
    elif method == "POST":
        request.add_header("Content-Length", "0")
    try:
        with urllib.request.urlopen(request) as reply:
            return reply.status, reply.headers, reply.read()
    except urllib.error.HTTPError as refused:
        return refused.code, refused.headers, refused.read()


def told(expected, *args, **kwargs):
    status, _, read = call(*args, **kwargs)
    assert status == expected, f"{args}: {status} {read.decode()}"
    return json.loads(read) if read else None


def sign_in(email):
    account = {"email": email, "password": PASSWORD}
    return told(200, "/api/v1/auth/login", "POST", body=account)["access_token"]


ANNA = sign_in("organizer@demo.example")
HALLE = sign_in("coordinator-15002@demo.example")
# No backslash before an n: icalendar 6 takes the two for the end of a line, however they are escaped.
STRANGE = 'Größe; "x", <b>\\x & 👩‍👩‍👧 ' + "漢字" * 40


def event(title, schedule, *steps, **more):
    """A new event that went these steps."""
    new = {"title": title, "schedule": schedule, "host_ags": "15003", "audience": ["15001", "15002"], **more}
    made = told(201, "/api/v1/events", "POST", ANNA, new)
    for step in steps:
        told(200, f"/api/v1/events/{made['id']}/{step}", "POST", ANNA, If_Match="*")
    return told(200, f"/api/v1/events/{made['id']}", token=ANNA)


def timed(start, end, zone="Europe/Berlin"):
    return {"precision": "time", "start": start, "end": end, "time_zone": zone}


def fetch(path, name, media):
    """A feed as bytes; a second look says that nothing changed."""
    status, headers, read = call(path)
    assert status == 200, f"{path}: {status} {read.decode()}"
    check(headers["Content-Type"].split(";")[0] == media, headers["Content-Type"])
    check(call(path, If_None_Match=headers["ETag"])[0] == 304, path)
    (FOLDER / name).write_bytes(read)
    return read


def calendar(path, name):
    text = fetch(path, name, "text/calendar")
    check(all(len(line) <= 75 for line in text.split(b"\r\n")), "lines of more than 75 octets")
    check(b"\n" not in text.replace(b"\r\n", b""), "lines that do not end in CRLF")
    read = icalendar.Calendar.from_ical(text)
    for part in read.walk():
        check(not part.errors, f"{name}: {part.errors}")
    # What the library makes of it means the same.
    again = icalendar.Calendar.from_ical(read.to_ical())
    check(len(again.walk()) == len(read.walk()))
    return read


def entries(read):
    return {str(entry["UID"]).split("@")[0]: entry for entry in read.walk("VEVENT")}


def begin_and_end(shown):
    """Of an event of the API, as a calendar tells it: instants, or the first day and the one after the last."""
    if shown["schedule"]["precision"] == "time":
        return tuple(datetime.fromisoformat(shown["schedule"][side]) for side in ("start", "end"))
    first, last = (date.fromisoformat(shown[side]) for side in ("starts_on", "ends_on"))
    return first, last + timedelta(days=1)


def status_of(shown):
    if shown["status"] in ("cancelled", "postponed"):
        return "CANCELLED"
    return "CONFIRMED" if shown["schedule"]["precision"] in ("day", "time") and shown["status"] != "announced" else "TENTATIVE"


def all_events():
    found, cursor = [], ""
    while cursor is not None:
        page = told(200, f"/api/v1/events?limit=100{cursor}")
        found += page["items"]
        cursor = f"&cursor={page['next']}" if page["next"] else None
    return found


def plain(when):
    """An instant in UTC: Python finds a time that the clocks show twice equal to no other."""
    return tuple(at.astimezone(ZoneInfo("UTC")) if isinstance(at, datetime) else at for at in when)


def compare(read, shown):
    """An entry with the event."""
    entry = entries(read)[shown["id"]]
    when = plain((entry["DTSTART"].dt, entry["DTEND"].dt))
    check(when == plain(begin_and_end(shown)), f"{shown['schedule']} {entry}")
    check(str(entry["SUMMARY"]) == shown["title"], f"{entry['SUMMARY']} {shown['title']}")
    check(str(entry["STATUS"]) == status_of(shown), f"{entry['STATUS']} {shown['status']}")
    check(int(entry["SEQUENCE"]) == shown["version"])
    check(datetime.fromisoformat(shown["updated_at"]).replace(microsecond=0) == entry["LAST-MODIFIED"].dt)
    return entry


# --- what there is ---------------------------------------------------------------------------

YEAR = datetime.now(BERLIN).year + 1
series = told(200, "/api/v1/series")["items"][0]
made = {
    # The days on which clocks change, and one on each side.
    "winter": event("Winter", timed(f"{YEAR}-01-14T10:00:00+01:00", f"{YEAR}-01-15T15:30:00+01:00"), "publish"),
    "spring": event("Frühling", timed(f"{YEAR}-03-20T09:00:00+01:00", f"{YEAR}-04-20T09:00:00+02:00"), "publish"),
    "summer": event("Sommer", timed(f"{YEAR}-07-01T08:00:00Z", f"{YEAR}-07-01T09:30:00Z"), "publish"),
    "abroad": event("Anderswo", timed(f"{YEAR}-03-16T08:00:00Z", f"{YEAR}-03-16T09:30:00Z", "America/New_York"), "publish"),
    "fixed": event("Ohne Sommerzeit", timed(f"{YEAR}-06-16T08:00:00Z", f"{YEAR}-06-16T09:30:00Z", "Asia/Kolkata"), "publish"),
    "days": event(STRANGE, {"precision": "day", "start": f"{YEAR}-06-10", "end": f"{YEAR}-06-11", "time_zone": "Europe/Berlin"}, "publish",
                  motto=f"{STRANGE}\nzweite Zeile", place={"name": STRANGE, "locality": "Halle"}),
    "month": event("Monat", {"precision": "month", "start": f"{YEAR}-11", "time_zone": "Europe/Berlin"}, "announce", series_id=series["id"]),
    "year": event("Jahr", {"precision": "year", "start": f"{YEAR + 1}", "time_zone": "Europe/Berlin"}, "announce"),
    "off": event("Abgesagt", timed(f"{YEAR}-09-01T08:00:00Z", f"{YEAR}-09-01T09:30:00Z"), "publish", "cancel"),
    "later": event("Verschoben", timed(f"{YEAR}-09-02T08:00:00Z", f"{YEAR}-09-02T09:30:00Z"), "publish", "postpone"),
}
draft = event("Entwurf", {"precision": "day", "start": f"{YEAR}-05-05", "time_zone": "Europe/Berlin"})

# The last hour of summer time comes twice: it is told in UTC, which everybody reads alike.
last_sunday = max(day for day in (date(YEAR, 10, 25 + n) for n in range(7)) if day.weekday() == 6)
made["twice"] = event("Zweimal", timed(f"{last_sunday}T01:30:00Z", f"{last_sunday}T03:00:00Z"), "publish")
made["once"] = event("Einmal", timed(f"{last_sunday}T00:30:00Z", f"{last_sunday}T03:00:00Z"), "publish")

# --- calendars -------------------------------------------------------------------------------

events = all_events()
since = date.today() - timedelta(days=365)
public = [one for one in events if one["status"] != "draft" and date.fromisoformat(one["ends_on"]) >= since]
whole = calendar("/api/v1/events.ics", "events.ics")
check(set(entries(whole)) == {one["id"] for one in public}, "the events of the last year and of all to come")
check(draft["id"] not in entries(whole), "a draft is told")
for shown in public:
    compare(whole, shown)
zones = {str(zone["TZID"]): zone for zone in whole.walk("VTIMEZONE")}
check(set(zones) == {"Europe/Berlin", "America/New_York", "Asia/Kolkata"}, zones)
for name, zone in zones.items():
    # The zone as it stands in the file, not as Python knows it by its name, does what the clocks do.
    clocks = zone.to_tz(lookup_tzid=False)
    for shown in (one for one in made.values() if one["schedule"]["time_zone"] == name and one["schedule"]["precision"] == "time"):
        for instant in begin_and_end(shown):
            local = instant.astimezone(ZoneInfo(name)).replace(tzinfo=None)
            if shown not in (made["twice"], made["once"]):
                check(local.replace(tzinfo=clocks).utcoffset() == local.replace(tzinfo=ZoneInfo(name)).utcoffset(), f"{name} {local}")

month = entries(whole)[made["month"]["id"]]
check((month["DTSTART"].dt, month["DTEND"].dt) == (date(YEAR, 11, 1), date(YEAR, 12, 1)))
check(str(month["TRANSP"]) == "TRANSPARENT")
check(str(entries(whole)[made["days"]["id"]]["DESCRIPTION"]) == f"{STRANGE}\nzweite Zeile")
check(str(whole["NAME"]) == str(whole["X-WR-CALNAME"]) == told(200, "/api/v1/network")["name"])

own = calendar(f"/api/v1/series/{series['id']}/calendar.ics", "series.ics")
check(set(entries(own)) == {one["id"] for one in public if one["series_id"] == series["id"]})
hosted = calendar("/api/v1/districts/15003/calendar.ics", "district.ics")
check(set(entries(hosted)) == {one["id"] for one in public if one["host_ags"] == "15003"})
for name in ("winter", "days", "month"):
    compare(calendar(f"/api/v1/events/{made[name]['id']}.ics", f"{name}.ics"), made[name])

# What a program shows on a day.
seen = recurring_ical_events.of(whole)
for name, day in [("summer", date(YEAR, 7, 1)), ("spring", date(YEAR, 4, 20)), ("month", date(YEAR, 11, 30)), ("off", date(YEAR, 9, 1))]:
    check(made[name]["id"] in {str(entry["UID"]).split("@")[0] for entry in seen.at(day)}, f"{name} is not seen on {day}")
check(made["month"]["id"] not in {str(entry["UID"]).split("@")[0] for entry in seen.at(date(YEAR, 12, 1))})

# --- one's own -------------------------------------------------------------------------------

told(201, f"/api/v1/events/{made['summer']['id']}/registrations", "POST", HALLE)
full = event("Voll", timed(f"{YEAR}-07-02T08:00:00Z", f"{YEAR}-07-02T09:30:00Z"), "publish", capacity=0)
told(201, f"/api/v1/events/{full['id']}/registrations", "POST", HALLE)
link = told(201, "/api/v1/me/calendar", "POST", HALLE)["url"]
mine = entries(calendar(link, "own.ics"))
places = told(200, "/api/v1/me/registrations?limit=100", token=HALLE)["items"]
check(set(mine) == {place["event_id"] for place in places} and made["summer"]["id"] in mine, set(mine))
check(str(mine[made["summer"]["id"]]["STATUS"]) == "CONFIRMED")
check(str(mine[full["id"]]["STATUS"]) == "TENTATIVE")
check(str(mine[full["id"]]["SUMMARY"]) == "Voll (Warteliste)")
told(204, "/api/v1/me/calendar", "DELETE", HALLE)
check(call(link)[0] == 404, "a link that was taken back is good for something")

# --- news ------------------------------------------------------------------------------------

news = feedparser.parse(fetch("/api/v1/events.atom", "events.atom", "application/atom+xml"))
check(not news.bozo, news.get("bozo_exception"))
check(news.version == "atom10" and news.feed.language == "de")
check([one.href for one in news.feed.links if one.rel == "self"] == [f"{BASE}/api/v1/events.atom"])
check(all(news.feed.get(name) for name in ("id", "title", "updated", "author")))
ids = [one.id for one in news.entries]
known = {f"urn:uuid:{one['id']}" for one in all_events() if one["status"] != "draft"}
check(len(ids) == len(set(ids)) and set(ids) == known, "an entry for each event, no draft")
times = [one.updated_parsed for one in news.entries]
check(times == sorted(times, reverse=True), "the latest first")
for one in news.entries:
    check(one.title and one.summary and one.links and one.links[0].rel == "alternate", one)
    check(call(one.link)[0] == 200, one.link)
strange = next(one for one in news.entries if one.id.endswith(made["days"]["id"]))
# As text, which feedparser hands on as it is.
check(strange.title_detail.type == "text/plain" and strange.title == STRANGE, strange.title)

# --- linked data -----------------------------------------------------------------------------

SCHEMA = "https://schema.org/"


def linked(shown):
    status, headers, read = call(f"/api/v1/events/{shown['id']}", Accept="application/ld+json")
    check(status == 200 and headers["Content-Type"] == "application/ld+json", headers["Content-Type"])
    written = json.loads(read)
    # schema.org's own context would be fetched; its words are those of the vocabulary.
    check(written.pop("@context") == "https://schema.org")
    written["@context"] = {"@vocab": SCHEMA}
    [expanded] = jsonld.expand(written)
    check(expanded["@type"] == [f"{SCHEMA}Event"])
    triples = jsonld.to_rdf(written)["@default"]
    check(len(triples) > 8, triples)
    return {name.removeprefix(SCHEMA): values[0].get("@value") for name, values in expanded.items() if name.startswith(SCHEMA)}


for name, shown in made.items():
    terms = linked(shown)
    for needed in ("name", "startDate", "eventStatus", "eventAttendanceMode", "url", "identifier", "inLanguage"):
        check(terms.get(needed), f"{name}: {needed} {terms}")
    check(terms["name"] == shown["title"] and terms["identifier"] == shown["id"])
    word = {"cancelled": "EventCancelled", "postponed": "EventPostponed"}.get(shown["status"], "EventScheduled")
    check(terms["eventStatus"] == SCHEMA + word)
    if shown["schedule"]["precision"] == "time":
        check(tuple(datetime.fromisoformat(terms[side]) for side in ("startDate", "endDate")) == begin_and_end(shown))
check(linked(made["month"])["startDate"] == f"{YEAR}-11")
check(linked(made["days"])["endDate"] == f"{YEAR}-06-11")

# --- for ci/feeds.mjs ------------------------------------------------------------------------

expected = []
for shown in public:
    begin, end = (side.isoformat().replace("+00:00", "Z") for side in plain(begin_and_end(shown)))
    expected.append({"id": shown["id"], "title": shown["title"], "status": status_of(shown), "begin": begin, "end": end})
(FOLDER / "expected.json").write_text(json.dumps(expected))
print(f"{len(public)} events, {len(news.entries)} news: {checks} checks by icalendar, recurring-ical-events, feedparser and PyLD")
