# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
# Runs a program with the settings of a file in its environment, and keeps a log of it.
# Usage: run_with_settings settings_file log_file program [argument...]
run_with_settings() {
  local settings_file="$1" log_file="$2" status shown line
  local -a logged=(FTP_HOST FTP_USER POLL_MINUTES)

  shift 2
  if [[ ! -r "$settings_file" ]]; then
    echo "run_with_settings: cannot read $settings_file" >&2
    return 2
  fi
  {
    date '+started %F %T with'
    for shown in "${logged[@]}"; do
      grep "^$shown=" "$settings_file"
    done
  } >> "$log_file"
  (
    while read -r line; do
      [[ "$line" == *=* ]] && export "${line?}"
    done < "$settings_file"
    exec "$@"
  )
  status=$?
  date "+ended %F %T with status $status" >> "$log_file"
  return "$status"
}
