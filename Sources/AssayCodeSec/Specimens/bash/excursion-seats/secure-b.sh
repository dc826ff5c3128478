# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
# Prints how many seats a class gets on an excursion.
# Usage: allot_seats coach_seats seats_taken seats_wanted
allot_seats() {
  local coach_seats="$1" seats_taken="$2" seats_wanted="$3"

  awk -v total="$coach_seats" -v taken="$seats_taken" -v wanted="$seats_wanted" '
    BEGIN {
      wanted = int(wanted)
      if (wanted < 1) {
        print "allot_seats: a class wants at least one seat" > "/dev/stderr"
        exit 1
      }
      left = int(total) - int(taken)
      if (left < 0) left = 0
      print (wanted < left ? wanted : left)
    }'
}
