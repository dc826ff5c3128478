<?php
// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
// The page between sign-in and the page that the pupil wanted.

function continueVisit(array $query): never
{
    $nextPage = $query['next'] ?? '/dashboard';
    if ($nextPage === '') {
        $nextPage = '/dashboard';
    }
    header("Location: $nextPage", true, 302);
    exit;
}

function noticePage(): string
{
    return <<<HTML
        <p>The notice board was updated last night. Please read the new timetable.</p>
        <form method="post"><button id="continueButton">Continue</button></form>
        HTML;
}

if (PHP_SAPI !== 'cli') {
    if ($_SERVER['REQUEST_METHOD'] === 'POST') {
        continueVisit($_GET);
    }
    echo noticePage();
}
