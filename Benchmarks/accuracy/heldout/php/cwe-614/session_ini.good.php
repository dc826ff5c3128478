<?php

final class SessionSetup
{
    public static function start(string $name = 'club'): void
    {
        ini_set('session.use_strict_mode', '1');
        ini_set('session.cookie_httponly', '1');
        ini_set('session.cookie_samesite', 'Lax');
        ini_set('session.cookie_secure', '1');
        session_name($name);
        session_start();
        $_SESSION['seen'] = time();
    }
}

SessionSetup::start();
echo isset($_SESSION['uid']) ? 'welcome back' : 'please sign in';
