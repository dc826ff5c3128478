<?php
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
