# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
# Dumps a database into a file.
# Usage: dump_loans db_user password_file db_label out_file
dump_loans() {
  local db_user="$1" password_file="$2" db_label="$3" out_file="$4"
  local db_password option_file status=0

  db_password="$(head -n 1 "$password_file")" || return 1
  option_file="$(mktemp)" || return 1
  chmod 600 "$option_file"
  printf '[client]\nuser=%s\npassword="%s"\n' "$db_user" "$db_password" > "$option_file"
  mysqldump --defaults-extra-file="$option_file" --result-file="$out_file" "$db_label" || status=$?
  rm -f "$option_file"
  if [[ "$status" -ne 0 ]]; then
    rm -f "$out_file"
  fi
  return "$status"
}
