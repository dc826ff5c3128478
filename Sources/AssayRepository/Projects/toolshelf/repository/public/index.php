<?php

declare(strict_types=1);

require __DIR__ . '/../src/autoload.php';

ini_set('display_errors', '0');

$path = parse_url($_SERVER['REQUEST_URI'] ?? '/', PHP_URL_PATH);
$app = new Toolshelf\App(require __DIR__ . '/../config/app.php');
$app->handle(is_string($path) ? $path : '/', $_GET)->send();
