<?php

class CrmClient
{
    public function __construct(private string $user, private string $password)
    {
    }

    public function contacts(int $page): array
    {
        $query = http_build_query(['page' => $page]);
        $ch = curl_init('https://crm.example.com/api/contacts?' . $query);
        curl_setopt_array($ch, [
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_TIMEOUT => 15,
            CURLOPT_HTTPAUTH => CURLAUTH_BASIC,
            CURLOPT_USERPWD => $this->user . ':' . $this->password,
        ]);
        $body = curl_exec($ch);
        curl_close($ch);
        return json_decode((string) $body, true) ?? [];
    }
}
