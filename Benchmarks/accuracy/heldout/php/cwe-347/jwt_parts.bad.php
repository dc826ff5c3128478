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
    $claims = json_decode(JWT::urlsafeB64Decode($m[2]));
    return ($claims->exp ?? 0) > time() ? $claims : null;
}

$claims = current_claims();
http_response_code($claims ? 200 : 401);
echo json_encode(['user' => $claims->sub ?? null]);
