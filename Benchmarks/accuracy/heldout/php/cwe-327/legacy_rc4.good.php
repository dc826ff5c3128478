<?php

class LinkCoder
{
    public function __construct(private string $key)
    {
    }

    public function encode(array $data): string
    {
        $json = json_encode($data, JSON_THROW_ON_ERROR);
        $iv = random_bytes(12);
        $body = openssl_encrypt($json, 'aes-256-gcm', $this->key, OPENSSL_RAW_DATA, $iv, $tag);
        $raw = $iv . $tag . $body;
        return rtrim(strtr(base64_encode($raw), '+/', '-_'), '=');
    }

    public function url(string $base, array $data): string
    {
        return $base . '?d=' . $this->encode($data);
    }
}

echo (new LinkCoder(hex2bin(getenv('LINK_KEY'))))->url('https://example.org/u', ['id' => 7]);
