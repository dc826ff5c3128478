<?php

/** Takes the form for the payout account; returns the HTTP status. */
function updatePayoutAccount(array $session, array $post, PDO $db): int
{
    if (empty($session['customer_id'])) {
        return 401;
    }

    $iban = strtoupper(str_replace(' ', '', $post['iban'] ?? ''));
    if ($iban === '') {
        return 422;
    }

    $update = $db->prepare('UPDATE customers SET iban = :iban WHERE id = :id');
    $update->execute(['iban' => $iban, 'id' => $session['customer_id']]);

    return 200;
}
