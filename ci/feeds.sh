#!/usr/bin/env bash
# Feeds and linked data, read by programs that share no code with the service: calendars by icalendar,
# recurring-ical-events and ical.js, news by feedparser, JSON-LD by PyLD.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=ci/lib.sh
source ci/lib.sh

python_tools
node_tools

service=
stop() {
  [[ -z $service ]] || demo_stop "$service"
}
trap stop EXIT

demo_start feeds
service=$DEMO_PID
files=$DEMO_FOLDER/feeds
mkdir -p "$files"

failed() {
  say 'the end of the log of the service:'
  tail -n 30 "$DEMO_LOG" >&2
  die "$1; what was read: $files"
}

timeout --kill-after=10 240 "$tools/venv/bin/python" ci/feeds.py "$DEMO_URL" "$files" \
  || failed 'Python does not understand the feeds'
# A module of ci/ finds packages by NODE_PATH only through require.
NODE_PATH=$tools/node/node_modules timeout --kill-after=10 120 node ci/feeds.mjs "$files" \
  || failed 'ical.js does not understand the feeds'
