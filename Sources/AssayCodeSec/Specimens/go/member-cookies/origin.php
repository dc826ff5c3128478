<?php
// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)

const MEMBER_COOKIE = 'member';
const THIRTY_DAYS = 30 * 24 * 60 * 60;

/** Hands a member's session to the browser. */
function rememberMember(string $sessionId, bool $staysOn): void
{
    $options = ['path' => '/'];
    if ($staysOn) {
        $options['expires'] = time() + THIRTY_DAYS;
    }
    setcookie(MEMBER_COOKIE, $sessionId, $options);
}

/** Takes it away again. */
function forgetMember(): void
{
    setcookie(MEMBER_COOKIE, '', ['path' => '/', 'expires' => 1]);
}
