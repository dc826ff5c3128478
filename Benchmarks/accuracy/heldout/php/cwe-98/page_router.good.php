<?php
session_start();
$page = $_GET['page'] ?? 'home';
$pages = ['home' => 'home.php', 'about' => 'about.php', 'contact' => 'contact.php'];
?>
<!doctype html>
<html>
<head><title>My site</title><link rel="stylesheet" href="/style.css"></head>
<body>
<?php include 'partials/menu.php'; ?>
<main>
<?php include __DIR__ . '/pages/' . ($pages[$page] ?? 'home.php'); ?>
</main>
<?php include 'partials/footer.php'; ?>
</body>
</html>
