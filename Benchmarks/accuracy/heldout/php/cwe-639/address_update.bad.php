<?php

namespace App\Http\Controllers;

use App\Models\Address;
use Illuminate\Http\Request;

class AddressController extends Controller
{
    public function __construct()
    {
        $this->middleware('auth');
    }

    public function update(Request $request, int $id)
    {
        $data = $request->validate([
            'street' => 'required|string|max:120',
            'zip' => 'required|digits:4',
            'city' => 'required|string|max:60',
        ]);
        $address = Address::findOrFail($id);
        $address->update($data);
        return redirect()->route('addresses.index')->with('status', 'Saved');
    }
}
