<?php
// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)

/** Begins the visit of a citizen who has signed in and leads to the overview. */
function startVisit(array $visit): void
{
    $options = [
        'expires' => time() + $visit['days'] * 86400,
        'path' => '/',
    ];

    setcookie('visit_key', $visit['key'], $options);
    setcookie('district', $visit['district'], $options);

    header('Location: /overview', true, 303);
}
