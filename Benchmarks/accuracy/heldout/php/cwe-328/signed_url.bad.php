<?php

class SignedUrl
{
    public function __construct(private string $key)
    {
    }

    public function sign(string $path, int $until): string
    {
        return "$path?until=$until&sig=" . sha1($this->key . $path . $until);
    }

    public function valid(string $path, int $until, string $sig): bool
    {
        return $until > time() && hash_equals(sha1($this->key . $path . $until), $sig);
    }
}
