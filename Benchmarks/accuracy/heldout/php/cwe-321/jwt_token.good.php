<?php
require __DIR__ . '/vendor/autoload.php';

use Firebase\JWT\JWT;
use Firebase\JWT\Key;

$secret = getenv('PORTAL_JWT_KEY') ?: throw new RuntimeException('PORTAL_JWT_KEY is not set');

function issue(int $userId, string $secret): string
{
    return JWT::encode(['sub' => $userId, 'iat' => time(), 'exp' => time() + 900], $secret, 'HS256');
}

function subject(string $token, string $secret): int
{
    return (int) JWT::decode($token, new Key($secret, 'HS256'))->sub;
}

$token = issue(42, $secret);
echo subject($token, $secret), PHP_EOL;
