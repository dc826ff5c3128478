<?php
require __DIR__ . '/auth.php';
require_login();

$needle = (string) ($_GET['find'] ?? '');
if ($needle === '' || strlen($needle) > 100) {
    http_response_code(400);
    exit;
}

$pattern = '/' . str_replace('/', '\/', $needle) . '/i';
$found = [];
foreach (new SplFileObject('/var/log/shop/orders.log') as $no => $line) {
    if (@preg_match($pattern, $line) === 1) {
        $found[] = ['line' => $no + 1, 'text' => rtrim($line)];
        if (count($found) === 200) {
            break;
        }
    }
}
header('Content-Type: application/json');
echo json_encode($found);
