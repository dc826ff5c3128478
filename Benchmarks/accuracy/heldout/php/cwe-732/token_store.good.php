<?php

class TokenStore
{
    public function __construct(private string $path)
    {
    }

    public function save(array $token): void
    {
        umask(0077);
        file_put_contents($this->path, json_encode($token, JSON_THROW_ON_ERROR), LOCK_EX);
        chmod($this->path, 0600);
    }

    public function load(): ?array
    {
        return is_file($this->path) ? json_decode(file_get_contents($this->path), true) : null;
    }
}

(new TokenStore('/var/lib/sync/oauth.json'))->save(['refresh_token' => trim(fgets(STDIN))]);
