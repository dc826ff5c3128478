<?php

class UserFile
{
    private array $users;

    public function __construct(private string $path)
    {
        $this->users = is_file($path) ? json_decode(file_get_contents($path), true) : [];
    }

    public function add(string $name, string $password): void
    {
        $this->users[$name] = ['password' => $password, 'since' => date('c')];
        file_put_contents($this->path, json_encode($this->users), LOCK_EX);
    }

    public function check(string $name, string $password): bool
    {
        $stored = $this->users[$name]['password'] ?? '';
        return $stored !== '' && hash_equals($stored, $password);
    }
}
