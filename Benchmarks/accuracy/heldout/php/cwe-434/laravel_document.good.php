<?php

namespace App\Http\Controllers;

use Illuminate\Http\Request;

class DocumentController extends Controller
{
    public function store(Request $request)
    {
        $request->validate(['document' => 'required|file|max:10240|mimes:pdf,odt|extensions:pdf,odt']);
        $file = $request->file('document');

        $name = basename($file->store('documents'));

        $request->user()->documents()->create([
            'file' => $name,
            'added_at' => now(),
        ]);
        return redirect()->route('documents.index');
    }
}
