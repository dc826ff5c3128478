<?php
// ruleid: assay.php.weak-random-for-secret
$token = md5(rand());
// ruleid: assay.php.weak-random-for-secret
$otp = mt_rand(100000, 999999);
// ok: assay.php.weak-random-for-secret
$otp = random_int(100000, 999999);
// ok: assay.php.weak-random-for-secret
$colour = $colours[mt_rand(0, 3)];
// ok: assay.php.weak-random-for-secret
$jitter = mt_rand(0, 1000);
// ruleid: assay.php.weak-random-for-secret
$_SESSION['csrf_token'] = sha1(mt_rand() . 'x');
// ruleid: assay.php.weak-random-for-secret
$sessionId = substr(str_shuffle('abcdefghijklmnop'), 0, 16);

function generatePassword($length = 12)
{
    $chars = 'abcdefghijkl0123456789';
    $out = '';
    for ($i = 0; $i < $length; $i++) {
        // ruleid: assay.php.weak-random-for-secret
        $out .= $chars[rand(0, strlen($chars) - 1)];
    }
    return $out;
}

function generatePasswordSafely($length = 12)
{
    $chars = 'abcdefghijkl0123456789';
    $out = '';
    for ($i = 0; $i < $length; $i++) {
        // ok: assay.php.weak-random-for-secret
        $out .= $chars[random_int(0, strlen($chars) - 1)];
    }
    return $out;
}

function pickColour()
{
    // ok: assay.php.weak-random-for-secret
    return ['red', 'green'][rand(0, 1)];
}

// ruleid: assay.php.predictable-token
$resetToken = md5($email . time());
// ruleid: assay.php.predictable-token
$apiKey = uniqid('', true);
// ok: assay.php.predictable-token
$resetToken = bin2hex(random_bytes(32));
// ok: assay.php.predictable-token
$tokenExpires = time() + 3600;
// ok: assay.php.predictable-token
$fileName = uniqid() . '.png';

function tokenFor()
{
    // ruleid: assay.php.seeded-random
    mt_srand(time());
    // ruleid: assay.php.weak-random-for-secret
    return mt_rand();
}

// ruleid: assay.php.seeded-random
srand((int) (microtime(true) * 1000));

function shuffledDeck($seed)
{
    // ok: assay.php.seeded-random
    mt_srand($seed);
    // ok: assay.php.seeded-random
    return mt_rand(1, 52);
}

// ruleid: assay.php.openssl-random-not-strong
$token = bin2hex(random_bytes(4));
// ruleid: assay.php.openssl-random-not-strong
$sessionId = bin2hex(openssl_random_pseudo_bytes(3));
// ok: assay.php.openssl-random-not-strong
$token = bin2hex(random_bytes(16));
// ok: assay.php.openssl-random-not-strong
$suffix = bin2hex(random_bytes(4));
