<?php $esc = htmlspecialchars($_GET['v'], ENT_QUOTES, 'UTF-8'); ?>
<?php /* ruleid: assay.php.xss-escaped-for-other-context */ ?>
<input type="text" value=<?= $esc ?>>
<?php /* ok: assay.php.xss-escaped-for-other-context */ ?>
<input type="text" value="<?= $esc ?>">
<?php /* ok: assay.php.xss-escaped-for-other-context */ ?>
<p><?= $esc ?></p>
<script>
// ruleid: assay.php.xss-escaped-for-other-context
var a = '<?= htmlspecialchars($_GET['v'], ENT_QUOTES) ?>';
</script>
<script>
// ok: assay.php.xss-escaped-for-other-context
var b = <?= json_encode($_GET['v'], JSON_HEX_TAG) ?>;
</script>
<?php /* ruleid: assay.php.xss-escaped-for-other-context */ ?>
<a href="<?= $esc ?>">home</a>
<?php /* ok: assay.php.xss-escaped-for-other-context */ ?>
<a href="/search?q=<?= urlencode($_GET['v']) ?>">again</a>
<?php /* ok: assay.php.xss-escaped-for-other-context */ ?>
<a href="/user/<?= $esc ?>">again</a>
<?php
// ruleid: assay.php.xss-escaped-for-other-context
echo "<div id=" . htmlentities($_GET['id']) . ">x</div>";
// ok: assay.php.xss-escaped-for-other-context
echo '<div id="' . htmlentities($_GET['id']) . '">x</div>';
// ruleid: assay.php.xss-escaped-for-other-context
echo "<div class='a' id=$esc>x</div>";
// ok: assay.php.xss-escaped-for-other-context
echo "<div class='a' id='$esc'>x</div>";
// ruleid: assay.php.xss-escaped-for-other-context
echo "<script>var x = '$esc';</script>";
$number = (int) $_GET['n'];
// ok: assay.php.xss-escaped-for-other-context
echo "<script>var n = $number;</script>";
// ruleid: assay.php.xss-quotes-not-escaped
echo '<input value="' . strip_tags($_GET['q']) . '">';
// ok: assay.php.xss-quotes-not-escaped
echo '<input value="' . htmlspecialchars(strip_tags($_GET['q'])) . '">';
$t = htmlspecialchars($_GET['t'], ENT_NOQUOTES);
// ruleid: assay.php.xss-quotes-not-escaped
echo "<input value='$t'>";
// ok: assay.php.xss-quotes-not-escaped
echo "<p>$t</p>";
$c = htmlspecialchars($_GET['t'], ENT_COMPAT);
// ruleid: assay.php.xss-single-quote-not-escaped
echo "<input value='$c'>";
// ruleid: assay.php.xss-single-quote-not-escaped
echo "<input value='" . htmlspecialchars($_GET['t'], ENT_COMPAT, 'UTF-8') . "'>";
// ok: assay.php.xss-single-quote-not-escaped
echo "<input value='" . htmlspecialchars($_GET['t'], ENT_QUOTES, 'UTF-8') . "'>";
// ok: assay.php.xss-single-quote-not-escaped
echo "<input value=\"$c\">";

function greet($name)
{
    // ruleid: assay.php.html-built-from-parameter
    return "<h1>Hello, $name!</h1>";
}

function card(string $title, string $body): string
{
    $out = '<div class="card">';
    // ruleid: assay.php.html-built-from-parameter
    $out .= '<h2>' . $title . '</h2>';
    // ok: assay.php.html-built-from-parameter
    $out .= '<p>' . htmlspecialchars($body) . '</p>';
    return $out . '</div>';
}

function listing(array $comments): void
{
    foreach ($comments as $comment) {
        // ruleid: assay.php.html-built-from-parameter
        echo "<li>{$comment['text']}</li>";
    }
}

function greetSafely(string $name, int $value): string
{
    $name = htmlspecialchars($name, ENT_QUOTES, 'UTF-8');
    // ok: assay.php.html-built-from-parameter
    return "<h1>Hello, $name!</h1><p>$value</p>";
}

function plain(string $name): string
{
    // ok: assay.php.html-built-from-parameter
    return "Hello, $name";
}
?>
<?php /* ruleid: assay.php.blade-unescaped */ ?>
<div>{!! $comment->body !!}</div>
<?php /* ok: assay.php.blade-unescaped */ ?>
<div>{{ $comment->body }}</div>
<?php /* ok: assay.php.blade-unescaped */ ?>
<div>{!! nl2br(e($comment->body)) !!}</div>
<?php /* ruleid: assay.php.blade-unescaped */ ?>
<p>{!! $name !!}</p>
