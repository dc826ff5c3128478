# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
# Makes the code of a link to a document, notes it in the list and prints it.
# Usage: create_link_code links_file document_id
create_link_code() {
  local links_file="$1" document_id="$2"
  local link_code="" part

  for part in 1 2 3 4; do
    printf -v part '%08x' "$SRANDOM"
    link_code+="$part"
  done
  echo "$link_code;$document_id" >> "$links_file" || return 1
  echo "$link_code"
}
