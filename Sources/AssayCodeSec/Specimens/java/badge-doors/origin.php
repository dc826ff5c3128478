<?php
// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)

/**
 * The doors that the member of staff with this badge and this pin may open.
 *
 * @return string[]
 */
function doors_for(DOMDocument $staffDoc, string $badgeNumber, string $pinCode): array
{
    $xpath = new DOMXPath($staffDoc);
    $path = "/staff/member[@badge='$badgeNumber' and @pin='$pinCode']/door";
    $found = $xpath->query($path);
    if ($found === false) {
        throw new InvalidArgumentException('no such badge');
    }
    $doors = [];
    foreach ($found as $door) {
        $doors[] = $door->textContent;
    }
    return $doors;
}
