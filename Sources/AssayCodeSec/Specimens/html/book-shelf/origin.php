<?php
// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
// The shelf of new books on the library's start page.

function cleanText(string $text): string
{
    return str_replace(['&', '<', '>'], ['&amp;', '&lt;', '&gt;'], $text);
}

function renderShelf(array $books): string
{
    $markup = '';
    foreach ($books as $book) {
        $markup .= '<li title="' . cleanText($book['blurb']) . '">'
            . '<img src="' . cleanText($book['cover']) . '" alt="' . cleanText($book['title'])
            . '" width="90" height="130"><cite>' . cleanText($book['title']) . "</cite></li>\n";
    }
    return "<ul id=\"newBooks\">\n$markup</ul>\n";
}

function newestBooks(PDO $db, int $count): array
{
    $rows = $db->prepare('SELECT title, blurb, cover FROM books ORDER BY added DESC LIMIT ?');
    $rows->bindValue(1, $count, PDO::PARAM_INT);
    $rows->execute();
    return $rows->fetchAll(PDO::FETCH_ASSOC);
}
