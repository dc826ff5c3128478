<?php

declare(strict_types=1);

namespace Toolshelf;

/** What a visitor wants to see of the catalogue. */
final class ItemQuery
{
    public const DEFAULT_PER_PAGE = 10;
    public const MAX_PER_PAGE = 50;

    public function __construct(
        public readonly string $words = '',
        public readonly string $category = '',
        public readonly string $maxFee = '',
        public readonly string $sort = '',
        public readonly string $direction = '',
        public readonly int $page = 1,
        public readonly int $perPage = self::DEFAULT_PER_PAGE,
    ) {
    }

    /** Takes it from the parameters of a request. */
    public static function fromParameters(array $parameters): self
    {
        $text = static function (string $name) use ($parameters): string {
            return isset($parameters[$name]) && is_string($parameters[$name]) ? trim($parameters[$name]) : '';
        };
        $perPage = (int) ($text('per_page') === '' ? self::DEFAULT_PER_PAGE : $text('per_page'));

        return new self(
            words: $text('q'),
            category: $text('category'),
            maxFee: $text('max_fee'),
            sort: $text('sort'),
            direction: $text('dir'),
            page: max(1, (int) $text('page')),
            perPage: min(self::MAX_PER_PAGE, max(1, $perPage)),
        );
    }

    /** How many tools come before the page. */
    public function offset(): int
    {
        return ($this->page - 1) * $this->perPage;
    }
}
