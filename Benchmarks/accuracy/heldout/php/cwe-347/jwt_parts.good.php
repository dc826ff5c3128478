<?php

use Firebase\JWT\JWT;
use Firebase\JWT\Key;

require __DIR__ . '/vendor/autoload.php';

function current_claims(): ?object
{
    $header = $_SERVER['HTTP_AUTHORIZATION'] ?? '';
    if (!preg_match('/^Bearer ([\w-]+)\.([\w-]+)\.([\w-]*)$/', $header, $m)) {
        return null;
    }
    try {
        return JWT::decode("$m[1].$m[2].$m[3]", new Key(getenv('JWT_KEY'), 'HS256'));
    } catch (UnexpectedValueException) {
        return null;
    }
}

$claims = current_claims();
http_response_code($claims ? 200 : 401);
echo json_encode(['user' => $claims->sub ?? null]);
