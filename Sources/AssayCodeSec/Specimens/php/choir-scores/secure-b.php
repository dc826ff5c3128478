<?php
// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)

/** All scores of the library: relative names and where they lie. */
function scoresOnShelf(string $libraryDir): array
{
    $shelf = [];
    $walk = new RecursiveIteratorIterator(
        new RecursiveDirectoryIterator($libraryDir, FilesystemIterator::SKIP_DOTS)
    );
    foreach ($walk as $entry) {
        if ($entry->isFile() && !$entry->isLink()) {
            $shelf[$walk->getInnerIterator()->getSubPathname()] = $entry->getPathname();
        }
    }

    return $shelf;
}

/** Answers a download of the score library: status, headers and content. */
function downloadScore(string $libraryDir, array $query): array
{
    $wanted = (string) ($query['score'] ?? '');
    $shelf = scoresOnShelf($libraryDir);
    $location = $shelf[$wanted] ?? null;
    if ($location === null) {
        return ['status' => 404, 'headers' => [], 'body' => ''];
    }

    $headers = ['Content-Type' => 'application/octet-stream'];
    $headers['Content-Disposition'] = sprintf('attachment; filename="%s"', rawurlencode(basename($location)));

    return ['status' => 200, 'headers' => $headers, 'body' => file_get_contents($location)];
}
