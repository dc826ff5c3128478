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
        $user->forceFill($request->except('_token', '_method'))->save();
        return back()->with('status', 'Saved');
    }
}
