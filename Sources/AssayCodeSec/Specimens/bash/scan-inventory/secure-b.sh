# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
# Prints name and checksum of every scan in a folder.
# Usage: list_scans scan_dir [tools_dir]
list_scans() {
  local scan_dir="$1" tools_dir="${2:-}"
  local sum_program="/usr/bin/sha256sum"
  local scan checksum rest

  if [[ ! -d "$scan_dir" ]]; then
    echo "list_scans: no folder $scan_dir" >&2
    return 1
  fi
  if [[ -n "$tools_dir" && -x "$tools_dir/sha256sum" ]]; then
    sum_program="$tools_dir/sha256sum"
  fi
  for scan in "$scan_dir"/*.tif; do
    [[ -f "$scan" ]] || continue
    read -r checksum rest < <("$sum_program" "$scan")
    printf '%s %s\n' "${scan##*/}" "$checksum"
  done
}
