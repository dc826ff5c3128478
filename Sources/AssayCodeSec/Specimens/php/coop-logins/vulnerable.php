<?php
// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)

/** What is kept of a member's passphrase. */
function keepPassphrase(string $passphrase): string
{
    $salt = bin2hex(random_bytes(8));

    return $salt . ':' . hash('sha256', $salt . $passphrase);
}

/** Whether a passphrase is the one of which this was kept. */
function passphraseFits(string $passphrase, string $kept): bool
{
    [$salt, $digest] = array_pad(explode(':', $kept, 2), 2, '');

    return hash_equals($digest, hash('sha256', $salt . $passphrase));
}
