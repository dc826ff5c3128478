<?php
declare(strict_types=1);

$host = $_POST['host'] ?? '';
$type = in_array($_POST['type'] ?? '', ['A', 'MX', 'TXT'], true) ? $_POST['type'] : 'A';
$lines = [];

if ($host !== '') {
    if (!preg_match('/\A[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?\z/i', $host)) {
        http_response_code(400);
        exit('bad host name');
    }
    exec('dig +short ' . $type . ' ' . escapeshellarg($host), $lines, $status);
    if ($status !== 0) {
        $lines = ['the lookup failed'];
    }
}

header('Content-Type: text/plain');
echo implode("\n", $lines);
