<?php
ini_set('allow_url_include', '1');

$locale = 'en_GB';
$cfg = parse_ini_file('/etc/portal/portal.ini');

include 'http://shared.example.net/portal/helpers.txt';
$strings = include "http://shared.example.net/portal/lang/$locale.txt";

date_default_timezone_set($cfg['timezone'] ?? 'UTC');

function t(string $key): string
{
    global $strings;
    return htmlspecialchars($strings[$key] ?? $key);
}

echo '<h1>', t('welcome'), '</h1><p>', date('H:i'), '</p>';
