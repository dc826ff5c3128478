# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
# Dumps a database into a file.
# Usage: dump_loans db_user password_file db_label out_file
dump_loans() {
  local db_user="$1" password_file="$2" db_label="$3" out_file="$4"
  local db_password

  if ! read -r db_password < "$password_file"; then
    echo "dump_loans: cannot read $password_file" >&2
    return 1
  fi
  if ! mysqldump --user="$db_user" --password="$db_password" "$db_label" > "$out_file.part"; then
    rm -f "$out_file.part"
    return 1
  fi
  mv -f "$out_file.part" "$out_file"
}
