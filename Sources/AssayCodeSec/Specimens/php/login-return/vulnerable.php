<?php
// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)

/** Where the browser goes after the login, as a full address. */
function addressAfterLogin(array $query, string $ownHost): string
{
    $home = 'https://' . $ownHost;
    $wanted = trim($query['next'] ?? '');
    if ($wanted === '') {
        return $home . '/account';
    }
    if (str_starts_with($wanted, '/')) {
        return $home . $wanted;
    }

    return $wanted;
}
