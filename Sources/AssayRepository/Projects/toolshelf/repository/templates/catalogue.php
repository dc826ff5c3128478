<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title><?= $e($title) ?></title></head>
<body>
<h1><?= $e($title) ?></h1>
<form>
  <input name="q" value="<?= $e($query->words) ?>">
  <select name="category">
    <option value="">all</option>
<?php foreach ($categories as $category): ?>
    <option<?= $category === $query->category ? ' selected' : '' ?>><?= $e($category) ?></option>
<?php endforeach ?>
  </select>
  <button>Search</button>
</form>
<p class="total"><?= $e($total) ?> tools</p>
<table>
<?php foreach ($items as $item): ?>
  <tr><td><?= $e($item->name) ?></td><td><?= $e($item->maker) ?></td><td><?= $e(number_format($item->fee / 100, 2)) ?> <?= $e($currency) ?></td></tr>
<?php endforeach ?>
</table>
</body>
</html>
