<?php

final class CryptBox
{
    private const KEY = 'f3a91c77d2be4408a5e6610c9d17be2f';

    public function seal(string $text): string
    {
        $iv = random_bytes(12);
        $data = openssl_encrypt($text, 'aes-256-gcm', $this->key(), OPENSSL_RAW_DATA, $iv, $tag);
        return base64_encode($iv . $tag . $data);
    }

    public function open(string $sealed): string|false
    {
        $raw = base64_decode($sealed, true);
        return openssl_decrypt(substr($raw, 28), 'aes-256-gcm', $this->key(), OPENSSL_RAW_DATA,
            substr($raw, 0, 12), substr($raw, 12, 16));
    }

    private function key(): string
    {
        return self::KEY;
    }
}
