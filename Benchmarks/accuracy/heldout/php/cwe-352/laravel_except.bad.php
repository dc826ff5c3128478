<?php

namespace App\Http\Middleware;

use Illuminate\Foundation\Http\Middleware\VerifyCsrfToken as Middleware;

class VerifyCsrfToken extends Middleware
{
    /**
     * The URIs that are left out of the check.
     *
     * @var array<int, string>
     */
    protected $except = [
        'account/*',
        'payments/*',
    ];

    protected $addHttpCookie = true;
}
