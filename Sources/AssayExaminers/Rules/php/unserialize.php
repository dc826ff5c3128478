<?php
// ruleid: assay.php.unserialize-of-input
$data = unserialize($_COOKIE['prefs']);
$raw = base64_decode($_POST['state']);
// ruleid: assay.php.unserialize-of-input
$state = @unserialize($raw);
// ok: assay.php.unserialize-of-input
$state = unserialize($raw, ['allowed_classes' => false]);
// ok: assay.php.unserialize-of-input
$state = json_decode($raw, true);

function load($serialized)
{
    // ruleid: assay.php.unserialize-of-input
    return \unserialize($serialized);
}

function loadSafely($serialized)
{
    // ok: assay.php.unserialize-of-input
    return unserialize($serialized, ['allowed_classes' => [Point::class]]);
}

function loadSigned(string $data, string $mac, string $key)
{
    if (!hash_equals(hash_hmac('sha256', $data, $key), $mac)) {
        throw new RuntimeException('changed');
    }
    // ok: assay.php.unserialize-of-input
    return unserialize($data);
}

