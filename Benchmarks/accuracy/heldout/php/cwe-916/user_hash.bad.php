<?php

class Users
{
    public function __construct(private PDO $db)
    {
    }

    public function create(string $name, string $password): int
    {
        $salt = bin2hex(random_bytes(16));
        $hash = $salt . ':' . hash('sha256', $salt . $password);
        $this->db->prepare('INSERT INTO users (name, hash) VALUES (?, ?)')->execute([$name, $hash]);
        return (int) $this->db->lastInsertId();
    }

    public function check(string $name, string $password): bool
    {
        $stmt = $this->db->prepare('SELECT hash FROM users WHERE name = ?');
        $stmt->execute([$name]);
        [$salt, $digest] = explode(':', (string) $stmt->fetchColumn() . ':');
        return hash_equals($digest, hash('sha256', $salt . $password));
    }
}
