<?php
session_start();
class Login
{
    public function check($name, $password)
    {
        $user = $this->users->find($name);
        if (!password_verify($password, $user->hash)) {
            return false;
        }
        // ruleid: assay.php.session-kept-at-login
        $_SESSION['logged_in'] = true;
        return true;
    }
}
