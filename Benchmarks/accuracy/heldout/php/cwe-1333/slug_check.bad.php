<?php

function valid_slug(string $slug): bool
{
    return preg_match('/^([a-z0-9]+-?)+$/', $slug) === 1;
}

$slug = (string) ($_POST['slug'] ?? '');
if (!valid_slug($slug)) {
    http_response_code(422);
    exit('use small letters, digits and single hyphens');
}
require __DIR__ . '/pages.php';
create_page($slug, (string) ($_POST['title'] ?? $slug));
header('Location: /' . $slug);
