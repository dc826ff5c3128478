# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
# Makes the code of a link to a document, notes it in the list and prints it.
# Usage: create_link_code links_file document_id
create_link_code() {
  local links_file="$1" document_id="$2"
  local digits="0123456789abcdef" link_code="" i

  for ((i = 0; i < 32; i++)); do
    link_code+="${digits:RANDOM % 16:1}"
  done
  printf '%s;%s\n' "$link_code" "$document_id" >> "$links_file" || return 1
  printf '%s\n' "$link_code"
}
