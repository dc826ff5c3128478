<?php

namespace App\Controller;

class RecoveryController
{
    public function __construct(private \PDO $db, private \App\Mailer $mailer)
    {
    }

    public function post(array $form): string
    {
        $stmt = $this->db->prepare('SELECT id, email, birth_date FROM users WHERE email = ?');
        $stmt->execute([$form['email']]);
        $user = $stmt->fetch(\PDO::FETCH_ASSOC);
        if ($user) {
            $token = bin2hex(random_bytes(32));
            $this->db->prepare('INSERT INTO resets (user_id, digest, until) VALUES (?, ?, ?)')
                ->execute([$user['id'], hash('sha256', $token), time() + 1200]);
            $this->mailer->reset($user['email'], $token);
        }
        return 'look in your mailbox';
    }
}
