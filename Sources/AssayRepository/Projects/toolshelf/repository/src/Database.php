<?php

declare(strict_types=1);

namespace Toolshelf;

use PDO;

/** How the program reaches its tables. */
final class Database
{
    public static function open(string $path): PDO
    {
        return new PDO('sqlite:' . $path, null, null, [
            PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION,
            PDO::ATTR_DEFAULT_FETCH_MODE => PDO::FETCH_ASSOC,
        ]);
    }
}
