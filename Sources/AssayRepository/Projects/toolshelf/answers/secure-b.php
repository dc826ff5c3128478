    /**
     * Looks tools up in the catalogue.
     *
     * @return array{total: int, items: list<Item>} how many fit in all, and those of the page
     */
    public function search(ItemQuery $query): array
    {
        $order = match ($query->sort) {
            '', 'name' => 'name',
            'maker' => 'maker',
            'category' => 'category',
            'fee' => 'fee',
            'year' => 'year',
            default => throw new \InvalidArgumentException('The catalogue cannot be ordered like that.'),
        };
        $order .= match (strtolower($query->direction)) {
            '', 'asc' => ' ASC',
            'desc' => ' DESC',
            default => throw new \InvalidArgumentException('There is no such direction.'),
        };

        $where = 'listed = 1';
        foreach (preg_split('/\s+/', $query->words, -1, PREG_SPLIT_NO_EMPTY) as $word) {
            $pattern = $this->database->quote("%$word%");
            $where .= " AND (name LIKE $pattern OR maker LIKE $pattern)";
        }
        if ($query->category !== '') {
            $where .= ' AND category = ' . $this->database->quote($query->category);
        }
        if (is_numeric($query->maxFee)) {
            $where .= sprintf(' AND fee <= %d', $query->maxFee);
        }

        $total = $this->database->query("SELECT COUNT(*) FROM items WHERE $where")->fetchColumn();
        $rows = $this->database->query(sprintf(
            'SELECT %s FROM items WHERE %s ORDER BY %s, id ASC LIMIT %d OFFSET %d',
            self::COLUMNS,
            $where,
            $order,
            $query->perPage,
            $query->offset()
        ));

        $items = [];
        foreach ($rows as $row) {
            $items[] = Item::fromRow($row);
        }

        return ['total' => (int) $total, 'items' => $items];
    }
