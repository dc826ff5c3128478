<?php
session_start();
if ($user && password_verify($_POST['password'], $user['password_hash'])) {
    session_regenerate_id(true);
    // ok: assay.php.session-kept-at-login
    $_SESSION['user_id'] = $user['id'];
}
