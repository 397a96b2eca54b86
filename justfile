# What one does here often. `just` alone lists it. CI runs `.ci/run`, not this file.

# list the recipes
default:
    @just --list --unsorted

# the service with the sample network and demo accounts
demo *args:
    cargo run -- serve --demo {{ args }}

# all tests; PostgreSQL is used where it can be found
test *args:
    cargo test --workspace {{ args }}

# the same, and no PostgreSQL is a failure
test-all *args:
    REQUIRE_POSTGRES=1 cargo test --workspace {{ args }}

# what is quick to know before a commit
check: fmt lint

# format
fmt:
    cargo fmt --all

# lint as CI does
lint:
    cargo clippy --workspace --all-targets -- -D warnings

# the crate documentation, as CI builds it
doc:
    RUSTDOCFLAGS="-D warnings" cargo doc --workspace --no-deps

# write openapi/openapi.json from the served routes
openapi:
    cargo run -- openapi > target/openapi.json
    mv target/openapi.json openapi/openapi.json

# make the typed clients from openapi/openapi.json anew
clients:
    clients/generate.sh

# the clients: types, tests, packages, examples
clients-check:
    cargo build
    ci/clients.sh

# run the snippets of docs/integrating.md
integrating:
    cargo build
    ci/integrating.sh

# what in openapi/openapi.json would break clients of the last release
compat:
    ci/compat.sh

# lint the API document
openapi-lint:
    ci/openapi-lint.sh

# licences, bans, sources
deny:
    cargo deny check licenses bans sources

# known vulnerabilities
audit:
    cargo audit

# hunt for replies outside the document; `BUDGET=1200 just schemathesis` to go longer
schemathesis:
    cargo build
    ci/schemathesis.sh

# Swagger UI in a real browser
browser:
    cargo build
    ci/browser.sh

# the page of the desk in a real browser
desk:
    cargo build
    ci/desk.sh

# the same, and take the picture for the README
screenshot:
    cargo build
    SCREENSHOT=1 ci/browser.sh

# all of CI
ci:
    .ci/run
