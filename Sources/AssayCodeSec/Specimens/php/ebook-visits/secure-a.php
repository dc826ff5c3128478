<?php
// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)

/** Signs a reader in; returns the id for the cookie. */
function signIn(ArrayObject $visits, ?string $cookieId, string $reader): string
{
    $data = ['shelf' => []];
    if ($cookieId !== null && isset($visits[$cookieId])) {
        $data = $visits[$cookieId];
        unset($visits[$cookieId]);
    }

    $visitId = bin2hex(random_bytes(16));
    $data['reader'] = $reader;
    $visits[$visitId] = $data;

    return $visitId;
}
