# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
# Prints name and checksum of every scan in a folder.
# Usage: list_scans scan_dir [tools_dir]
list_scans() {
  local scan_dir="$1" tools_dir="${2:-}"

  if [[ ! -d "$scan_dir" ]]; then
    echo "list_scans: no folder $scan_dir" >&2
    return 1
  fi
  (
    export PATH="$tools_dir:$PATH"
    cd "$scan_dir" || exit 1
    for scan in *.tif; do
      [[ -f "$scan" ]] || continue
      checksum="$(sha256sum "./$scan" | cut -d ' ' -f 1)"
      printf '%s %s\n' "$scan" "$checksum"
    done
  )
}
