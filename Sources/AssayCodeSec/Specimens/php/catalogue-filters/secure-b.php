<?php
// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)

/** Whether a value consists of plain values only. */
function isPlainValue(mixed $value): bool
{
    if (!is_array($value)) {
        return is_scalar($value) || $value === null;
    }
    foreach ($value as $each) {
        if (!isPlainValue($each)) {
            return false;
        }
    }

    return true;
}

/** The filters of a search as text for a cookie. */
function packFilters(array $filters): string
{
    return rtrim(strtr(base64_encode(serialize($filters)), '+/', '-_'), '=');
}

/** The filters out of a cookie; none if it cannot be read. */
function unpackFilters(string $cookieValue): array
{
    $packed = (string) base64_decode(strtr($cookieValue, '-_', '+/'), true);
    $filters = @unserialize($packed, ['allowed_classes' => false, 'max_depth' => 16]);

    return is_array($filters) && isPlainValue($filters) ? $filters : [];
}
