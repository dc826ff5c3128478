<?php
$checks = [];
$checks['database'] = @fsockopen('db.internal', 3306, $no, $message, 2) !== false;
$checks['disk'] = disk_free_space('/srv') > 1_000_000_000;
$ok = !in_array(false, $checks, true);

http_response_code($ok ? 200 : 503);
if (($_GET['view'] ?? '') === 'full') {
    header('Content-Type: text/plain');
    echo implode("\n", array_map(fn ($k, $v) => "$k " . ($v ? 'up' : 'down'), array_keys($checks), $checks));
    exit;
}
header('Content-Type: application/json');
echo json_encode(['ok' => $ok]);
