# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
# Removes the takes of studios whose recording has been delivered.
# Usage: clear_takes takes_root studio...
clear_takes() {
  local takes_root="$1" studio

  shift
  for studio in "$@"; do
    cd "$takes_root/$studio"
    rm -f -- *.wav
  done
}
