<?php
// ruleid: assay.php.eval-of-input
eval($_GET['code']);
$expr = $_POST['expr'];
// ruleid: assay.php.eval-of-input
eval("\$result = $expr;");
// ruleid: assay.php.eval-of-input
eval('return ' . $expr . ';');
// ok: assay.php.eval-of-input
eval('return 1 + 2;');
if (!preg_match('/^[0-9+\-*\/ ().]+$/', $expr)) {
    die('bad');
}
// ok: assay.php.eval-of-input
eval("\$result = $expr;");
// ruleid: assay.php.eval-of-input
assert($_GET['check']);
// ruleid: assay.php.eval-of-input
$f = create_function('$x', 'return ' . $_GET['op'] . ';');
// ruleid: assay.php.eval-of-input
preg_replace('/.*/e', $_GET['r'], $text);
// ok: assay.php.eval-of-input
preg_replace('/[a-e]/', $_GET['r'], $text);

function calculate($formula)
{
    // ruleid: assay.php.eval-of-input
    return eval("return $formula;");
}

function calculateSafely(float $a, float $b, string $op): float
{
    // ok: assay.php.eval-of-input
    return ['+' => fn() => $a + $b, '-' => fn() => $a - $b][$op]();
}

$action = $_GET['action'];
// ruleid: assay.php.callable-from-input
call_user_func($action, $_GET['arg']);
// ruleid: assay.php.callable-from-input
$action();
// ruleid: assay.php.callable-from-input
array_map($_POST['fn'], $list);
// ok: assay.php.callable-from-input
array_map('trim', $_POST['list']);
// ok: assay.php.callable-from-input
call_user_func('handle', $_GET['arg']);
if (in_array($action, ['list', 'show'], true)) {
    // ok: assay.php.callable-from-input
    $action();
}
$handlers = ['list' => 'listAll', 'show' => 'showOne'];
$handler = $handlers[$_GET['h']] ?? 'listAll';
// ok: assay.php.callable-from-input
$handler();

