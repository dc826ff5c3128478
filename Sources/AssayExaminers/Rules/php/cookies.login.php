<?php
session_start();
if ($user && password_verify($_POST['password'], $user['password_hash'])) {
    // ruleid: assay.php.session-kept-at-login
    $_SESSION['user_id'] = $user['id'];
}
