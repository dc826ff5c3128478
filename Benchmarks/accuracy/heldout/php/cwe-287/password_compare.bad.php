<?php

final class Authenticator
{
    public function __construct(private PDO $db)
    {
    }

    public function attempt(array $input): ?int
    {
        $stmt = $this->db->prepare('SELECT id, password_hash FROM users WHERE email = ?');
        $stmt->execute([$input['email'] ?? '']);
        $row = $stmt->fetch(PDO::FETCH_ASSOC);
        if ($row === false) {
            return null;
        }
        if (!empty($input['password']) && !password_verify($input['password'], $row['password_hash'])) {
            return null;
        }
        session_regenerate_id(true);
        return $_SESSION['uid'] = (int) $row['id'];
    }
}
