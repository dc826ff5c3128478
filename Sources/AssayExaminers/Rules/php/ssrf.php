<?php
// ruleid: assay.php.request-to-address-from-input
$ch = curl_init($_GET['url']);
$url = $_POST['url'];
$ch = curl_init();
// ruleid: assay.php.request-to-address-from-input
curl_setopt($ch, CURLOPT_URL, $url);
// ruleid: assay.php.request-to-address-from-input
$page = file_get_contents($url);
if (!filter_var($url, FILTER_VALIDATE_URL)) {
    die('no address');
}
// ruleid: assay.php.request-to-address-from-input
$page = file_get_contents($url);
// ruleid: assay.php.request-to-address-from-input
$r = (new \GuzzleHttp\Client())->get($url);
// ruleid: assay.php.request-to-address-from-input
$r = $this->client->request('GET', "http://{$_GET['host']}/status");
// ok: assay.php.request-to-address-from-input
$r = $client->get('https://api.example.org/users/' . urlencode($_GET['id']));
// ok: assay.php.request-to-address-from-input
$page = file_get_contents("https://api.example.org/search?q={$_GET['q']}");

function allowedFetch()
{
    $url = $_GET['url'];
    $host = parse_url($url, PHP_URL_HOST);
    if (!in_array($host, ['cdn.example.org'], true)) {
        throw new RuntimeException('host');
    }
    // ok: assay.php.request-to-address-from-input
    return file_get_contents($url);
}

function listed()
{
    $feeds = ['news' => 'https://example.org/news.xml'];
    // ok: assay.php.request-to-address-from-input
    return file_get_contents($feeds[$_GET['feed']]);
}

function fetchPreview(string $url): string
{
    // ruleid: assay.php.request-to-address-from-input
    $ch = curl_init($url);
    return (string) curl_exec($ch);
}

