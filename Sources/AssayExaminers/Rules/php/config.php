<?php
// ruleid: assay.php.cors-any-origin
header('Access-Control-Allow-Origin: *');
// ok: assay.php.cors-any-origin
header('Access-Control-Allow-Origin: https://app.example.org');
// ruleid: assay.php.cors-any-origin
$response->headers->set('Access-Control-Allow-Origin', '*');
// ruleid: assay.php.cors-any-origin
$r = response('ok')->header('Access-Control-Allow-Origin', '*');
// ok: assay.php.cors-any-origin
$response->headers->set('Access-Control-Allow-Methods', '*');
// ruleid: assay.php.cors-reflects-origin
header('Access-Control-Allow-Origin: ' . $_SERVER['HTTP_ORIGIN']);
$origin = $_SERVER['HTTP_ORIGIN'] ?? '';
// ruleid: assay.php.cors-reflects-origin
header("Access-Control-Allow-Origin: $origin");
// ok: assay.php.cors-reflects-origin
header('Vary: Origin');
if (in_array($origin, ['https://a.example.org'], true)) {
    // ok: assay.php.cors-reflects-origin
    header("Access-Control-Allow-Origin: $origin");
}
// ruleid: assay.php.framing-allowed
header('X-Frame-Options: ALLOWALL');
// ok: assay.php.framing-allowed
header('X-Frame-Options: SAMEORIGIN');
// ruleid: assay.php.framing-allowed
header("Content-Security-Policy: default-src 'self'; frame-ancestors *");
// ok: assay.php.framing-allowed
header("Content-Security-Policy: default-src 'self'; frame-ancestors 'none'");
// ruleid: assay.php.framing-allowed
header_remove('X-Frame-Options');
// ruleid: assay.php.errors-displayed
ini_set('display_errors', '1');
// ruleid: assay.php.errors-displayed
ini_set('display_errors', 'On');
// ok: assay.php.errors-displayed
ini_set('display_errors', '0');
// ok: assay.php.errors-displayed
ini_set('log_errors', '1');
// ruleid: assay.php.debug-information-shown
phpinfo();
// ruleid: assay.php.debug-information-shown
var_dump($_SERVER);
// ok: assay.php.debug-information-shown
var_dump($result);
// ruleid: assay.php.debug-information-shown
define('WP_DEBUG', true);
// ok: assay.php.debug-information-shown
define('WP_DEBUG', false);
try {
    $pdo = new PDO($dsn, $user, $pw);
} catch (PDOException $e) {
    error_log($e->getMessage());
    // ruleid: assay.php.error-details-shown
    die('Connection failed: ' . $e->getMessage());
}
try {
    run();
} catch (Exception $ex) {
    // ruleid: assay.php.error-details-shown
    echo json_encode(['error' => $ex->getMessage()]);
    // ruleid: assay.php.error-details-shown
    echo $ex->getTraceAsString();
    // ok: assay.php.error-details-shown
    echo json_encode(['error' => 'Something went wrong']);
    if ($debug) {
        // ok: assay.php.error-details-shown
        echo $ex->getMessage();
    }
}
// ruleid: assay.php.error-details-shown
$r = mysqli_query($c, 'SELECT 1') or die(mysqli_error($c));
// ok: assay.php.error-details-shown
$r = mysqli_query($c, 'SELECT 1') or die('The database does not answer');
// ruleid: assay.php.information-exposed
header('X-Powered-By: PHP/8.1.2');
// ok: assay.php.information-exposed
header('Content-Type: application/json');
// ruleid: assay.php.information-exposed
echo json_encode(['id' => $u['id'], 'password' => $u['password']]);
// ok: assay.php.information-exposed
echo json_encode(['id' => $u['id'], 'name' => $u['name']]);
