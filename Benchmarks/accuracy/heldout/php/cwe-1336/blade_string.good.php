<?php

namespace App\Http\Controllers;

use App\Models\Shop;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Blade;

class ReceiptController extends Controller
{
    public function preview(Request $request, Shop $shop)
    {
        $this->authorize('update', $shop);
        $footer = $request->validate(['footer' => 'required|string|max:2000'])['footer'];

        $html = Blade::render('<hr><p>{{ $shop->name }}</p><p>{{ $footer }}</p>', [
            'shop' => $shop,
            'footer' => $footer,
        ]);

        return response($html)->header('Content-Type', 'text/html');
    }
}
