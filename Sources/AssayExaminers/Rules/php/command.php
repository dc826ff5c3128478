<?php
// ruleid: assay.php.command-built-from-input
system("ping -c 1 " . $_GET['host']);
// ok: assay.php.command-built-from-input
system("ping -c 1 " . escapeshellarg($_GET['host']));
$host = trim($_POST['host'] ?? '');
// ruleid: assay.php.command-built-from-input
$out = `nslookup $host`;
// ruleid: assay.php.command-built-from-input
exec("convert {$_FILES['img']['name']} out.png", $lines, $code);
// ok: assay.php.command-built-from-input
exec('convert ' . escapeshellarg($_FILES['img']['tmp_name']) . ' out.png');
$cmd = 'tar czf /tmp/x.tgz ';
$cmd .= $_REQUEST['dir'];
// ruleid: assay.php.command-built-from-input
$p = popen($cmd, 'r');
// ruleid: assay.php.command-built-from-input
$h = proc_open(sprintf('whois %s', $_GET['domain']), $spec, $pipes);
// ok: assay.php.command-built-from-input
$h = proc_open(['whois', '--', $_GET['domain']], $spec, $pipes);
// ruleid: assay.php.command-built-from-input
\passthru('ls ' . $argv[1]);
// ok: assay.php.command-built-from-input
passthru('ls -la /var/log');
if (!filter_var($host, FILTER_VALIDATE_IP)) {
    die('no address');
}
// ok: assay.php.command-built-from-input
$out = shell_exec("ping -c 1 $host");
$commands = ['up' => 'uptime', 'df' => 'df -h'];
// ok: assay.php.command-built-from-input
echo htmlspecialchars(shell_exec($commands[$_GET['c']] ?? 'uptime'));

function ping(string $target): string
{
    // ruleid: assay.php.command-built-from-input
    return shell_exec("ping -c 4 " . $target);
}

function pingSafely(string $target, int $count): string
{
    if (!preg_match('/^[a-zA-Z0-9.\-]+$/', $target)) {
        throw new InvalidArgumentException('bad host');
    }
    // ok: assay.php.command-built-from-input
    return shell_exec("ping -c $count $target");
}

class Converter
{
    public function run($file, $format)
    {
        $args = array_map('escapeshellarg', [$file, $format]);
        // ok: assay.php.command-built-from-input
        exec('convert ' . implode(' ', $args));
        // ruleid: assay.php.command-built-from-input
        $process = Process::fromShellCommandline("convert $file out.$format");
        // ok: assay.php.command-built-from-input
        $process = new Process(['convert', $file, "out.$format"]);
        return $process;
    }

    public function backup($name)
    {
        $parts = ['mysqldump'];
        $parts[] = $name;
        // ruleid: assay.php.command-built-from-input
        exec(implode(' ', $parts) . ' > /backup/x.sql');
    }
}

// html escaping and a hand-made list of bad characters are no protection
$f = str_replace([';', '&'], '', $_GET['f']);
// ruleid: assay.php.command-built-from-input
system('cat ' . htmlspecialchars($f));

// ruleid: assay.php.argument-injection
system(escapeshellcmd("find /srv -name " . $_GET['name']));
// ok: assay.php.argument-injection
system('find /srv -name ' . escapeshellarg($_GET['name']));
// ruleid: assay.php.argument-injection
mail($to, $subject, $body, $headers, '-f' . $_POST['from']);
// ok: assay.php.argument-injection
mail($to, $subject, $body, $headers, '-fnoreply@example.org');
