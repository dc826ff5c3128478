<?php

return [
    'database' => getenv('TOOLSHELF_DB') ?: __DIR__ . '/../var/toolshelf.db',
    'title' => 'Toolshelf',
    'currency' => 'EUR',
];
