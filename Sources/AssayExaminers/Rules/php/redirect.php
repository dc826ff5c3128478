<?php
// ruleid: assay.php.redirect-to-input
header('Location: ' . $_GET['next']);
$next = $_GET['return'] ?? '/';
// ruleid: assay.php.redirect-to-input
header("Location: $next");
// ok: assay.php.redirect-to-input
header('Location: /profile.php?id=' . urlencode($_GET['id']));
// ok: assay.php.redirect-to-input
header("Location: /users/$next");
// ruleid: assay.php.redirect-to-input
wp_redirect($_REQUEST['to']);
// ok: assay.php.redirect-to-input
wp_safe_redirect($_REQUEST['to']);
if (!in_array($next, ['/', '/home'], true)) {
    $next = '/';
}
// ok: assay.php.redirect-to-input
header("Location: $next");

class Login
{
    public function after(Request $request)
    {
        // ruleid: assay.php.redirect-to-input
        return redirect($request->input('next'));
    }

    public function other(Request $request)
    {
        // ruleid: assay.php.redirect-to-input
        return new RedirectResponse($request->query->get('to'));
    }

    public function safe(Request $request)
    {
        // ok: assay.php.redirect-to-input
        return redirect('/home');
    }

    public function checked(Request $request)
    {
        $to = $request->query->get('to');
        if (parse_url($to, PHP_URL_HOST) !== 'example.org') {
            $to = '/';
        }
        // ok: assay.php.redirect-to-input
        return new RedirectResponse($to);
    }
}

