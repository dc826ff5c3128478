# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
# Writes the work list to standard output.
worklist_text() {
  echo "ward;patient;test"
  sort "$1"
}

# Prints the day's work list of the laboratory.
# Usage: print_worklist orders_file printer_program
print_worklist() {
  local orders_file="$1" printer_program="$2"

  if [[ ! -r "$orders_file" ]]; then
    echo "print_worklist: cannot read $orders_file" >&2
    return 2
  fi
  # The list never becomes a named file: the program reads it from a pipe.
  "$printer_program" <(worklist_text "$orders_file")
}
