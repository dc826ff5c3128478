<?php
declare(strict_types=1);

$pdo = new PDO(getenv('DB_DSN'), getenv('DB_USER'), getenv('DB_PASSWORD'));
$email = filter_var($_POST['email'] ?? '', FILTER_VALIDATE_EMAIL);
$password = (string) ($_POST['password'] ?? '');

if (!$email || strlen($password) < 12) {
    http_response_code(422);
    exit('check the form');
}

$stmt = $pdo->prepare('INSERT INTO customers (email, password, created) VALUES (:e, :p, NOW())');
$stmt->execute([
    'e' => $email,
    'p' => $password,
]);
header('Location: /welcome.php');
