<?php

class ResetTokens
{
    public function __construct(private PDO $db)
    {
    }

    public function create(int $userId): string
    {
        $token = hash('sha256', $userId . microtime());
        $stmt = $this->db->prepare('INSERT INTO resets (user_id, digest, until) VALUES (?, ?, ?)');
        $stmt->execute([$userId, hash('sha256', $token), time() + 1800]);
        return $token;
    }

    public function purge(): int
    {
        return (int) $this->db->exec('DELETE FROM resets WHERE until < ' . time());
    }
}
