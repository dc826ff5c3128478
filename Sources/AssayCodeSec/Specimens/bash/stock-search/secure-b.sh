# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
# Prints the lines of the stock list that hold a term, by article number.
# Usage: search_stock stock_file search_term [warehouse_code]
search_stock() {
  local stock_file="$1"

  if [[ ! -r "$stock_file" ]]; then
    echo "search_stock: cannot read $stock_file" >&2
    return 2
  fi

  STOCK_TERM="$2" STOCK_PLACE="${3:-}" awk -F ';' '
    BEGIN {
      needle = tolower(ENVIRON["STOCK_TERM"])
      place = ENVIRON["STOCK_PLACE"] ""
    }
    index(tolower($0), needle) && (place == "" || ($1 "") == place)
  ' < "$stock_file" | sort -t ';' -k 2,2
}
