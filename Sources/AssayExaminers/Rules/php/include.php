<?php
// ruleid: assay.php.include-of-input
include $_GET['page'];
// ruleid: assay.php.include-of-input
require_once('pages/' . $_GET['page'] . '.php');
$page = $_REQUEST['p'] ?? 'home';
// ruleid: assay.php.include-of-input
include(__DIR__ . "/$page.php");
// ok: assay.php.include-of-input
include(__DIR__ . '/pages/home.php');
// ok: assay.php.include-of-input
include __DIR__ . '/pages/' . basename($page) . '.php';
$pages = ['home' => 'home.php', 'about' => 'about.php'];
// ok: assay.php.include-of-input
require __DIR__ . '/pages/' . ($pages[$page] ?? 'home.php');
switch ($page) {
    case 'about':
        $file = 'about.php';
        break;
    default:
        $file = 'home.php';
}
// ok: assay.php.include-of-input
include $file;
$theme = $_COOKIE['theme'];
// ruleid: assay.php.include-of-input
include 'themes/' . str_replace('../', '', $theme) . '/header.php';
if (!in_array($theme, ['light', 'dark'])) {
    $theme = 'light';
}
// ok: assay.php.include-of-input
include 'themes/' . $theme . '/header.php';

function loadLanguage($lang)
{
    // ruleid: assay.php.include-of-input
    include "lang/" . $lang . ".php";
}

function loadClass(string $class): void
{
    // ok: assay.php.include-of-input
    require __DIR__ . '/' . str_replace('\\', '/', $class) . '.php';
}

// ruleid: assay.php.remote-include-enabled
ini_set('allow_url_include', '1');
// ok: assay.php.remote-include-enabled
ini_set('allow_url_include', '0');
// ruleid: assay.php.remote-include-enabled
ini_set('allow_url_include', true);
// ok: assay.php.remote-include-enabled
ini_set('display_errors', '0');
// ruleid: assay.php.include-of-url
include 'https://example.org/lib.php';
// ruleid: assay.php.include-of-url
eval(file_get_contents('https://example.org/update.txt'));
// ok: assay.php.include-of-url
include 'lib/http.php';
// ok: assay.php.include-of-url
$feed = file_get_contents('https://example.org/feed.xml');
