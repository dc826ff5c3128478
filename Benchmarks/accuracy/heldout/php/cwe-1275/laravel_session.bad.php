<?php

return [
    'driver' => env('SESSION_DRIVER', 'redis'),
    'lifetime' => 30,
    'expire_on_close' => true,
    'encrypt' => true,
    'connection' => 'session',
    'table' => 'sessions',
    'lottery' => [2, 100],
    'cookie' => 'shop_session',
    'path' => '/',
    'domain' => null,
    'secure' => true,
    'http_only' => true,
    'same_site' => null,
];
