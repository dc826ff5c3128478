<?php
// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)

/** Removes the takes of studios whose recording has been delivered. */
function clearTakes(string $takesRoot, array $studios): void
{
    foreach ($studios as $studio) {
        @chdir($takesRoot . '/' . $studio);
        foreach (glob('*.wav') as $take) {
            unlink($take);
        }
    }
}

if (PHP_SAPI === 'cli' && isset($argv[0]) && realpath($argv[0]) === __FILE__) {
    if ($argc < 3) {
        fwrite(STDERR, "usage: clear-takes ROOT STUDIO...\n");
        exit(64);
    }
    clearTakes($argv[1], array_slice($argv, 2));
}
