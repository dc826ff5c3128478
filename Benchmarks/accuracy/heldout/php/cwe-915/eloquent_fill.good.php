<?php

namespace App\Http\Controllers;

use Illuminate\Http\Request;

class ProfileController extends Controller
{
    public function __construct()
    {
        $this->middleware('auth');
    }

    public function update(Request $request)
    {
        $user = $request->user();
        $user->update($request->validate([
            'name' => 'required|string|max:100',
            'bio' => 'nullable|string|max:1000',
        ]));
        return back()->with('status', 'Saved');
    }
}
