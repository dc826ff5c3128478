<?php
// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)

/** An id that no visit has yet. */
function unusedVisitId(ArrayObject $visits): string
{
    do {
        $id = rtrim(strtr(base64_encode(random_bytes(24)), '+/', '-_'), '=');
    } while ($visits->offsetExists($id));

    return $id;
}

/** Signs a reader in; returns the id for the cookie. */
function signIn(ArrayObject $visits, ?string $cookieId, string $reader): string
{
    $all = $visits->getArrayCopy();
    $earlier = $all[$cookieId ?? ''] ?? [];
    unset($all[$cookieId ?? '']);
    $visitId = unusedVisitId($visits);
    $all[$visitId] = array_merge(['shelf' => []], $earlier, ['reader' => $reader]);
    $visits->exchangeArray($all);

    return $visitId;
}
