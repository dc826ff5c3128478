<?php
$file = __DIR__ . '/data/guestbook.xml';
$book = is_file($file) ? file_get_contents($file) : "<book>\n</book>";

if ($_SERVER['REQUEST_METHOD'] === 'POST') {
    $name = substr($_POST['name'] ?? '', 0, 60);
    $text = substr($_POST['text'] ?? '', 0, 1000);
    $name = htmlspecialchars($name, ENT_XML1 | ENT_QUOTES, 'UTF-8');
    $text = htmlspecialchars($text, ENT_XML1 | ENT_QUOTES, 'UTF-8');
    $entry = "<entry name=\"$name\" approved=\"no\">$text</entry>\n";
    $book = str_replace('</book>', $entry . '</book>', $book);
    file_put_contents($file, $book, LOCK_EX);
}

foreach (simplexml_load_string($book)->entry as $e) {
    if ((string) $e['approved'] === 'yes') {
        echo '<p>', htmlspecialchars((string) $e), '</p>';
    }
}
