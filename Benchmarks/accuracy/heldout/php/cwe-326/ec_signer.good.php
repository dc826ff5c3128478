<?php

final class ReceiptSigner
{
    private OpenSSLAsymmetricKey $key;

    public function __construct()
    {
        $key = openssl_pkey_new([
            'private_key_type' => OPENSSL_KEYTYPE_EC,
            'curve_name' => 'prime256v1',
        ]);
        if ($key === false) {
            throw new RuntimeException('no key could be made');
        }
        $this->key = $key;
    }

    public function sign(string $receipt): string
    {
        openssl_sign($receipt, $signature, $this->key, OPENSSL_ALGO_SHA256);
        return base64_encode($signature);
    }
}
