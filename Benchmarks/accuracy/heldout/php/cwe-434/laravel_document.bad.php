<?php

namespace App\Http\Controllers;

use Illuminate\Http\Request;

class DocumentController extends Controller
{
    public function store(Request $request)
    {
        $request->validate(['document' => 'required|file|max:10240']);
        $file = $request->file('document');

        $name = time() . '_' . basename($file->getClientOriginalName());
        $file->move(public_path('documents'), $name);

        $request->user()->documents()->create([
            'file' => $name,
            'added_at' => now(),
        ]);
        return redirect()->route('documents.index');
    }
}
