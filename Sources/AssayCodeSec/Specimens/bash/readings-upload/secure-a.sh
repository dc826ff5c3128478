# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
# Sends a file of readings to the server of the utility.
# Usage: send_readings server_url readings_file ca_file
send_readings() {
  local server_url="$1" readings_file="$2" ca_file="$3"
  local -a options=(--silent --show-error --fail --max-time 30)

  if [[ ! -r "$readings_file" ]]; then
    echo "send_readings: cannot read $readings_file" >&2
    return 2
  fi
  options+=(--cacert "$ca_file")
  curl "${options[@]}" --header 'Content-Type: text/csv' --data-binary "@$readings_file" "$server_url" > /dev/null
}
