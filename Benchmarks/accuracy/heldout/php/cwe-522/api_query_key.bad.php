<?php

class CrmClient
{
    public function __construct(private string $user, private string $password)
    {
    }

    public function contacts(int $page): array
    {
        $query = http_build_query(['page' => $page, 'user' => $this->user, 'password' => $this->password]);
        $ch = curl_init('https://crm.example.com/api/contacts?' . $query);
        curl_setopt_array($ch, [
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_TIMEOUT => 15,
        ]);
        $body = curl_exec($ch);
        curl_close($ch);
        return json_decode((string) $body, true) ?? [];
    }
}
