#!/usr/bin/env bash
# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
# The journal of what tellers do.

JOURNAL_DIR="${JOURNAL_DIR:-/var/log/tellers}"

# add_entry FILE TELLER ACTION NOTE: appends an entry to the journal.
add_entry() {
  local journal_file="$1" teller_name="$2" action_code="$3" note_text="$4"
  local now
  now="$(date -u +%Y-%m-%dT%H:%M:%SZ)"
  printf '%s %s teller=%s note=%s\n' "$now" "$action_code" "$teller_name" "$note_text" >> "$journal_file"
}

main() {
  local branch="$1"
  shift
  add_entry "$JOURNAL_DIR/branch-$((branch)).log" "$@"
}

if [[ "${BASH_SOURCE[0]}" == "$0" ]]; then
  main "$@"
fi
