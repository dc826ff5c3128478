# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
# Notes in the log that somebody was at a gate.
# Usage: log_gate_event gate_log gate_id outcome badge_holder
log_gate_event() {
  local gate_log="$1" gate_id="$2" outcome="$3" badge_holder="$4"
  local stamp

  badge_holder="${badge_holder//[[:cntrl:]]/ }"
  gate_id="${gate_id//[[:cntrl:]]/ }"
  outcome="${outcome//[[:cntrl:]]/ }"
  stamp="$(date '+%Y-%m-%dT%H:%M:%S')"
  if ! printf '%s %s %s %s\n' "$stamp" "$gate_id" "$outcome" "$badge_holder" >> "$gate_log"; then
    echo "log_gate_event: cannot write $gate_log" >&2
    return 1
  fi
}
