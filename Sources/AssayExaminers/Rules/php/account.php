<?php
// ruleid: assay.php.weak-password-rule
if (strlen($password) < 4) {
    fail();
}
// ok: assay.php.weak-password-rule
if (strlen($password) < 12) {
    fail();
}
// ruleid: assay.php.weak-password-rule
$rules = ['password' => 'required|min:6|confirmed'];
// ok: assay.php.weak-password-rule
$rules = ['password' => 'required|min:12|confirmed'];
// ruleid: assay.php.weak-password-recovery
$resetToken = md5($email);
// ruleid: assay.php.weak-password-recovery
if ($_POST['security_answer'] === $user['answer']) {
    resetPassword($user);
}
// ok: assay.php.weak-password-recovery
$resetToken = bin2hex(random_bytes(32));
// ok: assay.php.weak-password-recovery
$etag = md5($email);
// ruleid: assay.php.token-not-verified
$claims = JWT::decode($jwt, new Key($key, 'none'));
// ruleid: assay.php.token-not-verified
$parts = json_decode(base64_decode(explode('.', $jwt)[1]), true);
// ok: assay.php.token-not-verified
$claims = JWT::decode($jwt, new Key($key, 'HS256'));
// ok: assay.php.token-not-verified
$claims = json_decode($jwt, true);
