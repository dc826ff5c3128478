<?php
$password = $_POST['password'];
$st = $pdo->prepare('INSERT INTO users (name, password) VALUES (?, ?)');
// ruleid: assay.php.password-stored-plain
$st->execute([$_POST['name'], $password]);
// ruleid: assay.php.weak-password-rule
$hash = password_hash($password, PASSWORD_DEFAULT);
// ok: assay.php.password-stored-plain
$st->execute([$_POST['name'], $hash]);

function register(string $name, string $password, PDO $pdo)
{
    $st = $pdo->prepare('INSERT INTO users (name, password) VALUES (:n, :p)');
    $st->bindValue(':n', $name);
    // ruleid: assay.php.password-stored-plain
    $st->bindValue(':p', $password);
    $st->execute();
}

function registerSafely(string $name, string $password, PDO $pdo)
{
    $st = $pdo->prepare('INSERT INTO users (name, password) VALUES (:n, :p)');
    // ok: assay.php.password-stored-plain
    $st->execute(['n' => $name, 'p' => password_hash($password, PASSWORD_ARGON2ID)]);
}

function login(string $name, string $password, PDO $pdo)
{
    $st = $pdo->prepare('SELECT hash FROM users WHERE name = ?');
    // ok: assay.php.password-stored-plain
    $st->execute([$name]);
    return password_verify($password, $st->fetchColumn());
}

// ruleid: assay.php.credentials-poorly-protected
setcookie('password', $p, $options);
// ok: assay.php.credentials-poorly-protected
setcookie('remember', $token, $options);
// ruleid: assay.php.credentials-poorly-protected
$_SESSION['password'] = $p;
// ok: assay.php.credentials-poorly-protected
$_SESSION['name'] = $p;
// ruleid: assay.php.credentials-poorly-protected
$stored = base64_encode($password);
// ruleid: assay.php.credentials-poorly-protected
mail($to, 'Welcome', "Your password is $password");
// ok: assay.php.credentials-poorly-protected
mail($to, 'Welcome', 'Choose a password: ' . $link);

function savecard(PDO $pdo, string $cardNumber)
{
    $st = $pdo->prepare('INSERT INTO cards (no) VALUES (?)');
    // ruleid: assay.php.sensitive-data-stored-plain
    $st->execute([$cardNumber]);
    // ok: assay.php.sensitive-data-stored-plain
    $st->execute([$this->vault->encrypt($cardNumber)]);
    // ruleid: assay.php.sensitive-data-stored-plain
    file_put_contents('/srv/cards.txt', $_POST['ssn'] . "\n", FILE_APPEND);
    // ok: assay.php.sensitive-data-stored-plain
    file_put_contents('/srv/cards.txt', substr($cardNumber, -4), FILE_APPEND);
}

// ruleid: assay.php.secret-in-log
error_log("login of $user with {$row['password']}");
// ruleid: assay.php.secret-in-log
$logger->info('token: ' . $token);
// ruleid: assay.php.secret-in-log
Log::debug('request', ['password' => $_POST['password']]);
// ok: assay.php.secret-in-log
error_log("login of $user failed");
// ok: assay.php.secret-in-log
$logger->info('password changed', ['user' => $id]);
// ruleid: assay.php.secret-in-url
$p = $_GET['password'];
// ok: assay.php.secret-in-url
$p = $_POST['password'];
// ruleid: assay.php.secret-in-url
$r = file_get_contents("https://api.example.org/v1?api_key=$key");
// ok: assay.php.secret-in-url
$r = file_get_contents("https://api.example.org/v1?page=$page");
