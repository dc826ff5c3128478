<?php
// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)

/** The filters of a search as text for a cookie. */
function packFilters(array $filters): string
{
    return base64_encode(serialize($filters));
}

/** The filters out of a cookie; none if it cannot be read. */
function unpackFilters(string $cookieValue): array
{
    $packed = base64_decode($cookieValue);
    $filters = @unserialize($packed);

    return is_array($filters) ? $filters : [];
}
