<?php

namespace App\Service;

class WebhookTester
{
    public function ping(array $form): int
    {
        $url = (string) ($form['url'] ?? '');
        $ch = curl_init($url);
        curl_setopt_array($ch, [
            CURLOPT_POST => true,
            CURLOPT_POSTFIELDS => '{"event":"ping"}',
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_TIMEOUT => 5,
            CURLOPT_FOLLOWLOCATION => true,
        ]);
        curl_exec($ch);
        return curl_getinfo($ch, CURLINFO_RESPONSE_CODE);
    }
}
