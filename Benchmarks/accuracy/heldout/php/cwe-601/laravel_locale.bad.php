<?php

namespace App\Http\Controllers;

use Illuminate\Http\Request;

class LocaleController extends Controller
{
    private const LOCALES = ['nb', 'en', 'de'];

    public function __invoke(Request $request, string $locale)
    {
        abort_unless(in_array($locale, self::LOCALES, true), 404);
        $request->session()->put('locale', $locale);
        if ($request->filled('return_to')) {
            return redirect()->away($request->input('return_to'));
        }
        return redirect()->route('home');
    }
}
