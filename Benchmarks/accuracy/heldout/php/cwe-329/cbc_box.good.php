<?php

function protect(string $text, string $encKey, string $macKey): string
{
    $length = openssl_cipher_iv_length('aes-256-cbc');
    $iv = random_bytes($length);
    $data = openssl_encrypt($text, 'aes-256-cbc', $encKey, OPENSSL_RAW_DATA, $iv);
    $mac = hash_hmac('sha256', $iv . $data, $macKey, true);
    return base64_encode($iv . $mac . $data);
}

$text = stream_get_contents(STDIN);
echo protect($text, hex2bin(getenv('ENC_KEY')), hex2bin(getenv('MAC_KEY'))), PHP_EOL;
