#!/usr/bin/env bash
# Blind tickets (RFC 9497) with a client that shares no code with the service: both must make the same of them.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=ci/lib.sh
source ci/lib.sh

node_tools

service=
stop() {
  [[ -z $service ]] || demo_stop "$service"
}
trap stop EXIT

demo_start blind
service=$DEMO_PID

# A module of ci/ finds packages by NODE_PATH only through require.
NODE_PATH=$tools/node/node_modules timeout --kill-after=10 120 node ci/blind.mjs "$DEMO_URL" || {
  say 'the end of the log of the service:'
  tail -n 30 "$DEMO_LOG" >&2
  die 'the two do not understand each other'
}
