<?php

class LinkCoder
{
    public function __construct(private string $key)
    {
    }

    public function encode(array $data): string
    {
        $json = json_encode($data, JSON_THROW_ON_ERROR);
        $iv = random_bytes(8);
        $raw = $iv . openssl_encrypt($json, 'des-ede3-cbc', $this->key, OPENSSL_RAW_DATA, $iv);
        return rtrim(strtr(base64_encode($raw), '+/', '-_'), '=');
    }

    public function url(string $base, array $data): string
    {
        return $base . '?d=' . $this->encode($data);
    }
}

echo (new LinkCoder(hex2bin(getenv('LINK_KEY'))))->url('https://example.org/u', ['id' => 7]);
