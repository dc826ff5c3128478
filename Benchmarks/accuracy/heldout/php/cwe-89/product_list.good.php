<?php
require __DIR__ . '/config.php';

$db = new mysqli(DB_HOST, DB_USER, getenv('DB_PASSWORD'), DB_NAME);
$category = $_GET['category'] ?? 'all';

$stmt = $db->prepare('SELECT id, name, price FROM products WHERE category = ? ORDER BY name');
$stmt->bind_param('s', $category);
$stmt->execute();
$result = $stmt->get_result();

$items = [];
while ($row = $result->fetch_assoc()) {
    $items[] = ['id' => (int) $row['id'], 'name' => $row['name'], 'price' => $row['price']];
}
header('Content-Type: application/json');
echo json_encode($items);
