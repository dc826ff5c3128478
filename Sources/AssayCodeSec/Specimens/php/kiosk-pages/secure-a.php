<?php
// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)

/** The output of a page, or null if there is no such page. */
function renderPage(string $pagesDir, string $pageSlug, array $visitor): ?string
{
    if (preg_match('/\A[A-Za-z0-9_-]+\z/', $pageSlug) !== 1) {
        return null;
    }
    $pageFile = $pagesDir . '/' . $pageSlug . '.php';
    if (!is_file($pageFile)) {
        return null;
    }

    ob_start();
    include $pageFile;

    return ob_get_clean();
}
