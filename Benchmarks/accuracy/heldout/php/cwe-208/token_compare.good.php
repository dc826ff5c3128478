<?php

$expected = (string) getenv('CRON_TOKEN');
$given = $_SERVER['HTTP_X_CRON_TOKEN'] ?? '';

if ($expected === '' || !hash_equals($expected, $given)) {
    http_response_code(403);
    exit('forbidden');
}

require __DIR__ . '/jobs.php';

$done = 0;
foreach (due_jobs() as $job) {
    $job->run();
    $done++;
}
echo "$done jobs run\n";
