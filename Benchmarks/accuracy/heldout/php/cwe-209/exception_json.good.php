<?php

namespace App;

use Psr\Log\LoggerInterface;

final class Kernel
{
    public function __construct(private Router $router, private LoggerInterface $log)
    {
    }

    public function run(string $method, string $path): void
    {
        header('Content-Type: application/json');
        try {
            echo json_encode($this->router->dispatch($method, $path));
        } catch (\Throwable $e) {
            $id = bin2hex(random_bytes(4));
            $this->log->error("[$id] " . $e);
            http_response_code(500);
            echo json_encode(['id' => $id, 'error' => 'something went wrong']);
        }
    }
}
