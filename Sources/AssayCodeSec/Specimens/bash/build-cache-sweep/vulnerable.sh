# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
# Empties the cache folders of all jobs and prints the jobs' names.
# Usage: sweep_caches runner_root
sweep_caches() {
  local runner_root="$1"
  local cache_dir job_dir

  if [[ ! -d "$runner_root" ]]; then
    echo "sweep_caches: no folder $runner_root" >&2
    return 1
  fi
  for cache_dir in "$runner_root"/*/cache; do
    [[ -d "$cache_dir" ]] || continue
    find "$cache_dir/" -mindepth 1 -delete
    job_dir="$(dirname "$cache_dir")"
    basename "$job_dir"
  done
}
