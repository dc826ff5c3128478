<?php

declare(strict_types=1);

namespace Toolshelf;

/** A tool of the catalogue. */
final class Item
{
    public function __construct(
        public readonly int $id,
        public readonly string $name,
        public readonly string $maker,
        public readonly string $category,
        public readonly int $fee,
        public readonly int $year,
    ) {
    }

    /** Makes it of a row of the table. */
    public static function fromRow(array $row): self
    {
        return new self(
            (int) $row['id'],
            (string) $row['name'],
            (string) $row['maker'],
            (string) $row['category'],
            (int) $row['fee'],
            (int) $row['year'],
        );
    }

    public function toArray(): array
    {
        return get_object_vars($this);
    }
}
