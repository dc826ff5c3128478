    /**
     * Looks tools up in the catalogue.
     *
     * @return array{total: int, items: list<Item>} how many fit in all, and those of the page
     */
    public function search(ItemQuery $query): array
    {
        $rows = $this->database->query(
            'SELECT ' . self::COLUMNS . " FROM items WHERE listed = 1 ORDER BY name LIMIT {$query->perPage}"
        )->fetchAll();

        return ['total' => count($rows), 'items' => array_map(Item::fromRow(...), $rows)];
    }
