# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
# Prints how many seats a class gets on an excursion.
# Usage: allot_seats coach_seats seats_taken seats_wanted
allot_seats() {
  local coach_seats="$1" seats_taken="$2" seats_wanted="$3"
  local figure seats_free

  for figure in "$coach_seats" "$seats_taken" "$seats_wanted"; do
    [[ "$figure" =~ ^(0|[1-9][0-9]{0,5})$ ]] || { echo "allot_seats: no whole number: $figure" >&2; return 1; }
  done
  if ((seats_wanted < 1)); then
    echo "allot_seats: a class wants at least one seat" >&2
    return 1
  fi
  seats_free=$((coach_seats - seats_taken))
  if ((seats_free < 0)); then
    seats_free=0
  fi
  if ((seats_wanted < seats_free)); then
    seats_free="$seats_wanted"
  fi
  echo "$seats_free"
}
