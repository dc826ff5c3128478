<?php
$errors = [];
$from = $_POST['email'] ?? '';
$text = $_POST['message'] ?? '';

if (trim($text) === '') {
    $errors[] = 'write a message';
}
if (filter_var($from, FILTER_VALIDATE_EMAIL) === false) {
    $errors[] = 'that is not an e-mail address';
}
if ($errors) {
    http_response_code(422);
    exit(implode(', ', $errors));
}

$headers = "From: website@example.org\r\n";
$headers .= "Reply-To: $from\r\n";
$headers .= "Content-Type: text/plain; charset=utf-8\r\n";
mail('desk@example.org', 'Message from the website', $text, $headers);
echo 'Thank you!';
