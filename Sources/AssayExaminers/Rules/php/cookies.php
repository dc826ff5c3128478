<?php
// ruleid: assay.php.cookie-without-secure, assay.php.cookie-without-httponly
setcookie('session', $id, time() + 3600, '/');
// ruleid: assay.php.cookie-without-secure, assay.php.cookie-without-httponly
setcookie('session', $id);
// ruleid: assay.php.cookie-without-httponly
setcookie('session', $id, time() + 3600, '/', '', true);
// ruleid: assay.php.cookie-without-secure
setcookie('session', $id, time() + 3600, '/', '', false, true);
// ok: assay.php.cookie-without-secure, assay.php.cookie-without-httponly
setcookie('session', $id, time() + 3600, '/', '', true, true);
// ok: assay.php.cookie-without-secure, assay.php.cookie-without-httponly
setcookie('session', '', time() - 3600, '/');
// ok: assay.php.cookie-without-secure, assay.php.cookie-without-httponly, assay.php.cookie-samesite-none
setcookie('session', $id, ['expires' => time() + 3600, 'secure' => true, 'httponly' => true, 'samesite' => 'Strict']);
// ruleid: assay.php.cookie-without-secure
setcookie('session', $id, ['expires' => time() + 3600, 'httponly' => true, 'samesite' => 'Lax']);
// ruleid: assay.php.cookie-without-httponly
setcookie('session', $id, ['expires' => time() + 3600, 'secure' => true, 'samesite' => 'Lax']);
// ruleid: assay.php.cookie-samesite-none
setcookie('theme', $id, ['expires' => 0, 'secure' => true, 'httponly' => true, 'samesite' => 'None']);
// ok: assay.php.cookie-without-secure, assay.php.cookie-without-httponly
setcookie('theme', $id, $options);
// ruleid: assay.php.cookie-without-secure
ini_set('session.cookie_secure', '0');
// ruleid: assay.php.cookie-without-httponly
ini_set('session.cookie_httponly', 0);
// ok: assay.php.cookie-without-httponly
ini_set('session.cookie_httponly', 1);
// ruleid: assay.php.cookie-without-secure
session_set_cookie_params(['lifetime' => 0, 'httponly' => true, 'samesite' => 'Lax']);
// ok: assay.php.cookie-without-secure
session_set_cookie_params(['lifetime' => 0, 'secure' => true, 'httponly' => true, 'samesite' => 'Lax']);
// ruleid: assay.php.cookie-samesite-none
ini_set('session.cookie_samesite', 'None');
// ok: assay.php.cookie-samesite-none
ini_set('session.cookie_samesite', 'Lax');
// ruleid: assay.php.session-fixation
session_id($_GET['sid']);
// ruleid: assay.php.session-fixation
ini_set('session.use_strict_mode', '0');
// ok: assay.php.session-fixation
ini_set('session.use_strict_mode', '1');
// ok: assay.php.session-fixation
session_id(bin2hex(random_bytes(16)));
// ruleid: assay.php.session-lives-too-long
ini_set('session.gc_maxlifetime', 31536000);
// ruleid: assay.php.session-lives-too-long
session_start(['cookie_lifetime' => 315360000]);
// ok: assay.php.session-lives-too-long
ini_set('session.gc_maxlifetime', 1440);
// ok: assay.php.session-lives-too-long
session_start(['cookie_lifetime' => 3600]);
