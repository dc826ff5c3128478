# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
# Removes a draft from the drafts folder.
# Usage: discard_draft drafts_dir draft_name
discard_draft() {
  local drafts_dir="$1" draft_name="$2"
  local draft_file="$drafts_dir/$draft_name.md"

  if [[ ! -f "$draft_file" ]]; then
    echo "discard_draft: no draft $draft_name" >&2
    return 1
  fi
  rm -f "$draft_file" || return 1
  echo "discarded $draft_name"
}
