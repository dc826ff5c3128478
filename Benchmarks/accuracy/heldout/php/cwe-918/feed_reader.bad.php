<?php
$url = $_POST['feed'] ?? '';
if (!filter_var($url, FILTER_VALIDATE_URL)) {
    http_response_code(400);
    exit('that is no feed');
}

$xml = file_get_contents($url, false, stream_context_create(['http' => ['timeout' => 6]]));
$rss = simplexml_load_string($xml, options: LIBXML_NONET);
if ($rss === false) {
    http_response_code(502);
    exit('the feed cannot be read');
}

$titles = [];
foreach ($rss->channel->item as $item) {
    $titles[] = (string) $item->title;
}
header('Content-Type: application/json');
echo json_encode(array_slice($titles, 0, 20));
