<?php
// ruleid: assay.php.header-from-input
header('X-Language: ' . $_GET['lang']);
// ruleid: assay.php.header-from-input
mail('a@example.org', 'Contact', $body, 'From: ' . $_POST['email']);
$from = str_replace(["\r", "\n"], '', $_POST['email']);
// ok: assay.php.header-from-input
mail('a@example.org', 'Contact', $body, 'From: ' . $from);
// ok: assay.php.header-from-input
header('X-Page: ' . (int) $_GET['page']);
// ruleid: assay.php.log-from-input
error_log('login failed for ' . $_POST['user']);
// ruleid: assay.php.log-from-input
$this->logger->info("search for {$_GET['q']}");
// ok: assay.php.log-from-input
error_log('login failed for ' . str_replace(["\r", "\n"], ' ', $_POST['user']));
// ok: assay.php.log-from-input
$this->logger->info('search', ['q' => 'x']);
