# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
# Runs a program with the settings of a file in its environment, and keeps a log of it.
# Usage: run_with_settings settings_file log_file program [argument...]
run_with_settings() {
  local settings_file="$1" log_file="$2" setting setting_value status

  shift 2
  if [[ ! -r "$settings_file" ]]; then
    echo "run_with_settings: cannot read $settings_file" >&2
    return 2
  fi
  (
    while IFS='=' read -r setting setting_value; do
      [[ -n "$setting" ]] || continue
      export "$setting=$setting_value"
      echo "$(date '+%F %T') $setting is $setting_value" >> "$log_file"
    done < "$settings_file"
    "$@"
  )
  status=$?
  echo "$(date '+%F %T') ended with status $status" >> "$log_file"
  return "$status"
}
