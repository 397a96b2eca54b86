#!/usr/bin/env bash
# Runs the snippets of docs/integrating.md, in their order, against a demo with both client packages at hand.
# Exits with 3 if some were left out because the service does not have what they need yet.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=ci/lib.sh
source ci/lib.sh

service=
snippets=
finish() {
  [[ -z $service ]] || demo_stop "$service"
  [[ -z $snippets ]] || rm -rf "$snippets"
}
trap finish EXIT

python3 ci/integrating_test.py 2>&1 | tail -n 3 >&2
client_tools
debian curl jq php-cli
npm --prefix clients/typescript run --silent build

# The limits are shown, so they are on; webhooks go to this machine.
export KREISRUNDE_RATE_LIMIT=on
! jq --exit-status '.paths["/api/v1/webhooks"]' openapi/openapi.json >/dev/null || export KREISRUNDE_WEBHOOK_LOOPBACK=true
demo_start integrating
service=$DEMO_PID

snippets=$(mktemp -d)
document=$snippets/openapi.json
curl --silent --fail --output "$document" "$DEMO_URL/api/openapi.json"
python3 ci/integrating.py docs/integrating.md "$document" "$snippets"
mkdir -p "$snippets/node_modules/@kreisrunde"
ln -s "$PWD/clients/typescript" "$snippets/node_modules/@kreisrunde/client"
ln -s "$PWD/clients/typescript/node_modules/@types" "$snippets/node_modules/@types"

PATH=$client_venv/bin:$PWD/clients/typescript/node_modules/.bin:$PATH
log=$snippets/log
(
  cd "$snippets"
  KREISRUNDE_URL=$DEMO_URL PASSWORD=$DEMO_PASSWORD timeout --kill-after=10 300 bash script.sh
) >"$log" 2>&1 </dev/null || {
  cat "$log" >&2
  say 'the end of the log of the service:'
  tail -n 10 "$DEMO_LOG" >&2
  die 'a snippet of docs/integrating.md does not do what the page says'
}
say "$(grep -c '^--- ' "$log") snippets of docs/integrating.md ran"
[[ ! -s $snippets/skipped ]] || {
  say '!!! THESE WERE LEFT OUT, because the service does not have what they need yet:'
  cat "$snippets/skipped" >&2
  exit 3
}
