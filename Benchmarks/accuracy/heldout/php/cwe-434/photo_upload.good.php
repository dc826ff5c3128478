<?php
session_start();
if (empty($_SESSION['user_id'])) {
    header('Location: /login.php');
    exit;
}

$photo = $_FILES['photo'] ?? null;
if ($photo === null || $photo['error'] !== UPLOAD_ERR_OK || $photo['size'] > 3_000_000) {
    http_response_code(400);
    exit('no usable photo');
}

$types = ['image/jpeg' => 'jpg', 'image/png' => 'png'];
$mime = (new finfo(FILEINFO_MIME_TYPE))->file($photo['tmp_name']);
if (!isset($types[$mime])) {
    http_response_code(415);
    exit('only JPEG and PNG');
}
$name = bin2hex(random_bytes(16)) . '.' . $types[$mime];
move_uploaded_file($photo['tmp_name'], __DIR__ . '/uploads/' . $name);
echo json_encode(['url' => '/uploads/' . rawurlencode($name)]);
