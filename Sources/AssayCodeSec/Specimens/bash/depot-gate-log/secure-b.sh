# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
# Notes in the log that somebody was at a gate.
# Usage: log_gate_event gate_log gate_id outcome badge_holder
log_gate_event() {
  local gate_log="$1"
  shift

  {
    date '+%Y-%m-%dT%H:%M:%S' | tr '\n' ' '
    printf '%s %s %s' "$@" | tr -d '\000-\037\177'
    echo
  } >> "$gate_log"
}
