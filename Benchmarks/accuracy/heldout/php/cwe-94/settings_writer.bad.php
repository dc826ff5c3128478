<?php
session_start();
require __DIR__ . '/auth.php';
require_admin();
check_form_token($_POST['token'] ?? '');

$file = __DIR__ . '/data/site-settings.php';
$title = (string) ($_POST['title'] ?? '');
$theme = (string) ($_POST['theme'] ?? 'light');

$code = "<?php\nreturn ['title' => '$title', 'theme' => '$theme'];\n";
file_put_contents($file, $code, LOCK_EX);

$settings = include $file;
header('Location: /admin/settings?saved=' . count($settings));
