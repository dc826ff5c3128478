<html><body>
<?php /* ruleid: assay.php.xss-echo-of-input */ ?>
<h1><?= $_GET['title'] ?></h1>
<?php /* ok: assay.php.xss-echo-of-input */ ?>
<h1><?= htmlspecialchars($_GET['title'], ENT_QUOTES, 'UTF-8') ?></h1>
<?php
// ruleid: assay.php.xss-echo-of-input
echo "Hello " . $_GET['name'];
$name = $_POST['name'] ?? 'guest';
// ruleid: assay.php.xss-echo-of-input
print "<p>Hello $name</p>";
// ruleid: assay.php.xss-echo-of-input
printf('<p>Hello %s</p>', trim($name));
// ok: assay.php.xss-echo-of-input
printf('<p>Page %d</p>', (int) $_GET['page']);
// ok: assay.php.xss-echo-of-input
echo '<p>Hello ' . htmlentities($name, ENT_QUOTES) . '</p>';
$safe = htmlspecialchars($name);
// ok: assay.php.xss-echo-of-input
echo "<p>$safe</p>";
// ok: assay.php.xss-echo-of-input
echo json_encode(['name' => $name]);
// ruleid: assay.php.xss-echo-of-input
echo addslashes($name);
// ruleid: assay.php.xss-echo-of-input
die("Unknown user: " . $_REQUEST['u']);
$html = '';
foreach ($_POST as $key => $value) {
    $html .= "<li>$value</li>";
}
// ruleid: assay.php.xss-echo-of-input
echo <<<HTML
<ul>$html</ul>
HTML;
$result = $mysqli->query('SELECT name FROM users');
while ($row = $result->fetch_assoc()) {
    // ruleid: assay.php.xss-echo-of-input
    echo '<td>' . $row['name'] . '</td>';
    // ok: assay.php.xss-echo-of-input
    echo '<td>' . htmlspecialchars($row['name']) . '</td>';
}
// ruleid: assay.php.xss-echo-of-input
echo "You are at " . $_SERVER['REQUEST_URI'];
// ok: assay.php.xss-echo-of-input
echo "You are from " . $_SERVER['SERVER_PORT'];
$colour = $_GET['colour'];
if (!in_array($colour, ['red', 'green'], true)) {
    $colour = 'red';
}
// ok: assay.php.xss-echo-of-input
echo "<b style=\"color:$colour\">x</b>";
// ok: assay.php.xss-echo-of-input
echo strip_tags($name);
// ruleid: assay.php.xss-echo-of-input
echo strip_tags($name, '<b><a>');

function show(Request $request)
{
    // ruleid: assay.php.xss-echo-of-input
    return new Response('<h1>' . $request->query->get('q') . '</h1>');
}

function showEscaped(Request $request)
{
    // ok: assay.php.xss-echo-of-input
    return new Response('<h1>' . htmlspecialchars($request->query->get('q')) . '</h1>');
}

function slim($request, $response)
{
    $params = $request->getQueryParams();
    // ruleid: assay.php.xss-echo-of-input
    $response->getBody()->write("Hello " . $params['name']);
    return $response;
}

function csv()
{
    header('Content-Type: text/plain; charset=utf-8');
    // ok: assay.php.xss-echo-of-input
    echo $_GET['text'];
}
