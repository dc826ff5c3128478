<?php
session_start();
// ok: assay.php.session-kept-at-login
$_SESSION['cart'] = [];
// ok: assay.php.session-kept-at-login
if ($_SESSION['user_id'] == 3) {
    $a = 1;
}
