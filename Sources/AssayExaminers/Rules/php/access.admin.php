<?php
$id = (int) $_GET['id'];
// ruleid: assay.php.critical-function-open
$stmt = $pdo->prepare('DELETE FROM products WHERE id = ?');
$stmt->execute([$id]);
