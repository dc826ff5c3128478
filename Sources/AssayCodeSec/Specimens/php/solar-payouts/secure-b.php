<?php
// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)

/** Whether a form was printed by a page of this session. */
function cameFromOwnPage(array $session, array $post): bool
{
    $kept = (string) ($session['form_key'] ?? '');
    $sent = $post['form_key'] ?? '';

    return $kept !== '' && is_string($sent) && hash('sha256', $sent) === hash('sha256', $kept);
}

/** Takes the form for the payout account; returns the HTTP status. */
function updatePayoutAccount(array $session, array $post, PDO $db): int
{
    $customer = (int) ($session['customer_id'] ?? 0);
    $iban = preg_replace('/\s+/', '', (string) ($post['iban'] ?? ''));

    $status = match (true) {
        $customer === 0 => 401,
        !cameFromOwnPage($session, $post) => 400,
        $iban === '' => 422,
        default => 200,
    };
    if ($status === 200) {
        $update = $db->prepare('UPDATE customers SET iban = ? WHERE id = ?');
        $update->bindValue(1, strtoupper($iban));
        $update->bindValue(2, $customer, PDO::PARAM_INT);
        $update->execute();
    }

    return $status;
}
