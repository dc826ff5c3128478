<?php

namespace App\Http\Controllers;

use App\Models\Order;
use Illuminate\Http\Request;

class OrderController extends Controller
{
    public function index(Request $request)
    {
        $status = $request->input('status', 'open');
        $sort = $request->input('sort', 'created_at');

        return Order::query()
            ->where('customer_id', $request->user()->id)
            ->whereRaw("status = '{$status}'")
            ->orderByRaw($sort . ' desc')
            ->limit(100)
            ->get(['id', 'status', 'total', 'created_at']);
    }
}
