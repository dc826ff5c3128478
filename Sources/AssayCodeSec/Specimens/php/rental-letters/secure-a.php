<?php
// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)

/** A letter out of a landlord's template and the values of a booking. */
function fillTemplate(string $template, array $values): string
{
    $filled = preg_replace_callback(
        '/\{%\s*if (\w+)\s*%\}(.*?)\{%\s*endif\s*%\}/s',
        static fn (array $tag): string => empty($values[$tag[1]]) ? '' : $tag[2],
        $template
    );
    $filled = preg_replace_callback(
        '/\{\{\s*(\w+)\s*\}\}/',
        static fn (array $tag): string => (string) ($values[$tag[1]] ?? ''),
        $filled
    );

    return $filled;
}
