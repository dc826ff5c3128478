<?php

function install(string $root): void
{
    foreach (['cache', 'uploads', 'sessions'] as $name) {
        $dir = "$root/var/$name";
        if (!is_dir($dir)) {
            mkdir($dir, 0777, true);
            chmod($dir, 0777);
        }
    }
    $config = "$root/config/local.php";
    if (!file_exists($config)) {
        copy("$root/config/local.dist.php", $config);
        chmod($config, 0666);
    }
    echo "installed in $root\n";
}

install($argv[1] ?? dirname(__DIR__));
