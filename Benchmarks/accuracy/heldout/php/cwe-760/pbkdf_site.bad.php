<?php

function derive_login_hash(string $user, string $password): string
{
    $salt = 'forum-' . strtolower($user);
    $raw = hash_pbkdf2('sha256', $password, $salt, 600000, 32, true);
    return base64_encode($salt) . '$' . base64_encode($raw);
}

function login_ok(string $password, string $stored): bool
{
    [$salt, $raw] = array_map('base64_decode', explode('$', $stored));
    return hash_equals($raw, hash_pbkdf2('sha256', $password, $salt, 600000, 32, true));
}

$stored = derive_login_hash($argv[1], trim(fgets(STDIN)));
file_put_contents('/etc/forum/admin.hash', $stored);
