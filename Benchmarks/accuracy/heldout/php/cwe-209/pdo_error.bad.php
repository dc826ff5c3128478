<?php
try {
    $pdo = new PDO(getenv('DB_DSN'), getenv('DB_USER'), getenv('DB_PASSWORD'));
    $pdo->setAttribute(PDO::ATTR_ERRMODE, PDO::ERRMODE_EXCEPTION);
    $stmt = $pdo->prepare('SELECT name, stock FROM items WHERE sku = ?');
    $stmt->execute([$_GET['sku'] ?? '']);
    $item = $stmt->fetch(PDO::FETCH_ASSOC);
} catch (PDOException $e) {
    http_response_code(500);
    die('Database error: ' . $e->getMessage() . ' in ' . $e->getFile() . ':' . $e->getLine());
}

header('Content-Type: application/json');
echo json_encode($item ?: ['error' => 'unknown item']);
