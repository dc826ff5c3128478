<?php
// ruleid: assay.php.password-in-code
$password = 'S3cr3t!Pass';
// ok: assay.php.password-in-code
$password = getenv('DB_PASSWORD');
// ok: assay.php.password-in-code
$password = '';
// ruleid: assay.php.password-in-code
define('DB_PASSWORD', 'hunter2!');
// ruleid: assay.php.password-in-code
$config['api_key'] = 'b7f1c2d94e8a4c1f';
// ok: assay.php.password-in-code
$passwordField = 'user_password';
// ruleid: assay.php.password-in-code
$options = ['user' => 'app', 'password' => 'q1w2e3r4'];
// ok: assay.php.password-in-code
$rules = ['password' => 'required|min:12'];

class Settings
{
    // ruleid: assay.php.password-in-code
    private string $apiSecret = 'a8d7f6a5s4d3f2';
    // ruleid: assay.php.password-in-code
    const SMTP_PASSWORD = 'mail-pass-1';
    // ok: assay.php.password-in-code
    const TOKEN_NAME = 'csrf_token_name';
}

// ruleid: assay.php.password-in-connection
$pdo = new PDO('mysql:host=db;dbname=a', 'root', 'toor123');
// ok: assay.php.password-in-connection
$pdo = new PDO('mysql:host=db;dbname=a', 'root', $_ENV['DB_PASS']);
// ruleid: assay.php.password-in-connection
$m = mysqli_connect('localhost', 'root', 'toor123', 'a');
// ok: assay.php.password-in-connection
$m = mysqli_connect('localhost', $user, $pw, 'a');
// ruleid: assay.php.password-compared-with-constant
if ($_POST['password'] === 'letmein42') {
    $ok = true;
}
// ok: assay.php.password-compared-with-constant
if ($_POST['password'] === '') {
    $ok = false;
}
// ruleid: assay.php.password-compared-with-constant
if ($user === 'admin' && $pass == 'admin123') {
    $ok = true;
}
// ok: assay.php.password-compared-with-constant
if (password_verify($pass, $row['hash'])) {
    $ok = true;
}
// ruleid: assay.php.known-token-in-code
$client = new S3('AKIAABCDEFGHIJKLMNOP');
// ruleid: assay.php.known-token-in-code
$github->login('ghp_abcdefghijklmnopqrstuvwxyz0123456789');
// ok: assay.php.known-token-in-code
$client = new S3($_ENV['AWS_ACCESS_KEY_ID']);
// ok: assay.php.known-token-in-code
$github->login('');

function sign($data)
{
    // ruleid: assay.php.key-in-code
    return hash_hmac('sha256', $data, 'my-hmac-key-2024');
}

function encrypt($data, $iv)
{
    $k = '0123456789abcdef0123456789abcdef';
    // ruleid: assay.php.key-in-code
    return openssl_encrypt($data, 'aes-256-cbc', $k, 0, $iv);
}

function encryptSafely($data, $iv)
{
    $k = base64_decode(getenv('APP_KEY'));
    // ok: assay.php.key-in-code
    return openssl_encrypt($data, 'aes-256-cbc', $k, 0, $iv);
}

function signSafely($data)
{
    // ok: assay.php.key-in-code
    return hash_hmac('sha256', $data, $_ENV['HMAC_KEY']);
}

// ruleid: assay.php.key-constant
const ENCRYPTION_KEY = 'f00dbabe12345678';
// ruleid: assay.php.key-constant
$aesKey = hex2bin('00112233445566778899aabbccddeeff');
// ok: assay.php.key-constant
$aesKey = hex2bin(getenv('AES_KEY'));
// ok: assay.php.key-constant
$primaryKey = 'customer_id';
