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
        if (!$user || $user['birth_date'] !== $form['birth_date']) {
            return 'the answers do not match';
        }
        $this->db->prepare('UPDATE users SET hash = ? WHERE id = ?')
            ->execute([password_hash($form['new_password'], PASSWORD_DEFAULT), $user['id']]);
        return 'your password was changed';
    }
}
