<?php
session_start();
require __DIR__ . '/shop.php';

$order = paid_order((int) ($_SESSION['last_order'] ?? 0));
if ($order === null) {
    http_response_code(404);
    exit;
}

$code = 'GIFT' . strtoupper(bin2hex(random_bytes(10)));
save_voucher($code, $order['amount'], strtotime('+1 year'));
mark_delivered($order['id']);
?>
<h1>Your gift card</h1>
<p>Code: <b><?= htmlspecialchars($code) ?></b></p>
<p>Worth <?= number_format($order['amount'] / 100, 2) ?> euro</p>
