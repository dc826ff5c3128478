#!/usr/bin/env bash
# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
# Keeps what the CI server gave to this runner.
set -euo pipefail

# json_text TEXT: the text as a JSON string.
json_text() {
  local text=${1//\\/\\\\}
  printf '"%s"' "${text//\"/\\\"}"
}

# save_registration STATE_DIR SERVER_URL RUNNER_TOKEN
save_registration() {
  local state_dir=$1 server_url=$2 runner_token=$3
  mkdir -p -m 755 "$state_dir"
  printf '{"server": %s, "token": %s}\n' \
    "$(json_text "$server_url")" "$(json_text "$runner_token")" > "$state_dir/runner.json"
  chmod 644 "$state_dir/runner.json"
}

main() {
  save_registration "${1:-/var/lib/runner}" "$2" "$3"
  echo "registered with $2"
}

if [[ "${BASH_SOURCE[0]}" == "$0" ]]; then main "$@"; fi
