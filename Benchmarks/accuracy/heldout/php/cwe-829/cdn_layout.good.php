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
  <script src="https://cdn.example-widgets.net/3.2.1/slider.min.js"
          integrity="sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC"
          crossorigin="anonymous"></script>
</head>
<body>
<main><?= htmlspecialchars($content) ?></main>
<footer>&copy; <?= date('Y') ?></footer>
</body>
</html>
