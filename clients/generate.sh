#!/usr/bin/env bash
# Makes what is generated of the client packages from openapi/openapi.json, after `just openapi`.
#
#   clients/generate.sh           into the packages
#   clients/generate.sh --check   into a temporary folder, and compares
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=ci/lib.sh
source ci/lib.sh

client_tools

typescript=(schema.ts operations.ts)
python=(types.py _operations.py)
into_typescript=clients/typescript/src
into_python=clients/python/src/kreisrunde
if [[ ${1:-} == --check ]]; then
  made=$(mktemp -d)
  trap 'rm -rf "$made"' EXIT
  into_typescript=$made/typescript
  into_python=$made/python
  mkdir -p "$into_typescript" "$into_python"
elif [[ $# -gt 0 ]]; then
  die 'usage: clients/generate.sh [--check]'
fi

node clients/typescript/scripts/generate.mjs "$into_typescript"
"$client_venv/bin/python" clients/python/scripts/generate.py "$into_python"
"$client_venv/bin/ruff" format --quiet --config clients/python/pyproject.toml "${python[@]/#/$into_python/}"

[[ ${1:-} == --check ]] || exit 0
differs=0
for file in "${typescript[@]}"; do
  diff --unified "clients/typescript/src/$file" "$into_typescript/$file" | head -n 40 || differs=1
done
for file in "${python[@]}"; do
  diff --unified "clients/python/src/kreisrunde/$file" "$into_python/$file" | head -n 40 || differs=1
done
[[ $differs -eq 0 ]] || die 'the clients are not what the document makes of them: clients/generate.sh'
