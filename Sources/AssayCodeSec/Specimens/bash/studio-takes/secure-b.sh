# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
# Removes the takes of studios whose recording has been delivered.
# Usage: clear_takes takes_root studio...
clear_takes() {
  local takes_root="$1" studio studio_dir

  shift
  for studio in "$@"; do
    studio_dir="$takes_root/$studio"
    if [[ ! -d "$studio_dir" ]]; then
      echo "clear_takes: no folder $studio_dir" >&2
      continue
    fi
    find "$studio_dir/" -maxdepth 1 -name '*.wav' -type f -delete
  done
  return 0
}
