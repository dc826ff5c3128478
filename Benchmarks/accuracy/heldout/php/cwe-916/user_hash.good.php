<?php

class Users
{
    public function __construct(private PDO $db)
    {
    }

    public function create(string $name, string $password): int
    {
        $hash = password_hash($password, PASSWORD_DEFAULT);
        $this->db->prepare('INSERT INTO users (name, hash) VALUES (?, ?)')->execute([$name, $hash]);
        return (int) $this->db->lastInsertId();
    }

    public function check(string $name, string $password): bool
    {
        $stmt = $this->db->prepare('SELECT hash FROM users WHERE name = ?');
        $stmt->execute([$name]);
        return password_verify($password, (string) $stmt->fetchColumn());
    }
}
