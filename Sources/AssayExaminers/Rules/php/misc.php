<?php
class UserController extends Controller
{
    public function store(Request $request)
    {
        // ruleid: assay.php.mass-assignment
        $user = User::create($request->all());
        // ruleid: assay.php.mass-assignment
        $user->update($request->all());
        // ok: assay.php.mass-assignment
        $user->update($request->only(['name', 'email']));
        // ok: assay.php.mass-assignment
        return User::create($request->validated());
    }
}

class Account extends Model
{
    // ruleid: assay.php.mass-assignment
    protected $guarded = [];
}

// ruleid: assay.php.mass-assignment
extract($_POST);
// ok: assay.php.mass-assignment
extract(['a' => 1]);
// ruleid: assay.php.slow-pattern
preg_match('/^(a+)+$/', $text);
// ruleid: assay.php.slow-pattern
preg_match('/^([a-zA-Z0-9]+)*@/', $mail);
// ok: assay.php.slow-pattern
preg_match('/^[a-z]+(-[a-z]+)*$/', $text);
// ok: assay.php.slow-pattern
preg_match('/^(ab)+$/', $text);
// ruleid: assay.php.pattern-from-input
preg_match('/' . $_GET['q'] . '/', $text);
// ruleid: assay.php.pattern-from-input
preg_match("#{$_POST['re']}#i", $text);
// ok: assay.php.pattern-from-input
preg_match('/' . preg_quote($_GET['q'], '/') . '/', $text);
// ok: assay.php.pattern-from-input
preg_match('/x/', $_GET['q']);
// ruleid: assay.php.world-writable
chmod($file, 0777);
// ruleid: assay.php.world-writable
mkdir($dir, 0777, true);
// ok: assay.php.world-writable
chmod($file, 0640);
// ok: assay.php.world-writable
mkdir($dir, 0755, true);
// ruleid: assay.php.format-from-input
$line = sprintf($_GET['format'], 1);
$f = $_POST['f'];
// ruleid: assay.php.format-from-input
$line = sprintf("Hello $f %d", 1);
// ok: assay.php.format-from-input
$line = sprintf('Hello %s', $f);
// ok: assay.php.format-from-input
$line = sprintf('Hello %d', 1);
$row = $result->fetch_assoc();
// ruleid: assay.php.spreadsheet-formula-from-input
fputcsv($out, $row);
// ruleid: assay.php.spreadsheet-formula-from-input
fputcsv($out, [$_POST['name'], 1]);
// ok: assay.php.spreadsheet-formula-from-input
fputcsv($out, array_map('csvCell', $row));
// ok: assay.php.spreadsheet-formula-from-input
fputcsv($out, ['id', 'name']);
// ruleid: assay.php.predictable-temporary-file
file_put_contents('/tmp/export.csv', $csv);
// ruleid: assay.php.predictable-temporary-file
$h = fopen('/tmp/export.log', 'w');
// ok: assay.php.predictable-temporary-file
$h = tmpfile();
// ok: assay.php.predictable-temporary-file
file_put_contents(tempnam(sys_get_temp_dir(), 'exp'), $csv);
?>
<?php /* ruleid: assay.php.script-of-other-host */ ?>
<script src="https://cdn.example.org/lib.js"></script>
<?php /* ruleid: assay.php.script-of-other-host */ ?>
<link rel="stylesheet" href="//cdn.example.org/lib.css">
<?php /* ok: assay.php.script-of-other-host */ ?>
<script src="https://cdn.example.org/lib.js" integrity="sha384-abc" crossorigin="anonymous"></script>
<?php /* ok: assay.php.script-of-other-host */ ?>
<script src="/js/lib.js"></script>
