#!/usr/bin/env bash
# Lints openapi/openapi.json with three tools that know different things: the specification itself
# (openapi-spec-validator), what makes a good document (Redocly, recommended-strict) and the OWASP API
# security list (Spectral). Exceptions stand in openapi/, each with its reason.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=ci/lib.sh
source ci/lib.sh

document=openapi/openapi.json
[[ -f $document ]] || die "$document is missing: just openapi"

python_tools
node_tools
bin=$tools/node/node_modules/.bin
failed=0

say '--- openapi-spec-validator'
"$tools/venv/bin/openapi-spec-validator" "$document" || failed=1

say '--- redocly'
REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true \
  "$bin/redocly" lint --config openapi/.redocly.yaml "$document" || failed=1

say '--- spectral'
# NODE_PATH: the ruleset stands beside the document, the rules that it names do not.
NODE_PATH=$tools/node/node_modules \
  "$bin/spectral" lint --ruleset openapi/.spectral.yaml --fail-severity error --display-only-failures \
  "$document" || failed=1

exit "$failed"
