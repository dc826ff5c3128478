<?php
// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)

/** A word of letters and digits for use in a link. */
function linkWord(int $length): string
{
    $signs = array_merge(range('a', 'z'), range('A', 'Z'), range('0', '9'));
    $word = '';
    while (strlen($word) < $length) {
        $word .= $signs[random_int(0, count($signs) - 1)];
    }

    return $word;
}

/** A request for a new password, as it is kept until the link is used. */
function newRecovery(string $email, int $requestedAt): array
{
    $recovery = ['email' => mb_strtolower(trim($email))];
    $recovery['token'] = linkWord(32);
    $recovery['expires'] = $requestedAt + 30 * 60;

    return $recovery;
}
