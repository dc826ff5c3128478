<?php
// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)

/** A letter out of a landlord's template and the values of a booking. */
function fillTemplate(string $template, array $values): string
{
    $letter = '';
    $visible = true;
    foreach (preg_split('/(\{\{.*?\}\}|\{%.*?%\})/', $template, -1, PREG_SPLIT_DELIM_CAPTURE) as $piece) {
        $inner = trim(substr($piece, 2, -2));
        if (str_starts_with($piece, '{%') && str_ends_with($piece, '%}')) {
            $visible = $inner === 'endif' || !empty($values[trim(substr($inner, 3))]);
        } elseif (!$visible) {
            continue;
        } elseif (str_starts_with($piece, '{{') && str_ends_with($piece, '}}')) {
            $letter .= $values[$inner] ?? '';
        } else {
            $letter .= $piece;
        }
    }

    return $letter;
}
