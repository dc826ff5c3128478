#!/usr/bin/env bash
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
