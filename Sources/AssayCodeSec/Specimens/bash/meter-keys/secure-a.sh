# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
# Stores the key of a meter, in place of an older one.
# Usage: save_meter_key key_dir meter_id meter_key
save_meter_key() {
  local key_dir="$1" meter_id="$2" meter_key="$3"
  local key_file="$key_dir/$meter_id.key"

  if [[ ! -d "$key_dir" ]]; then
    echo "save_meter_key: no folder $key_dir" >&2
    return 1
  fi
  (
    umask 077
    rm -f "$key_file.new"
    printf '%s\n' "$meter_key" > "$key_file.new"
  ) || return 1
  mv -f "$key_file.new" "$key_file"
}
