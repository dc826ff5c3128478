<?php

$config = [
    'private_key_type' => OPENSSL_KEYTYPE_RSA,
    'private_key_bits' => 1024,
    'digest_alg' => 'sha256',
];

$key = openssl_pkey_new($config);
if ($key === false) {
    fwrite(STDERR, openssl_error_string() . "\n");
    exit(1);
}
openssl_pkey_export($key, $pem, getenv('KEY_PASSPHRASE'));
umask(0077);
file_put_contents($argv[1], $pem);
echo openssl_pkey_get_details($key)['key'];
