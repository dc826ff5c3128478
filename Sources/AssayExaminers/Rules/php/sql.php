<?php
// Statements that are built from input, and the same with placeholders.
$id = $_GET['id'];
// ruleid: assay.php.sql-built-from-input
$r = mysqli_query($conn, "SELECT * FROM users WHERE id = $id");
// ruleid: assay.php.sql-built-from-input
$r = $mysqli->query("SELECT * FROM users WHERE name = '" . $_POST['name'] . "'");
// ruleid: assay.php.sql-built-from-input
$r = mysql_query(sprintf("SELECT * FROM users WHERE name = '%s'", $_REQUEST['name']));
// ok: assay.php.sql-built-from-input
$r = mysql_query(sprintf("SELECT * FROM users WHERE id = %d", $_REQUEST['id']));
$sql = "SELECT * FROM users";
$sql .= " WHERE name LIKE '%" . htmlspecialchars($_COOKIE['q']) . "%'";
// ruleid: assay.php.sql-built-from-input
$r = $pdo->query($sql);
// ok: assay.php.sql-built-from-input
$r = mysqli_query($conn, "SELECT * FROM users WHERE name = '" . mysqli_real_escape_string($conn, $_GET['n']) . "'");
// ok: assay.php.sql-built-from-input
$stmt = $pdo->prepare("SELECT * FROM users WHERE id = ?");
$stmt->execute([$id]);
// ok: assay.php.sql-built-from-input
$stmt = $mysqli->prepare("SELECT * FROM users WHERE id = ?");
$stmt->bind_param("i", $id);
$stmt->execute();
// ruleid: assay.php.sql-built-from-input
$stmt = $pdo->prepare("SELECT * FROM users WHERE id = " . $id);
$stmt->execute();
$heredoc = <<<SQL
SELECT * FROM orders WHERE customer = '{$_GET['c']}'
SQL;
// ruleid: assay.php.sql-built-from-input
pg_query($pg, $heredoc);
// ok: assay.php.sql-built-from-input
pg_query_params($pg, 'SELECT * FROM orders WHERE customer = $1', [$_GET['c']]);
$conditions = [];
foreach ($_POST as $k => $v) {
    $conditions[] = "$k = '" . addslashes($v) . "'";
}
// ruleid: assay.php.sql-built-from-input
$db->exec("DELETE FROM logs WHERE " . implode(' AND ', $conditions));
$marks = [];
$values = [];
foreach ($_POST['ids'] as $v) {
    $marks[] = '?';
    $values[] = $v;
}
// ok: assay.php.sql-built-from-input
$stmt = $pdo->prepare("SELECT * FROM t WHERE id IN (" . implode(',', $marks) . ")");
$stmt->execute($values);
$in = implode(',', array_fill(0, count($_POST['ids']), '?'));
// ok: assay.php.sql-built-from-input
$stmt = $pdo->prepare("SELECT * FROM t WHERE id IN ($in)");
$ids = array_map('intval', explode(',', $_GET['ids']));
// ok: assay.php.sql-built-from-input
$pdo->query("SELECT * FROM t WHERE id IN (" . implode(',', $ids) . ")");
$page = (int) ($_GET['page'] ?? 1);
$offset = ($page - 1) * 20;
// ok: assay.php.sql-built-from-input
$pdo->query("SELECT * FROM t LIMIT 20 OFFSET $offset");

// columns can't be bound: a list of what is allowed
$sort = $_GET['sort'] ?? 'name';
$allowed = ['name', 'date'];
if (!in_array($sort, $allowed, true)) {
    $sort = 'name';
}
// ok: assay.php.sql-built-from-input
$pdo->query("SELECT * FROM t ORDER BY $sort");
$columns = ['n' => 'name', 'd' => 'created_at'];
$column = $columns[$_GET['s']] ?? 'name';
// ok: assay.php.sql-built-from-input
$pdo->query("SELECT * FROM t ORDER BY $column");
$dir = $_GET['dir'] === 'desc' ? 'DESC' : 'ASC';
// ok: assay.php.sql-built-from-input
$pdo->query("SELECT * FROM t ORDER BY name $dir");
$dir2 = $_GET['dir'];
// ruleid: assay.php.sql-built-from-input
$pdo->query("SELECT * FROM t ORDER BY name $dir2");

function findUser(PDO $pdo, string $email): ?array
{
    // ruleid: assay.php.sql-built-from-input
    $stmt = $pdo->query("SELECT * FROM users WHERE email = '$email'");
    return $stmt->fetch() ?: null;
}

function findUserSafely(PDO $pdo, string $email, int $limit): ?array
{
    // ok: assay.php.sql-built-from-input
    $stmt = $pdo->prepare("SELECT * FROM users WHERE email = :email LIMIT $limit");
    $stmt->execute(['email' => $email]);
    return $stmt->fetch() ?: null;
}

class UserRepository
{
    private $db;
    private string $table = 'users';

    public function search($term)
    {
        // ruleid: assay.php.sql-built-from-input
        return $this->db->query("SELECT * FROM {$this->table} WHERE name LIKE '%{$term}%'")->fetchAll();
    }

