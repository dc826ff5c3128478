<?php
// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)

/** Keeps a picture in the gallery and returns the name that it got. */
function storePhoto(string $galleryDir, string $clientName, string $bytes): string
{
    $extension = strtolower(pathinfo($clientName, PATHINFO_EXTENSION));
    if (!in_array($extension, ['jpg', 'jpeg', 'png', 'gif'], true)) {
        throw new InvalidArgumentException('only JPEG, PNG and GIF pictures are kept');
    }

    $stored = bin2hex(random_bytes(12)) . '.' . $extension;
    if (file_put_contents($galleryDir . '/' . $stored, $bytes) === false) {
        throw new RuntimeException("cannot write $stored");
    }

    return $stored;
}
