<?php

class SignedUrl
{
    public function __construct(private string $key)
    {
    }

    public function sign(string $path, int $until): string
    {
        return "$path?until=$until&sig=" . hash_hmac('sha256', "$path|$until", $this->key);
    }

    public function valid(string $path, int $until, string $sig): bool
    {
        return $until > time() && hash_equals(hash_hmac('sha256', "$path|$until", $this->key), $sig);
    }
}
