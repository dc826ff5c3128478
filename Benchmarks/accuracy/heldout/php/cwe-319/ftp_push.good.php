<?php

function push(string $file): void
{
    $ftp = ftp_ssl_connect('files.partner.example.com', 21, 20);
    if ($ftp === false || !ftp_login($ftp, 'acme', (string) getenv('FTP_PASSWORD'))) {
        throw new RuntimeException('cannot sign in');
    }
    ftp_pasv($ftp, true);
    if (!ftp_put($ftp, '/in/' . basename($file), $file, FTP_BINARY)) {
        throw new RuntimeException('cannot send ' . $file);
    }
    ftp_close($ftp);
}

array_map('push', array_slice($argv, 1));
