<?php
require 'lib/search.php';
$q = trim($_GET['q'] ?? '');
$hits = $q === '' ? [] : search_articles($q);
?>
<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Search</title></head>
<body>
<form method="get">
  <input name="q" value="<?= htmlspecialchars($q, ENT_QUOTES) ?>">
  <button>Search</button>
</form>
<p><?= count($hits) ?> articles</p>
<ul>
<?php foreach ($hits as $hit): ?>
  <li><a href="/article.php?id=<?= (int) $hit['id'] ?>"><?= htmlspecialchars($hit['title']) ?></a></li>
<?php endforeach ?>
</ul>
</body>
</html>
