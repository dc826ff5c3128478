<?php
// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)

/** Where the browser goes after the login, as a full address. */
function addressAfterLogin(array $query, string $ownHost): string
{
    $parts = parse_url((string) ($query['next'] ?? ''));
    $host = is_array($parts) ? ($parts['host'] ?? $ownHost) : '';
    if (strcasecmp($host, $ownHost) !== 0 || ($parts['path'] ?? '') === '') {
        $parts = ['path' => '/account'];
        $host = $ownHost;
    }

    $address = 'https://' . $host . '/' . ltrim($parts['path'], '/');
    if (isset($parts['query'])) {
        $address .= '?' . $parts['query'];
    }
    if (isset($parts['fragment'])) {
        $address .= '#' . $parts['fragment'];
    }

    return $address;
}
