#!/usr/bin/env bash
# Four generators, of as many authors, have to make a client of openapi/openapi.json: nobody is bound to ours. Each
# has to know every operation, and what it makes of TypeScript has to compile.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=ci/lib.sh
source ci/lib.sh

document=openapi/openapi.json
python_tools
node_tools
client_tools
command -v java >/dev/null || debian default-jre-headless
out=$tools/generators
rm -rf "$out"
mkdir -p "$out"

operations() { jq -r '.paths[][] | objects | select(.operationId) | .operationId' "$document"; }
count=$(operations | wc -l)
log=

run() {
  log=$out/$1.log
  shift
  "$@" >"$log" 2>&1 || {
    tail -n 40 "$log" >&2
    die "$1 does not take the document"
  }
}

# every NAME FILE: all operations are found, in whatever case.
every() {
  local missing
  missing=$(comm -23 <(operations | tr '[:upper:]' '[:lower:]' | sort -u) \
    <(grep -rhoiE '[a-z_0-9]+' "$2" | tr '[:upper:]' '[:lower:]' | tr -d _ | sort -u))
  [[ -z $missing ]] || die "$1 leaves out: $missing"
}

compiles() {
  clients/typescript/node_modules/.bin/tsc --noEmit --strict --skipLibCheck --target es2022 --module nodenext \
    --lib es2022,dom,dom.iterable "$1" || die "$1 does not compile"
}

say '--- openapi-typescript'
run openapi-typescript clients/typescript/node_modules/.bin/openapi-typescript "$document" --output "$out/openapi-typescript.ts"
every openapi-typescript "$out/openapi-typescript.ts"
compiles "$out/openapi-typescript.ts"

say '--- swagger-typescript-api'
run swagger-typescript-api "$tools/node/node_modules/.bin/swagger-typescript-api" generate \
  --path "$document" --output "$out/swagger-typescript-api"
every swagger-typescript-api "$out/swagger-typescript-api/Api.ts"
compiles "$out/swagger-typescript-api/Api.ts"

# It knows JSON, forms, text and octets. An answer of another kind it leaves untyped, and the one operation that takes
# CSV out: this is no fault of the document, and everything else would be.
say '--- openapi-python-client'
run openapi-python-client env PATH="$tools/venv/bin:$PATH" openapi-python-client generate --path "$document" \
  --output-path "$out/python" --meta none
if grep -E '^(WARNING|ERROR)|nsupported|^Cannot' "$log" | grep -vE '^WARNING parsing|nsupported content[_ ]type'; then
  die 'openapi-python-client found something'
fi
"$tools/venv/bin/python" -m compileall -q "$out/python"
made=$(grep -rl '^def sync_detailed' "$out/python/api" | wc -l)
[[ $made -eq $((count - 1)) ]] || die "openapi-python-client made $made of $count operations"

say '--- openapi-generator: java, go'
run validate "$tools/venv/bin/openapi-generator-cli" validate --input-spec "$document"
# In Go the constructor of Question is called NewQuestion, and all enumerations share one space of names.
go_names=$(jq -r '.components.schemas | keys as $all
  | [$all[] | select(startswith("New") and (.[3:] as $rest | $all | index($rest))) | "\(.)=\(.[3:])Input"] | join(",")' \
  "$document")
options=()
for language in java go; do
  [[ $language == java ]] || options=(--additional-properties enumClassPrefix=true --model-name-mappings "$go_names")
  run "$language" "$tools/venv/bin/openapi-generator-cli" generate --input-spec "$document" \
    --generator-name "$language" --output "$out/$language" "${options[@]}"
  if grep -E '(ERROR|Exception)' "$log" | grep -v 'INFO'; then
    die "openapi-generator found something for $language"
  fi
  every "openapi-generator ($language)" "$out/$language/README.md"
done
twice=$(grep -hoE '^(func|type) [A-Za-z_0-9]+|^[[:space:]]+[A-Z_0-9]+ [A-Za-z_0-9]+ = "' "$out"/go/*.go \
  | sed -E 's/^(func|type) //; s/^[[:space:]]+([A-Z_0-9]+) .*/\1/' | sort | uniq -d)
[[ -z $twice ]] || die "Go knows these twice: $twice"
if grep -nE '^\s+var [a-zA-Z]+ [A-Za-z]+ = \{' "$out"/go/*.go | head -n 4 >&2; then
  die 'of an object as default beside a reference Go gets code that does not compile (see above)'
fi

say "all four know all $count operations"
