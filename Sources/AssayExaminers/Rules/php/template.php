<?php
$name = $_GET['name'];
// ruleid: assay.php.template-from-input
echo $twig->createTemplate("Hello $name")->render([]);
// ruleid: assay.php.template-from-input
$loader = new \Twig\Loader\ArrayLoader(['index' => 'Hello ' . $name]);
// ok: assay.php.template-from-input
$loader = new \Twig\Loader\ArrayLoader(['index' => 'Hello {{ name }}']);
// ruleid: assay.php.template-from-input
$smarty->display('string:Hello ' . $_GET['name']);
// ok: assay.php.template-from-input
$smarty->assign('name', $_GET['name']);
// ruleid: assay.php.template-from-input
return Blade::render($request->input('template'));
