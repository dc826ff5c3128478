<?php

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
