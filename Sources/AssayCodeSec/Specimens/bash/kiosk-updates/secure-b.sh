# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
# Fetches an update that the release list names, and runs it.
# Usage: apply_update release_list update_id work_dir
apply_update() {
  local release_list="$1" update_id="$2" work_dir="$3"
  local update_url wanted actual fetched status

  update_url="$(awk -F ';' -v id="$update_id" '$1 == id { print $2; exit }' "$release_list")"
  wanted="$(awk -F ';' -v id="$update_id" '$1 == id { print $3; exit }' "$release_list")"
  if [[ -z "$update_url" || -z "$wanted" ]]; then
    echo "apply_update: no update $update_id" >&2
    return 1
  fi
  fetched="$(mktemp "$work_dir/update.XXXXXX")" || return 1
  status=1
  if wget -q -O "$fetched" "$update_url"; then
    actual="$(openssl dgst -sha256 -r "$fetched" | cut -d ' ' -f 1)"
    if [[ "$actual" == "$wanted" ]]; then
      bash "$fetched"
      status=$?
    fi
  fi
  rm -f "$fetched"
  return "$status"
}
