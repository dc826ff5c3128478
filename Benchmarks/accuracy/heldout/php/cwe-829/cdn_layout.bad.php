<?php
$title = $title ?? 'Shop';
$content = $content ?? '';
?>
<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <title><?= htmlspecialchars($title) ?></title>
  <link rel="stylesheet" href="/css/site.css">
  <script src="https://cdn.example-widgets.net/latest/slider.min.js"></script>
</head>
<body>
<main><?= htmlspecialchars($content) ?></main>
<footer>&copy; <?= date('Y') ?></footer>
</body>
</html>
