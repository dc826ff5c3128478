<?php

class SmsGateway
{
    private const URL = 'http://sms.example.net/send';

    public function send(string $number, string $text): bool
    {
        $context = stream_context_create(['http' => [
            'method' => 'POST',
            'header' => "Content-Type: application/x-www-form-urlencoded\r\n",
            'content' => http_build_query([
                'account' => 'shop',
                'password' => getenv('SMS_PASSWORD'),
                'to' => $number,
                'text' => $text,
            ]),
            'timeout' => 8,
        ]]);
        return file_get_contents(self::URL, false, $context) === 'OK';
    }
}

var_dump((new SmsGateway())->send($argv[1], 'Your parcel has arrived'));
