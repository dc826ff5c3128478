<?php
// ruleid: assay.php.broken-cipher
$a = openssl_encrypt($data, 'des-ede3-cbc', $key, OPENSSL_RAW_DATA, $iv);
// ruleid: assay.php.broken-cipher
$a = openssl_encrypt($data, "AES-128-ECB", $key);
// ok: assay.php.broken-cipher
$a = openssl_encrypt($data, 'aes-256-gcm', $key, OPENSSL_RAW_DATA, $iv, $tag);
// ruleid: assay.php.broken-cipher
$cipher = 'rc4';
// ok: assay.php.broken-cipher
$cipher = 'aes-256-cbc';
// ruleid: assay.php.broken-cipher
$b = mcrypt_encrypt(MCRYPT_DES, $key, $data, MCRYPT_MODE_CBC, $iv);
// ok: assay.php.broken-cipher
$b = sodium_crypto_secretbox($data, random_bytes(24), $key);
// ruleid: assay.php.weak-hash
$h = hash('md5', $contents);
// ruleid: assay.php.weak-hash
$h = hash_hmac('sha1', $payload, $key);
// ok: assay.php.weak-hash
$h = hash('sha256', $contents);
// ruleid: assay.php.weak-hash
$signature = sha1($payload . $key);
// ok: assay.php.weak-hash
$cacheKey = 'page_' . md5($url);
// ruleid: assay.php.weak-hash
openssl_sign($data, $sig, $private, OPENSSL_ALGO_SHA1);
// ok: assay.php.weak-hash
openssl_sign($data, $sig, $private, OPENSSL_ALGO_SHA256);
// ruleid: assay.php.password-hashed-fast
$stored = md5($_POST['password']);
// ruleid: assay.php.password-hashed-fast
$stored = sha1($salt . $password);
// ruleid: assay.php.password-hashed-fast
$stored = hash('sha256', $user->password);
// ok: assay.php.password-hashed-fast
$stored = password_hash($_POST['password'], PASSWORD_DEFAULT);
// ok: assay.php.password-hashed-fast
$stored = password_hash($password, PASSWORD_BCRYPT, ['cost' => 12]);
// ruleid: assay.php.password-hashed-fast
$stored = password_hash($password, PASSWORD_BCRYPT, ['cost' => 5]);
// ruleid: assay.php.password-hashed-fast
$dk = hash_pbkdf2('sha256', $password, $salt, 1000, 32);
// ok: assay.php.password-hashed-fast
$dk = hash_pbkdf2('sha256', $password, $salt, 600000, 32);
// ruleid: assay.php.predictable-salt
$salt = 'f1xed-s4lt';
// ruleid: assay.php.predictable-salt
$salt = md5($username);
// ok: assay.php.predictable-salt
$salt = random_bytes(16);
// ok: assay.php.predictable-salt
$salt = substr(bin2hex(random_bytes(16)), 0, 22);
// ruleid: assay.php.short-key
$k = openssl_pkey_new(['private_key_bits' => 1024, 'private_key_type' => OPENSSL_KEYTYPE_RSA]);
// ok: assay.php.short-key
$k = openssl_pkey_new(['private_key_bits' => 4096, 'private_key_type' => OPENSSL_KEYTYPE_RSA]);
// ruleid: assay.php.short-key
$k = openssl_pkey_new(['curve_name' => 'secp160r1', 'private_key_type' => OPENSSL_KEYTYPE_EC]);
// ok: assay.php.short-key
$k = openssl_pkey_new(['curve_name' => 'prime256v1', 'private_key_type' => OPENSSL_KEYTYPE_EC]);

function fixedIv($data, $key)
{
    $iv = '1234567890123456';
    // ruleid: assay.php.fixed-iv
    return openssl_encrypt($data, 'aes-256-cbc', $key, 0, $iv);
}

function derivedIv($data, $key)
{
    // ruleid: assay.php.fixed-iv
    return openssl_encrypt($data, 'aes-256-cbc', $key, OPENSSL_RAW_DATA, substr(md5($key), 0, 16));
}

function randomIv($data, $key)
{
    $cipher = 'aes-256-cbc';
    $iv = random_bytes(openssl_cipher_iv_length($cipher));
    // ok: assay.php.fixed-iv
    return base64_encode($iv . openssl_encrypt($data, $cipher, $key, OPENSSL_RAW_DATA, $iv));
}

function randomIvOfOpenssl($data, $key)
{
    $length = openssl_cipher_iv_length('aes-256-gcm');
    $iv = openssl_random_pseudo_bytes($length);
    $tag = '';
    // ok: assay.php.fixed-iv
    return $iv . openssl_encrypt($data, 'aes-256-gcm', $key, OPENSSL_RAW_DATA, $iv, $tag) . $tag;
}
