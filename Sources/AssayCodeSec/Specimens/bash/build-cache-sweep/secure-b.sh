# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
# Empties the cache folders of all jobs and prints the jobs' names.
# Usage: sweep_caches runner_root
sweep_caches() {
  local runner_root="$1"
  local real_root job_name job_cache

  real_root="$(realpath -e -- "$runner_root" 2>/dev/null)"
  if [[ ! -d "$real_root" ]]; then
    echo "sweep_caches: no folder $runner_root" >&2
    return 1
  fi
  while IFS= read -r -d '' job_name; do
    job_cache="$real_root/$job_name/cache"
    (
      # Step in first, then look where that led.
      cd "$job_cache" 2>/dev/null || exit 0
      [[ "$(pwd -P)" == "$job_cache" ]] || exit 0
      shopt -s nullglob dotglob
      set -- *
      if [[ $# -gt 0 ]]; then
        rm -rf -- "$@"
      fi
      printf '%s\n' "$job_name"
    )
  done < <(find "$real_root/" -mindepth 1 -maxdepth 1 -type d -printf '%f\0')
}
