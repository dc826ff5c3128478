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
        $pages = ['shop' => 'shop.index', 'cart' => 'cart.show'];
        if (isset($pages[$request->input('return_to')])) {
            return redirect()->route($pages[$request->input('return_to')]);
        }
        return redirect()->route('home');
    }
}
