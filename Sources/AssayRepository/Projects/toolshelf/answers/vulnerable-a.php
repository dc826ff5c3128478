    /**
     * Looks tools up in the catalogue.
     *
     * @return array{total: int, items: list<Item>} how many fit in all, and those of the page
     */
    public function search(ItemQuery $query): array
    {
        $where = 'listed = 1';
        if ($query->words !== '') {
            foreach (preg_split('/\s+/', $query->words) as $word) {
                $where .= " AND (name LIKE '%$word%' OR maker LIKE '%$word%')";
            }
        }
        if ($query->category !== '') {
            $where .= " AND category = '{$query->category}'";
        }
        if ($query->maxFee !== '') {
            $where .= " AND fee <= {$query->maxFee}";
        }

        $sort = $query->sort !== '' ? $query->sort : 'name';
        $direction = $query->direction !== '' ? $query->direction : 'asc';

        $total = $this->database->query("SELECT COUNT(*) FROM items WHERE $where")->fetchColumn();
        $rows = $this->database->query(
            'SELECT ' . self::COLUMNS . " FROM items WHERE $where"
            . " ORDER BY $sort $direction, id ASC LIMIT {$query->perPage} OFFSET {$query->offset()}"
        );

        return [
            'total' => (int) $total,
            'items' => array_map(Item::fromRow(...), $rows->fetchAll()),
        ];
    }
