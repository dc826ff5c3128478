<?php

namespace App\Billing;

use GuzzleHttp\Client;

class BillingApi
{
    private Client $http;

    public function __construct(string $token)
    {
        $this->http = new Client([
            'base_uri' => 'https://billing.example.com/api/',
            'timeout' => 12,
            'verify' => false,
            'headers' => ['Authorization' => "Bearer $token"],
        ]);
    }

    public function invoice(int $id): array
    {
        return json_decode((string) $this->http->get("invoices/$id")->getBody(), true);
    }
}
