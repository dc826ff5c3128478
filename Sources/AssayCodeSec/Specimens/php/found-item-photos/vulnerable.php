<?php
// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)

/** Keeps a picture in the gallery and returns the name that it got. */
function storePhoto(string $galleryDir, string $clientName, string $bytes): string
{
    $original = basename($clientName);
    $stem = pathinfo($original, PATHINFO_FILENAME);
    $extension = pathinfo($original, PATHINFO_EXTENSION);

    $stored = $stem . '.' . $extension;
    for ($copy = 2; file_exists($galleryDir . '/' . $stored); $copy++) {
        $stored = $stem . '-' . $copy . '.' . $extension;
    }
    if (file_put_contents($galleryDir . '/' . $stored, $bytes) === false) {
        throw new RuntimeException("cannot write $stored");
    }

    return $stored;
}
