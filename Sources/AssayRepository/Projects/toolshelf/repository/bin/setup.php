<?php

declare(strict_types=1);

require __DIR__ . '/../src/autoload.php';

use Toolshelf\Database;

if ($argc !== 2) {
    fwrite(STDERR, "usage: setup.php DATABASE\n");
    exit(2);
}

$database = Database::open($argv[1]);
$database->exec(file_get_contents(__DIR__ . '/../sql/schema.sql'));

$items = [
    ['Cordless drill', 'Borasco', 'drilling', 350, 2019],
    ['Hammer drill', 'Vektor', 'drilling', 500, 2021],
    ['Belt sander', 'Vektor', 'sanding', 450, 2016],
    ['Tile cutter', 'Kantwerk', 'cutting', 600, 2018],
];
$insert = $database->prepare('INSERT INTO items (name, maker, category, fee, year) VALUES (?, ?, ?, ?, ?)');
foreach ($items as $item) {
    $insert->execute($item);
}
