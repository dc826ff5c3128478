# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
# Packs the readings of a station into a compressed archive.
# Usage: pack_readings spool_dir archive_file
pack_readings() {
  local spool_dir="$1" archive_file="$2"

  if [[ ! -d "$spool_dir" ]]; then
    echo "pack_readings: no folder $spool_dir" >&2
    return 1
  fi
  find "$spool_dir/" -mindepth 1 -maxdepth 1 -type f -printf '%P\0' |
    LC_ALL=C sort -z |
    tar -C "$spool_dir" --null -czf "$archive_file" -T -
}
