<?php
session_start();
require __DIR__ . '/db.php';

if (!isset($_SESSION['uid'])) {
    header('Location: /login.php');
    exit;
}

$stmt = db()->prepare('SELECT number, total, pdf FROM invoices WHERE id = ?');
$stmt->execute([(int) $_GET['id']]);
$invoice = $stmt->fetch(PDO::FETCH_ASSOC);
if (!$invoice) {
    http_response_code(404);
    exit('not found');
}
header('Content-Type: application/pdf');
echo $invoice['pdf'];
