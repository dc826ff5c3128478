<?php
// ruleid: assay.php.path-from-input
readfile('uploads/' . $_GET['file']);
// ok: assay.php.path-from-input
readfile('uploads/' . basename($_GET['file']));
$name = $_POST['name'];
// ruleid: assay.php.path-from-input
$text = file_get_contents(__DIR__ . "/notes/$name.txt");
// ruleid: assay.php.path-from-input
unlink($_REQUEST['path']);
$path = realpath('/srv/files/' . $name);
if ($path === false || strpos($path, '/srv/files/') !== 0) {
    http_response_code(404);
    exit;
}
// ok: assay.php.path-from-input
readfile($path);
$clean = str_replace('../', '', $_GET['f']);
// ruleid: assay.php.path-from-input
$h = fopen("/srv/data/$clean", 'r');
$other = $_POST['other'];
if (strpos($other, '..') === false) {
    // ruleid: assay.php.path-from-input
    echo htmlspecialchars(file_get_contents('/srv/' . $other));
}
if (!preg_match('/^[a-z0-9_-]+$/i', $name)) {
    die('bad name');
}
// ok: assay.php.path-from-input
$text = file_get_contents(__DIR__ . "/notes/$name.txt");
$files = ['a' => 'a.pdf', 'b' => 'b.pdf'];
// ok: assay.php.path-from-input
readfile('/srv/' . $files[$_GET['id']]);
// ruleid: assay.php.path-from-input
move_uploaded_file($_FILES['f']['tmp_name'], 'docs/' . $_POST['folder'] . '/x.txt');
// ok: assay.php.path-from-input
move_uploaded_file($_FILES['f']['tmp_name'], 'docs/' . bin2hex(random_bytes(8)) . '.txt');

class FileController
{
    public function download(Request $request)
    {
        // ruleid: assay.php.path-from-input
        return response()->download(storage_path('app/' . $request->input('file')));
    }

    public function show(Request $request)
    {
        $file = basename($request->query('file'));
        // ok: assay.php.path-from-input
        return response()->file(storage_path("app/$file"));
    }
}

function readUserFile($filename)
{
    // ruleid: assay.php.path-from-input
    return file_get_contents('/var/www/files/' . $filename);
}

function readUserFileSafely($filename)
{
    $base = realpath('/var/www/files');
    $target = realpath($base . '/' . $filename);
    if ($target === false || !str_starts_with($target, $base . DIRECTORY_SEPARATOR)) {
        throw new RuntimeException('not allowed');
    }
    // ok: assay.php.path-from-input
    return file_get_contents($target);
}

// ruleid: assay.php.file-chosen-by-input
session_save_path($_GET['dir']);
// ruleid: assay.php.file-chosen-by-input
$zip->extractTo($_POST['target']);
// ok: assay.php.file-chosen-by-input
$zip->extractTo('/srv/import');
// ok: assay.php.file-chosen-by-input
chdir(__DIR__);
