#!/bin/bash
# Common helpers for the deploy scripts.
set -e
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/lib/helpers.sh"

log_info "starting deployment"
check_requirements docker jq
deploy_service api
deploy_service worker
log_info "finished"