    public function byRole($role)
    {
        // ok: assay.php.sql-built-from-input
        $st = $this->db->prepare("SELECT * FROM {$this->table} WHERE role = :role");
        $st->bindValue(':role', $role);
        $st->execute();
        return $st->fetchAll();
    }

    public function wordpress($name)
    {
        global $wpdb;
        // ruleid: assay.php.sql-built-from-input
        $wpdb->get_results("SELECT * FROM {$wpdb->posts} WHERE post_title = '$name'");
        // ok: assay.php.sql-built-from-input
        $wpdb->get_results($wpdb->prepare("SELECT * FROM {$wpdb->posts} WHERE post_title = %s", $name));
        // ruleid: assay.php.sql-built-from-input
        $wpdb->query($wpdb->prepare("DELETE FROM t WHERE a = '$name' AND b = %d", 3));
    }

    public function laravel(Request $request)
    {
        // ruleid: assay.php.sql-built-from-input
        DB::select("select * from users where name = '" . $request->input('name') . "'");
        // ok: assay.php.sql-built-from-input
        DB::select('select * from users where name = ?', [$request->input('name')]);
        // ruleid: assay.php.sql-built-from-input
        $q = User::whereRaw("age > " . $request->age)->get();
        // ok: assay.php.sql-built-from-input
        $q = User::whereRaw('age > ?', [$request->age])->get();
        // ruleid: assay.php.sql-built-from-input
        \DB::table('users')->orderByRaw($request->get('sort'))->get();
        // ok: assay.php.sql-built-from-input
        return User::where('name', $request->input('name'))->get();
    }

    public function doctrine($name)
    {
        // ruleid: assay.php.sql-built-from-input
        $this->em->createQuery("SELECT u FROM User u WHERE u.name = '" . $name . "'")->getResult();
        // ok: assay.php.sql-built-from-input
        $this->em->createQuery('SELECT u FROM User u WHERE u.name = :n')->setParameter('n', $name)->getResult();
        $qb = $this->em->createQueryBuilder();
        // ruleid: assay.php.sql-built-from-input
        $qb->select('u')->from('User', 'u')->where("u.name = '$name'");
        // ok: assay.php.sql-built-from-input
        $qb->select('u')->from('User', 'u')->where('u.name = :n')->setParameter('n', $name);
    }

    // a thin layer hands the statement on
    public function run(string $sql, array $params = [])
    {
        // ok: assay.php.sql-built-from-input
        $st = $this->pdo->prepare($sql);
        $st->execute($params);
        return $st;
    }
}

// the escape of HTML and a search for a word are no guards
$name = $_POST['name'];
if (strpos($name, "'") !== false) {
    error_log('quote');
}
// ruleid: assay.php.sql-built-from-input
$sqlite->querySingle("SELECT 1 FROM users WHERE name = '" . strip_tags($name) . "'");
$n2 = $_POST['n2'];
if (!ctype_alnum($n2)) {
    throw new InvalidArgumentException('bad name');
}
// ok: assay.php.sql-built-from-input
$sqlite->querySingle("SELECT 1 FROM users WHERE name = '" . $n2 . "'");
$n3 = $_POST['n3'];
if (preg_match('/^[a-z]{1,20}$/', $n3) !== 1) {
    exit('bad');
}
// ok: assay.php.sql-built-from-input
$sqlite->querySingle("SELECT 1 FROM users WHERE name = '" . $n3 . "'");
$n4 = filter_input(INPUT_GET, 'n4', FILTER_VALIDATE_INT);
// ok: assay.php.sql-built-from-input
$sqlite->querySingle("SELECT 1 FROM users WHERE id = $n4");
$n5 = filter_input(INPUT_GET, 'n5');
// ruleid: assay.php.sql-built-from-input
$sqlite->querySingle("SELECT 1 FROM users WHERE id = $n5");
$n6 = $_GET['n6'];
settype($n6, 'integer');
// ok: assay.php.sql-built-from-input
$sqlite->querySingle("SELECT 1 FROM users WHERE id = $n6");
$n7 = preg_replace('/[^a-zA-Z0-9_]/', '', $_GET['n7']);
// ok: assay.php.sql-built-from-input
$sqlite->querySingle("SELECT 1 FROM users WHERE name = '$n7'");

$esc = mysqli_real_escape_string($conn, $_GET['id']);
// ruleid: assay.php.sql-escaped-but-unquoted
mysqli_query($conn, "SELECT * FROM users WHERE id = $esc");
// ruleid: assay.php.sql-escaped-but-unquoted
mysqli_query($conn, "SELECT * FROM users WHERE id = " . $conn->real_escape_string($_GET['id']));
// ok: assay.php.sql-escaped-but-unquoted
mysqli_query($conn, "SELECT * FROM users WHERE id = '$esc'");
// ok: assay.php.sql-escaped-but-unquoted
mysqli_query($conn, "SELECT * FROM users WHERE id = '" . $conn->real_escape_string($_GET['id']) . "'");
