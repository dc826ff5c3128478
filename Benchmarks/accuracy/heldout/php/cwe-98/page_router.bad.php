<?php
session_start();
$page = $_GET['page'] ?? 'home';
?>
<!doctype html>
<html>
<head><title>My site</title><link rel="stylesheet" href="/style.css"></head>
<body>
<?php include 'partials/menu.php'; ?>
<main>
<?php include $page . '.php'; ?>
</main>
<?php include 'partials/footer.php'; ?>
</body>
</html>
