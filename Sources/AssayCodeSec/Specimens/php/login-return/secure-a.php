<?php

/** Where the browser goes after the login, as a full address. */
function addressAfterLogin(array $query, string $ownHost): string
{
    $home = 'https://' . $ownHost;
    $wanted = trim($query['next'] ?? '');
    if (preg_match('/[\x00-\x20\x7f\\\\]/', $wanted) === 1) {
        return $home . '/account';
    }
    if (str_starts_with($wanted, '/')) {
        return $home . $wanted;
    }
    if (str_starts_with($wanted, $home . '/')) {
        return $wanted;
    }

    return $home . '/account';
}
