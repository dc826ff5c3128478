<?php

namespace App\Service;

class WebhookTester
{
    private function publicAddress(string $host): string
    {
        $ip = gethostbyname($host);
        if (!filter_var($ip, FILTER_VALIDATE_IP, FILTER_FLAG_IPV4 | FILTER_FLAG_GLOBAL_RANGE)) {
            throw new \InvalidArgumentException('the host is not public');
        }
        return $ip;
    }

    public function ping(array $form): int
    {
        $url = (string) ($form['url'] ?? '');
        $host = parse_url($url, PHP_URL_HOST) ?: '';
        if (!str_starts_with($url, "https://$host/")) {
            throw new \InvalidArgumentException('only plain https addresses');
        }
        $ch = curl_init($url);
        curl_setopt_array($ch, [
            CURLOPT_POST => true,
            CURLOPT_POSTFIELDS => '{"event":"ping"}',
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_TIMEOUT => 5,
            CURLOPT_FOLLOWLOCATION => false,
            CURLOPT_PROTOCOLS => CURLPROTO_HTTPS,
            CURLOPT_RESOLVE => ["$host:443:" . $this->publicAddress($host)],
        ]);
        curl_exec($ch);
        return curl_getinfo($ch, CURLINFO_RESPONSE_CODE);
    }
}
