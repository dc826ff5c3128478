<?php
// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)

/**
 * Adds a reading such as "13:45;250" to the load profile of a day.
 * Returns 0, or -1 if it has another form.
 */
function addReading(SplFixedArray $dayProfile, string $readingLine): int
{
    if (sscanf($readingLine, '%d:%d;%u', $hour, $minute, $wattHours) !== 3) {
        return -1;
    }
    $slot = intdiv(($hour * 60 + $minute) * $dayProfile->getSize(), 24 * 60);
    $dayProfile[$slot] = ($dayProfile[$slot] ?? 0) + (int) $wattHours;

    return 0;
}
