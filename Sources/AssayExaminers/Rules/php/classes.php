<?php
$class = $_GET['type'] . 'Exporter';
// ruleid: assay.php.class-from-input
$e = new $class();
// ruleid: assay.php.class-from-input
$r = new ReflectionClass($_POST['class']);
$classes = ['csv' => CsvExporter::class];
$known = $classes[$_GET['type']];
// ok: assay.php.class-from-input
$e = new $known();
// ok: assay.php.class-from-input
$e = new CsvExporter($_GET['name']);

