# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
# Sends a file of readings to the server of the utility.
# Usage: send_readings server_url readings_file ca_file
send_readings() {
  local server_url="$1" readings_file="$2" ca_file="$3"
  local http_status

  if [[ ! -r "$ca_file" ]]; then
    echo "send_readings: the certificate $ca_file is not there yet" >&2
    return 3
  fi
  http_status="$(CURL_CA_BUNDLE="$ca_file" curl -sS -m 30 -X POST -H 'Content-Type: text/csv' \
    -T - -o /dev/null -w '%{http_code}' "$server_url" < "$readings_file")" || return 1
  if [[ "$http_status" != 2?? ]]; then
    echo "send_readings: the server answered $http_status" >&2
    return 1
  fi
}
