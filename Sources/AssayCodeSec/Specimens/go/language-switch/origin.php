<?php

const LANGUAGES = ['de', 'fr', 'it'];

/** Remembers the language and goes back to the page. */
function switch_language(array $query): void
{
    $lang = $query['lang'] ?? '';
    if (!in_array($lang, LANGUAGES, true)) {
        http_response_code(400);
        echo 'unknown language';
        return;
    }
    setcookie('lang', $lang, [
        'expires' => time() + 365 * 86400, 'path' => '/',
        'httponly' => true, 'secure' => true, 'samesite' => 'Lax',
    ]);
    $back = $query['back'] ?? '';
    header('Location: ' . ($back !== '' ? $back : '/'), true, 303);
}
