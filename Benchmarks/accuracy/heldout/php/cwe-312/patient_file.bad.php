<?php

namespace App\Models;

use Illuminate\Database\Eloquent\Model;

class Patient extends Model
{
    protected $table = 'patients';

    protected $fillable = ['name', 'national_id', 'diagnosis', 'iban'];

    protected $hidden = ['national_id', 'iban'];

    protected $casts = [
        'admitted_at' => 'datetime',
        'national_id' => 'string',
        'diagnosis' => 'string',
        'iban' => 'string',
    ];

    public function ward()
    {
        return $this->belongsTo(Ward::class);
    }
}
