# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
# Removes a draft from the drafts folder.
# Usage: discard_draft drafts_dir draft_name
discard_draft() {
  local drafts_dir="$1" draft_name="$2"
  local candidate

  # Only what a walk through the folder finds can be a draft.
  while IFS= read -r -d '' candidate; do
    if [[ "$candidate" == "$draft_name.md" ]]; then
      rm -f -- "$drafts_dir/$candidate" || return 1
      echo "discarded $draft_name"
      return 0
    fi
  done < <(find "$drafts_dir/" -type f -name '*.md' -printf '%P\0')

  echo "discard_draft: no draft $draft_name" >&2
  return 1
}
