<?php

declare(strict_types=1);

namespace Toolshelf;

/** What goes back to the browser. */
final class Response
{
    public function __construct(
        public readonly int $status,
        public readonly string $type,
        public readonly string $body,
    ) {
    }

    public static function json(array $value, int $status = 200): self
    {
        return new self($status, 'application/json', json_encode($value, JSON_THROW_ON_ERROR) . "\n");
    }

    public static function html(string $body): self
    {
        return new self(200, 'text/html; charset=utf-8', $body);
    }

    public static function text(string $body, int $status = 200): self
    {
        return new self($status, 'text/plain; charset=utf-8', $body . "\n");
    }

    public function send(): void
    {
        http_response_code($this->status);
        header('Content-Type: ' . $this->type);
        echo $this->body;
    }
}
