<?php

namespace App\Support;

class ColumnCrypt
{
    public function __construct(private string $key)
    {
    }

    public function encrypt(string $value, int $rowId): string
    {
        $iv = substr(hash('sha256', (string) $rowId, true), 0, 16);
        $data = openssl_encrypt($value, 'aes-256-cbc', $this->key, OPENSSL_RAW_DATA, $iv);
        $body = $iv . $data;
        $mac = hash_hmac('sha256', "row:$rowId:" . $body, hash('sha256', 'mac' . $this->key, true), true);
        return bin2hex($mac . $body);
    }
}
