<?php

declare(strict_types=1);

namespace Toolshelf;

/** Turns templates into pages. */
final class View
{
    public function __construct(private readonly string $folder)
    {
    }

    public function render(string $name, array $values): string
    {
        $e = static fn (mixed $value): string => htmlspecialchars((string) $value, ENT_QUOTES, 'UTF-8');
        extract($values, EXTR_SKIP);
        ob_start();
        require $this->folder . '/' . $name . '.php';

        return (string) ob_get_clean();
    }
}
