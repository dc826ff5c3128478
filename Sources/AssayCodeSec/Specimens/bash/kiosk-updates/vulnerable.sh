# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
# Fetches an update that the release list names, and runs it.
# Usage: apply_update release_list update_id work_dir
apply_update() {
  local release_list="$1" update_id="$2" work_dir="$3"
  local listed update_url script_file

  while IFS=';' read -r listed update_url _; do
    [[ "$listed" == "$update_id" ]] && break
  done < "$release_list"
  if [[ "${listed:-}" != "$update_id" ]]; then
    echo "apply_update: no update $update_id" >&2
    return 1
  fi
  script_file="$work_dir/$update_id.sh"
  curl -fsS -o "$script_file" "$update_url" || return 1
  bash "$script_file"
}
