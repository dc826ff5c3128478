<?php
// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)

/** A request for a new password, as it is kept until the link is used. */
function newRecovery(string $email, int $requestedAt): array
{
    $address = mb_strtolower(trim($email));

    return [
        'email' => $address,
        'token' => bin2hex(random_bytes(20)),
        'expires' => $requestedAt + 1800,
    ];
}
