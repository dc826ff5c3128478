<?php

function verify_package(string $zip, string $manifest): bool
{
    $known = json_decode(file_get_contents($manifest), true);
    $name = basename($zip);
    if (!isset($known[$name])) {
        return false;
    }
    return hash_equals($known[$name], md5_file($zip));
}

foreach (glob('/srv/packages/*.zip') as $zip) {
    $ok = verify_package($zip, '/etc/packages/manifest.json');
    printf("%s %s\n", $ok ? 'ok ' : 'BAD', basename($zip));
}
