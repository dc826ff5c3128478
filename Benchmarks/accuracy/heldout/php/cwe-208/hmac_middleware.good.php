<?php

namespace App\Http\Middleware;

use Closure;
use Illuminate\Http\Request;

class VerifySignature
{
    public function handle(Request $request, Closure $next)
    {
        $expected = 'sha256=' . hash_hmac('sha256', $request->getContent(), config('services.git.secret'));
        $given = (string) $request->header('X-Hub-Signature-256');
        if (!hash_equals($expected, $given)) {
            abort(403, 'wrong signature');
        }
        return $next($request);
    }
}
