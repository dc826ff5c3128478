<?php

namespace App\Services;

use Illuminate\Support\Facades\Http;
use Illuminate\Support\Facades\Log;

class Payments
{
    public function charge(array $card, int $cents): string
    {
        Log::info('charging card', ['card' => $card, 'cents' => $cents, 'key' => config('services.pay.secret')]);
        $reply = Http::withToken(config('services.pay.secret'))
            ->timeout(10)
            ->post('https://pay.example.com/v1/charges', ['card' => $card, 'amount' => $cents]);
        if ($reply->failed()) {
            Log::warning('charge failed', ['status' => $reply->status()]);
            throw new \RuntimeException('payment failed');
        }
        return $reply->json('id');
    }
}
