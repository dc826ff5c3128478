# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
# Takes an uploaded print job into the queue if the preflight approves of it.
# Usage: accept_job upload_file preflight_program queue_dir
accept_job() {
  local upload_file="$1" preflight_program="$2" queue_dir="$3"
  local job_name content sample verdict=0

  if [[ ! -f "$upload_file" || ! -d "$queue_dir" ]]; then
    echo "accept_job: no upload or no queue" >&2
    return 2
  fi
  job_name="$(basename "$upload_file")"

  # The upload is read once; what is judged and what is queued both come from memory.
  content="$(base64 -w 0 "$upload_file")" || return 2
  sample="$(mktemp)" || return 2
  base64 -d <<< "$content" > "$sample"
  "$preflight_program" "$sample" || verdict=1
  rm -f "$sample"
  if [[ "$verdict" -ne 0 ]]; then
    echo "accept_job: $job_name was turned down" >&2
    return 1
  fi
  base64 -d <<< "$content" > "$queue_dir/$job_name"
}
