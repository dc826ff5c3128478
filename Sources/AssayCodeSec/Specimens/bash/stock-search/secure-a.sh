# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
# Prints the lines of the stock list that hold a term, by article number.
# Usage: search_stock stock_file search_term [warehouse_code]
search_stock() {
  local stock_file="$1" search_term="$2" warehouse_code="${3:-}"
  local hit
  local -a hits=()

  if [[ ! -r "$stock_file" ]]; then
    echo "search_stock: cannot read $stock_file" >&2
    return 2
  fi

  mapfile -t hits < <(grep -i -F -e "$search_term" -- "$stock_file")
  for hit in "${hits[@]}"; do
    if [[ -z "$warehouse_code" || "$hit" == "$warehouse_code;"* ]]; then
      printf '%s\n' "$hit"
    fi
  done | sort -t ';' -k 2,2
}
