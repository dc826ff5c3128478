<?php

use Twig\Environment;
use Twig\Loader\ArrayLoader;
use Twig\Loader\FilesystemLoader;

require __DIR__ . '/vendor/autoload.php';

$twig = new Environment(new FilesystemLoader(__DIR__ . '/templates'), ['autoescape' => 'html']);
$name = $_POST['name'] ?? 'reader';
$greeting = $_POST['greeting'] ?? 'Hello';

$template = $twig->createTemplate('{{ greeting }}, {{ name }}! Your letter of {{ date }} is here.');
echo $template->render(['greeting' => $greeting, 'name' => $name, 'date' => date('j F')]);
