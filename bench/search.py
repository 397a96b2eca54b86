#!/usr/bin/env python3
"""What a search over 100,000 events costs, and which plans the database makes for it.

Starts a release build with a database of its own, puts events into it behind its back, has it index them at
its next start (which is measured as well), and asks: for a word in three events, for the beginning of
words with two letters, for a word in every title, in every text, and for a page deep inside. Then prints the
plans.

    cargo build --release && python3 bench/search.py
    python3 bench/search.py --database-url postgres://postgres@127.0.0.1/bench    # an empty database

Needs Python with FTS5 in its SQLite; for PostgreSQL psql. Runs some two minutes.
"""

import argparse
import os
import random
import sqlite3
import subprocess
import tempfile
import time
import uuid
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import quote

from exports import Client, Service

WORDS = """Sprachkurse Ehrenamt Wohnen Arbeitsmarkt Anerkennung Schule Kita Gesundheit Beratung Ausbildung Vereine
Sport Kultur Teilhabe Einbürgerung Fachkräfte Familien Frauen Jugend Senioren Ankommen Vernetzung Kommune Landkreis
Dolmetscher Digitalisierung Flucht Asyl Migration Antidiskriminierung Demokratie Bildung Praktikum Betriebe""".split()
COLUMNS = (
    "id, title, title_key, description, format, schedule_precision, schedule_start, time_zone, starts_on, ends_on, "
    "starts_at, ends_at, seats_guaranteed, registration_approval, registration_waitlist, status, version, "
    "created_at, updated_at, programme_version"
)

# What `search::find` asks for a stranger, shortened to events: the plans are those of the whole.
SEEN = """(e.kind = 'event' AND EXISTS (SELECT 1 FROM event WHERE event.id = e.event_id AND event.status <> 'draft'))"""
PLAN = {
    "sqlite": f"""EXPLAIN QUERY PLAN SELECT e.* FROM search_entry e JOIN search_words ON search_words.rowid = e.no
WHERE search_words MATCH '{{}}' AND {SEEN} AND search_words.rowid < 9223372036854775807
ORDER BY search_words.rowid DESC LIMIT 51""",
    "postgres": f"""EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) SELECT e.* FROM search_entry e
WHERE {{}} AND {SEEN} AND e.no < 9223372036854775807 ORDER BY e.no DESC LIMIT 51""",
}
PLANNED = [
    ("a word in three events", 'title : "mispel"', "e.title @@ '(''mispel'') & (''mispel'') & (''mispel'')'"),
    ("a beginning of two letters", '("be" OR "be"*)', "e.words @@ '(''be'' | ''be'':*) & (''be'' | ''be'':*) & (''be'' | ''be'':*)'"),
    ("a word in every title", 'title : "treff"', "e.title @@ '(''treff'') & (''treff'') & (''treff'')'"),
]


def events(count):
    """Rows of events; every title has one word in common, every text another one."""
    chosen = random.Random(7)
    for n in range(count):
        day = date(2010, 1, 1) + timedelta(days=chosen.randrange(6500))
        rare = " Mispeln" if n % (count // 3) == 1 else ""
        title = f"Treffen {n} {' '.join(chosen.sample(WORDS, 3))}{rare}"
        text = f"Gemeinsam {' '.join(chosen.choices(WORDS, k=25))}"
        instant = f"{day}T08:00:00Z"
        yield (
            uuid.UUID(int=chosen.getrandbits(128), version=4), title, title.lower(), text, "onsite", "day", str(day),
            "Europe/Berlin", str(day), str(day), instant, instant, 0, False, True, "published", 1, instant, instant, 1,
        )  # fmt: skip


def served(*args):
    """A service that answers. Its port is open before it has begun."""
    service = Service(*args)
    try:
        Client(service.port).json("GET", "/network")
    except OSError as gone:
        raise SystemExit(Path(service.log.name).read_text()) from gone
    return service


def fill(url, file, count):
    if not url:
        db = sqlite3.connect(file)
        rows = ((row[0].bytes, *row[1:]) for row in events(count))
        db.executemany(f"INSERT INTO event ({COLUMNS}) VALUES ({', '.join('?' * 20)})", rows)
        db.execute("UPDATE search_index SET version = 0")
        db.commit()
        db.close()
        return
    lines = "".join("\t".join(map(str, row)) + "\n" for row in events(count))
    psql(url, f"COPY event ({COLUMNS}) FROM STDIN", lines)
    psql(url, "UPDATE search_index SET version = 0")


def psql(url, sql, data=None):
    done = subprocess.run(["psql", "-qtAX", url, "-c", sql], input=data, text=True, capture_output=True, check=False)
    if done.returncode:
        raise SystemExit(done.stderr)
    return done.stdout


def empty(file):
    """The tables without their rows: plans do not depend on them, and this SQLite may be too old to read them."""
    made = "SELECT sql FROM sqlite_master WHERE name IN ('event', 'search_entry', 'search_words') AND sql IS NOT NULL"
    db = sqlite3.connect(":memory:")
    for (sql,) in sqlite3.connect(file).execute(made).fetchall():
        db.execute(sql)
    return db


def plans(url, file):
    for what, fts5, tsquery in PLANNED:
        print(f"\n{what}")
        if url:
            lines = psql(url, PLAN["postgres"].format(tsquery)).splitlines()
        else:
            lines = [row[3] for row in empty(file).execute(PLAN["sqlite"].format(fts5))]
        print("\n".join(f"    {line}" for line in lines))


def ask(client, what, path, times=50):
    took = []
    for _ in range(times):
        begun = time.perf_counter()
        page = client.json("GET", path)
        took.append((time.perf_counter() - begun) * 1000)
    took.sort()
    found = page.get("total", len(page["items"]))
    print(f"{what:44} p50 {took[times // 2]:7.1f}  max {took[-1]:7.1f} ms   ({found})")
    return page


def main():
    args = argparse.ArgumentParser()
    args.add_argument("--binary", default="target/release/kreisrunde")
    args.add_argument("--database-url")
    args.add_argument("--events", type=int, default=100_000)
    args = args.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        file = folder / "data" / "kreisrunde.db"
        served(args.binary, args.database_url, folder).stop()
        fill(args.database_url, file, args.events)
        begun = time.perf_counter()
        service = served(args.binary, args.database_url, folder)
        print(f"{args.events} events indexed at the start in {time.perf_counter() - begun:.1f} s")
        try:
            if args.database_url:
                psql(args.database_url, "ANALYZE")
            client = Client(service.port)
            search = lambda q, more="": f"/search?q={quote(q)}{more}"
            ask(client, "a word in three events", search("Mispel"))
            ask(client, "a beginning of two letters (be)", search("be"))
            ask(client, "a word in every title", search("Treffen"))
            ask(client, "a word in every text", search("gemeinsam"))
            ask(client, "two words", search("Sprachkurs gemeinsam"))
            ask(client, "a word that is nowhere", search("Quastenflosser"))
            path = search("gemeinsam", "&limit=100")
            page = client.json("GET", path)
            for _ in range(99):
                page = client.json("GET", f"{path}&cursor={page['next']}")
            ask(client, "    page 100 of it", f"{path}&cursor={page['next']}")
            ask(client, "    with a count of all", search("gemeinsam", "&count=true"), 10)
            ask(client, "/events?q=mispel", "/events?q=mispel")
            ask(client, "/events?q=gemeinsam", "/events?q=gemeinsam", 10)
            plans(args.database_url, file)
        finally:
            service.stop()


if __name__ == "__main__":
    main()
