<?php
// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
// Entries of the vendor manifest as tags of the label page.

function loadVendor(array $entry): string
{
    $url = htmlspecialchars($entry['url']);
    $text = htmlspecialchars("{$entry['name']} {$entry['version']} ready");
    return "<script async src=\"$url\"></script>\n<p id=\"vendorState\">$text</p>\n";
}

function vendorTags(string $manifest, array $wanted): string
{
    $tags = '';
    foreach (json_decode(file_get_contents($manifest), true) as $entry) {
        if (in_array($entry['name'], $wanted, true)) {
            $tags .= loadVendor($entry);
        }
    }
    return $tags;
}
