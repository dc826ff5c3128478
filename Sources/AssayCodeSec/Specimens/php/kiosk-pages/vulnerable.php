<?php

/** The output of a page, or null if there is no such page. */
function renderPage(string $pagesDir, string $pageSlug, array $visitor): ?string
{
    $pageFile = $pagesDir . '/' . $pageSlug . '.php';
    if (!file_exists($pageFile)) {
        return null;
    }

    ob_start();
    include $pageFile;

    return ob_get_clean();
}
