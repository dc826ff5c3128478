<?php
declare(strict_types=1);

error_reporting(E_ALL);
ini_set('display_errors', '0');
ini_set('log_errors', '1');

require __DIR__ . '/../vendor/autoload.php';

use App\Kernel;
use App\Request;

$kernel = new Kernel(dirname(__DIR__), 'prod');
$response = $kernel->handle(Request::fromGlobals());
$response->send();
