<?php
require __DIR__ . '/config.php';

$db = new mysqli(DB_HOST, DB_USER, getenv('DB_PASSWORD'), DB_NAME);
$category = $_GET['category'] ?? 'all';

$sql = "SELECT id, name, price FROM products WHERE category = '" . $category . "' ORDER BY name";
$result = $db->query($sql);

$items = [];
while ($row = $result->fetch_assoc()) {
    $items[] = ['id' => (int) $row['id'], 'name' => $row['name'], 'price' => $row['price']];
}
header('Content-Type: application/json');
echo json_encode($items);
