<?php

function import_books(string $xml): array
{
    $dom = new DOMDocument();
    $dom->loadXML($xml, LIBXML_NOENT | LIBXML_DTDLOAD);
    $books = [];
    foreach ($dom->getElementsByTagName('book') as $book) {
        $books[] = [
            'title' => $book->getElementsByTagName('title')->item(0)?->textContent,
            'isbn' => $book->getAttribute('isbn'),
        ];
    }
    return $books;
}

$body = file_get_contents('php://input', length: 1_000_000);
header('Content-Type: application/json');
echo json_encode(import_books($body));
