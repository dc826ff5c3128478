<?php

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
