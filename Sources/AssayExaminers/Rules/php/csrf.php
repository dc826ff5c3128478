<?php
// ruleid: assay.php.csrf-protection-off
$builder->setDefaults(['csrf_protection' => false]);
// ok: assay.php.csrf-protection-off
$builder->setDefaults(['csrf_protection' => true]);

class SiteController extends Controller
{
    // ruleid: assay.php.csrf-protection-off
    public $enableCsrfValidation = false;
}

class VerifyCsrfToken extends Middleware
{
    // ok: assay.php.csrf-protection-off
    protected $except = ['webhooks/stripe'];
}
?>
<?php /* ruleid: assay.php.form-without-token */ ?>
<form method="POST" action="/profile">
  <input name="email" value="{{ $email }}">
</form>
<?php /* ruleid: assay.php.form-without-token */ ?>
<form action="/x" method="post">@if ($a) <b>x</b> @endif</form>
<?php /* ok: assay.php.form-without-token */ ?>
<form method="POST" action="/profile">
  @csrf
  <input name="email" value="{{ $email }}">
</form>
<?php /* ok: assay.php.form-without-token */ ?>
<form method="GET" action="/search"><input name="q" value="{{ $q }}"></form>
