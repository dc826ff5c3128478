<?php

declare(strict_types=1);

spl_autoload_register(static function (string $class): void {
    if (str_starts_with($class, 'Toolshelf\\')) {
        $path = __DIR__ . '/' . str_replace('\\', '/', substr($class, strlen('Toolshelf\\'))) . '.php';
        if (is_file($path)) {
            require $path;
        }
    }
});
