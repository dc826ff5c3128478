#!/usr/bin/env bash
# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)

VOUCHER_SIGNS=ABCDEFGHJKLMNPQRSTUVWXYZ23456789

# Prints a new voucher code for a house, as it stands on the card.
new_voucher_code() {
  local house_prefix=$1 code position
  code=$house_prefix
  for ((position = 0; position < 12; position++)); do
    if ((position % 4 == 0)); then
      code+=-
    fi
    code+=${VOUCHER_SIGNS:RANDOM % ${#VOUCHER_SIGNS}:1}
  done
  printf '%s\n' "$code"
}

if [[ "${BASH_SOURCE[0]}" == "$0" ]]; then
  new_voucher_code "${1:-SPA}"
fi
