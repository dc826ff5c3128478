<?php

final class Session
{
    public static function open(): void
    {
        ini_set('session.use_only_cookies', '1');
        ini_set('session.use_strict_mode', '1');
        session_set_cookie_params(['secure' => true, 'httponly' => true, 'samesite' => 'Strict']);
        session_start();
    }

    public static function user(): ?int
    {
        return $_SESSION['uid'] ?? null;
    }
}

Session::open();
echo Session::user() === null ? 'signed out' : 'signed in';
