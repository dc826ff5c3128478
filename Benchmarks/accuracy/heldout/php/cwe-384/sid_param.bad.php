<?php

final class Session
{
    public static function open(): void
    {
        if (!empty($_GET['sid'])) {
            session_id($_GET['sid']);
        }
        ini_set('session.use_only_cookies', '0');
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
