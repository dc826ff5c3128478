<?php

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
