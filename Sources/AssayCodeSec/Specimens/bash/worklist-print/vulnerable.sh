# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
# Prints the day's work list of the laboratory.
# Usage: print_worklist orders_file printer_program
print_worklist() {
  local orders_file="$1" printer_program="$2"
  local list_file="/tmp/worklist-$(date +%F).txt"
  local printer_status

  if [[ ! -r "$orders_file" ]]; then
    echo "print_worklist: cannot read $orders_file" >&2
    return 2
  fi
  echo "ward;patient;test" > "$list_file"
  sort "$orders_file" >> "$list_file"

  "$printer_program" "$list_file"
  printer_status=$?
  rm -f "$list_file"
  return "$printer_status"
}
