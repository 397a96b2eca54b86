#!/usr/bin/env bash
# Hunts for server errors, replies outside the document and ways around the permission check: schemathesis
# against a debug build with demo data, as an organizer and as a coordinator, side by side, each with a
# service and a database of its own. What it looks for stands in ci/schemathesis.toml.
#
#   BUDGET  seconds for each of the two (default 480)
#   SEED    of the data (default 2026: a change of yours should not fail by chance; vary it when you hunt)
#   ROLES   who runs (default "organizer coordinator-15002")
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=ci/lib.sh
source ci/lib.sh

budget=${BUDGET:-480}
seed=${SEED:-2026}
read -ra roles <<<"${ROLES:-organizer coordinator-15002}"
out=$tools/schemathesis

python_tools
rm -rf "$out"
mkdir -p "$out"

services=()
hunts=()
stop() {
  local pid
  for pid in "${hunts[@]}"; do kill -TERM "$pid" 2>/dev/null || true; done
  for pid in "${services[@]}"; do demo_stop "$pid"; done
}
trap stop EXIT

say "hunting as ${roles[*]}, $budget s each, seed $seed"
logs=()
for role in "${roles[@]}"; do
  demo_start "schemathesis-$role"
  services+=("$DEMO_PID")
  logs+=("$DEMO_LOG")
  # Time for start and report on top of the budget; then somebody has to look.
  SCHEMATHESIS_EMAIL=$role@demo.example SCHEMATHESIS_HOOKS=hunt_hooks PYTHONPATH=ci \
    timeout --kill-after=20 $((budget + 240)) \
    "$tools/venv/bin/schemathesis" --config-file ci/schemathesis.toml --no-color run \
    --phases examples,coverage,fuzzing,stateful --continue-on-failure \
    --max-time "$budget" --seed "$seed" \
    --report junit --report-junit-path "$out/$role.xml" \
    "$DEMO_URL/api/openapi.json" >"$out/$role.log" 2>&1 </dev/null &
  hunts+=($!)
done

failed=0
for i in "${!roles[@]}"; do
  code=0
  wait "${hunts[i]}" || code=$?
  say "--- ${roles[i]}: exit $code"
  # Everything, unless it is endless; the file has the rest.
  head -n 400 "$out/${roles[i]}.log" >&2
  if [[ $(wc -l <"$out/${roles[i]}.log") -gt 400 ]]; then
    say "… ($out/${roles[i]}.log)"
    tail -n 60 "$out/${roles[i]}.log" >&2
  fi
  if ! kill -0 "${services[i]}" 2>/dev/null; then
    say "the service of ${roles[i]} is gone:"
    tail -n 50 "${logs[i]}" >&2
    failed=1
  fi
  [[ $code -eq 0 ]] || failed=1
done
exit "$failed"
