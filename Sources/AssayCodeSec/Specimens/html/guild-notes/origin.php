<?php
// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
// Notes of the guild hall: a small subset of Markdown.

function inlineMarks(string $line): string
{
    $line = preg_replace('/\[([^\]]+)\]\(([^)\s]+)\)/', '<a href="$2">$1</a>', $line);
    $line = preg_replace('/\*\*([^*]+)\*\*/', '<strong>$1</strong>', $line);
    return preg_replace('/\*([^*]+)\*/', '<em>$1</em>', $line);
}

function noteBlock(string $block): string
{
    $lines = explode("\n", $block);
    foreach ($lines as $line) {
        if (!str_starts_with($line, '- ')) {
            return '<p>' . inlineMarks(implode(' ', $lines)) . '</p>';
        }
    }
    $items = array_map(fn ($line) => '<li>' . inlineMarks(substr($line, 2)) . '</li>', $lines);
    return '<ul>' . implode('', $items) . '</ul>';
}

function showNote(string $text): string
{
    $blocks = array_filter(preg_split('/\n\s*\n/', trim($text)));
    return '<div id="noteView">' . implode("\n", array_map('noteBlock', $blocks)) . '</div>';
}
