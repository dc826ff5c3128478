<?php
// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
// Heads of the members' pages in the nightly export.

const PAGE_STYLES = '/css/member-pages.css';

function memberPageHead(string $title): string
{
    $shown = htmlspecialchars($title);
    $styles = PAGE_STYLES;
    return <<<HTML
    <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>$shown – Elmfield Allotments</title>
      <link rel="stylesheet" href="$styles">
    </head>
    HTML;
}

function composePage(array $page): string
{
    return "<!DOCTYPE html>\n<html lang=\"en\">\n" . memberPageHead($page['title'])
        . "\n<body>\n" . $page['body'] . "\n</body>\n</html>\n";
}

function exportPages(PDO $db, string $folder): int
{
    $count = 0;
    foreach ($db->query('SELECT plot, title, body FROM pages WHERE published') as $page) {
        file_put_contents(sprintf('%s/%d.html', $folder, $page['plot']), composePage($page));
        $count++;
    }
    return $count;
}
