<?php

$locale = 'en_GB';
$cfg = parse_ini_file('/etc/portal/portal.ini');

require_once __DIR__ . '/lib/helpers.php';
$strings = include __DIR__ . "/lang/$locale.php";

date_default_timezone_set($cfg['timezone'] ?? 'UTC');

function t(string $key): string
{
    global $strings;
    return htmlspecialchars($strings[$key] ?? $key);
}

echo '<h1>', t('welcome'), '</h1><p>', date('H:i'), '</p>';
