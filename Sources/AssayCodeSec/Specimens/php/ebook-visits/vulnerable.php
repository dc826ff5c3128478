<?php
// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)

/** Signs a reader in; returns the id for the cookie. */
function signIn(ArrayObject $visits, ?string $cookieId, string $reader): string
{
    $visitId = $cookieId ?? bin2hex(random_bytes(16));
    $data = $visits[$visitId] ?? ['shelf' => []];
    $data['reader'] = $reader;
    $visits[$visitId] = $data;

    return $visitId;
}
