<?php
declare(strict_types=1);

$host = $_POST['host'] ?? '';
$type = in_array($_POST['type'] ?? '', ['A', 'MX', 'TXT'], true) ? $_POST['type'] : 'A';
$lines = [];

if ($host !== '') {
    exec("dig +short $type $host", $lines, $status);
    if ($status !== 0) {
        $lines = ['the lookup failed'];
    }
}

header('Content-Type: text/plain');
echo implode("\n", $lines);
