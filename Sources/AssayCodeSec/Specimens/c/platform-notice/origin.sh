#!/usr/bin/env bash
# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
# Record of the notices on the platforms of a station.

# write_notice RECORD CLOCK TEXT: appends a notice as one line to the record.
write_notice() {
    local day_file=$1 clock=$2 text=$3

    {
        printf '[%s] ' "$clock"
        # shellcheck disable=SC2059
        printf "$text"
        printf '\n'
    } >>"$day_file" || return 1
}

main() {
    write_notice "${1:?record}" "$(date +%H:%M)" "${2:?text}"
}

if [[ "${BASH_SOURCE[0]}" == "$0" ]]; then main "$@"; fi
